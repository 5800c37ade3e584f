"""What the main pages weigh on a first visit, over slow 4G."""

from urllib.parse import urlsplit

import pytest

from tests.bars.conftest import FirstVisit
from tests.bars.visits import Visit
from tests.demo import Demo

KB = 1000  # bytes
MAIN = [
    *("home", "exhibitors", "exhibitor", "products", "product", "programme"),
    *("plan", "hall", "hall?q=a", "hall?at=B2", "booth"),
]


@pytest.fixture(params=MAIN)
def seen(request: pytest.FixtureRequest, first_visit: FirstVisit) -> Visit:
    """The first visit of a main page, on a phone."""
    return first_visit(request.param, 390)


def test_without_pictures(seen: Visit) -> None:
    pictures = seen.of("Image")
    assert sum(load.wire for load in seen.loads if load not in pictures) <= 60 * KB


def test_with_pictures(seen: Visit) -> None:
    assert sum(load.wire for load in seen.loads) <= 200 * KB


def test_script(seen: Visit) -> None:
    assert sum(load.body for load in seen.of("Script")) <= 24 * KB


def test_styles(seen: Visit) -> None:
    assert sum(load.body for load in seen.of("Stylesheet")) <= 14 * KB


def test_no_fonts(seen: Visit) -> None:
    assert seen.of("Font") == []


def test_nobody_else_is_asked(seen: Visit, demo: Demo) -> None:
    assert {load.host for load in seen.loads} == {urlsplit(demo.address).netloc}


@pytest.mark.parametrize("width", [390, 1280])
def test_requests_before_the_largest_paint(first_visit: FirstVisit, width: int) -> None:
    assert len(first_visit("exhibitors", width).before_largest_paint) <= 4
