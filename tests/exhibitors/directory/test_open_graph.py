"""What a page says of itself where its address is shared, and which addresses it names."""

import re

import pytest
from django.conf import settings
from django.test import Client

from expo.languages import LOCALES
from expo.models import Edition
from expo.text import Text
from tests.factories import make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def said(client: Client, path: str) -> dict[str, str]:
    """Names and contents of a page's meta elements; the escaped marks as they are."""
    head = client.get(path).text.partition("</head>")[0]
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', head)
    return {name: content.replace("&amp;", "&").replace("&#x27;", "'") for name, content in found}


def links(client: Client, path: str) -> dict[str, str]:
    """The canonical address, and those in other languages."""
    head = client.get(path).text.partition("</head>")[0]
    found = re.findall(
        r'<link rel="(?:canonical|alternate" hreflang="([^"]+))" href="([^"]+)"', head
    )
    return {tag or "canonical": address for tag, address in found}


def test_an_exhibitor_has_a_card_of_its_own(client: Client, edition: Edition) -> None:
    edition.name = Text(en="Digital Trade Expo")
    edition.save()
    make_exhibitor(
        "Delta & Sons", slug="delta", booths=["3-B012"], tagline={"en": "Grown in one valley"}
    )

    assert said(client, "/en/exhibitors/delta/") | {"viewport": "", "color-scheme": ""} == {
        "viewport": "",
        "color-scheme": "",
        "theme-color": "#14181d",
        "description": "Grown in one valley",
        "og:type": "website",
        "og:site_name": "Digital Trade Expo",
        "og:title": "Delta & Sons",
        "og:description": "Grown in one valley",
        "og:url": "http://testserver/en/exhibitors/delta/",
        "og:locale": "en_US",
        "og:locale:alternate": "ar_AE",
        "og:image": "http://testserver/en/exhibitors/delta/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Delta & Sons, 3-B012, Hall 3",
        "twitter:card": "summary_large_image",
        "twitter:image:alt": "Delta & Sons, 3-B012, Hall 3",
    }


def test_a_product_has_its_exhibitor_s_card(client: Client) -> None:
    make_product(exhibitor=make_exhibitor("Delta Tea", slug="delta"), slug="tea")

    for path in ("/en/products/delta/tea/", "/en/exhibitors/delta/products/"):
        data = said(client, path)
        assert data["og:image"] == "http://testserver/en/exhibitors/delta/card.png"
        assert data["og:image:alt"] == "Delta Tea"


def test_other_pages_have_the_expo_s_card(client: Client) -> None:
    assert said(client, "/es/visit/")["og:image"] == "http://testserver/es/card.png"


def test_the_reader_s_language_comes_first(client: Client) -> None:
    page = client.get("/zh-hans/").text

    locales = re.findall(r'<meta property="og:locale(:alternate)?" content="([^"]+)"', page)
    assert locales == [
        ("", "zh_CN"),
        (":alternate", "en_US"),
        (":alternate", "es_ES"),
        (":alternate", "ar_AE"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("First line.\n\nSecond  line.", "First line. Second line."),
        ('<b>"Tea" & more</b>', "<b>&quot;Tea&quot; & more</b>"),
        ("word " * 40, "word " * 31 + "word…"),
        ("茶" * 200, "茶" * 159 + "…"),
    ],
)
def test_a_description_is_plain_and_short(client: Client, text: str, shown: str) -> None:
    exhibitor = make_exhibitor(slug="delta")
    make_product(exhibitor=exhibitor, slug="tea", description={"en": text})

    found = said(client, "/en/products/delta/tea/")["description"]

    assert found.replace("&lt;", "<").replace("&gt;", ">") == shown
    assert len(found) <= 200


def test_what_has_no_description_says_none(client: Client) -> None:
    make_exhibitor(slug="delta")

    assert not {"description", "og:description"} & said(client, "/en/exhibitors/delta/").keys()


def test_all_languages_and_the_one_for_everybody_else(client: Client) -> None:
    make_exhibitor(slug="delta")

    assert links(client, "/zh-hans/exhibitors/delta/?from=mail") == {
        "canonical": "http://testserver/zh-hans/exhibitors/delta/",
        "en": "http://testserver/en/exhibitors/delta/",
        "zh-Hans": "http://testserver/zh-hans/exhibitors/delta/",
        "es": "http://testserver/es/exhibitors/delta/",
        "ar": "http://testserver/ar/exhibitors/delta/",
        "x-default": "http://testserver/exhibitors/delta/",
    }


def test_the_one_for_everybody_else_leads_readers_to_their_language(client: Client) -> None:
    make_exhibitor(slug="delta")

    answer = client.get("/exhibitors/delta/?page=1", headers={"accept-language": "es"})

    assert answer["Location"] == "/es/exhibitors/delta/?page=1"


def test_each_page_of_a_list_is_a_page_of_its_own(client: Client) -> None:
    for _ in range(25):
        make_exhibitor()

    found = links(client, "/en/exhibitors/?page=2")

    assert found["canonical"] == "http://testserver/en/exhibitors/?page=2"
    assert found["es"] == "http://testserver/es/exhibitors/?page=2"
    assert said(client, "/en/exhibitors/?page=2")["og:url"] == found["canonical"]
    assert links(client, "/en/exhibitors/")["canonical"] == "http://testserver/en/exhibitors/"


@pytest.mark.parametrize(
    "path",
    [
        "/en/exhibitors/?q=tea",
        "/en/exhibitors/?sort=booth",
        "/en/exhibitors/delta/report/",
        "/en/by/exhibitors/country/",
        "/en/nowhere/",
    ],
)
def test_pages_that_are_not_to_be_listed_name_no_address(client: Client, path: str) -> None:
    make_exhibitor(slug="delta")

    assert links(client, path) == {}
    assert "noindex" in said(client, path)["robots"]


def test_a_search_is_shared_as_it_is(client: Client) -> None:
    assert said(client, "/en/exhibitors/?q=t%C3%A9&sort=name")["og:url"] == (
        "http://testserver/en/exhibitors/?q=t%C3%A9&sort=name"
    )


def test_past_editions_name_their_own_addresses(client: Client) -> None:
    past = make_edition("first", is_current=False)
    make_exhibitor(slug="delta", edition=past)

    found = links(client, "/en/editions/first/exhibitors/delta/")

    assert found["canonical"] == "http://testserver/en/editions/first/exhibitors/delta/"
    assert found["x-default"] == "http://testserver/editions/first/exhibitors/delta/"
    assert said(client, "/en/editions/first/exhibitors/delta/")["og:image"] == (
        "http://testserver/en/editions/first/exhibitors/delta/card.png"
    )


def test_pages_without_a_language_name_no_others(client: Client) -> None:
    assert links(client, "/accounts/link/?sesame=x").keys() <= {"canonical"}


def test_every_language_has_a_territory_for_it() -> None:
    assert LOCALES.keys() >= {code for code, _name in settings.LANGUAGES}
