import pytest
from django.test import Client

from exhibitors.models import Exhibitor
from tests.factories import (
    make_booth,
    make_category,
    make_document,
    make_exhibitor,
    make_organisation,
    make_pavilion,
    make_product,
)

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
        "ISO 9001",
        '<a href="/en/products/delta/green-tea/">',
    ):
        assert part in page


def test_in_chinese_the_chinese_name_comes_first(client: Client) -> None:
    make_exhibitor("Delta Tea", "三角茶业", slug="delta")

    assert '<h1><bdi lang="zh-Hans">三角茶业</bdi></h1>' in (
        client.get("/zh-hans/exhibitors/delta/").text
    )


def test_what_it_offers_and_seeks_leads_to_others_like_it(client: Client) -> None:
    make_exhibitor(slug="delta", offers=["goods", "agents"], seeks=["distributors"])

    page = client.get("/en/exhibitors/delta/").text

    for part in (
        '<h2 id="offers">Offers</h2>',
        '<a href="/en/exhibitors/?offers=goods">Goods</a>',
        '<a href="/en/exhibitors/?offers=agents">Agents</a>',
        '<h2 id="seeks">Seeks</h2>',
        '<a href="/en/exhibitors/?seeks=distributors">Distributors</a>',
    ):
        assert part in page


def test_languages_have_their_own_names_beside_the_reader_s(client: Client) -> None:
    make_exhibitor(slug="delta", languages=["en", "zh", "vi", "tlh"])

    page = client.get("/en/exhibitors/delta/").text

    for part in (
        '<a href="/en/exhibitors/?language=en"><b><bdi lang="en">English</bdi></b></a>',
        '<b><bdi lang="zh">中文</bdi></b> <span class="quiet">Chinese</span>',
        '<b><bdi lang="vi">Tiếng Việt</bdi></b> <span class="quiet">Vietnamese</span>',
        '<b><bdi>tlh</bdi></b> <span class="quiet">Klingon</span>',
    ):
        assert part in page


def test_visitors_can_ask(client: Client) -> None:
    make_exhibitor(
        slug="delta",
        organisation=make_organisation(website="https://www.delta.example/tea/"),
        email="tea+fair@delta.example",
        phone="+84 (1) 234",
    )

    page = client.get("/en/exhibitors/delta/").text

    for part in (
        "Ask this exhibitor",
        '<a href="mailto:tea%2Bfair@delta.example"><bdi dir="ltr">tea+fair@delta.example</bdi>',
        '<a href="tel:+84%20%281%29%20234"><bdi dir="ltr">+84 (1) 234</bdi>',
        '<a href="https://www.delta.example/tea/" rel="noopener nofollow">',
        '<bdi dir="ltr">www.delta.example/tea</bdi></a>',
    ):
        assert part in page


def test_documents_are_files_and_links(client: Client) -> None:
    exhibitor = make_exhibitor(slug="delta")
    file = make_document("Price list", exhibitor=exhibitor, language="vi")
    make_document("Film", exhibitor=exhibitor, link="https://film.example/tea")

    page = client.get("/en/exhibitors/delta/").text

    link = '<a href="https://film.example/tea" rel="noopener nofollow"><bdi lang="en">Film</bdi>'
    kept = f'<a href="{file.file.url}" download><bdi lang="en">Price list</bdi></a>'
    assert link in page
    assert f'{kept} <span class="quiet">PDF · Vietnamese</span>' in page
    assert page.index(kept) < page.index(link)


def test_pavilions_are_its_own_and_those_its_booths_are_in(client: Client) -> None:
    own, around = make_pavilion("Own", slug="own"), make_pavilion("Around", slug="around")
    booths = [make_booth("3-A1", pavilion=around), make_booth("3-A2", pavilion=own)]
    make_exhibitor(slug="delta", pavilions=[own], booths=booths)

    page = client.get("/en/exhibitors/delta/").text

    assert (
        '<a href="/en/pavilions/own/"><bdi lang="en">Own</bdi></a>, '
        '<a href="/en/pavilions/around/"><bdi lang="en">Around</bdi></a></dd>'
    ) in page


def test_what_is_not_known_is_left_out(client: Client) -> None:
    make_exhibitor(slug="delta")

    page = client.get("/en/exhibitors/delta/").text

    for heading in ("offers", "seeks", "languages", "documents", "ask", "hours", "neighbours"):
        assert f'<h2 id="{heading}">' not in page


def test_texts_are_escaped(client: Client) -> None:
    make_exhibitor("<script>alert(1)</script>", slug="x", description={"en": "<img src=x>"})

    page = client.get("/en/exhibitors/x/").text

    assert "<script>alert" not in page
    assert "<img src=x" not in page


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
