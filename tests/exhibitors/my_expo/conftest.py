import pytest

from expo.models import Edition
from tests.factories import make_edition


@pytest.fixture(autouse=True)
def edition(db: None) -> Edition:
    """The current edition, in Hangzhou."""
    return make_edition("gdte", time_zone="Asia/Shanghai", venue={"en": "Hangzhou"})
