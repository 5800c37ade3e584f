"""Results follow each change: what is asked, what stays in hand, and what happens on a bad line."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.rules import RULES

pytestmark = pytest.mark.usefixtures("fair")

FOLLOWS = "html.follows"  # what the page is once its script runs
COUNTS_WORDS = """
    window.said = [];
    new MutationObserver(() => said.push(document.querySelector("[role=status]").textContent))
      .observe(document.querySelector("[role=status]"), {childList: true, subtree: true});
"""


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Where the list of exhibitors is."""
    return f"{live_server.url}/en/exhibitors/"


@pytest.fixture
def desk(browser: Browser, site: str) -> Iterator[Page]:
    """The list on a wide screen, with its script at work."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(site)
        expect(page.locator(FOLLOWS)).to_be_attached()
        yield page


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """The list on a phone."""
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(site)
        expect(page.locator(FOLLOWS)).to_be_attached()
        yield page


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def hold(page: Page, address: str) -> list[Route]:
    """What is asked from now on and waits for an answer."""
    held: list[Route] = []

    def wait(route: Route) -> None:
        held.append(route)

    page.route(address, wait)
    return held


def length(page: Page) -> int:
    return int(page.evaluate("history.length"))


def test_a_change_is_followed_and_told_once(desk: Page, site: str) -> None:
    desk.evaluate(COUNTS_WORDS)
    rows = desk.locator(".rows > li")
    steps = length(desk)
    expect(desk.get_by_role("button", name="Apply filters")).to_be_hidden()
    expect(desk.get_by_role("button", name="Sort")).to_be_hidden()

    tea = desk.get_by_label("Food")
    tea.check()

    expect(status(desk)).to_have_text("20 exhibitors match, sorted by name")
    expect(desk).to_have_url(f"{site}?category=food")
    expect(rows).to_have_count(20)
    expect(tea).to_be_focused()
    assert desk.evaluate("said") == ["20 exhibitors match, sorted by name"]
    assert length(desk) == steps + 1

    order = desk.get_by_label("Sorted by", exact=True)
    order.focus()
    order.select_option("booth")

    expect(desk).to_have_url(f"{site}?category=food&sort=booth")
    expect(status(desk)).to_have_text("20 exhibitors match, sorted by booth")
    expect(order).to_be_focused()
    assert desk.evaluate("said")[1:] == ["20 exhibitors match, sorted by booth"]


def test_the_panel_stays_as_it_is(desk: Page) -> None:
    country = desk.locator("#facet-country")
    country.locator("summary").click()
    food, tea = desk.get_by_label("Food"), desk.get_by_label("Tea")
    element = food.element_handle()

    food.check()
    expect(status(desk)).to_have_text(re.compile("^20 "))

    expect(country).not_to_have_attribute("open", "")
    assert element.evaluate("box => box.isConnected && box === document.activeElement")
    expect(desk.get_by_label("Hall 3")).to_have_accessible_name("Hall 3 0")

    # A child takes the place of its parent, and the other way round.
    tea.check()
    expect(food).not_to_be_checked()
    food.check()
    expect(tea).not_to_be_checked()
    expect(desk).to_have_url(re.compile(r"\?category=food$"))

    # What goes leaves the focus to what stood before it.
    tea.check()
    expect(status(desk)).to_have_text(re.compile("^10 "))
    tea.uncheck()
    expect(tea).to_have_count(0)
    expect(food).to_be_focused()


def test_back_restores_and_languages_follow(desk: Page, site: str) -> None:
    food, hall = desk.get_by_label("Food"), desk.get_by_label("Hall 1")
    food.check()
    expect(status(desk)).to_have_text(re.compile("^20 "))
    hall.check()
    expect(status(desk)).to_have_text(re.compile("^10 "))
    chinese = desk.get_by_role("link", name="简体中文")
    expect(chinese).to_have_attribute("href", re.compile(r"\?category=food&hall=1$"))

    desk.go_back()
    expect(status(desk)).to_have_text(re.compile("^20 "))
    expect(hall).not_to_be_checked()
    desk.go_back()
    expect(status(desk)).to_have_text(re.compile("^30 "))
    expect(food).not_to_be_checked()
    desk.go_forward()
    expect(status(desk)).to_have_text(re.compile("^20 "))
    expect(food).to_be_checked()
    expect(desk).to_have_url(f"{site}?category=food")


def test_typing_replaces_and_enter_is_a_step(desk: Page, site: str) -> None:
    box, steps = desk.locator("#q"), length(desk)
    box.press_sequentially("company 0")
    expect(status(desk)).to_have_text("10 exhibitors match, sorted by relevance")
    box.press_sequentially("7")
    expect(status(desk)).to_have_text(re.compile("^1 "))

    expect(desk).to_have_url(f"{site}?q=company+07")
    expect(desk).to_have_title(re.compile("^company 07 · Exhibitors"))
    expect(box).to_be_focused()
    assert length(desk) == steps

    box.press("Enter")
    expect(desk.locator("#found")).not_to_have_attribute("aria-busy", "true")
    assert length(desk) == steps + 1

    desk.go_back()
    expect(desk).to_have_url(site)
    expect(status(desk)).to_have_text(re.compile("^30 "))
    expect(box).to_have_value("")


def test_a_row_that_comes_again_keeps_the_focus(desk: Page) -> None:
    link = desk.get_by_role("link", name="Company 03 Trading and Manufacturing")
    old = link.element_handle()
    desk.locator("#q").press_sequentially("company 0")
    link.focus()
    expect(status(desk)).to_have_text(re.compile("^10 "))
    expect(link).to_be_focused()
    assert old.evaluate("link => !link.isConnected")


def test_the_code_of_a_booth_leads_away_when_it_is_sent(desk: Page, site: str) -> None:
    desk.locator("#q").press_sequentially("2-B007")
    expect(status(desk)).to_have_text(re.compile("^1 "))
    expect(desk).to_have_url(f"{site}?q=2-B007")

    desk.locator("#q").press("Enter")
    expect(desk).to_have_url(f"{site}company-07/")
    desk.go_back()
    expect(desk).to_have_url(site)
    expect(status(desk)).to_have_text(re.compile("^30 "))


def test_a_late_answer_is_dropped(desk: Page, site: str) -> None:
    held = hold(desk, "**/*latest=category*")
    with desk.expect_request("**/*latest=category*"):
        desk.get_by_label("Food").check()
    expect(desk.locator("#found")).to_have_attribute("aria-busy", "true")
    desk.get_by_label("Hall 1").check()

    expect(status(desk)).to_have_text(re.compile("^10 "))
    expect(desk).to_have_url(f"{site}?category=food&hall=1")
    for route in held:
        route.abort()
    expect(desk.get_by_role("alert")).to_be_hidden()
    expect(desk.locator("#found")).not_to_have_attribute("aria-busy", "true")


def test_without_an_answer_all_stays_and_can_be_tried_again(desk: Page, site: str) -> None:
    answers: list[Callable[[Route], None]] = [
        lambda route: route.abort(),
        lambda route: route.fulfill(status=503, body="<title>No</title>"),
        lambda route: route.fulfill(body="<form>Sign in to this hotel</form>"),
    ]
    alert, food = desk.get_by_role("alert"), desk.get_by_label("Food")
    for answer in answers:
        desk.route("**/exhibitors/?*", answer)
        food.check()
        expect(alert).to_contain_text("The results couldn't be loaded.")
        expect(desk.locator(".rows > li")).to_have_count(24)
        expect(food).to_be_checked()
        expect(desk).to_have_url(site)

        desk.unroute("**/exhibitors/?*")
        alert.get_by_role("button", name="Try again").click()
        expect(status(desk)).to_have_text(re.compile("^20 "))
        expect(alert).to_be_hidden()
        expect(desk.locator("#status")).to_be_focused()
        expect(desk).to_have_url(f"{site}?category=food")

        food.uncheck()
        expect(desk).to_have_url(site)


def test_removing_a_chip_leads_to_the_next(desk: Page, site: str) -> None:
    desk.goto(f"{site}?hall=1&hall=2&country=vn")
    expect(desk.locator(FOLLOWS)).to_be_attached()
    chips = desk.locator(".chip")

    for remaining, focused in [(2, "Vietnam"), (1, "Vietnam")]:
        desk.get_by_role("link", name="Remove filter: Hall").first.press("Enter")
        expect(chips).to_have_count(remaining)
        if remaining == 2:
            expect(chips.first).to_be_focused()
        else:
            expect(desk.get_by_role("link", name=re.compile(focused))).to_be_focused()
    chips.first.press("Enter")
    expect(desk).to_have_url(site)
    expect(desk.locator("#status")).to_be_focused()
    expect(desk.get_by_label("Hall 1")).not_to_be_checked()


def test_a_phone_opens_a_panel_in_the_page(phone: Page, site: str) -> None:
    phone.get_by_text("Filters", exact=True).first.tap()
    show = phone.locator(".apply button")
    expect(show).to_have_text(re.compile("Show 30 exhibitors$"))
    expect(show).to_be_in_viewport(ratio=1)

    phone.get_by_label("Food").tap()
    expect(show).to_have_accessible_name("Show 20 exhibitors")
    expect(show).to_be_in_viewport(ratio=1)
    phone.get_by_label("Hall 1").tap()
    expect(show).to_have_accessible_name("Show 10 exhibitors")
    show.tap()

    expect(show).to_be_hidden()
    expect(phone.locator("#status")).to_be_focused()
    expect(phone.locator("#status")).to_be_in_viewport()
    expect(phone.locator(".filters > summary")).to_have_text("Filters 2")
    expect(phone).to_have_url(f"{site}?category=food&hall=1")


def test_what_was_chosen_before_the_script_came_is_followed(page: Page, site: str) -> None:
    held = hold(page, "**/results.js")
    page.goto(site)
    page.get_by_label("Food").check()
    expect(page.get_by_role("button", name="Apply filters")).to_be_visible()
    held[0].continue_()
    expect(status(page)).to_have_text(re.compile("^20 "))
    expect(page).to_have_url(f"{site}?category=food")


def test_by_keyboard_alone(desk: Page, site: str) -> None:
    desk.locator("#q").focus()
    for _ in range(5):  # over the button, the way past the filters and the first facet's name
        desk.keyboard.press("Tab")
    desk.keyboard.press("Space")
    expect(desk.get_by_label("Machines")).to_be_checked()
    expect(status(desk)).to_have_text(re.compile("^10 "))

    desk.locator(".chip").focus()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(site)

    desk.get_by_role("link", name="Next").focus()
    desk.keyboard.press("Enter")
    heading = desk.locator("#status")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(heading).to_have_text("30 exhibitors match, sorted by name, page 2 of 2")
    expect(desk.get_by_text("25–30 of 30")).to_be_attached()
    expect(desk).to_have_url(f"{site}?page=2")
    for _ in range(3):  # over the products and the plan
        desk.keyboard.press("Tab")
    expect(desk.get_by_label("Sorted by", exact=True)).to_be_focused()


def test_without_script_a_button_applies(browser: Browser, site: str) -> None:
    for width in (390, 1280):
        with browser.new_context(
            java_script_enabled=False, viewport={"width": width, "height": 844}
        ) as context:
            page = context.new_page()
            page.goto(site)
            if width == 390:
                page.get_by_text("Filters", exact=True).first.click()
            page.get_by_label("Food").check()
            apply = page.get_by_role("button", name="Apply filters")
            expect(apply).to_be_in_viewport(ratio=1)
            apply.click()
            expect(page).to_have_url(f"{site}?category=food")
            expect(status(page)).to_have_text("20 exhibitors match, sorted by name")

            page.get_by_label("Sorted by", exact=True).select_option("booth")
            page.get_by_role("button", name="Sort").click()
            expect(page).to_have_url(f"{site}?category=food&sort=booth")
            page.get_by_role("link", name="Clear all").click()
            expect(page).to_have_url(f"{site}?sort=booth")
            page.get_by_role("link", name="Next").click()
            expect(page).to_have_url(f"{site}?sort=booth&page=2")


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("ar", "light", 320), ("zh-hans", "dark", 1280)],
)
def test_what_has_followed_is_sound(
    open_context: Callable[[str, int], BrowserContext],
    live_server: LiveServer,
    language: str,
    scheme: str,
    width: int,
) -> None:
    page = open_context(scheme, width).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_server.url}/{language}/exhibitors/?hall=2&hall=3")
    expect(page.locator(FOLLOWS)).to_be_attached()
    if width < 960:
        page.locator(".filters > summary").click()
    page.locator("[name=country]").first.check()
    expect(page.locator(".chip")).to_have_count(3)
    page.route("**/exhibitors/?*", lambda route: route.abort())
    page.locator("[name=country]").nth(1).check()
    expect(page.get_by_role("alert")).to_be_visible()

    found = Axe().run(page, options=RULES)

    assert not found.response["violations"], found.generate_report()
    assert page.locator("html").evaluate("e => e.scrollWidth - e.clientWidth") <= 0
    assert complaints == []
