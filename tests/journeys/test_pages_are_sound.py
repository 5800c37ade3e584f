"""Every public page fits its screen, says nothing to the console and passes axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

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
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(("language", "scheme", "width"), SETTINGS)
def test_pages(
    browser: Browser, live_server: LiveServer, language: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,  # so that axe can be put into the page
    )
    page = context.new_page()
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
    context.close()
