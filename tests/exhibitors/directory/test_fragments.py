"""The part of a page of results that follows a change, as a script on the page asks for it."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.catalogue.index import catalogue_of
from expo.models import Edition
from tests.factories import (
    make_category,
    make_exhibitor,
    make_pavilion,
    make_product,
)

pytestmark = pytest.mark.django_db

LIST = "/en/exhibitors/"


def fragment(client: Client, address: str, trigger: str = "found", **headers: str) -> Any:
    return client.get(address, headers={"HX-Request": "true", "HX-Trigger": trigger, **headers})


def found(answer: Any) -> str:
    """What takes the place of the results, from its first tag to its last."""
    start = answer.text.index('<div class="results-page"')
    end = answer.text.index("</section>", start)
    return re.sub(r"\s+", " ", answer.text[start:end])


@pytest.fixture
def tea() -> None:
    """Two exhibitors of tea and one of robots."""
    food = make_category("food")
    for name in ("Delta Tea", "Hill Tea"):
        exhibitor = make_exhibitor(name, country="vn", categories=[make_category("", food)])
        make_product("Green tea", exhibitor=exhibitor)
    make_exhibitor("Robots", country="cn", booths=["3-B012"], slug="robots")


@pytest.mark.parametrize(
    "address",
    [LIST, f"{LIST}?country=vn&sort=booth", f"{LIST}?q=tea", f"{LIST}?q=zzz", "/en/products/"],
)
@pytest.mark.usefixtures("tea")
def test_it_is_what_the_page_shows_there(client: Client, address: str) -> None:
    page, part = client.get(address), fragment(client, address)

    assert part.status_code == 200
    assert found(part) == found(page)
    assert "<html" not in part.text
    assert 'id="find"' not in part.text
    title = re.search("<title>.*</title>", page.text)
    assert title
    assert title[0] in part.text


@pytest.mark.usefixtures("tea")
def test_a_place_answers_for_its_own_list(client: Client) -> None:
    for address in ("/en/halls/3/", "/en/countries/vn/", "/en/exhibitors/robots/products/"):
        assert found(fragment(client, address)) == found(client.get(address))


@pytest.mark.usefixtures("tea")
def test_it_names_the_one_address_instead_of_leading_there(client: Client) -> None:
    answer = fragment(client, f"{LIST}?q=&country=vn&sort=")

    assert answer.status_code == 200
    assert 'data-address="?country=vn"' in answer.text
    assert 'data-address="."' in fragment(client, f"{LIST}?q=&sort=").text


@pytest.mark.usefixtures("tea")
def test_what_is_chosen_last_takes_the_place_of_what_stands_within_it(client: Client) -> None:
    child = make_category("leaf", make_category("drinks"))
    make_exhibitor(categories=[child])
    asked = f"{LIST}?category=drinks&category=leaf"

    assert 'data-address="?category=leaf"' in fragment(client, asked).text
    for latest, stays in [("category:drinks", "drinks"), ("category:leaf", "leaf")]:
        answer = fragment(client, f"{asked}&latest={latest}")
        assert f'data-address="?category={stays}"' in answer.text


@pytest.mark.usefixtures("tea")
def test_a_booth_leads_to_who_stands_there_once_it_is_sent(client: Client) -> None:
    sent = fragment(client, f"{LIST}?q=3b12", trigger="find")
    assert sent.headers["HX-Redirect"] == "/en/exhibitors/robots/"
    assert sent.text == ""

    for trigger in ("q", "found"):
        answer = fragment(client, f"{LIST}?q=3b12", trigger=trigger)
        assert "HX-Redirect" not in answer.headers
        assert "Robots" in answer.text


def test_a_renamed_value_is_followed(client: Client) -> None:
    thing = make_pavilion(slug="old")
    thing.slug = "new"
    thing.save()

    answer = client.get(f"{LIST}?pavilion=old", headers={"HX-Request": "true"}, follow=True)

    assert 'data-address="?pavilion=new"' in answer.text


@pytest.mark.usefixtures("tea")
def test_beyond_the_last_page_stands_the_last(client: Client) -> None:
    for number in range(24):
        make_exhibitor(f"Company {number}")

    answer = fragment(client, f"{LIST}?country=vn&page=9")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{LIST}?country=vn"
    assert fragment(client, f"{LIST}?page=9").headers["Location"] == f"{LIST}?page=2"


@pytest.mark.usefixtures("tea")
def test_no_cache_takes_it_for_the_page(client: Client) -> None:
    page, part = client.get(LIST), fragment(client, LIST)

    assert page.headers["ETag"] != part.headers["ETag"]
    for answer in (page, part, client.get(f"{LIST}?q=tea"), fragment(client, f"{LIST}?q=tea")):
        assert "HX-Request" in answer.headers["Vary"]


@pytest.mark.usefixtures("tea")
def test_an_unchanged_one_is_304(client: Client) -> None:
    etag = fragment(client, LIST).headers["ETag"]

    again = fragment(client, LIST, **{"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(LIST, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_no_more_than_the_page(
    client: Client,
    edition: Edition,
    django_assert_num_queries: DjangoAssertNumQueries,
    rows: int,
) -> None:
    for number in range(rows):
        make_exhibitor(country="vn", booths=[f"{number}-A1"], categories=[make_category()])
    fragment(client, LIST)  # builds the index, as the process's start does
    catalogue_of(edition).forget_answers()

    with django_assert_num_queries(5):
        fragment(client, LIST)
