"""The page of a facet that is too long for its panel."""

import pytest
from django.test import Client

from exhibitors.directory.listing import MOST
from expo.countries import CODES
from tests.factories import make_exhibitor, make_product

pytestmark = pytest.mark.django_db


@pytest.fixture
def many_countries(db: None) -> None:
    for code in CODES[: MOST + 5]:
        make_exhibitor(country=code, offers=["goods"])


def test_a_long_facet_leads_to_its_page(client: Client, many_countries: None) -> None:
    page = client.get("/en/exhibitors/?offers=goods").text

    assert '<a class="more" href="../by/exhibitors/country/?offers=goods">' in page


def test_a_shorter_one_unfolds(client: Client) -> None:
    for code in CODES[:MOST]:
        make_exhibitor(country=code)

    assert 'href="../by/' not in client.get("/en/exhibitors/").text


def test_all_values_stand_under_their_letter(client: Client, many_countries: None) -> None:
    page = client.get("/en/by/exhibitors/country/?offers=goods&country=al").text

    assert page.count('type="checkbox"') == MOST + 5
    assert '<h2 id="letter-A">A</h2>' in page
    assert 'value="al" form="find" checked' in page
    assert '<input type="hidden" name="offers" value="goods">' in page


def test_chinese_names_stand_under_their_pinyin(client: Client, many_countries: None) -> None:
    page = client.get("/zh-hans/by/exhibitors/country/").text
    under_a = page.split('<h2 id="letter-A">')[1].split("<h2")[0]

    assert "阿根廷" in under_a


def test_search_within(client: Client, many_countries: None) -> None:
    page = client.get("/en/by/exhibitors/country/?within=BELG").text

    assert page.count('type="checkbox"') == 1
    assert "Belgium" in page
    assert (
        "There is nothing of that name here."
        in client.get("/en/by/exhibitors/country/?within=qqq").text
    )


def test_another_facet_s_values_are_no_page(client: Client) -> None:
    assert client.get("/en/by/exhibitors/nonsense/").status_code == 404
    assert client.get("/en/by/exhibitors/kind/").status_code == 404
    assert client.get("/en/by/products/kind/").status_code == 200


def test_an_exhibitor_called_by_keeps_its_products_addresses(client: Client) -> None:
    make_product(exhibitor=make_exhibitor(slug="by"), slug="kind")

    assert client.get("/en/products/by/kind/").status_code == 200
    assert client.get("/en/by/products/kind/").status_code == 200
