"""Axe on every page of the demo, in every language, both schemes and both widths."""

from collections.abc import Iterator
from itertools import product

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.demo import Demo
from tests.journeys.rules import RULES

SCHEMES = ("light", "dark")
WIDTHS = (320, 1280)
HEIGHT = 800


def sweep(browser: Browser, demo: Demo) -> Iterator[tuple[str, list[str]]]:
    """Every page with what axe has against it, as it is found."""
    for language, scheme, width in product(demo.languages, SCHEMES, WIDTHS):
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme="dark" if scheme == "dark" else "light",
            bypass_csp=True,
            service_workers="block",
        )
        demo.lend(context)
        page = context.new_page()
        for name, address in demo.pages(language).items():
            page.goto(address)
            found = Axe().run(page, options=RULES).response["violations"]
            where = f"{name} in {language}, {scheme}, {width} px"
            yield where, [f"{each['id']} at {_places(each)}" for each in found]
        context.close()


def _places(violation: dict[str, list[dict[str, list[str]]]]) -> str:
    return ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
