"""A visitor saves, notes, ticks and compares: with script, without, and without a network."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from exhibitors.models import SavedItem
from tests.factories.programme import make_session
from tests.journeys.rules import RULES

pytestmark = pytest.mark.usefixtures("fair")


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Any:
    """A phone."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def button(page: Page, number: int) -> Any:
    """The button that saves a company."""
    return page.get_by_role("button", name=f"Company {number:02d} Trading and Manufacturing")


def open_list(page: Page, live_server: LiveServer, path: str = "/en/exhibitors/") -> None:
    """Open a page, and wait for what script adds to it."""
    page.goto(f"{live_server.url}{path}")
    page.wait_for_load_state("networkidle")


def expect_all_sent(page: Page) -> None:
    """Nothing waits any more."""
    for _ in range(50):
        if page.evaluate("localStorage.getItem('expo-waiting')") == "{}":
            return
        page.wait_for_timeout(100)
    pytest.fail("something still waits")


def test_save_note_tick_and_take_off(visitor: Page, live_server: LiveServer) -> None:
    open_list(visitor, live_server)
    for number in (7, 3):
        button(visitor, number).click()
        expect(button(visitor, number)).to_have_attribute("aria-pressed", "true")
        expect(button(visitor, number)).to_contain_text("Saved")
    assert visitor.url.partition("#")[0] == f"{live_server.url}/en/exhibitors/"

    visitor.get_by_role("link", name="My expo 2").click()

    expect(visitor.get_by_role("heading", level=3)).to_have_text(
        ["Company 03 Trading and Manufacturing", "Company 07 Trading and Manufacturing"]
    )
    visitor.get_by_text("Note Company 07 Trading and Manufacturing").click()
    box = visitor.get_by_role("textbox", name="Note on Company 07 Trading and Manufacturing")
    box.fill("Ask for samples")
    visitor.get_by_role("button", name="Keep the note").last.click()
    visitor.wait_for_load_state("networkidle")
    visitor.get_by_role("button", name="Visited Company 03 Trading and Manufacturing").click()
    ticked = visitor.get_by_role("button", name="Visited Company 03", pressed=True)
    expect(ticked).to_be_visible()
    visitor.wait_for_load_state("networkidle")
    visitor.reload()
    expect(box).to_have_value("Ask for samples")
    expect(ticked).to_be_visible()

    visitor.get_by_role("button", name="Remove Company 07 Trading and Manufacturing").click()
    expect(visitor.get_by_role("status")).to_contain_text("was taken off your list.")
    visitor.get_by_role("button", name="Undo").click()
    expect(box).to_have_value("Ask for samples")


def test_compare(visitor: Page, live_server: LiveServer) -> None:
    open_list(visitor, live_server, "/en/products/")
    for number in (1, 2):
        saving = visitor.get_by_role("button", name=f"Spring harvest no. {number}", exact=False)
        saving.first.click()
        expect(saving.first).to_have_attribute("aria-pressed", "true")
    expect(visitor.locator("[data-saved-count]")).to_have_text("2")
    open_list(visitor, live_server, "/en/my-expo/")
    for box in visitor.get_by_role("checkbox").all():
        box.check()
    visitor.get_by_role("button", name="Compare the chosen products").click()
    expect(visitor.get_by_role("columnheader")).to_have_count(2)
    expect(visitor.get_by_role("rowheader", name="Price")).to_be_visible()
    sideways = "e => e.scrollWidth - e.clientWidth"
    assert visitor.locator("html").evaluate(sideways) <= 0


