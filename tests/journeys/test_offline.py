"""Pages that were open before open without a network too."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

CONTROLLED = """() => new Promise((done) => {
  if (navigator.serviceWorker.controller) done();
  navigator.serviceWorker.addEventListener("controllerchange", () => done());
})"""
KEPT = """async () => {
  while (!(await caches.match(location.href))) await new Promise((soon) => setTimeout(soon, 20));
}"""


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Somebody whose browser may keep pages."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(visitor: Page, live_server: LiveServer) -> Callable[[str], None]:
    """Opens a page; the first time waits until the browser has the service worker at work."""

    def visit_(path: str) -> None:
        visitor.goto(live_server.url + path)
        visitor.evaluate(CONTROLLED)

    return visit_


@pytest.mark.usefixtures("fair")
def test_without_a_network(visitor: Page, visit: Callable[[str], None]) -> None:
    visit("/en/")
    visit("/en/exhibitors/company-05/")
    visitor.evaluate(KEPT)
    visitor.context.set_offline(True)

    visitor.reload()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Company 05")
    expect(visitor.get_by_text("This is your copy as of")).to_be_visible()

    visitor.goto(visitor.url.replace("company-05", "company-06"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("No connection")
    visitor.locator("#kept-pages a", has_text="Company 05").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Company 05")

    visitor.context.set_offline(False)
    visitor.reload()
    expect(visitor.get_by_text("This is your copy as of")).to_have_count(0)
