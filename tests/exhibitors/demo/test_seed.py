"""Seeding fills both editions, hangs pictures, and does nothing the second time."""

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import F

from exhibitors.demo.seed import seed
from exhibitors.models import Category, Document, Exhibitor, Organisation, Picture, Product, Stand
from expo.models import CountryGroupMember, Edition, Figure, IndexChange
from pavilions.models import Booth, Hall, Pavilion, Session

pytestmark = pytest.mark.django_db
MODELS: list[Any] = [
    Booth,
    Category,
    CountryGroupMember,
    Document,
    Edition,
    Exhibitor,
    Figure,
    Hall,
    IndexChange,
    Organisation,
    Pavilion,
    Picture,
    Product,
    Session,
    Stand,
]
REAL = ["Mercado Libre China", "China-ASEAN Mercantile Exchange", "Freshippo"]
SIZE = {"exhibitors": 30, "products": 90, "varieties": 40}


def everything() -> dict[str, list[dict[str, Any]]]:
    rows = {model.__name__: list(model.objects.order_by("pk").values()) for model in MODELS}
    return rows | {"hung": list(Product.pictures.through.objects.order_by("pk").values())}


def test_a_second_run_changes_nothing() -> None:
    seed(**SIZE)
    before = everything()

    seed(**SIZE)

    assert everything() == before


def test_every_exhibitor_has_a_logo_and_every_product_a_picture() -> None:
    seed(**SIZE)

    assert not Organisation.objects.filter(logo=None).exists()
    assert not Product.objects.filter(pictures=None).exists()
    assert Picture.objects.filter(file__endswith=".png").count() == SIZE["exhibitors"]
    shared = Picture.objects.filter(file__endswith=".webp")
    assert shared.count() < Product.objects.count()
    assert all(set(p.alt) == {"en", "zh-hans", "es", "ar"} for p in Picture.objects.all())


def test_two_editions_of_the_same_organisations() -> None:
    current = seed(**SIZE)
    past = Edition.objects.get(slug="gdte-2022")

    assert current.is_current
    assert past.phase == Edition.Phase.ARCHIVED
    assert past.exhibitors.count() == (SIZE["exhibitors"] - len(REAL)) // 3
    assert Organisation.objects.count() == SIZE["exhibitors"]
    names = {exhibitor.organisation.name["en"] for exhibitor in past.exhibitors.all()}
    assert names.isdisjoint(REAL)


def test_bases_of_contract_farming_are_provenance() -> None:
    seed(**SIZE)

    durian, chili = (
        Product.objects.get(name__en=name, exhibitor__edition__is_current=True)
        for name in ("Durian from Viet Nam", "Chili from Rwanda")
    )
    assert durian.base.read("en") == "Viet Nam"
    assert "over 250 million yuan a year" in durian.provenance.read("en")
    assert chili.base.read("en") == "Rwanda"
    assert "about sixfold" in chili.provenance.read("en")
    assert durian.farm.read("es") == "Base de agricultura por contrato de Freshippo"


def test_goods_carry_trade_facts() -> None:
    seed(**SIZE)

    offered = Product.objects.filter(kind="goods", price__isnull=False)
    assert not offered.filter(lead_time_days=None).exists()
    assert all(product.incoterms for product in offered)
    assert not Product.objects.filter(kind="service").exclude(lead_time_days=None).exists()


def test_visitors_see_sponsors_of_every_tier(client: Any) -> None:
    seed(**SIZE)

    pages = [client.get(f"/en/exhibitors/{query}") for query in ("", "?page=2")]
    shown = "".join(page.content.decode() for page in pages)

    for tier in ("strategic partner", "sponsor", "supporter"):
        assert shown.count(f'<span class="tier">{tier}</span>') == 1


def test_visitors_are_told_of_the_stand_that_moved(client: Any) -> None:
    edition = seed(**SIZE)
    moved = Stand.objects.select_related("exhibitor").get(moved_at__isnull=False)
    address = moved.exhibitor.get_absolute_url()
    notice = f'Moved from <b dir="ltr">{moved.moved_from}</b>'

    assert moved.exhibitor.edition == edition
    assert notice in client.get(address).content.decode()
    Stand.objects.update(moved_at=F("moved_at") - datetime.timedelta(days=31))
    assert notice not in client.get(address).content.decode()
    seed(**SIZE)  # of the same, long after
    assert notice in client.get(address).content.decode()


def test_the_way_to_the_venue_is_illustrative(client: Any) -> None:
    seed(**SIZE)

    page = client.get("/en/visit/").content.decode()
    assert "These directions are illustrative" in page
    assert "mailto:info@expo.example" in page
    assert "以下交通指引仅为示例" in client.get("/zh-hans/visit/").content.decode()


def test_the_page_says_that_it_is_a_demonstration(client: Any) -> None:
    call_command("seed_demo", exhibitors=12, products=30)

    for path in ("/en/exhibitors/", "/en/editions/gdte-2022/exhibitors/"):
        assert "A demonstration: " in client.get(path).content.decode()
    assert "演示：" in client.get("/zh-hans/exhibitors/").content.decode()
