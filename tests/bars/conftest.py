"""Pages of the demo as they are seen for the first time, and on the narrowest screen."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

import pytest
from playwright.sync_api import Browser

from tests.bars.narrow import Narrow, look
from tests.bars.visits import Visit, visit
from tests.demo import Demo, serve_demo

FirstVisit = Callable[[str, int], Visit]
OnAPhone = Callable[[str], Mapping[str, Narrow]]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, as a newcomer's installation serves it. Its log stays in pytest's folder."""
    with serve_demo(tmp_path_factory.mktemp("demo")) as served:
        yield served


@pytest.fixture(scope="session")
def first_visit(browser: Browser, demo: Demo) -> FirstVisit:
    """The first visit of a kind of page at a width; it is made once for all tests."""
    return cache(lambda name, width: visit(browser, demo.page(name), width))


@pytest.fixture(scope="session")
def on_a_phone(browser: Browser, demo: Demo) -> OnAPhone:
    """Every page in a language, as a small phone shows it; looked at once."""
    return cache(lambda language: look(browser, demo, language))
