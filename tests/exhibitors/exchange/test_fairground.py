"""Which booth a list means."""

import pytest

from exhibitors.exchange.fairground import Fairground, UnknownPlaceError
from exhibitors.exchange.places import Place
from expo.models import Edition
from expo.text import Text
from pavilions.models import Booth, Hall, Level
from tests.factories import make_booth, make_hall

pytestmark = pytest.mark.django_db


def found(edition: Edition, hall: str, code: str, *, create: bool = False) -> str:
    return Fairground(edition, create=create).find(Place(hall, code)).label


@pytest.mark.parametrize(
    ("there", "code", "label"),
    [
        (["3-A1"], "B12", "3-B12"),
        (["10-B12", "2-B12", "3-A1"], "b 12", "2-B12"),
        (["10-B12", "main-B12", "2-B12"], "B12", "main-B12"),
        (["10-A1", "2-B012"], "B12", "2-B012"),
        (["2-A1", "3-A1"], "B12", "main-B12"),
        (["2-A1", "main-A1"], "B12", "main-B12"),
        (["2-★", "3-A1"], "★", "2-★"),
        ([], "B12", "main-B12"),
    ],
)
def test_a_booth_without_a_hall(edition: Edition, there: list[str], code: str, label: str):
    for sign in there:
        make_booth(sign)
    assert found(edition, "", code, create=True) == label


def test_the_only_hall_has_a_name(edition: Edition):
    fairground = Fairground(edition, create=True)
    assert fairground.find(Place("", "A1")).hall == fairground.find(Place("", "A2")).hall
    assert fairground.save_new()
    assert Hall.objects.get().name["en"] == "Main hall"
    assert [booth.label for booth in Booth.objects.all()] == ["main-A1", "main-A2"]


@pytest.mark.parametrize(
    ("hall", "code", "label"),
    [
        ("2", "a1", "2-A1"),
        ("Hall 2", "A01", "2-A1"),
        ("TEA HALL", "A1", "2-A1"),
        ("东馆2号馆", "A1", "2-A1"),
        ("世博展览馆H4", "", "H4"),
    ],
)
def test_a_hall_by_code_number_or_name(edition: Edition, hall: str, code: str, label: str):
    make_booth("2-A1")
    Hall.objects.update(name=Text(en="Tea hall"))
    make_booth("H4-")
    assert found(edition, hall, code) == label


@pytest.mark.parametrize(
    ("hall", "code", "said"),
    [
        ("", "B12", "The hall of booth B12 isn't given."),
        ("3", "B12", "Hall 3 has no booth B12."),
        ("Hall 5", "B12", "There is no hall Hall 5."),
        ("西馆H1", "A1", "There is no hall 西馆H1."),
    ],
)
def test_what_is_not_there(edition: Edition, hall: str, code: str, said: str):
    make_hall("3")
    make_hall("H1", name=Text({"zh-hans": "东馆H1"}))
    with pytest.raises(UnknownPlaceError) as unknown:
        found(edition, hall, code)
    assert str(unknown.value) == said


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Hall 7", "7", {}),
        ("Foyer", "Foyer", {"en": "Foyer"}),
        ("A", "A", {}),
        ("西馆H1", "西馆H1", {"zh-hans": "西馆H1"}),
        ("北馆H2", "H2", {"zh-hans": "北馆H2"}),
    ],
)
def test_a_hall_that_is_made(edition: Edition, text: str, code: str, name: dict[str, str]):
    make_hall("H1", name=Text({"zh-hans": "东馆H1"}))
    hall = Fairground(edition, create=True).find(Place(text, "A1")).hall
    assert (hall.code, hall.name) == (code, name)


def test_halls_come_after_those_that_are_there(edition: Edition):
    make_hall("9", position=0)
    fairground = Fairground(edition, create=True)
    for code in ("10", "2", "2"):
        fairground.find(Place(code, f"A{code}"))
    assert fairground.save_new()
    halls = Hall.objects.order_by("position").values_list("code", "position", "hue")
    assert list(halls) == [("9", 0, 1), ("2", 1, 2), ("10", 2, 3)]
    assert Level.objects.count() == 3


def test_a_new_booth_is_on_the_lowest_level(edition: Edition):
    hall = make_hall("3")
    Level.objects.create(hall=hall, ordinal=-1)
    Level.objects.create(hall=hall, ordinal=2)
    assert Fairground(edition, create=True).find(Place("3", "A1")).level.ordinal == -1


def test_signs_are_in_natural_order(edition: Edition):
    ids = [make_booth(label).pk for label in ("10-A1", "2-A10", "2-A9")]
    assert Fairground(edition, create=False).labels(ids) == ["2-A9", "2-A10", "10-A1"]
