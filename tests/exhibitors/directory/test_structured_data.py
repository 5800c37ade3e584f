"""What search engines are told of each kind of page, in schema.org's terms."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from exhibitors.demo.drawing.logos import draw_logo
from exhibitors.models import Picture
from expo.models import Edition
from expo.text import Text
from tests.exhibitors.directory.telling import SCRIPT, things, told
from tests.factories import (
    make_category,
    make_exhibitor,
    make_organisation,
    make_pavilion,
    make_product,
)
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db
PNG = draw_logo("Delta Tea")

# What search engines ask for, or the vocabulary itself where they ask for nothing.
REQUIRED = {
    "ExhibitionEvent": ["name", "startDate", "endDate", "location", "image", "url"],
    "Organization": ["name", "url"],
    "PostalAddress": ["addressCountry"],
    "Product": ["name", "url", "brand", "offers"],
    "Service": ["name", "url", "provider"],
    "Offer": ["url"],
    "UnitPriceSpecification": ["price", "priceCurrency"],
    "QuantitativeValue": ["minValue"],
    "Event": ["name", "startDate", "endDate", "location"],
    "BreadcrumbList": ["itemListElement"],
    "ListItem": ["position", "name", "item"],
    "Place": ["name", "address"],
}


@pytest.fixture
def venue(edition: Edition) -> Edition:
    """The edition at a venue and in its zone."""
    edition.name = Text({"en": "Digital Trade Expo", "zh-hans": "数贸会"})
    edition.theme = Text(en="Trade without borders")
    edition.venue = Text(en="Hangzhou Centre")
    edition.time_zone = "Asia/Shanghai"
    edition.save()
    return edition


def test_home_tells_of_the_expo(client: Client, venue: Edition) -> None:
    data = told(client, "/en/")

    assert data.keys() == {"ExhibitionEvent"}
    assert data["ExhibitionEvent"] == {
        "@context": "https://schema.org",
        "@type": "ExhibitionEvent",
        "name": "Digital Trade Expo",
        "alternateName": ["数贸会"],
        "description": "Trade without borders",
        "url": "http://testserver/en/",
        "image": ["http://testserver/en/card.png"],
        "startDate": "2023-11-23T09:00:00+08:00",
        "endDate": "2023-11-27T17:00:00+08:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "Hangzhou Centre", "address": "Hangzhou Centre"},
    }


def test_an_exhibitor_is_an_organisation(client: Client) -> None:
    organisation = make_organisation(
        "Delta Tea", "三角茶业", country="vn", website="https://delta.example", founded=1998
    )
    exhibitor = make_exhibitor(
        organisation=organisation,
        slug="delta",
        tagline={"en": "Grown in one valley"},
        description={"en": "We grow.\nWe pack."},
        city="Da Lat",
        address="1 Hill Road",
        email="tea@delta.example",
        phone="+84 1",
        socials=["https://social.example/delta", "WeChat: delta"],
    )
    make_product("Green tea", exhibitor=exhibitor, slug="green")

    data = told(client, "/en/exhibitors/delta/")["Organization"]

    assert data == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Delta Tea",
        "alternateName": ["三角茶业"],
        "description": "We grow.\nWe pack.",
        "slogan": "Grown in one valley",
        "url": "https://delta.example",
        "mainEntityOfPage": "http://testserver/en/exhibitors/delta/",
        "image": "http://testserver/en/exhibitors/delta/card.png",
        "sameAs": ["https://social.example/delta"],
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "1 Hill Road",
            "addressLocality": "Da Lat",
            "addressCountry": "VN",
        },
        "email": "tea@delta.example",
        "telephone": "+84 1",
        "foundingDate": "1998",
        "makesOffer": [
            {
                "@type": "Offer",
                "name": "Green tea",
                "url": "http://testserver/en/products/delta/green/",
            }
        ],
    }


def test_of_an_exhibitor_without_facts_only_name_and_page_are_told(client: Client) -> None:
    make_exhibitor("Delta Tea", slug="delta")

    data = told(client, "/en/exhibitors/delta/")["Organization"]

    page = "http://testserver/en/exhibitors/delta/"
    assert data.keys() == {"@context", "@type", "name", "url", "mainEntityOfPage", "image"}
    assert (data["url"], data["mainEntityOfPage"]) == (page, page)


def test_a_product_has_its_price_and_origin(client: Client) -> None:
    make_product(
        "Green tea",
        "绿茶",
        exhibitor=make_exhibitor("Delta Tea", slug="delta"),
        slug="green",
        category=make_category("tea"),
        description={"en": "First picking."},
        origin="vn",
        price=Decimal("12.5"),
        currency="USD",
        unit={"en": "kg"},
        minimum_order=50,
    )

    data = told(client, "/en/products/delta/green/")["Product"]

    page = "http://testserver/en/products/delta/green/"
    assert data == {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": "Green tea",
        "alternateName": ["绿茶"],
        "description": "First picking.",
        "url": page,
        "category": "Tea",
        "brand": {"@type": "Brand", "name": "Delta Tea"},
        "countryOfOrigin": {"@type": "Country", "name": "Vietnam"},
        "offers": {
            "@type": "Offer",
            "price": "12.50",
            "priceCurrency": "USD",
            "url": page,
            "seller": {
                "@type": "Organization",
                "name": "Delta Tea",
                "url": "http://testserver/en/exhibitors/delta/",
            },
            "priceSpecification": {
                "@type": "UnitPriceSpecification",
                "price": "12.50",
                "priceCurrency": "USD",
                "unitText": "kg",
            },
            "eligibleQuantity": {"@type": "QuantitativeValue", "minValue": 50, "unitText": "kg"},
        },
    }


@pytest.mark.parametrize("facts", [{}, {"price": Decimal(5)}, {"currency": "USD"}])
def test_without_price_and_currency_there_is_no_offer(
    client: Client, facts: dict[str, Any]
) -> None:
    make_product(exhibitor=make_exhibitor(slug="delta"), slug="tea", **facts)

    assert "offers" not in told(client, "/en/products/delta/tea/")["Product"]


def test_a_price_for_nothing_is_a_price(client: Client) -> None:
    exhibitor = make_exhibitor(slug="delta")
    make_product(exhibitor=exhibitor, slug="tea", price=Decimal(0), currency="USD")

    assert told(client, "/en/products/delta/tea/")["Product"]["offers"]["price"] == "0.00"


def test_pictures_have_whole_addresses(client: Client) -> None:
    logo, cup = (Picture.objects.create(file=ContentFile(PNG, "x.png")) for _ in range(2))
    exhibitor = make_exhibitor(slug="delta", organisation=make_organisation(logo=logo))
    make_product(exhibitor=exhibitor, slug="tea").pictures.add(cup)

    told_logo = told(client, "/en/exhibitors/delta/")["Organization"]["logo"]
    told_pictures = told(client, "/en/products/delta/tea/")["Product"]["image"]

    assert told_logo == f"http://testserver/media/{logo.file.name}"
    assert told_pictures == [f"http://testserver/media/{cup.file.name}"]


def test_a_service_has_a_provider(client: Client) -> None:
    make_product(
        "Customs advice",
        exhibitor=make_exhibitor("Delta Tea", slug="delta"),
        slug="advice",
        kind="service",
        origin="vn",
    )

    data = told(client, "/en/products/delta/advice/")["Service"]

    assert data["provider"]["name"] == "Delta Tea"
    assert "countryOfOrigin" not in data


@pytest.fixture
def fair(venue: Edition) -> None:
    """One of each."""
    food = make_category("food")
    tea = make_category("tea", food)
    exhibitor = make_exhibitor(
        "Delta Tea",
        slug="delta",
        country="vn",
        booths=["3-B012"],
        categories=[tea],
        pavilions=[make_pavilion(slug="srec")],
    )
    make_product("Green tea", exhibitor=exhibitor, slug="green", price=Decimal(5), currency="USD")
    make_product("Advice", exhibitor=exhibitor, slug="advice", kind="service")
    make_session("Talk", slug="talk", hosts=[exhibitor])


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(
    "path",
    [
        *("/", "/exhibitors/", "/exhibitors/delta/", "/products/delta/green/"),
        *("/products/delta/advice/", "/programme/talk/", "/categories/tea/"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ar"])
def test_what_is_told_has_all_that_is_required(client: Client, language: str, path: str) -> None:
    found = things(list(told(client, f"/{language}{path}").values()))

    assert found
    for thing in found:
        for name in REQUIRED.get(thing["@type"], ["name"]):
            assert thing.get(name), f"{thing['@type']} lacks {name}"


HOSTILE = (
    """</script><script>alert(1)</script> "quoted" 'single' \\ <!-- & &amp; \u2028\u2029 ]]>"""
)


def test_no_name_ends_the_script(client: Client) -> None:
    exhibitor = make_exhibitor(HOSTILE, slug="x", tagline={"en": HOSTILE}, city=HOSTILE)
    make_product(HOSTILE, exhibitor=exhibitor, slug="y")

    for path, kind in (("/en/exhibitors/x/", "Organization"), ("/en/products/x/y/", "Product")):
        scripts = SCRIPT.findall(client.get(path).text)
        assert len(scripts) == 2
        assert not set("<>&\u2028\u2029") & set("".join(scripts))
        assert told(client, path)[kind]["name"] == HOSTILE
        last = told(client, path)["BreadcrumbList"]["itemListElement"][-1]
        assert last["name"] == " ".join(HOSTILE.split())


def test_pages_that_are_not_to_be_listed_tell_nothing(client: Client) -> None:
    make_exhibitor(slug="delta")

    for path in ("/en/exhibitors/?q=tea", "/en/exhibitors/delta/report/", "/en/nowhere/"):
        assert told(client, path) == {}
