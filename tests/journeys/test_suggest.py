"""The search box suggests while a visitor types: by keyboard, mouse and input method."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.rules import RULES

pytestmark = pytest.mark.usefixtures("fair")


@pytest.fixture
def box(page: Page, live_server: LiveServer) -> Locator:
    """The search box of the first page, with the focus in it."""
    page.goto(f"{live_server.url}/en/")
    box = page.get_by_role("combobox", name="Name, product or booth")
    box.focus()
    return box


def asked(page: Page) -> list[str]:
    """What is asked for from now on."""
    questions: list[str] = []
    page.on("request", lambda sent: questions.append(sent.url) if "/suggest/" in sent.url else None)
    return questions


def test_by_keyboard(page: Page, box: Locator, live_server: LiveServer) -> None:
    options = page.get_by_role("option")
    expect(box).to_have_attribute("aria-expanded", "false")

    page.keyboard.type("company 07")

    expect(options.first).to_have_text("Exhibitor Company 07 Trading and Manufacturing 2-B007")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[aria-live=polite]")).to_have_text("2 suggestions")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))

    for key, chosen in [
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowDown", None),
        ("ArrowUp", 1),
        ("Home", None),
        ("ArrowDown", 0),
    ]:
        page.keyboard.press(key)
        expect(page.get_by_role("option", selected=True)).to_have_count(int(chosen is not None))
        if chosen is not None:
            expect(options.nth(chosen)).to_have_attribute("aria-selected", "true")
            name = options.nth(chosen).get_attribute("id") or ""
            expect(box).to_have_attribute("aria-activedescendant", name)
    expect(box).to_be_focused()
    expect(box).to_have_value("company 07")

    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/company-07/")


def test_enter_without_a_choice_searches(page: Page, box: Locator, live_server: LiveServer) -> None:
    page.keyboard.type("harvest")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/?q=harvest")


def test_escape_closes_and_keeps_the_text(page: Page, box: Locator) -> None:
    page.keyboard.type("company")
    expect(page.get_by_role("listbox")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("company")

    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_by_mouse(page: Page, box: Locator, live_server: LiveServer) -> None:
    page.keyboard.type("1-B00")
    booth = page.get_by_role("option", name="Booth 1-B000 Company 00 Trading and Manufacturing")
    booth.click()
    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/company-00/")

    page.go_back()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_letter_is_too_little_and_a_chinese_character_is_not(
    page: Page, box: Locator, live_server: LiveServer
) -> None:
    questions = asked(page)
    box.press_sequentially("c")
    page.wait_for_timeout(200)
    assert questions == []
    page.goto(f"{live_server.url}/zh-hans/")
    page.locator("#q").fill("茶")
    expect(page.get_by_role("option", name="春茶0号 第0贸易有限公司")).to_be_visible()


def test_one_question_when_typing_pauses(page: Page, box: Locator) -> None:
    questions = asked(page)
    page.keyboard.type("company")
    expect(page.get_by_role("option")).to_have_count(8)
    assert [url.partition("?")[2] for url in questions] == ["q=company"]


def test_a_late_answer_is_dropped(page: Page, box: Locator) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/suggest/\?q=company$"), hold)
    with page.expect_request(re.compile(r"/suggest/\?q=company$")):
        page.keyboard.type("company")
    page.keyboard.type(" 07")
    expect(page.get_by_role("option")).to_have_count(2)
    assert len(held) == 1
    held[0].fulfill(json={"suggestions": [], "status": ""})
    page.wait_for_timeout(100)
    expect(page.get_by_role("option")).to_have_count(2)


def test_an_input_method_is_left_alone_until_it_is_done(page: Page, box: Locator) -> None:
    questions, place = asked(page), page.url
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "chun", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    assert (questions, page.url) == ([], place)

    method.send("Input.insertText", {"text": "春茶"})

    expect(page.get_by_role("option", name="Product Spring harvest no. 0")).to_be_visible()
    assert len(questions) == 1


def test_when_nothing_answers_the_box_still_searches(
    page: Page, box: Locator, live_server: LiveServer
) -> None:
    page.route("**/suggest/**", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.keyboard.type("harvest")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/?q=harvest")


def test_without_script_it_is_a_search_box(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/en/")
    page.get_by_role("searchbox").fill("harvest")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(f"{live_server.url}/en/exhibitors/?q=harvest")
    context.close()


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("en", "dark", 390), ("zh-hans", "light", 390), ("en", "light", 1280)],
)
def test_the_open_list_is_sound(
    open_context: Callable[[str, int], BrowserContext],
    live_server: LiveServer,
    language: str,
    scheme: str,
    width: int,
) -> None:
    page = open_context(scheme, width).new_page()
    page.goto(f"{live_server.url}/{language}/exhibitors/")
    page.locator("#q").press_sequentially("company")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options).to_have_count(8)
    page.keyboard.press("ArrowDown")

    found = Axe().run(page, options=RULES)

    assert not found.response["violations"], found.generate_report()
    sizes = [option.bounding_box() for option in options.all()]
    assert all(size and size["height"] >= 44 and size["width"] <= width for size in sizes)
    sideways = "e => e.scrollWidth - e.clientWidth"
    assert page.locator("html").evaluate(sideways) <= 0
    assert page.get_by_role("listbox").evaluate(sideways) <= 0
