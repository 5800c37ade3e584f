"""Fixtures for every test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

from exhibitors.catalogue.index import forget_catalogues
from expo.models import Edition
from tests.browser import launch_options
from tests.factories import make_edition

settings.register_profile("site", deadline=None, print_blob=True)
settings.load_profile("site")


# The demo, and servers whose every process is busy.
TOGETHER = ("tests/bars/", "tests/contracts/test_one_host.py")


class Scheduling(LoadGroupScheduling):  # type: ignore[misc] # it has no types
    """Gives every test to whoever is free, but those of TOGETHER to one process each.

    What they look at is then made once. (xdist's own groups have no effect with this pytest:
    pytest-dev/pytest-xdist#1386.)
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((start for start in TOGETHER if nodeid.startswith(start)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """How `--numprocesses` spreads the tests."""
    return Scheduling(config, log)


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
