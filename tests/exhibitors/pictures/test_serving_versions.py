"""Smaller versions are served as their picture is, and under no other name than their own."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor, Picture
from tests.factories import make_exhibitor, make_organisation, make_picture, make_product

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_a_version(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, kind: str
) -> None:
    picture = make_picture()
    make_product().pictures.add(picture)
    name = picture.versions[kind][160]
    with picture.file.storage.open(name) as file:
        content = file.read()

    with django_assert_num_queries(1):
        response: Any = client.get(f"/media/{name}")

    assert response.status_code == 200
    assert response["Content-Type"] == f"image/{kind}"
    assert response["Cache-Control"] == "public, max-age=604800, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content) == content


@pytest.mark.parametrize(
    "status", [Exhibitor.Status.DRAFT, Exhibitor.Status.SUBMITTED, Exhibitor.Status.WITHDRAWN]
)
def test_what_is_not_public_leaks_no_version(client: Client, status: str) -> None:
    of_product, logo = make_picture(), make_picture()
    hidden = make_exhibitor(organisation=make_organisation(logo=logo), status=status)
    make_product(exhibitor=hidden).pictures.add(of_product)

    for name in (*of_product.names, *logo.names):
        assert client.get(f"/media/{name}").status_code == 404
        assert of_product.file.storage.exists(name)


def test_names_that_it_doesn_t_have(client: Client) -> None:
    picture = make_picture()
    make_product().pictures.add(picture)
    name = picture.versions["webp"][160]
    assert client.get(f"/media/{name}").status_code == 200
    stem = picture.file.name.removesuffix(".jpg")

    for other in (
        name.replace("-160.", "-161."),
        name.replace("-160.", "-0160."),
        name.replace(".webp", ".png"),
        f"{stem}-00000000-160.webp",
        f"{stem}-.webp",
        f"{stem}.webp",
        name.replace("pictures/", "pictures//"),
    ):
        assert client.get(f"/media/{other}").status_code == 404


def test_a_former_version_is_gone_with_its_name(client: Client) -> None:
    picture = make_picture()
    make_product().pictures.add(picture)
    Picture.objects.update(sizes=picture.sizes and picture.sizes | {"key": "00000000"})

    assert client.get(f"/media/{picture.versions['webp'][160]}").status_code == 404
