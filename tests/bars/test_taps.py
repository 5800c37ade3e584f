"""How few taps lead to a booth, with a thumb on a phone and the whole demo."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.demo import Demo


class Thumb:
    """Taps, and counts how often."""

    taps = 0

    def tap(self, place: Locator) -> None:
        """Tap a place that is in sight, or can be scrolled to."""
        place.tap()
        self.taps += 1


@pytest.fixture
def thumb() -> Thumb:
    """One that hasn't tapped yet."""
    return Thumb()


@pytest.fixture
def phone(browser: Browser, demo: Demo) -> Iterator[Page]:
    """A phone on which the first page is open."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(demo.page("home"), wait_until="networkidle")
    yield page
    context.close()


def test_by_name_in_two(phone: Page, thumb: Thumb) -> None:
    thumb.tap(phone.get_by_role("combobox"))
    phone.keyboard.type("akzhol tex")
    thumb.tap(phone.get_by_role("option", name="Exhibitor Akzhol Textiles LLC"))

    expect(phone.get_by_role("heading", level=1)).to_have_text("Akzhol Textiles LLC")
    expect(phone.locator(".signs.big")).to_be_in_viewport()
    assert thumb.taps == 2


def test_by_category_and_hall_in_five(phone: Page, thumb: Thumb) -> None:
    thumb.tap(phone.get_by_role("navigation", name="Main").get_by_role("link", name="Exhibitors"))
    thumb.tap(phone.locator(".filters > summary"))
    thumb.tap(phone.get_by_role("group", name="Category").get_by_text("Food and drink"))
    expect(phone.locator(".apply button")).to_contain_text("372 exhibitors")
    thumb.tap(phone.get_by_role("group", name="Hall").get_by_text("Hall 4"))
    expect(phone).to_have_url(re.compile("category=food.*&hall=4$"))
    thumb.tap(phone.locator(".apply button"))

    booth = phone.locator(".row .signs").first
    expect(booth).to_be_in_viewport()
    expect(booth).to_contain_text("Hall 4")
    assert thumb.taps == 5
