"""A booth is chosen on the plan, by pointer and by keys, or without script in the list."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.bars.narrow import OVERFLOW
from tests.exhibitors.admin.assigning import address, placed_booth, stands
from tests.factories import make_exhibitor, make_stand
from tests.journeys.conftest import lend
from tests.journeys.rules import RULES

# Two rows: A1 A2 A3 below B1 B2 B3.
PLACES = {"B1": (3, 9), "B2": (6, 9), "B3": (9, 9), "A1": (3, 3), "A2": (6, 3), "A3": (9, 3)}


@pytest.fixture
def where(transactional_db: None, edition: object, live_server: LiveServer) -> str:
    """The page of a level with a hosted and a shared booth, and two exhibitors without one."""
    booths = {code: placed_booth(f"3-{code}", x, y) for code, (x, y) in PLACES.items()}
    make_exhibitor("Silk Mill", booths=[booths["A2"]])
    make_stand(make_exhibitor("Basket"), booths["B3"], role="shared")
    make_exhibitor("Amber")
    make_exhibitor("Tea House")
    return live_server.url + address(booths["A1"].level)


def opened(context: BrowserContext, admin_client: Client, where: str) -> Page:
    lend(context, admin_client, where)
    page = context.new_page()
    page.goto(where)
    return page


@pytest.fixture
def page(context: BrowserContext, admin_client: Client, where: str) -> Page:
    return opened(context, admin_client, where)


def test_by_keys(page: Page) -> None:
    plan, booth = (
        page.get_by_role("listbox", name="Plan of Hall 3"),
        page.get_by_label("Booth", exact=True),
    )
    page.get_by_role("button", name="Assign").focus()
    page.keyboard.press("Tab")
    expect(plan).to_be_focused()
    seen = []
    for key in ("ArrowUp", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(
            page.locator(f"#{plan.get_attribute('aria-activedescendant')} text").text_content()
        )
    assert seen[-3:] == ["A3", "A2", "A1"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(booth.locator("option:checked")).to_have_text("A2 · Silk Mill")
    expect(page.get_by_role("option", name="A2 · Silk Mill").last).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("Escape")
    expect(booth).to_be_focused()
    plan.focus()
    page.keyboard.press("Tab")
    expect(page.locator("summary")).to_be_focused()


def test_who_stands_there_is_said_before_saving(page: Page) -> None:
    said, host = page.locator("#booth-says"), page.get_by_role("radio", name="host", exact=True)
    page.locator("svg text", has_text="A2").locator("..").click()
    expect(said).to_have_text("Host: Silk Mill · Others can be co-exhibitors or share the stand")
    expect(host).to_be_disabled()
    expect(page.get_by_role("radio", name="co-exhibitor")).to_be_checked()
    page.get_by_label("Booth", exact=True).select_option(label="A1")
    expect(said).to_have_text("This booth is free")
    expect(host).to_be_checked()
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_text("Amber now has booth 3-A1.")).to_be_visible()
    expect(page.get_by_role("radio", name="Tea House")).to_be_checked()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("It is as it was before.")).to_be_visible()
    assert ("Amber", "3-A1", "host") not in stands()


def test_without_script(browser: Browser, admin_client: Client, where: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, admin_client, where)
    page.get_by_role("radio", name="Tea House").check()
    page.get_by_label("Booth", exact=True).select_option(label="A2 · Silk Mill")
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_text("This booth has a host already.")).to_be_visible()
    page.get_by_role("radio", name="shares the stand").check()
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_text("Tea House now has booth 3-A2.")).to_be_visible()
    context.close()
    assert ("Tea House", "3-A2", "shared") in stands()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 390), ("dark", 390), ("light", 1280), ("dark", 1280)]
)
def test_it_is_sound(
    open_context: Callable[[str, int], BrowserContext],
    admin_client: Client,
    where: str,
    scheme: str,
    width: int,
) -> None:
    page = opened(open_context(scheme, width), admin_client, where)
    page.locator("svg text", has_text="A1").locator("..").click()
    page.get_by_text("Who stands on this level").click()
    assert page.evaluate(OVERFLOW) <= 0
    violations = Axe().run(page, context="#content-main", options=RULES).response["violations"]
    assert violations == []
