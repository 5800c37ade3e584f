"""The site as an app to install."""

import pytest
from django.contrib.staticfiles import finders
from PIL import Image


def test_it_says_what_the_expo_is_called(client, edition):
    edition.name = {"en": "Tea Expo", "ar": "معرض الشاي"}
    edition.save()
    found = client.get("/ar/manifest.webmanifest")
    assert found["Content-Type"] == "application/manifest+json"
    shown = found.json()
    assert (shown["name"], shown["lang"], shown["dir"]) == ("معرض الشاي", "ar", "rtl")
    assert (shown["start_url"], shown["scope"], shown["display"]) == ("/ar/", "/", "standalone")


def test_every_icon_is_there_in_its_size(client, edition):
    icons = client.get("/en/manifest.webmanifest").json()["icons"]
    assert {icon["sizes"] for icon in icons} == {"any", "192x192", "512x512"}
    for icon in icons:
        path = finders.find(icon["src"].removeprefix("/static/"))
        if icon["type"] == "image/png":
            with Image.open(path) as image:
                assert f"{image.width}x{image.height}" == icon["sizes"]


def test_every_page_names_it(client, edition):
    for address in ("/en/", "/en/exhibitors/", "/en/visit/"):
        assert '<link rel="manifest" href="/en/manifest.webmanifest">' in client.get(address).text


@pytest.mark.django_db
def test_before_any_expo_is_announced(client):
    assert client.get("/en/manifest.webmanifest").status_code == 404


def test_only_reading(client, edition):
    assert client.post("/en/manifest.webmanifest").status_code == 405
