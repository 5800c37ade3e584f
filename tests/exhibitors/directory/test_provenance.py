"""Where a product comes from: the stations of its way, and where it can be seen."""

import re
from typing import Any

import pytest
from django.test import Client

from expo.models import Edition
from tests.factories import make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def stations(page: str) -> list[tuple[str, str]]:
    """What each station of the diagram is, and its name."""
    line = page.partition('<ol class="journey">')[2].partition("</ol>")[0]
    found = re.findall(r"<p>\s*<span>([^<]+)</span>\s*<b>(.*?)</b>", line)
    return [(kind, re.sub("<.*?>", "", name)) for kind, name in found]


def page_of(client: Client, booths: list[str], **fields: Any) -> str:
    exhibitor = make_exhibitor("Delta Tea", slug="delta", booths=booths)
    make_product(exhibitor=exhibitor, slug="tea", **fields)
    return str(client.get("/en/products/delta/tea/").text)


def test_the_way_goes_from_the_farm_by_the_base_to_the_booth(client: Client) -> None:
    page = page_of(
        client, ["3-B012"], farm={"en": "Sunny cooperative"}, base={"en": "Lam Dong"}, origin="vn"
    )

    assert stations(page) == [
        ("Farm or works", "Sunny cooperative"),
        ("Base", "Lam Dong"),
        ("At the expo", "3-B012"),
    ]


@pytest.mark.parametrize(
    ("fields", "stops"),
    [
        ({"farm": {"en": "Sunny"}}, [("Farm or works", "Sunny")]),
        (
            {"farm": {"en": "Sunny"}, "origin": "vn"},
            [("Farm or works", "Sunny"), ("Origin", "Vietnam")],
        ),
        ({"base": {"en": "Lam Dong"}}, [("Base", "Lam Dong")]),
    ],
)
def test_what_is_not_known_is_no_station(client: Client, fields: Any, stops: Any) -> None:
    page = page_of(client, [], **fields)

    assert stations(page) == [*stops, ("At the expo", "Delta Tea")]


def test_the_story_alone_draws_no_way(client: Client) -> None:
    page = page_of(client, ["3-B012"], provenance={"en": "Cool nights."}, batch="B-07", origin="vn")

    assert "Cool nights." in page
    assert '<bdi dir="ltr">B-07</bdi>' in page
    assert 'class="journey"' not in page


def test_the_drawings_are_silent_and_without_styles(client: Client) -> None:
    page = page_of(client, ["3-B012"], base={"en": "Lam Dong"})

    drawings = re.findall("<svg[^>]*>", page)
    assert len(drawings) == 2
    assert all('aria-hidden="true"' in drawing for drawing in drawings)
    assert not re.search(r"\sstyle=", page)


def test_names_of_stations_are_escaped_and_keep_their_language(client: Client) -> None:
    page = page_of(client, [], base={"ar": "<b>دلتا</b>"})

    assert '<bdi lang="ar">&lt;b&gt;دلتا&lt;/b&gt;</bdi>' in page


def test_the_venue_ends_the_way(client: Client) -> None:
    Edition.objects.update(venue={"en": "Hangzhou"})

    assert '<bdi lang="en">Hangzhou</bdi></span>' in page_of(client, [], base={"en": "Lam Dong"})


def test_see_it_at_each_booth(client: Client) -> None:
    page = page_of(client, ["3-B012", "1-A001"])

    part = page.partition('<div class="see-it">')[2].partition("</ul>")[0]
    assert "See it at" in part
    assert re.findall(r'<a href="([^"]+)">.*?<b dir="ltr">([^<]+)</b>', part) == [
        ("/en/exhibitors/delta/", "3-B012"),
        ("/en/exhibitors/delta/", "1-A001"),
    ]
    assert "See it at" not in client.get("/en/exhibitors/delta/").text


def test_without_a_booth_it_can_be_seen_nowhere(client: Client) -> None:
    assert "See it at" not in page_of(client, [])
