"""Words that are 40 % longer than in English break no page."""

from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from expo.models import Edition
from tests.architecture.places import ROOT
from tests.audit.pages import paths
from tests.bars.narrow import OVERFLOW
from tests.journeys.conftest import lend
from tests.pseudo import pseudo, write_locale

SOURCE = ROOT / "expo" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
CUT = Path(__file__).with_name("cut.js").read_text()


@pytest.fixture
def longer(tmp_path: Path, settings) -> None:
    """English pages show the pseudo-locale."""
    write_locale(SOURCE, tmp_path)
    settings.LOCALE_PATHS = [tmp_path, *settings.LOCALE_PATHS]


@pytest.mark.usefixtures("longer")
@pytest.mark.parametrize("width", [320, 1280])
def test_pages(
    browser: Browser, live_server: LiveServer, full_fair: Edition, client: Client, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    lend(page.context, client, live_server.url)
    broken = {}
    for name, path in paths(full_fair).items():
        page.goto(f"{live_server.url}/en{path}")
        if (overflow := page.evaluate(OVERFLOW)) > 0:
            broken[name] = [f"scrolls sideways by {overflow} px"]
        if cut := page.evaluate(CUT):
            broken[name] = [*broken.get(name, []), *cut]
    assert page.locator(".skip").inner_text() == pseudo("Skip to content")
    page.context.close()
    assert broken == {}
