"""The two lists as pages, without script."""

import pytest
from django.test import Client

from expo.models import Edition
from tests.factories import make_category, make_exhibitor, make_pavilion, make_product

pytestmark = pytest.mark.django_db


def test_a_row_shows_sign_name_and_line(client: Client) -> None:
    make_exhibitor(
        "Delta Tea",
        "三角茶业",
        slug="delta",
        country="vn",
        booths=["3-B012"],
        tagline={"en": "Tea from one valley"},
    )

    page = client.get("/en/exhibitors/").text

    for part in (
        '<b dir="ltr">3-B012</b>',
        '<a href="/en/exhibitors/delta/"><bdi lang="en">Delta Tea</bdi></a>',
        '<bdi lang="zh-Hans">三角茶业</bdi>',
        "Tea from one valley",
        "Vietnam",
        "1 exhibitor matches",
    ):
        assert part in page


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("?q=&sort=name", ""),
        ("?hall=3&category=tea", "?category=tea&hall=3"),
        ("?page=1", ""),
        ("?utm_source=mail", ""),
    ],
)
def test_another_spelling_of_a_state_leads_to_its_address(
    client: Client, asked: str, address: str
) -> None:
    make_exhibitor(booths=["3-B1"], categories=[make_category("tea")])

    response = client.get(f"/en/exhibitors/{asked}")

    assert response.status_code == 302
    assert response["Location"] == f"/en/exhibitors/{address}"


def test_an_unknown_value_is_told_and_left_out(client: Client) -> None:
    make_exhibitor("Delta Tea")

    response = client.get("/en/exhibitors/?country=<b>atlantis")

    assert "“&lt;b&gt;atlantis” isn't known here" in response.text
    assert "Delta Tea" in response.text


@pytest.mark.parametrize(
    ("key", "make"), [("category", make_category), ("pavilion", make_pavilion)]
)
def test_a_renamed_value_is_followed(client: Client, key: str, make: object) -> None:
    thing = make(slug="old-tea")  # type: ignore[operator]
    thing.slug = "new-tea"
    thing.save()

    response = client.get(f"/en/exhibitors/?{key}=old-tea&country=vn")

    assert response.status_code == 301
    query = {"category": "?category=new-tea&country=vn", "pavilion": "?country=vn&pavilion=new-tea"}
    assert response["Location"] == f"/en/exhibitors/{query[key]}"


def test_chips_take_one_value_back(client: Client) -> None:
    make_exhibitor(booths=["3-B1"], country="vn")

    page = client.get("/en/exhibitors/?q=company&hall=3&country=vn").text

    assert '<a class="chip" href="?q=company&amp;country=vn">' in page
    assert '<a class="chip" href="?q=company&amp;hall=3">' in page
    assert '<a class="clear" href="?q=company">Clear all</a>' in page


def test_checked_values_are_checked_and_shown(client: Client) -> None:
    for number in range(12):
        make_exhibitor(country=["vn", "cn", "de", "fr", "it", "es", "pt", "pl", "se"][number % 9])

    page = client.get("/en/exhibitors/?country=pl").text
    shown, _, on_demand = page.split('class="filters"')[1].partition("<details>")

    assert 'value="pl" form="find" checked' in shown
    assert 'value="se"' in on_demand


def test_nothing_found_is_no_dead_end(client: Client) -> None:
    make_exhibitor(country="vn")
    make_exhibitor(country="de")

    page = client.get("/en/exhibitors/?q=zzz&country=vn").text

    assert "0 exhibitors match" in page
    assert '<a class="clear" href="?q=zzz">' in page
    assert '<a href=".">Show everything</a>' in page


def test_each_list_shows_the_others_count(client: Client) -> None:
    exhibitor = make_exhibitor("Delta", country="vn")
    make_product("Green tea", exhibitor=exhibitor)
    make_product("Black tea", exhibitor=exhibitor)

    assert '<a href="/en/products/?country=vn">2 products match too</a>' in (
        client.get("/en/exhibitors/?country=vn").text
    )
    assert '<a href="/en/exhibitors/?country=vn">1 exhibitor matches too</a>' in (
        client.get("/en/products/?country=vn").text
    )


def test_a_page_beyond_the_last_is_not_found(client: Client) -> None:
    make_exhibitor()

    assert client.get("/en/exhibitors/?page=2").status_code == 404


def test_only_the_bare_list_invites_crawlers(client: Client) -> None:
    make_exhibitor(country="vn")

    assert "noindex" not in client.get("/en/exhibitors/").text
    assert "noindex, nofollow" in client.get("/en/exhibitors/?country=vn").text


def test_a_list_without_an_edition_says_so(client: Client, edition: Edition) -> None:
    edition.delete()

    response = client.get("/en/exhibitors/")

    assert response.status_code == 404
    assert "No expo has been announced yet." in response.text


def test_an_edition_in_draft_is_not_public(client: Client, edition: Edition) -> None:
    make_exhibitor("Canary")
    edition.phase = Edition.Phase.DRAFT
    edition.save()

    response = client.get("/en/exhibitors/")

    assert response.status_code == 404
    assert "Canary" not in response.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", ", sorted by name"),
        ("?sort=booth", ", sorted by booth"),
        ("?sort=new", ", newest first"),
        ("?q=company", ", sorted by relevance"),
    ],
)
def test_the_status_says_the_order(client: Client, asked: str, said: str) -> None:
    make_exhibitor("Company")

    page = client.get(f"/en/exhibitors/{asked}").text

    assert f'1 exhibitor matches<span class="visually-hidden">{said}</span></h2>' in page
    assert page.count('role="status"') == 1


def test_a_text_is_sorted_by_relevance_unless_another_order_was_asked_for(client: Client) -> None:
    make_exhibitor("Company")

    assert '<option value="" selected>name</option>' in client.get("/en/exhibitors/").text
    with_text = client.get("/en/exhibitors/?q=company&sort=booth").text
    assert '<option value="" >relevance</option>' in with_text
    assert '<option value="booth" selected>booth</option>' in with_text


def test_titles_tell_pages_apart(client: Client) -> None:
    for number in range(25):
        make_exhibitor(f"Tea {number}")

    assert "<title>Exhibitors ·" in client.get("/en/exhibitors/").text
    assert "<title>Exhibitors · page 2 ·" in client.get("/en/exhibitors/?page=2").text
    assert "<title>&lt;tea · Exhibitors ·" in client.get("/en/exhibitors/?q=%3Ctea").text
