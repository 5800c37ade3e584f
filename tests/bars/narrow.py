"""How pages fit the smallest phone and the thumb that holds it."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.demo import Demo

WIDTH, HEIGHT = 320, 640
LEAST, PRIMARY_LEAST = 24, 44  # pixels in both directions
TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary"
# What is looked for on whatever page it is.
PRIMARY = """
    main button:not(.plain, .tick), main .button, #q, .chip, .save, .pager a, .menu a,
    .my-expo-link, .languages > summary, .filters > summary
"""
SMALL = Path(__file__).with_name("targets.js").read_text()
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True)
class Narrow:
    """One page on a small phone."""

    overflow: int  # pixels that it is wider than the screen
    small: list[str]  # targets that are hard to hit
    small_primary: list[str]


def look(browser: Browser, demo: Demo, language: str) -> dict[str, Narrow]:
    """Every page of the demo in a language, by its name."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        has_touch=True,
        is_mobile=True,
        service_workers="block",
    )
    demo.lend(context)
    page = context.new_page()
    found = {}
    for name, address in demo.pages(language).items():
        page.goto(address)
        found[name] = Narrow(
            page.evaluate(OVERFLOW),
            page.evaluate(SMALL, {"least": LEAST, "selector": TARGETS}),
            page.evaluate(SMALL, {"least": PRIMARY_LEAST, "selector": PRIMARY}),
        )
    context.close()
    return found
