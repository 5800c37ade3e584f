"""An exhibitor for the address book, as a vCard."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from tests.factories import make_edition, make_exhibitor, make_organisation

pytestmark = pytest.mark.django_db
CARD = "/en/exhibitors/delta/contact.vcf"


def card(client: Client, address: str = CARD) -> dict[str, str]:
    """The properties of the card by name, unfolded, with their escapes as they stand."""
    text = client.get(address).content.decode()
    lines = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    return {
        name.partition(";")[0]: value for name, _, value in (line.partition(":") for line in lines)
    }


def test_it_holds_what_the_page_shows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_exhibitor(
        slug="delta",
        organisation=make_organisation(
            "Delta Tea", "三角茶业", country="vn", website="https://www.delta.example/tea"
        ),
        booths=["3-B012", "1-A001"],
        email="tea@delta.example",
        phone="+84 1 234",
        address="1 Green Street",
        city="Hanoi",
    )

    with django_assert_num_queries(3):
        response = client.get(CARD)

    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="delta.vcf"'
    page = "http://testserver/en/exhibitors/delta/"
    assert card(client) == {
        "BEGIN": "VCARD",
        "VERSION": "3.0",
        "FN": "Delta Tea",
        "N": "Delta Tea;;;;",
        "ORG": "Delta Tea",
        "X-ABSHOWAS": "COMPANY",
        "EMAIL": "tea@delta.example",
        "TEL": "+84 1 234",
        "ADR": ";;1 Green Street;Hanoi;;;Vietnam",
        "URL": "https://www.delta.example/tea",
        "NOTE": rf"三角茶业\nBooth: 3-B012 (Hall 3)\, 1-A001 (Hall 1)\n{edition_name()}\n{page}",
        "SOURCE": page,
        "END": "VCARD",
    }


def edition_name() -> str:
    return str(Exhibitor.objects.get(slug="delta").edition)


def test_what_is_not_known_has_no_line(client: Client) -> None:
    make_exhibitor("Delta Tea", slug="delta")

    found = card(client)

    assert {"EMAIL", "TEL", "ADR"}.isdisjoint(found)
    assert found["URL"] == "http://testserver/en/exhibitors/delta/"
    assert "Booth" not in found["NOTE"]


def test_no_other_address_gets_in(client: Client, admin_user: object, edition: object) -> None:
    make_exhibitor("Delta Tea", slug="delta")

    text = client.get(CARD).text

    assert "@" not in text


def test_in_chinese_its_name_and_country_are_chinese(client: Client) -> None:
    make_exhibitor("Delta Tea", "三角茶业", slug="delta", country="vn")

    found = card(client, CARD.replace("/en/", "/zh-hans/"))

    assert found["FN"] == found["ORG"] == "三角茶业"
    assert found["ADR"].endswith(";越南")
    assert found["NOTE"].startswith(r"Delta Tea\n")


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ("Tea; Coffee, Co.", r"Tea\; Coffee\, Co."),
        ("Back\\slash", r"Back\\slash"),
        ("Two\nlines\r\nand more", r"Two\nlines\nand more"),
        ("A\x01B\x1bC\x7f", "ABC"),
        ("END:VCARD\r\nTEL:666", r"END:VCARD\nTEL:666"),
        ("Ends in \\", r"Ends in \\"),
        ("Ends\n", "Ends"),
    ],
)
def test_names_are_escaped(client: Client, name: str, escaped: str) -> None:
    make_exhibitor(name, slug="delta", city="Hà Nội; ward 1")

    found = card(client)

    assert found["FN"] == escaped
    assert found["ADR"] == r";;;Hà Nội\; ward 1;;;"
    assert client.get(CARD).text.count("\r\nTEL:") == 0


@pytest.mark.parametrize("name", ["茶" * 120, "é" * 200, "a" * 300, "🍵" * 90])
def test_long_lines_are_folded_between_characters(client: Client, name: str) -> None:
    make_exhibitor(name, slug="delta")

    content = client.get(CARD).content

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])  # no character is cut
    assert card(client)["FN"] == name
    assert b"\n" not in re.sub(b"\r\n", b"", content)


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
def test_what_is_not_published_has_none(client: Client, status: str) -> None:
    make_exhibitor("Canary", slug="delta", status=status)

    response = client.get(CARD)

    assert response.status_code == 404
    assert "Canary" not in response.text


def test_a_former_address_leads_to_the_new_one(client: Client) -> None:
    exhibitor = Exhibitor.objects.get(pk=make_exhibitor(slug="delta").pk)
    exhibitor.slug = "new"
    exhibitor.save()

    response = client.get(CARD)

    assert (response.status_code, response["Location"]) == (301, "/en/exhibitors/new/contact.vcf")
    exhibitor.status = Exhibitor.Status.WITHDRAWN
    exhibitor.save()
    assert client.get(CARD).status_code == 404


def test_in_a_past_edition(client: Client) -> None:
    make_exhibitor(slug="delta", edition=make_edition("past"))

    found = card(client, "/en/editions/past/exhibitors/delta/contact.vcf")

    assert found["SOURCE"] == "http://testserver/en/editions/past/exhibitors/delta/"
