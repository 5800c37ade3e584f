import pytest
from django.test import Client

from exhibitors.models import Exhibitor
from tests.factories import make_category, make_exhibitor, make_pavilion, make_product

pytestmark = pytest.mark.django_db


def test_the_page_shows_what_visitors_need(client: Client) -> None:
    exhibitor = make_exhibitor(
        "Delta Tea",
        "三角茶业",
        slug="delta",
        country="vn",
        booths=["3-B012", "1-A001"],
        categories=[make_category("tea")],
        pavilions=[make_pavilion(slug="srec")],
        description={"en": "First line.\nSecond line."},
        offers=["goods", "agents"],
        seeks=["distributors"],
        languages=["en", "zh", "vi"],
        certificates=["iso-9001"],
        email="tea@delta.example",
    )
    make_product("Green tea", exhibitor=exhibitor, slug="green-tea")

    page = client.get("/en/exhibitors/delta/").text

    for part in (
        '<h1><bdi lang="en">Delta Tea</bdi></h1>',
        '<bdi lang="zh-Hans">三角茶业</bdi>',
        "3-B012",
        "1-A001",
        "Vietnam",
        '<p lang="en" dir="ltr">First line.</p>',
        "Goods, Agents",
        "Distributors",
        "English, Chinese, Vietnamese",
        "ISO 9001",
        "tea@delta.example",
        '<a href="/en/products/delta/green-tea/">',
    ):
        assert part in page


def test_in_chinese_the_chinese_name_comes_first(client: Client) -> None:
    make_exhibitor("Delta Tea", "三角茶业", slug="delta")

    assert '<h1><bdi lang="zh-Hans">三角茶业</bdi></h1>' in (
        client.get("/zh-hans/exhibitors/delta/").text
    )


def test_texts_are_escaped(client: Client) -> None:
    make_exhibitor("<script>alert(1)</script>", slug="x", description={"en": "<img src=x>"})

    page = client.get("/en/exhibitors/x/").text

    assert "<script>" not in page
    assert "<img" not in page


@pytest.mark.parametrize(
    "status", [Exhibitor.Status.DRAFT, Exhibitor.Status.SUBMITTED, Exhibitor.Status.WITHDRAWN]
)
def test_what_is_not_published_is_not_found(client: Client, status: str) -> None:
    make_exhibitor("Canary", slug="canary", status=status)

    response = client.get("/en/exhibitors/canary/")

    assert response.status_code == client.get("/en/exhibitors/nobody/").status_code == 404
    assert "Canary" not in response.text


def test_a_former_address_leads_to_the_new_one(client: Client) -> None:
    exhibitor = make_exhibitor(slug="old")
    exhibitor = Exhibitor.objects.get(pk=exhibitor.pk)
    exhibitor.slug = "new"
    exhibitor.save()

    response = client.get("/en/exhibitors/old/")

    assert response.status_code == 301
    assert response["Location"] == "/en/exhibitors/new/"


def test_a_former_address_does_not_give_away_a_draft(client: Client) -> None:
    exhibitor = Exhibitor.objects.get(pk=make_exhibitor(slug="old", status="draft").pk)
    exhibitor.slug = "secret-name"
    exhibitor.save()

    response = client.get("/en/exhibitors/old/")

    assert response.status_code == 404
    assert "secret-name" not in response.text
