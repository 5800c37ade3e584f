"""The addresses that search engines are invited to."""

import datetime
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.test import Client

from exhibitors.directory.sitemaps import PageSitemap
from exhibitors.models import Exhibitor
from expo.models import Edition
from tests.factories import make_category, make_exhibitor, make_hall, make_pavilion, make_product
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db
NAMES = {
    "": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
SECTIONS = ("pages", "exhibitors", "products", "booths")


@pytest.fixture
def fair(edition: Edition) -> None:
    """One of each that is public, and some that isn't."""
    exhibitor = make_exhibitor(
        slug="delta",
        country="vn",
        booths=["3-B012"],
        categories=[make_category("tea")],
        pavilions=[make_pavilion(slug="srec")],
    )
    make_product(exhibitor=exhibitor, slug="green")
    make_product(exhibitor=make_exhibitor(slug="canary", status="draft"), slug="canary")
    make_session(slug="talk")
    make_hall("empty")


def entries(client: Client, address: str) -> dict[str, ET.Element]:
    """Of a section, by address."""
    root = ET.fromstring(client.get(address).content)
    return {each.findtext("loc", "", NAMES): each for each in root.findall("url", NAMES)}


def everything(client: Client) -> dict[str, ET.Element]:
    index = ET.fromstring(client.get("/sitemap.xml").content)
    found = [each.findtext("loc", "", NAMES) for each in index.findall("sitemap", NAMES)]
    assert found == [f"http://testserver/sitemap-{name}.xml" for name in SECTIONS]
    return {
        address: entry
        for place in found
        for address, entry in entries(client, place.removeprefix("http://testserver")).items()
    }


@pytest.mark.usefixtures("fair")
def test_each_page_names_itself_in_every_language(client: Client) -> None:
    found = everything(client)

    for path in (
        "",
        "exhibitors/delta/",
        "products/delta/green/",
        "programme/talk/",
        "halls/3/",
        "booths/3-B012/",
    ):
        named = {
            **{code: f"http://testserver/{code}/{path}" for code, _name in settings.LANGUAGES},
            "x-default": f"http://testserver/{path}",
        }
        for code, _name in settings.LANGUAGES:
            others = found[named[code]].findall("xhtml:link", NAMES)
            assert {each.get("hreflang"): each.get("href") for each in others} == named


@pytest.mark.usefixtures("fair")
def test_every_address_is_a_page_to_be_listed_that_calls_itself_so(client: Client) -> None:
    found = everything(client)

    assert len(found) == len(settings.LANGUAGES) * 17
    for nowhere in ("canary", "countries/asia", "halls/empty"):
        assert nowhere not in "".join(found)
    for address in found:
        answer = client.get(address.removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert "noindex" not in answer.text
        assert f'<link rel="canonical" href="{address}">' in answer.text


@pytest.mark.usefixtures("fair")
def test_rows_say_when_they_changed(client: Client) -> None:
    changed = datetime.datetime(2023, 11, 2, 8, tzinfo=datetime.UTC)
    Exhibitor.objects.update(updated_at=changed)

    entry = entries(client, "/sitemap-exhibitors.xml")["http://testserver/en/exhibitors/delta/"]
    assert entry.findtext("lastmod", namespaces=NAMES) == "2023-11-02"
    assert "<lastmod>2023-11-02" in client.get("/sitemap.xml").text


@pytest.mark.usefixtures("fair")
def test_long_lists_are_several_files(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        make_exhibitor()
    monkeypatch.setattr(PageSitemap, "limit", 10)

    pages = [entries(client, f"/sitemap-exhibitors.xml?p={number}") for number in (1, 2)]

    assert [len(page) for page in pages] == [10, 6]
    assert "sitemap-exhibitors.xml?p=2" in client.get("/sitemap.xml").text
    assert client.get("/sitemap-exhibitors.xml?p=3").status_code == 404
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_a_file_never_has_more_than_is_allowed() -> None:
    assert PageSitemap.limit <= 50_000
