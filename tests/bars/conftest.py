"""Pages of the demo as they are seen for the first time, and on the narrowest screen."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext

from expo.models import Edition
from tests.audit.fair import fill
from tests.audit.pages import save_some
from tests.bars.narrow import Narrow, look
from tests.bars.visits import Visit, visit
from tests.demo import Demo

FirstVisit = Callable[[str, int], Visit]
OnAPhone = Callable[[str], Mapping[str, Narrow]]


@pytest.fixture(scope="session")
def first_visit(browser: Browser, demo: Demo) -> FirstVisit:
    """The first visit of a kind of page at a width; it is made once for all tests."""
    return cache(lambda name, width: visit(browser, demo.page(name), width))


@pytest.fixture(scope="session")
def on_a_phone(browser: Browser, demo: Demo) -> OnAPhone:
    """Every page in a language, as a small phone shows it; looked at once."""
    return cache(lambda language: look(browser, demo, language))


@pytest.fixture
def small_fair(transactional_db: None, edition: Edition, client: Client) -> Edition:
    """An expo with names of all scripts and the worst letters, of which the client has saved some.

    It is served by the test's own process, so that tests which take long spread over several.
    """
    fill(edition)
    save_some(client, edition)
    return edition


def lend(context: BrowserContext, client: Client, address: str) -> None:
    """Make a browser that of the client."""
    for name, cookie in client.cookies.items():
        context.add_cookies([{"name": name, "value": cookie.value, "url": address}])
