"""A visitor saves three exhibitors of the demo and takes the list along: paper, link, phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.demo import Demo

PHONE = {"width": 390, "height": 844}
KEPT = """async (address) => {
  while (!(await caches.match(address))) await new Promise((soon) => setTimeout(soon, 20));
}"""


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, with script and without."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=request.param)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def save_three(page: Page, demo: Demo) -> list[str]:
    """Save the first three of the directory, open the list, and give their names."""
    page.goto(demo.page("exhibitors"), wait_until="networkidle")
    rows = page.locator(".rows > li")
    names = [rows.nth(place).get_by_role("heading").inner_text() for place in range(3)]
    for place in range(3):
        save = rows.nth(place).get_by_role("button")
        save.click()
        expect(save).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="My expo 3").click()
    expect(page.get_by_role("heading", level=3)).to_have_count(3)
    assert sorted(page.get_by_role("heading", level=3).all_inner_texts()) == sorted(names)
    return names


def test_on_paper(visitor: Page, demo: Demo) -> None:
    names = save_three(visitor, demo)

    visitor.emulate_media(media="print")

    for name in names:
        expect(visitor.get_by_role("heading", name=name)).to_be_visible()
    expect(visitor.locator(".stop .sign:visible")).to_have_count(3)
    expect(visitor.locator("main button:visible")).to_have_count(0)
    expect(visitor.get_by_role("navigation")).to_have_count(0)


def test_by_a_link_that_can_be_revoked(visitor: Page, browser: Browser, demo: Demo) -> None:
    names = save_three(visitor, demo)
    visitor.get_by_role("button", name="Make a link").click()
    link = visitor.get_by_role("textbox", name="Link to your list").input_value()

    friend = browser.new_context().new_page()
    friend.goto(link)
    shown = friend.get_by_role("heading", level=3)
    assert sorted(shown.all_inner_texts()) == sorted(names)
    expect(friend.get_by_role("link", name="My expo")).to_have_text("My expo")
    friend.get_by_role("button", name="Save all to my expo").click()
    expect(friend.get_by_role("link", name="My expo 3")).to_be_visible()

    visitor.get_by_role("button", name="Revoke the link").click()
    expect(visitor.get_by_role("button", name="Make a link")).to_be_visible()
    answer = friend.goto(link)
    assert answer
    assert answer.status == 404
    friend.context.close()


def test_without_a_network(browser: Browser, demo: Demo) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(demo.page("home"))
    page.evaluate("() => navigator.serviceWorker.ready")
    names = save_three(page, demo)
    page.reload(wait_until="networkidle")

    page.evaluate(KEPT, demo.page("my-expo-route"))  # fetched ahead, though nobody opened it
    context.set_offline(True)
    page.goto(demo.page("my-expo"))

    expect(page.get_by_text("This is your copy as of")).to_be_visible()
    assert sorted(page.get_by_role("heading", level=3).all_inner_texts()) == sorted(names)

    page.get_by_role("link", name="Plan my route").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My route")
    expect(page.locator(".plan-drawing").first).to_be_visible()
    for name in names:
        expect(page.locator(".route-stop", has_text=name)).to_be_visible()
    context.close()


def test_the_route_on_paper_and_on_another_phone(
    visitor: Page, browser: Browser, demo: Demo
) -> None:
    names = save_three(visitor, demo)
    visitor.get_by_role("link", name="Plan my route").click()
    stops = visitor.locator(".route-stop .signs").all_inner_texts()
    assert len(stops) == 3
    link = visitor.get_by_role("textbox", name="Address of this route").input_value()

    visitor.emulate_media(media="print")
    for name in names:
        expect(visitor.get_by_role("link", name=name).first).to_be_visible()
    expect(visitor.locator(".plan-drawing").first).to_be_visible()
    expect(visitor.get_by_role("img", name="QR code")).to_be_visible()
    expect(visitor.locator("main button:visible")).to_have_count(0)

    friend = browser.new_context().new_page()
    friend.goto(link)
    assert friend.locator(".route-stop .signs").all_inner_texts() == stops
    expect(friend.get_by_role("link", name="My expo")).to_have_text("My expo")
    friend.context.close()
