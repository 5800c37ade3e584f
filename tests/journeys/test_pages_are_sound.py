"""Every public page fits its screen, says nothing to the console and passes axe."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext
from pytest_django.live_server_helper import LiveServer

from tests.journeys.rules import RULES

PAGES = [
    "/",
    "/exhibitors/",
    "/exhibitors/?q=company&hall=1&country=vn",
    "/exhibitors/?q=nothing",
    "/exhibitors/company-05/",
    "/products/",
    "/products/company-05/harvest/",
    "/exhibitors/company-05/report/",
    "/visit/",
    "/privacy/",
    "/accessibility/",
    "/nowhere/",
]
# Pairwise over language, scheme and width.
SETTINGS = [
    ("en", "light", 320),
    ("en", "dark", 1280),
    ("zh-hans", "dark", 320),
    ("zh-hans", "light", 1280),
]


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(("language", "scheme", "width"), SETTINGS)
def test_pages(
    open_context: Callable[[str, int], BrowserContext],
    live_server: LiveServer,
    language: str,
    scheme: str,
    width: int,
) -> None:
    page = open_context(scheme, width).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in PAGES:
        page.goto(f"{live_server.url}/{language}{path}")
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"{path} scrolls sideways by {overflow} px"
        found = Axe().run(page, options=RULES)
        assert not found.response["violations"], f"{path}: {found.generate_report()}"
    assert complaints == []
