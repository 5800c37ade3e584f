"""A document is served to keep while its exhibitor is public; everything else is not found."""

import datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from expo.models import Edition
from expo.text import Text
from tests.factories import make_document, make_exhibitor

pytestmark = pytest.mark.django_db
NOT_PUBLIC: list[dict[str, Any]] = [
    {"status": Exhibitor.Status.DRAFT},
    {"status": Exhibitor.Status.SUBMITTED},
    {"status": Exhibitor.Status.WITHDRAWN},
    {"withdraw_at": datetime.datetime(2023, 11, 1, tzinfo=datetime.UTC)},
]


def test_it_is_sent_as_a_file_to_keep(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    document = make_document("Price list")

    with django_assert_num_queries(1):
        response = client.get(document.file.url)

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"%PDF-1.4 Price list"  # type: ignore[attr-defined]
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="Price list.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"


def test_its_address_tells_nothing() -> None:
    first, second = make_document("Secret plan").file.url, make_document("Secret plan").file.url

    assert first.startswith("/media/documents/")
    assert first.endswith(".pdf")
    assert "plan" not in first
    assert first != second


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            {"en": "Price list", "zh-hans": "价格表"},
            "filename*=utf-8''%E4%BB%B7%E6%A0%BC%E8%A1%A8.pdf",
        ),
        ({"en": '2023/24: "all"\r\nX-Evil: 1'}, 'filename="2023 24 all X-Evil 1.pdf"'),
        ({"en": "../../etc"}, 'filename="etc.pdf"'),
    ],
)
def test_the_file_is_called_as_the_document_is(
    client: Client, title: dict[str, str], name: str
) -> None:
    document = make_document(title=Text(title))

    response = client.get(document.file.url, headers={"Accept-Language": "zh-hans"})

    assert response["Content-Disposition"] == f"attachment; {name}"
    assert "X-Evil" not in response.headers


@pytest.mark.parametrize(
    "fields", NOT_PUBLIC, ids=["draft", "submitted", "withdrawn", "withdrawn by time"]
)
def test_what_is_not_public_gives_out_nothing(client: Client, fields: dict[str, Any]) -> None:
    document = make_document("Canary", exhibitor=make_exhibitor(**fields))

    response = client.get(document.file.url)

    assert response.status_code == 404
    assert b"%PDF" not in response.content


def test_an_edition_that_is_not_announced_gives_out_nothing(client: Client) -> None:
    document = make_document()
    Edition.objects.update(phase=Edition.Phase.DRAFT)

    assert client.get(document.file.url).status_code == 404


@pytest.mark.parametrize("path", ["", "nothing.pdf", "../secret-key", "%2e%2e/secret-key", "00/"])
def test_other_paths(client: Client, path: str) -> None:
    make_document()

    assert client.get(f"/media/documents/{path}").status_code == 404


def test_a_file_that_is_gone(client: Client) -> None:
    document = make_document()
    document.file.storage.delete(document.file.name)

    assert client.get(document.file.url).status_code == 404


def test_it_is_only_read(client: Client) -> None:
    assert client.post(make_document().file.url).status_code == 405
