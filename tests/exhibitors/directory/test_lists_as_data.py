"""`?format=json` on both lists."""

from typing import Any

import pytest
from django.test import Client

from tests.factories import make_category, make_exhibitor, make_pavilion, make_product

pytestmark = pytest.mark.django_db


def ask(client: Client, path: str) -> dict[str, Any]:
    response = client.get(path)
    assert response.status_code == 200
    data: dict[str, Any] = response.json()
    return data


def counts(data: dict[str, Any], key: str) -> dict[str, int]:
    facet = next(facet for facet in data["facets"] if facet["key"] == key)
    return {value["value"]: value["count"] for value in facet["values"]}


@pytest.fixture
def four(db: None) -> None:
    """Four exhibitors over two countries, two halls and two categories."""
    food = make_category("food")
    tea, robots = make_category("tea", food), make_category("robots")
    srec = make_pavilion(slug="srec")
    for name, zh, country, booth, category in (
        ("Jade Leaf Tea", "翠叶茶业", "vn", "3-B012", tea),
        ("Delta Tea", "", "vn", "1-A001", tea),
        ("Arm Works", "臂工机器人", "cn", "3-B013", robots),
        ("Spring Tea", "", "cn", "1-A002", tea),
    ):
        make_exhibitor(
            name,
            zh,
            slug=name.lower().replace(" ", "-"),
            country=country,
            booths=[booth],
            categories=[category],
            pavilions=[srec] if country == "vn" else [],
            offers=["goods"],
        )


def test_one_exhibitor_has_the_fields_that_outsiders_rely_on(client: Client, four: None) -> None:
    data = ask(client, "/en/exhibitors/?format=json&q=jade")

    assert {key: data[key] for key in ("count", "page", "pages", "corrected")} == {
        "count": 1,
        "page": 1,
        "pages": 1,
        "corrected": None,
    }
    assert data["results"] == [
        {
            "slug": "jade-leaf-tea",
            "name": "Jade Leaf Tea",
            "names": {"en": "Jade Leaf Tea", "zh-hans": "翠叶茶业"},
            "country": "vn",
            "booths": ["3-B012"],
            "halls": ["3"],
            "pavilions": ["srec"],
            "categories": ["tea"],
            "url": "/en/exhibitors/jade-leaf-tea/",
        }
    ]


def test_facets_stand_in_the_order_of_addresses_with_labels(client: Client, four: None) -> None:
    data = ask(client, "/en/exhibitors/?format=json")

    assert [facet["key"] for facet in data["facets"]] == [
        "category",
        "hall",
        "country",
        "region",
        "pavilion",
        "origin",
        "offers",
        "seeks",
        "language",
        "certificate",
        "group",
        "new",
    ]
    country = next(facet for facet in data["facets"] if facet["key"] == "country")
    assert country["label"] == "Country"
    assert {"value": "vn", "label": "Vietnam", "count": 2, "selected": False} in country["values"]


def test_counts_leave_out_their_own_facet_and_no_other(client: Client, four: None) -> None:
    data = ask(client, "/en/exhibitors/?format=json&country=vn&hall=3")

    assert data["count"] == 1
    assert counts(data, "country") == {"vn": 1, "cn": 1}
    assert counts(data, "hall") == {"1": 1, "3": 1}
    assert counts(data, "category") == {"food": 1, "tea": 1}


def test_values_of_one_facet_are_alternatives(client: Client, four: None) -> None:
    assert ask(client, "/en/exhibitors/?format=json&country=vn&country=cn")["count"] == 4


def test_a_category_counts_what_stands_within_it_once(client: Client, four: None) -> None:
    assert counts(ask(client, "/en/exhibitors/?format=json"), "category") == {
        "food": 3,
        "tea": 3,
        "robots": 1,
    }


def test_a_selected_value_without_results_is_listed(client: Client, four: None) -> None:
    data = ask(client, "/en/exhibitors/?format=json&country=de&q=tea")

    assert data["count"] == 0
    assert counts(data, "country") == {"vn": 2, "cn": 1, "de": 0}


def test_a_two_character_word_is_found_in_chinese(client: Client, four: None) -> None:
    data = ask(client, "/zh-hans/exhibitors/?format=json&q=翠叶")

    assert [row["name"] for row in data["results"]] == ["翠叶茶业"]
    assert data["results"][0]["url"] == "/zh-hans/exhibitors/jade-leaf-tea/"


@pytest.mark.parametrize("text", ["3-B012", "3b12", "B012"])
def test_a_booth_is_found_by_its_code(client: Client, four: None, text: str) -> None:
    data = ask(client, f"/en/exhibitors/?format=json&q={text}")

    assert data["results"][0]["slug"] == "jade-leaf-tea"


def test_booths_sort_in_natural_order(client: Client, db: None) -> None:
    for booth in ("10-A1", "2-A10", "2-A9"):
        make_exhibitor(booths=[booth])
    make_exhibitor("Nowhere yet")

    data = ask(client, "/en/exhibitors/?format=json&sort=booth")

    assert [row["booths"] for row in data["results"]] == [["2-A9"], ["2-A10"], ["10-A1"], []]


def test_pages_do_not_overlap(client: Client, db: None) -> None:
    for _ in range(5):
        make_exhibitor("The same name")
    pages = [
        ask(client, f"/en/exhibitors/?format=json&per_page=2&page={number}")
        for number in (1, 2, 3, 4)
    ]

    slugs = [row["slug"] for page in pages for row in page["results"]]
    assert len(slugs) == len(set(slugs)) == 5
    assert {page["pages"] for page in pages} == {3}


def test_products_say_who_shows_them_and_where(client: Client, db: None) -> None:
    shown_by = make_exhibitor(
        "Delta Tea", slug="delta-tea", country="vn", booths=["3-B012"], offers=["goods"]
    )
    make_product("Green tea", exhibitor=shown_by, slug="green-tea", origin="vn", sample=True)

    data = ask(client, "/en/products/?format=json&origin=vn&sample=1&kind=goods")

    (row,) = data["results"]
    assert row["exhibitor"] == {
        "slug": "delta-tea",
        "name": "Delta Tea",
        "url": "/en/exhibitors/delta-tea/",
    }
    assert (row["country"], row["booths"], row["origin"]) == ("vn", ["3-B012"], "vn")
    assert counts(data, "kind") == {"goods": 1}


def test_drafts_are_in_no_list_and_no_count(client: Client, four: None) -> None:
    draft = make_exhibitor("Canary Tea", country="fi", booths=["9-Z9"], status="draft")
    make_product("Canary leaves", exhibitor=draft)

    for path in ("exhibitors", "products"):
        response = client.get(f"/en/{path}/?format=json")
        assert "Canary" not in response.text
        assert "fi" not in counts(response.json(), "country")
        assert ask(client, f"/en/{path}/?format=json&q=canary")["count"] == 0
