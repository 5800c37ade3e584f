"""Which addresses crawlers may ask for, read as RFC 9309 says."""

import re

import pytest
from django.test import Client

from tests.factories import make_exhibitor


def may_crawl(rules: str, address: str) -> bool:
    """What the longest rule that fits says; an address that none fits is open."""
    fitting = [
        (len(path), kind == "Allow")
        for kind, path in re.findall(r"^(Allow|Disallow): (\S+)$", rules, re.MULTILINE)
        if re.match(re.escape(path).replace(r"\*", ".*"), address)
    ]
    return max(fitting, default=(0, True))[1]


@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ar", "en/editions/first"])
@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/card.png", True),
        ("/exhibitors/", True),
        ("/exhibitors/?page=2", True),
        ("/exhibitors/delta/", True),
        ("/exhibitors/delta/card.png", True),
        ("/exhibitors/new.atom", True),
        ("/products/?page=12", True),
        ("/categories/tea/", True),
        ("/halls/3.2/", True),
        ("/pavilions/srec/", True),
        ("/countries/vn/?page=2", True),
        ("/programme/talk/", True),
        ("/exhibitors/?category=tea", False),
        ("/exhibitors/?category=tea&page=2", False),
        ("/exhibitors/?q=tea", False),
        ("/exhibitors/?sort=booth&page=2", False),
        ("/exhibitors/?format=csv", False),
        ("/halls/3/?country=vn", False),
        ("/products/?origin=vn", False),
        ("/by/exhibitors/country/", False),
        ("/suggest/?q=tea", False),
        ("/suggest/", False),
    ],
)
def test_lists_and_places_but_no_combinations(
    client: Client, language: str, path: str, allowed: bool
) -> None:
    rules = client.get("/robots.txt").text

    assert may_crawl(rules, f"/{language}{path}") is allowed


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/sitemap.xml", True),
        ("/sitemap-products.xml?p=2", True),
        ("/media/pictures/aa/x.png", True),
        ("/static/expo/site.css", True),
        ("/admin/", False),
        ("/accounts/link/?sesame=x", False),
    ],
)
def test_outside_the_languages(client: Client, path: str, allowed: bool) -> None:
    assert may_crawl(client.get("/robots.txt").text, path) is allowed


def test_the_file(client: Client) -> None:
    answer = client.get("/robots.txt")

    assert answer["Content-Type"].startswith("text/plain")
    assert answer.text.startswith("User-agent: *\n")
    assert "\n\nSitemap: http://testserver/sitemap.xml\n" in answer.text


@pytest.mark.django_db
@pytest.mark.usefixtures("edition")
def test_what_is_closed_is_not_to_be_listed_either(client: Client) -> None:
    for _ in range(25):
        make_exhibitor(country="vn")
    rules = client.get("/robots.txt").text

    for address in ("/en/exhibitors/?country=vn", "/en/exhibitors/?page=2", "/en/countries/vn/"):
        is_listed = "noindex" not in client.get(address).text
        assert is_listed is may_crawl(rules, address)
