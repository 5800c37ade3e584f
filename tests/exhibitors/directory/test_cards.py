"""The picture that stands for an exhibitor, or for the expo, where an address is shared."""

import datetime
from io import BytesIO
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from expo.cards.drawing import HEIGHT, HUES, WIDTH, Card, draw
from expo.models import Edition
from expo.text import Text
from tests.factories import make_exhibitor, make_hall

pytestmark = pytest.mark.django_db
NOT_PUBLIC: list[dict[str, Any]] = [
    {"status": Exhibitor.Status.DRAFT},
    {"status": Exhibitor.Status.SUBMITTED},
    {"status": Exhibitor.Status.WITHDRAWN},
    {"withdraw_at": datetime.datetime(2023, 11, 1, tzinfo=datetime.UTC)},
]


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The cards that are drawn from now on."""
    caches["cards"].clear()
    cards: list[Any] = []

    def recorded(card: Card) -> bytes:
        cards.append(card)
        return draw(card)

    monkeypatch.setattr("expo.cards.serving.draw", recorded)
    return cards


def picture(client: Client, path: str) -> Image.Image:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    return Image.open(BytesIO(answer.content)).convert("RGB")


def colour(image: Image.Image, x: int) -> str:
    """A point of the sheet half-way down."""
    pixel = image.getpixel((x, 300))
    assert isinstance(pixel, tuple)
    return "#" + bytes(pixel).hex()


def test_an_exhibitor_s(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, drawn: list[Any]
) -> None:
    make_hall("3", name={"en": "Hall 3"}, hue=1)
    make_exhibitor("Delta Tea", "三角茶业", slug="delta", booths=["3-B012"])

    with django_assert_num_queries(3):
        image = picture(client, "/en/exhibitors/delta/card.png")

    assert image.size == (WIDTH, HEIGHT)
    assert colour(image, 20) == HUES[0]
    [card] = drawn
    assert (card.code, card.hue, card.place.text) == ("3-B012", 1, "Hall 3")
    assert [name.text for name in card.names] == ["Delta Tea", "三角茶业"]


def test_without_a_booth(client: Client, drawn: list[Any]) -> None:
    make_exhibitor("Delta Tea", slug="delta")

    picture(client, "/en/exhibitors/delta/card.png")

    assert (drawn[0].code, drawn[0].hue) == ("", 0)


def test_the_expo_s(
    client: Client,
    edition: Edition,
    django_assert_num_queries: DjangoAssertNumQueries,
    drawn: list[Any],
) -> None:
    edition.name = Text({"en": "Digital Trade Expo", "zh-hans": "数贸会"})
    edition.save()

    with django_assert_num_queries(1):
        picture(client, "/zh-hans/card.png")

    assert [name.text for name in drawn[0].names] == ["数贸会", "Digital Trade Expo"]


def test_in_arabic_it_begins_at_the_right(client: Client) -> None:
    make_hall("3", hue=1)
    make_exhibitor("Delta Tea", slug="delta", booths=["3-B012"])

    image = picture(client, "/ar/exhibitors/delta/card.png")

    assert colour(image, WIDTH - 20) == HUES[0]


def test_it_is_drawn_once(client: Client, drawn: list[Any]) -> None:
    exhibitor = make_exhibitor("Delta Tea", slug="delta")

    first, second = (client.get("/en/exhibitors/delta/card.png") for _ in range(2))
    assert (first.content, len(drawn)) == (second.content, 1)

    answer = client.get("/en/exhibitors/delta/card.png", headers={"if-none-match": first["ETag"]})
    assert (answer.status_code, len(drawn)) == (304, 1)

    exhibitor.organisation.name = Text(en="Delta Coffee")
    exhibitor.organisation.save()
    changed = client.get("/en/exhibitors/delta/card.png", headers={"if-none-match": first["ETag"]})
    assert (changed.status_code, len(drawn)) == (200, 2)


@pytest.mark.parametrize("fields", NOT_PUBLIC)
def test_what_is_not_public_has_none(
    client: Client, fields: dict[str, Any], drawn: list[Any]
) -> None:
    make_exhibitor(slug="canary", **fields)

    assert client.get("/en/exhibitors/canary/card.png").status_code == 404
    assert drawn == []


def test_nobody_has_none(client: Client, drawn: list[Any]) -> None:
    assert client.get("/en/exhibitors/nobody/card.png").status_code == 404
    assert client.post("/en/card.png").status_code == 405
    assert drawn == []
