"""The QR code with the address of an exhibitor's page."""

import pytest
import segno
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db
CODE = "/en/exhibitors/delta/qr.svg"


def drawn(address: str) -> str:
    """The path of an address's code."""
    code: str = segno.make_qr(address, error="m").svg_inline()
    return code.partition(' d="')[2].partition('"')[0]


def test_it_holds_the_full_address_of_the_page(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_exhibitor(slug="delta")

    with django_assert_num_queries(2):
        response = client.get(CODE)

    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert drawn("http://testserver/en/exhibitors/delta/") in response.text
    assert drawn("http://testserver/en/exhibitors/delta") not in response.text


def test_cameras_can_read_it_in_the_dark_too(client: Client) -> None:
    make_exhibitor(slug="delta")

    page = client.get(CODE).text

    assert 'fill="#fff"' in page  # its own ground, with the quiet zone
    assert 'stroke="#000"' in page
    assert "style=" not in page
    assert "<script" not in page


def test_each_language_and_edition_has_its_own(client: Client) -> None:
    past = make_edition("past")
    make_exhibitor(slug="delta")
    make_exhibitor(slug="delta", edition=past)

    for path in ("/zh-hans/exhibitors/delta/", "/en/editions/past/exhibitors/delta/"):
        assert drawn(f"http://testserver{path}") in client.get(f"{path}qr.svg").text


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
def test_what_is_not_published_has_none(client: Client, status: str) -> None:
    make_exhibitor(slug="delta", status=status)

    assert client.get(CODE).status_code == client.get("/en/exhibitors/no/qr.svg").status_code == 404


def test_a_former_address_leads_to_the_new_one(client: Client) -> None:
    exhibitor = Exhibitor.objects.get(pk=make_exhibitor(slug="delta").pk)
    exhibitor.slug = "new"
    exhibitor.save()

    response = client.get(CODE)

    assert (response.status_code, response["Location"]) == (301, "/en/exhibitors/new/qr.svg")


def test_the_page_shows_it(client: Client) -> None:
    make_exhibitor(slug="delta")

    page = client.get("/en/exhibitors/delta/").text

    assert f'src="{CODE}"' in page
    assert 'alt="QR code with the address of this page"' in page
    assert '<a href="/en/exhibitors/delta/contact.vcf" download>' in page
