"""How fast pages are for somebody on slow 4G: largest paint, answer to a press, layout shift."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from tests.bars.visits import slow_page, visit
from tests.demo import Demo

RUNS = 5
WIDTHS = (390, 1280)
PAGES = ("home", "exhibitors", "exhibitor", "products", "product", "programme")
# The longest of what belongs to one press is how long its answer took to be seen.
LISTEN = """
    window.pressed = {};
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) pressed[interactionId] = Math.max(duration, pressed[interactionId] ?? 0);
      }
    }).observe({ type: "event", durationThreshold: 16 });
"""
SLOWEST = "Math.max(0, ...Object.values(window.pressed))"
# What is pressed, where it is in sight; the third opens what the fourth is in.
PRESSED = ("#q", ".save", ".filters > summary", ".filters label")


@dataclass(frozen=True)
class Vitals:
    """Medians of one page at one width; times in milliseconds."""

    page: str
    width: int
    largest_paint: float  # LCP
    answer: float  # INP: the slowest of a few presses; what takes less than 16 ms counts as 0
    shift: float  # CLS
    requests: int  # before the largest paint
    wire: int  # bytes, to the end of the page


def measure(browser: Browser, demo: Demo) -> Iterator[Vitals]:
    """The medians of each page at each width, as they are found."""
    for name in PAGES:
        for width in WIDTHS:
            seen = [visit(browser, demo.page(name), width) for _run in range(RUNS)]
            answers = [_press(browser, demo.page(name), width) for _run in range(RUNS)]
            yield Vitals(
                name,
                width,
                median(each.largest_paint for each in seen),
                median(answers),
                median(each.shift for each in seen),
                int(median(len(each.before_largest_paint) for each in seen)),
                int(median(sum(load.wire for load in each.loads) for each in seen)),
            )


def _press(browser: Browser, url: str, width: int) -> float:
    """Press whatever answers by itself, and type; gives the milliseconds of the slowest answer."""
    with slow_page(browser, width) as (page, _session):
        page.add_init_script(LISTEN)
        page.goto(url, wait_until="networkidle")
        for selector in PRESSED:
            _press_one(page, selector)
        slowest: Any = page.evaluate(SLOWEST)
        return float(slowest)


def _press_one(page: Page, selector: str) -> None:
    place = page.locator(f"{selector}:visible").first
    if place.count():
        place.click()
        if selector == "#q":
            page.keyboard.type("te")
            page.keyboard.press("Escape")
            page.keyboard.press("Control+A")
            page.keyboard.press("Delete")
        page.wait_for_load_state("networkidle")
