"""A visitor looks for an exhibitor, with and without script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.usefixtures("fair")


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Any:
    """A phone."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def test_by_name(visitor: Page, live_server: LiveServer) -> None:
    visitor.goto(f"{live_server.url}/en/")
    visitor.locator("#q").fill("company 07")
    visitor.locator("#q").press("Enter")

    visitor.get_by_role("link", name="Company 07 Trading and Manufacturing").click()

    expect(visitor.get_by_role("heading", level=1)).to_have_text(
        "Company 07 Trading and Manufacturing"
    )
    expect(visitor.locator(".signs").first).to_contain_text("2-B007")


def test_by_category_and_hall(visitor: Page, live_server: LiveServer) -> None:
    visitor.goto(f"{live_server.url}/en/exhibitors/")
    visitor.get_by_text("Filters", exact=True).first.click()
    visitor.get_by_label("Food").check()
    visitor.get_by_label("Hall 1").check()
    visitor.locator(".apply button").click()  # it applies, or shows what has followed already

    expect(visitor).to_have_url(f"{live_server.url}/en/exhibitors/?category=food&hall=1")
    expect(visitor.get_by_role("status")).to_have_text("10 exhibitors match, sorted by name")

    visitor.get_by_role("link", name="Remove filter: Hall 1").click()

    expect(visitor).to_have_url(f"{live_server.url}/en/exhibitors/?category=food")


def test_page_by_page(visitor: Page, live_server: LiveServer) -> None:
    visitor.goto(f"{live_server.url}/en/exhibitors/")
    expect(visitor.locator(".rows > li")).to_have_count(24)

    visitor.get_by_role("link", name="Next").click()

    expect(visitor.locator(".rows > li")).to_have_count(6)
    expect(visitor.get_by_text("25–30 of 30")).to_be_visible()


def test_in_chinese_by_a_two_character_word(visitor: Page, live_server: LiveServer) -> None:
    visitor.goto(f"{live_server.url}/zh-hans/")
    visitor.locator("#q").fill("春茶")
    visitor.locator("#q").press("Enter")

    expect(visitor.locator(".rows > li")).to_have_count(24)


def test_by_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/en/exhibitors/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("company 03")
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Company 03 Trading and Manufacturing")
    link.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/company-03/")
