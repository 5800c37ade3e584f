import pytest

from expo.models import Edition


@pytest.fixture(autouse=True)
def _current(edition: Edition) -> None:
    """Public pages are about the current edition."""