def test_script_saves_without_leaving_the_page(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    page.evaluate("document.body.dataset.same = 1")
    button(page, 0).click()
    expect(page.locator(".save-said")).to_have_text("Saved to My expo.")
    expect(page.locator("[data-saved-count]")).to_have_text("1")
    button(page, 0).click()
    expect(page.locator(".save-said")).to_have_text("Taken off My expo.")
    expect(page.locator("[data-saved-count]")).to_have_text("")
    expect(button(page, 0)).to_have_attribute("aria-pressed", "false")
    assert page.locator("body").get_attribute("data-same") == "1"
    assert not SavedItem.objects.exists()


def test_quick_presses_are_all_kept(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    for number in (0, 1, 2, 3, 4, 5, 2):
        button(page, number).click()
    expect_all_sent(page)
    page.reload()
    expect(page.locator("[data-saved-count]")).to_have_text("5")
    for number in range(6):
        pressed = str(number != 2).lower()
        expect(button(page, number)).to_have_attribute("aria-pressed", pressed)


def test_a_page_that_is_left_at_once_loses_nothing(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    for number in range(4):
        button(page, number).click()
    open_list(page, live_server, "/en/products/")
    expect_all_sent(page)
    page.reload()
    expect(page.locator("[data-saved-count]")).to_have_text("4")


def test_without_a_network_a_save_waits(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    page.context.set_offline(True)
    button(page, 5).click()
    expect(page.locator(".save-said")).to_contain_text("There is no connection.")
    expect(button(page, 5)).to_have_attribute("aria-pressed", "true")
    assert not SavedItem.objects.exists()

    page.context.set_offline(False)

    expect(page.locator("[data-saved-count]")).to_have_text("1")
    expect(page.locator(".save-said")).to_have_text("Saved to My expo.")
    assert SavedItem.objects.count() == 1
    expect_all_sent(page)


def test_what_waits_is_sent_by_the_next_page(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    page.route("**/my-expo/*/", lambda route: route.abort())
    for number in (4, 5, 4):
        button(page, number).click()
    expect(page.locator(".save-said")).to_contain_text("There is no connection.")
    page.unroute_all()
    open_list(page, live_server, "/en/products/")
    expect(page.locator("[data-saved-count]")).to_have_text("1")
    open_list(page, live_server)
    expect(button(page, 5)).to_have_attribute("aria-pressed", "true")
    expect(button(page, 4)).to_have_attribute("aria-pressed", "false")


def test_the_list_shows_what_was_still_to_be_sent(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    page.route("**/my-expo/save/", lambda route: route.abort())
    button(page, 5).click()
    expect(page.locator(".save-said")).to_contain_text("There is no connection.")
    page.unroute_all()
    page.goto(f"{live_server.url}/en/my-expo/")
    expect(page.get_by_role("link", name="Company 05")).to_be_visible()


def test_a_refusal_is_told_and_undone(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    answer = {"error": "The list is full."}
    page.route("**/my-expo/save/", lambda route: route.fulfill(status=409, json=answer))
    button(page, 1).click()
    expect(page.locator(".save-said")).to_have_text("The list is full.")
    expect(button(page, 1)).to_have_attribute("aria-pressed", "false")


def test_a_note_is_kept_as_soon_as_it_is_written(page: Page, live_server: LiveServer) -> None:
    open_list(page, live_server)
    button(page, 1).click()
    expect(page.locator("[data-saved-count]")).to_have_text("1")
    open_list(page, live_server, "/en/my-expo/")
    page.get_by_text("Note Company 01").click()
    page.get_by_role("textbox", name="Note on Company 01").fill("By script")
    page.get_by_role("textbox", name="Note on Company 01").blur()
    expect(page.locator(".save-said")).to_have_text("Your note is kept.")
    assert SavedItem.objects.get().note == "By script"


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("en", "light", 320), ("en", "dark", 1280), ("ar", "light", 390), ("zh-hans", "dark", 390)],
)
def test_its_pages_are_sound(
    open_context: Callable[[str, int], BrowserContext],
    live_server: LiveServer,
    language: str,
    scheme: str,
    width: int,
) -> None:
    for at in ("23 10:00", "23 10:30"):
        make_session(f"Talk {at}", at, "23 11:00", slug=f"talk-{at[-2:]}")
    page = open_context(scheme, width).new_page()
    paths = [
        *("programme/talk-00", "programme/talk-30", "exhibitors/company-05"),
        *("products/company-05/harvest", "products/company-04/harvest"),
    ]
    for number, path in enumerate(paths):
        open_list(page, live_server, f"/{language}/{path}/")
        page.locator(".save-this .save").click()
        expect(page.locator("[data-saved-count]")).to_have_text(str(number + 1))
    open_list(page, live_server, f"/{language}/my-expo/")
    page.locator(".tick").first.click()
    page.locator(".note summary").first.click()
    page.locator("[form=save][formaction$='/share/']").click()
    link = page.locator("#share-link").input_value()
    page.locator(".pick input").first.check()
    page.locator(".compare-form button").click()
    for address in (page.url, f"{live_server.url}/{language}/my-expo/", link):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"{address} scrolls sideways by {overflow} px"
        found = Axe().run(page, options=RULES)
        assert not found.response["violations"], f"{address}: {found.generate_report()}"
