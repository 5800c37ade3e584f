"""What a product's page shows beside it: more at its booth, and similar things elsewhere."""

import re
from unittest.mock import patch

import pytest
from django.test import Client

from exhibitors.catalogue.index import Catalogue, NotReadyError
from exhibitors.models import Category, Product
from expo.text import Text
from tests.factories import make_category, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


@pytest.fixture
def tea(db: None) -> Category:
    """A category."""
    return make_category("tea")


def names(client: Client, heading: str = "similar") -> list[str]:
    """The products below a heading of a page."""
    page = client.get("/en/products/delta/this/").text
    part = page.partition(f'<h2 id="{heading}">')[2].partition("</section>")[0]
    return re.findall(r'<h3><a href="[^"]+"><bdi lang="en">([^<]+)</bdi>', part)


def make_this(category: Category | None, name: str = "Jasmine green tea") -> None:
    delta = make_exhibitor(slug="delta")
    make_product(name, exhibitor=delta, slug="this", category=category)


def test_those_with_more_of_its_words_come_first(client: Client, tea: Category) -> None:
    make_this(tea)
    for name in ("Chair", "Green tea", "Jasmine green pearls"):
        make_product(name, category=tea)

    assert names(client) == ["Jasmine green pearls", "Green tea", "Chair"]


def test_a_rare_word_says_more_than_a_frequent_one(client: Client, tea: Category) -> None:
    make_this(tea, "Oolong tea")
    for number in range(3):
        make_product(f"Plain tea {number}", category=tea)
    make_product("Oolong leaves", category=tea)

    assert names(client)[0] == "Oolong leaves"


def test_they_are_of_its_category(client: Client, tea: Category) -> None:
    make_this(tea)
    make_product("Jasmine green tea soap", category=make_category("soap"))
    make_product("Jasmine tea in bags", category=make_category("bags", tea))

    assert names(client) == ["Jasmine tea in bags"]


def test_and_of_other_exhibitors(client: Client, tea: Category) -> None:
    make_this(tea)
    own = make_product("Green tea of our own", category=tea).exhibitor
    make_product("Jasmine at the same booth", category=tea, exhibitor=own)
    delta = own.edition.exhibitors.get(slug="delta")
    make_product("Jasmine green tea, second", category=tea, exhibitor=delta)

    assert "Jasmine green tea, second" not in names(client)
    assert names(client, "others") == ["Jasmine green tea, second"]


def test_at_most_six_and_two_of_an_exhibitor_before_the_others(
    client: Client, tea: Category
) -> None:
    make_this(tea)
    one = make_exhibitor()
    for number in range(8):
        make_product(f"Jasmine green tea {number}", category=tea, exhibitor=one)
    for number in range(3):
        make_product(f"Green {number}", category=tea)

    found = names(client)

    assert [name.startswith("Jasmine") for name in found] == [True, True, False, False, False, True]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_is_not_published_is_not_shown(client: Client, tea: Category, status: str) -> None:
    make_this(tea)
    make_product("Green canary", category=tea, exhibitor=make_exhibitor(status=status))

    assert names(client) == []
    assert "canary" not in client.get("/en/products/delta/this/").text


def test_without_a_category_nothing_is_similar(client: Client) -> None:
    make_this(None)
    make_product("Green tea")

    assert names(client) == []


def test_chinese_names_are_compared_too(client: Client, tea: Category) -> None:
    make_this(tea)
    make_product(category=tea)
    make_product(category=tea)
    chinese = ("茉莉绿茶", "椅子", "绿茶")
    for product, name in zip(Product.objects.order_by("pk"), chinese, strict=True):
        product.name = Text({"zh-hans": name})
        product.save()

    page = client.get("/zh-hans/products/delta/this/").text

    assert '<bdi lang="zh-Hans">绿茶</bdi>' in page
    assert "椅子" not in page


def test_where_to_see_it_stands_on_its_card(client: Client, tea: Category) -> None:
    make_this(tea)
    make_product("Green tea", category=tea, exhibitor=make_exhibitor("Other", booths=["5-A9"]))

    page = client.get("/en/products/delta/this/").text

    assert '<b dir="ltr">5-A9</b>' in page
    assert '<bdi lang="en">Other</bdi>' in page


def test_the_page_is_there_without_an_index(client: Client, tea: Category) -> None:
    make_this(tea)
    make_product("Green tea", category=tea)

    with patch.object(Catalogue, "search", side_effect=NotReadyError):
        response = client.get("/en/products/delta/this/")

    assert response.status_code == 200
    assert "Jasmine green tea" in response.text
    assert "Similar products" not in response.text
