"""The style page shows all components, to those who work on the site only."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path("expo/templates/expo/components")
# What stands around every page, and what only a page of results can have.
ELSEWHERE = {"header", "footer", "dates", "meta", "choices", "trouble"}


def test_it_shows_every_component(client, edition, settings):
    settings.DEBUG = True
    assert client.get("/en/style/").status_code == 200
    source = Path("exhibitors/templates/exhibitors/style.html").read_text()
    shown = set(re.findall(r"expo/components/(\w+)\.html", source))
    assert {path.stem for path in TEMPLATES.glob("*.html")} - shown == ELSEWHERE


@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ar"])
def test_it_is_there_in_every_language(client, edition, settings, language):
    settings.DEBUG = True
    assert client.get(f"/{language}/style/").status_code == 200


def test_visitors_do_not_see_it(client, edition):
    assert client.get("/en/style/").status_code == 404
