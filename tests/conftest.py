"""Fixtures for every test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext

from exhibitors.catalogue.index import forget_catalogues
from expo.models import Edition
from tests.browser import launch_options
from tests.demo import Demo, serve_demo
from tests.factories import make_edition

settings.register_profile("site", deadline=None, print_blob=True)
settings.load_profile("site")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that look at the demo run in one process, which makes it once for all of them."""
    for item in items:
        if "demo" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("demo"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, as a newcomer's installation serves it. Its log stays in pytest's folder."""
    with serve_demo(tmp_path_factory.mktemp("demo")) as served:
        yield served


@pytest.fixture(autouse=True)
def _own_catalogues() -> Iterator[None]:
    """Each test has its own database, so none may see the index of another."""
    yield
    forget_catalogues()


@pytest.fixture(autouse=True)
def _own_language() -> None:
    """A request leaves its language active in the thread; each test begins in English."""
    translation.activate("en")


@pytest.fixture
def edition(db: None) -> Edition:
    """The current edition."""
    return make_edition()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium."""
    return browser_type_launch_args | launch_options()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[[str, int], BrowserContext]]:
    """Opens a browser of a colour scheme and a width, into whose pages axe can be put."""
    opened: list[BrowserContext] = []

    def open_(scheme: str, width: int) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]
            bypass_csp=True,
        )
        opened.append(context)
        return context

    yield open_
    for context in opened:
        context.close()
