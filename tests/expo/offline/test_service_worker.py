"""The service worker keeps pages; what it needs for that exists."""

import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from expo.release import release


def test_it_is_served_from_the_root_and_always_asked_for(client):
    found = client.get("/sw.js")
    assert found["Content-Type"].startswith("text/javascript")
    assert found["Cache-Control"] == "no-cache"
    assert f'"shell-{release()}"' in found.text


def test_what_it_keeps_at_once_exists(client, edition):
    script = client.get("/sw.js").text
    for path in re.findall(r'"/static/(.+?)"', script):
        assert finders.find(path), path
    pages = dict(re.findall(r'"([\w-]+)": "(/.+?)"', script))
    assert set(pages) == {code for code, _name in settings.LANGUAGES}
    for address in pages.values():
        assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_the_page_that_stands_in_needs_no_expo(client):
    page = client.get("/en/offline/")
    assert page.status_code == 200
    assert "No connection" in page.text
    assert '<meta name="robots" content="noindex">' in page.text
