import pytest

from exhibitors.exchange.places import find_places


@pytest.fixture(autouse=True)
def _read_anew() -> None:
    """The site remembers how it read a cell: a test must not pass by what an earlier one read."""
    find_places.cache_clear()
