import re
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


def test_the_specification_says_what_trade_asks(client: Client) -> None:
    make_product(
        "Coffee beans",
        exhibitor=make_exhibitor(slug="delta"),
        slug="coffee",
        price=Decimal(1250000),
        currency="VND",
        minimum_order=18000,
        unit={"en": "bag"},
        lead_time_days=1,
        incoterms=["FOB", "CIF"],
        hs_code="0901110010",
        certificates=["fair-trade", "Our own"],
    )

    page = client.get("/en/products/delta/coffee/").text

    for part in (
        '<b><bdi>VND 1,250,000</bdi></b> / <bdi lang="en">bag</bdi>',
        '18,000 <bdi lang="en">bag</bdi>',
        "<dt>Lead time</dt><dd>1 day</dd>",
        "<li>FOB, free on board</li><li>CIF, cost, insurance and freight</li>",
        '<bdi class="hs-code" dir="ltr">0901110010</bdi>',
        '<bdi lang="en">Coffee; not roasted or decaffeinated</bdi>',
        "Section II: Vegetable products",
        "<dt>Certificates</dt><dd>Fair trade, Our own</dd>",
    ):
        assert part in page
    assert "Where it comes from" not in page


def test_what_a_product_does_not_say_has_no_line(client: Client) -> None:
    make_product(exhibitor=make_exhibitor(slug="delta"), slug="advice", kind="service")

    page = client.get("/en/products/delta/advice/").text

    assert re.findall("<dt>(.*?)</dt>", page) == ["Kind"]


def test_a_code_that_the_harmonized_system_does_not_know_stands_alone(client: Client) -> None:
    make_product(exhibitor=make_exhibitor(slug="delta"), slug="tea", hs_code="7799")

    page = client.get("/en/products/delta/tea/").text

    assert '<bdi class="hs-code" dir="ltr">7799</bdi>' in page
    assert "Section" not in page


@pytest.mark.parametrize(
    "facts",
    [
        {"farm": {"en": "Sunny cooperative"}},
        {"base": {"en": "Sunny base"}},
        {"batch": "Sunny-07"},
        {"provenance": {"en": "Sunny hills.\nCool nights."}},
    ],
)
def test_where_it_comes_from_is_said_when_anything_is_known(client: Client, facts) -> None:
    make_product(exhibitor=make_exhibitor(slug="delta"), slug="tea", **facts)

    page = client.get("/en/products/delta/tea/").text

    assert '<h2 id="provenance">Where it comes from</h2>' in page
    assert "Sunny" in page


def test_in_chinese(client: Client) -> None:
    make_product(
        exhibitor=make_exhibitor(slug="delta"),
        slug="tea",
        price=Decimal("1234.5"),
        currency="USD",
        lead_time_days=21,
        hs_code="0902",
        certificates=["organic"],
    )

    page = client.get("/zh-hans/products/delta/tea/").text

    for part in ("USD 1,234.50", "21天", "植物产品", "有机"):
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
