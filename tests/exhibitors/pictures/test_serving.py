"""A picture is served while something public shows it; everything else is not found."""

import datetime
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.demo.drawing.logos import draw_logo
from exhibitors.models import Exhibitor, Picture
from expo.models import Edition
from tests.factories import make_exhibitor, make_organisation, make_product

pytestmark = pytest.mark.django_db
CANARY = draw_logo("Canary")
NOT_PUBLIC: list[dict[str, Any]] = [
    {"status": Exhibitor.Status.DRAFT},
    {"status": Exhibitor.Status.SUBMITTED},
    {"status": Exhibitor.Status.WITHDRAWN},
    {"withdraw_at": datetime.datetime(2023, 11, 1, tzinfo=datetime.UTC)},
]


def make_picture() -> Picture:
    return Picture.objects.create(file=ContentFile(CANARY, "canary.png"))


def test_a_product_s_picture(client: Client, django_assert_num_queries: DjangoAssertNumQueries):
    picture = make_picture()
    make_product().pictures.add(picture)

    with django_assert_num_queries(1):
        response = client.get(f"/media/{picture.file.name}")

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == CANARY  # type: ignore[attr-defined]
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=604800, immutable"
    assert picture.file.url == f"/media/{picture.file.name}"


def test_a_logo(client: Client) -> None:
    picture = make_picture()
    make_exhibitor(organisation=make_organisation(logo=picture))

    assert client.get(picture.file.url).status_code == 200


@pytest.mark.parametrize(
    "fields", NOT_PUBLIC, ids=["draft", "submitted", "withdrawn", "withdrawn by time"]
)
def test_what_is_not_public_leaks_no_picture(client: Client, fields: dict[str, Any]) -> None:
    of_product, logo = make_picture(), make_picture()
    hidden = make_exhibitor(organisation=make_organisation(logo=logo), **fields)
    make_product(exhibitor=hidden).pictures.add(of_product)

    for picture in (of_product, logo):
        response = client.get(picture.file.url)
        assert response.status_code == 404
        assert CANARY not in response.content


def test_an_edition_that_is_not_announced_leaks_no_picture(client: Client) -> None:
    picture = make_picture()
    make_product().pictures.add(picture)
    Edition.objects.update(phase=Edition.Phase.DRAFT)

    assert client.get(picture.file.url).status_code == 404


def test_a_picture_that_nothing_shows(client: Client) -> None:
    assert client.get(make_picture().file.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["", "nothing.png", "../secret-key", "%2e%2e/secret-key", "pictures/", "/etc/passwd"],
)
def test_other_paths(client: Client, path: str) -> None:
    assert client.get(f"/media/{path}").status_code == 404


def test_a_file_that_is_gone(client: Client) -> None:
    picture = make_picture()
    make_product().pictures.add(picture)
    picture.file.storage.delete(picture.file.name)

    assert client.get(picture.file.url).status_code == 404
