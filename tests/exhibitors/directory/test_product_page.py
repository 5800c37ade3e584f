from decimal import Decimal

import pytest
from django.test import Client

from exhibitors.models import Exhibitor, Product
from tests.factories import make_category, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def test_the_page_shows_the_trade_facts(client: Client) -> None:
    exhibitor = make_exhibitor("Delta Tea", slug="delta", booths=["3-B012"])
    make_product(
        "Green tea",
        "绿茶",
        exhibitor=exhibitor,
        slug="green-tea",
        category=make_category("tea"),
        origin="vn",
        hs_code="090210",
        price=Decimal("1234.5"),
        currency="USD",
        minimum_order=50,
        unit={"en": "kg"},
        sample=True,
    )
    make_product("Black tea", exhibitor=exhibitor, slug="black-tea")

    page = client.get("/en/products/delta/green-tea/").text

    for part in (
        '<h1><bdi lang="en">Green tea</bdi></h1>',
        "绿茶",
        "USD 1,234.50",
        "50",
        "Vietnam",
        "090210",
        "available",
        "3-B012",
        '<a href="/en/exhibitors/delta/">',
        '<a href="/en/products/delta/black-tea/">',
    ):
        assert part in page


def test_a_product_of_a_draft_is_not_found(client: Client) -> None:
    draft = make_exhibitor(slug="delta", status="draft")
    make_product("Canary", exhibitor=draft, slug="canary")

    response = client.get("/en/products/delta/canary/")

    assert response.status_code == 404
    assert "Canary" not in response.text


def test_former_addresses_of_product_and_exhibitor_lead_to_the_new_one(client: Client) -> None:
    made = make_product(exhibitor=make_exhibitor(slug="old"), slug="old-tea")
    product = Product.objects.get(pk=made.pk)
    product.slug = "new-tea"
    product.save()
    exhibitor = Exhibitor.objects.get(pk=product.exhibitor_id)
    exhibitor.slug = "new"
    exhibitor.save()

    for address in ("old/old-tea", "new/old-tea", "old/new-tea"):
        response = client.get(f"/en/products/{address}/")
        assert response.status_code == 301
        assert response["Location"] == "/en/products/new/new-tea/"


def test_an_unknown_product_or_exhibitor_is_not_found(client: Client) -> None:
    make_product(exhibitor=make_exhibitor(slug="delta"), slug="tea")

    assert client.get("/en/products/delta/coffee/").status_code == 404
    assert client.get("/en/products/nobody/tea/").status_code == 404
