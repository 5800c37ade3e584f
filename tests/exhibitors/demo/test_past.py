"""The first expo: a third of the same companies, archived, in places of its own."""

import datetime

import pytest

from exhibitors.demo.generate import Demo, generate, generate_past


@pytest.fixture(scope="module")
def demo() -> Demo:
    return generate(varieties=0)


@pytest.fixture(scope="module")
def past(demo: Demo) -> Demo:
    return generate_past(demo)


def test_its_name_and_days_are_facts(past: Demo) -> None:
    assert past.edition.slug == "gdte-2022"
    assert past.edition.starts_on == datetime.date(2022, 12, 11)
    assert past.edition.ends_on == datetime.date(2022, 12, 14)
    assert past.edition.phase == "archived"
    assert not past.edition.is_current
    assert past.figures == []


def test_a_third_of_the_companies_under_the_same_names(demo: Demo, past: Demo) -> None:
    names = {row["name_en"] for row in past.exhibitor_rows}
    assert len(names) == pytest.approx(len(demo.exhibitor_rows) / 3, abs=2)
    assert names < {row["name_en"] for row in demo.exhibitor_rows}
    assert not any("Xinhua" in row["description_en"] for row in past.exhibitor_rows)


def test_each_has_a_booth_of_its_own_in_these_halls(past: Demo) -> None:
    booths = [(row["hall"], row["booth"]) for row in past.exhibitor_rows]
    halls = {hall.code for hall in past.halls}
    pavilions = {pavilion.slug: pavilion.hall for pavilion in past.pavilions}
    assert len(set(booths)) == len(booths)
    assert {hall for hall, _booth in booths} == halls
    for row in past.exhibitor_rows:
        assert not row["pavilion"] or pavilions[row["pavilion"]] == row["hall"]


def test_each_shows_fewer_products(demo: Demo, past: Demo) -> None:
    refs = {row["ref"] for row in past.exhibitor_rows}
    shown = {row["exhibitor_ref"] for row in past.product_rows}
    assert shown == refs
    assert len(past.product_rows) < len(demo.product_rows) / 3
