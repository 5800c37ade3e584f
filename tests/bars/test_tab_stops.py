"""Where the Tab key leads on the directory page, and that it can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.bars.visits import HEIGHT
from tests.demo import Demo

MOST = 300  # stops of a page; more would be a trap
# Stops before the first result, for whoever takes the link that skips the filters.
BEFORE_RESULTS = {390: 15, 1280: 18}
# What has the focus: the number of the element in the page, and how it looks.
FOCUSED = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const { left, top, width, height } = focused.getBoundingClientRect();
  return [
    [...document.querySelectorAll("*")].indexOf(focused),
    `${focused.localName} ${focused.className} ${focused.textContent.trim().slice(0, 30)}`,
    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(", 0)"),
    width > 0 && height > 0 && left + width > 0 && top + height > 0 && top < innerHeight,
    focused.closest(".rows") !== null,
  ];
}"""


@dataclass(frozen=True)
class Stop:
    """What has the focus after a press of Tab."""

    number: int  # in the order of the page
    name: str
    is_outlined: bool
    is_in_sight: bool
    is_result: bool


@pytest.fixture(scope="module", params=[390, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """A phone and a laptop."""
    wide: int = request.param
    return wide


@pytest.fixture(scope="module")
def directory(browser: Browser, demo: Demo, width: int) -> Iterator[Page]:
    """The directory page."""
    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
    page.goto(demo.page("exhibitors"))
    yield page
    page.close()


@pytest.fixture(scope="module")
def stops(directory: Page) -> list[Stop]:
    """All of its stops, from its start until it is left."""
    found: list[Stop] = []
    while stop := press_tab(directory):
        found.append(stop)
        assert len(found) < MOST, f"The focus never leaves the page: {stop}"
    return found


def press_tab(page: Page) -> Stop | None:
    """Where it leads; nowhere after the last stop."""
    page.keyboard.press("Tab")
    focused = page.evaluate(FOCUSED)
    return Stop(*focused) if focused else None


def test_the_first_leads_to_the_content(stops: list[Stop]) -> None:
    assert stops[0].name == "a skip Skip to content"


def test_they_follow_the_page(stops: list[Stop]) -> None:
    numbers = [stop.number for stop in stops]
    assert numbers == sorted(set(numbers))


def test_each_can_be_seen(stops: list[Stop]) -> None:
    assert [stop for stop in stops if not (stop.is_outlined and stop.is_in_sight)] == []


def test_few_come_before_the_first_result(directory: Page, width: int) -> None:
    directory.reload()
    before: list[str] = []
    while (stop := press_tab(directory)) and not stop.is_result:
        before.append(stop.name)
        if stop.name.endswith("Skip to the results"):
            directory.keyboard.press("Enter")
    assert stop
    assert len(before) <= BEFORE_RESULTS[width], before
