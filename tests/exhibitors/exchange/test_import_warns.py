"""A bad value is left out of its row; a bad row is left out of the list."""

import pytest

from exhibitors.exchange.records import Problem
from exhibitors.models import Category, Exhibitor
from pavilions.models import Booth, Hall, Pavilion
from tests.exhibitors.exchange.lists import booths, counts, import_rows
from tests.factories import make_booth, make_category, make_exhibitor, make_hall, make_pavilion

pytestmark = pytest.mark.django_db


def warned(tmp_path, text: str, **options) -> list[tuple[int, str, str]]:
    report = import_rows(tmp_path, text, create_missing=False, **options)
    assert report.errors == 0
    assert report.warnings == len(report.problems)
    return [(problem.row, problem.column, problem.value) for problem in report.problems]


def test_an_unknown_country(tmp_path, edition):
    assert warned(tmp_path, "name,country\nAcme,Atlantis\n") == [(2, "country", "Atlantis")]
    assert Exhibitor.objects.get().organisation.country == ""


def test_unknown_things_without_create_missing(tmp_path, edition):
    make_hall("3")
    make_booth("4-A1")
    make_category("tea")
    make_pavilion(slug="silk-road")
    problems = warned(
        tmp_path,
        "name,pavilion,hall,booth,categories\n"
        "Acme,silk-road,3,A9,Tea; Jam\nBolt,Moon,5,A1,Jam\nCog,Silk Road,4,a1,TEA\n",
    )
    assert problems == [
        (2, "categories", "Jam"),
        (2, "hall, booth", "3 A9"),
        (3, "categories", "Jam"),
        (3, "pavilion", "Moon"),
        (3, "hall, booth", "5 A1"),
    ]
    acme, bolt, cog = Exhibitor.objects.order_by("id")
    assert (booths(acme), booths(bolt), booths(cog)) == ([], [], ["4-A1"])
    assert [e.categories.count() for e in (acme, bolt, cog)] == [1, 0, 1]
    assert [e.pavilions.count() for e in (acme, bolt, cog)] == [1, 0, 1]
    assert (Hall.objects.count(), Booth.objects.count()) == (2, 1)
    assert (Category.objects.count(), Pavilion.objects.count()) == (1, 1)


def test_what_is_unknown_replaces_nothing(tmp_path, edition):
    acme = make_exhibitor(
        "Acme", categories=[make_category("tea")], booths=["3-A1"], offers=["goods"]
    )
    warned(tmp_path, "name,hall,booth,categories,offers\nAcme,3,B1,Jam,love\n")
    acme.refresh_from_db()
    assert (booths(acme), acme.categories.count(), acme.offers) == (["3-A1"], 1, ["goods"])


def test_a_hall_without_a_booth_is_somewhere_in_it(tmp_path, edition):
    make_hall("3")
    assert warned(tmp_path, "name,hall\nAcme,3\n") == []
    assert booths(Exhibitor.objects.get()) == ["3"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("website", "nowhere"),
        ("email", "nobody"),
        ("languages", "Klingon"),
        ("offers", "love"),
        ("socials", "@acme"),
        ("city", "x" * 121),
        ("ref", "x" * 101),
        ("website", "https://acme.example/" + "x" * 300),
    ],
)
def test_a_bad_value(tmp_path, edition, column: str, value: str):
    assert warned(tmp_path, f"name,{column}\nAcme,{value}\n") == [(2, column, value)]
    assert Exhibitor.objects.count() == 1


def test_a_code_that_is_too_long(tmp_path, edition):
    report = import_rows(tmp_path, f"name,hall,booth\nAcme,3,{'x' * 41}\nBolt,{'y' * 61},A1\n")
    assert [problem.reason for problem in report.problems] == [
        "This is too long: at most 40 characters are allowed.",
        "This is too long: at most 60 characters are allowed.",
    ]
    assert Exhibitor.objects.count() == 2


def test_characters_that_were_lost(tmp_path, edition):
    rows = "M\ufffdller\n" + "Bolt Engineering of Somewhere\n" * 3
    assert warned(tmp_path, f"name\n{rows}") == [(2, "name", "M\ufffdller")]


def test_more_cells_than_titles(tmp_path, edition):
    assert warned(tmp_path, "name,city\nAcme,Bonn,12,x\n") == [(2, "", "12, x")]


def test_a_row_without_a_name_is_left_out(tmp_path, edition):
    report = import_rows(tmp_path, "name,city\nAcme,Bonn\n-,Ulm\n,\nBolt,Köln\n")
    assert counts(report) == (2, 0, 0, 1)
    assert report.problems == [Problem(3, "name", "-", "The name is missing.", is_error=True)]
    assert set(report.exhibitors) == {2, 5}
