"""Every page passes axe, fits its screen and throws no error, pairwise over what it depends on.

`make audit` has all combinations, on the demo.
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import BrowserContext
from pytest_django.live_server_helper import LiveServer

from expo.models import Edition
from tests.audit.pages import paths
from tests.bars.narrow import OVERFLOW
from tests.journeys.conftest import lend
from tests.journeys.rules import RULES

# Each language with both schemes and both widths, and each scheme with both widths.
SETTINGS = [
    ("en", "light", 320),
    ("en", "dark", 1280),
    ("zh-hans", "dark", 320),
    ("zh-hans", "light", 1280),
    ("es", "light", 320),
    ("es", "dark", 1280),
    ("ar", "dark", 320),
    ("ar", "light", 1280),
]


@pytest.mark.parametrize(("language", "scheme", "width"), SETTINGS)
def test_pages(
    open_context: Callable[[str, int], BrowserContext],
    live_server: LiveServer,
    full_fair: Edition,
    client: Client,
    language: str,
    scheme: str,
    width: int,
) -> None:
    context = open_context(scheme, width)
    lend(context, client, live_server.url)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    for name, path in paths(full_fair).items():
        page.goto(f"{live_server.url}/{language}{path}")
        if (overflow := page.evaluate(OVERFLOW)) > 0:
            complaints.append(f"{name} scrolls sideways by {overflow} px")
        found = Axe().run(page, options=RULES)
        if found.response["violations"]:
            complaints.append(f"{name}: {found.generate_report()}")
    assert complaints == []
