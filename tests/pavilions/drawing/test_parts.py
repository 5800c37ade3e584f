"""Parts of drawings: the grid, zones, what fits into a booth, patterns, and a level in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo.text import Text
from pavilions.drawing.grid import Grid, letters
from pavilions.drawing.hatching import PATTERNS, patterned
from pavilions.drawing.labels import text_width, wrapped
from pavilions.drawing.level import draw
from pavilions.drawing.windows import MOST_BOOTHS, zones
from pavilions.drawing.words import aisles_of, words_of
from pavilions.models import Hall, Level
from pavilions.models.hall import HUES
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance
from pavilions.plan.links import LinkEnd
from pavilions.shapes import rectangle
from tests.factories.plans import a_plan


def test_squares_are_about_ten_metres():
    grid = Grid(84, 42)
    assert (grid.columns, grid.rows) == (8, 4)
    assert [name for name, _middle in grid.across()] == list("ABCDEFGH")
    assert [name for name, _middle in grid.up()] == list("1234")


@pytest.mark.parametrize(
    ("point", "name"), [((0, 0), "A1"), ((15, 38), "B4"), ((84, 42), "H4"), ((-3, 99), "A4")]
)
def test_a_point_is_in_a_square(point, name):
    assert Grid(84, 42).square(point) == name


@given(st.floats(1, 500), st.floats(1, 500), st.data())
def test_the_middle_of_a_square_is_in_it(width, height, data):
    grid = Grid(width, height)
    name, square = data.draw(st.sampled_from(list(grid.squares())))
    assert grid.square(square.middle) == name
    assert grid.find(name.lower()) == square


@pytest.mark.parametrize("name", ["I1", "A5", "A0", "", "4B", "AAA1", "B-4", "B100"])
def test_other_names_are_no_squares(name):
    assert Grid(84, 42).find(name) is None


def test_after_z_come_two_letters():
    assert [letters(number) for number in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
    assert Grid(300, 20).find("AA1")


def test_a_level_of_usual_size_is_one_zone():
    assert len(zones(a_plan(columns=40, rows=20))) == 1
    assert len(zones(LevelPlan(50, 50))) == 1


@pytest.mark.parametrize(("columns", "rows"), [(100, 18), (18, 100)])
def test_a_large_level_is_cut_across_its_longer_side(columns, rows):
    plan = a_plan(columns, rows)

    found = zones(plan)

    assert len(found) == 3
    for zone in found:
        inside = [booth for booth in plan.booths if zone.touches(booth.ring)]
        assert 0 < len(inside) <= MOST_BOOTHS
        long = zone.width if plan.width_m > plan.height_m else zone.height
        assert long < max(plan.width_m, plan.height_m)
    for booth in plan.booths:
        assert any(zone.touches(booth.ring) for zone in found)


def test_names_break_between_words_and_end_in_dots():
    assert wrapped("Hangzhou Longjing Tea Co.", 6, 2) == ["Hangzhou", "Longjing…"]
    assert wrapped("Delta Tea", 12, 2) == ["Delta Tea"]
    assert wrapped("杭州龙井茶业有限公司", 5, 2) == ["杭州龙井茶", "业有限公司"]


@given(st.text(min_size=1, max_size=60), st.floats(2, 20), st.integers(1, 3))
def test_no_line_is_much_wider_than_its_booth(text, width, lines):
    found = wrapped(text, width, lines)
    assert len(found) <= lines
    assert all(text_width(line) <= width + 1 for line in found)


def test_each_hall_has_a_pattern_of_its_own():
    ring = rectangle(0, 0, 60, 40)
    drawn = {hue: patterned(ring, hue, 40) for hue in range(1, HUES + 1)}
    assert len(set(drawn.values())) == HUES
    assert set(PATTERNS) == set(drawn)
    assert not any("MM" in path for path in drawn.values())


def test_a_level_in_words():
    words = words_of(a_plan(columns=4, rows=4))
    assert words == (
        "It is 21 m wide and 26 m deep. It has 16 booths. There are 4 aisles: A, B, C, D. "
        "On the grid A1 is the lower left and B3 the upper right square. "
        "Entrances: South entrance (B1). Stages: Stage (B3). Also here: toilets (A2)."
    )


def test_a_bare_level_in_words():
    words = words_of(replace(LevelPlan(8, 8), booths=(PlacedBooth("1", rectangle(0, 0, 3, 3)),)))
    assert words == (
        "It is 8 m wide and 8 m deep. It has 1 booth. "
        "On the grid A1 is the lower left and A1 the upper right square."
    )


def test_aisles_are_the_letters_of_codes():
    codes = ["B1", "a2", "A3", "AA1", "12", "Z9"]
    booths = [PlacedBooth(code, rectangle(0, 0, 3, 3)) for code in codes]
    assert aisles_of(booths) == ["A", "B", "Z", "AA"]


def test_ways_to_other_levels_have_signs_unless_an_entrance_is_there():
    plan = LevelPlan(30, 20, entrances=(PlacedEntrance("W", (0.0, 4.0), Text()),))
    hall = Level(hall=Hall(code="4"), ordinal=1)
    ends = [LinkEnd("walkway", (0.0, 4.0), hall), LinkEnd("stairs", (5.0, 4.0), hall)]
    drawing = draw(plan, hall_code="3", hue=1, ends=ends)
    assert [(each.kind, each.x, each.y) for each in drawing.symbols] == [("stairs", "3.8", "14.8")]
    assert "Ways to other levels: walkway → 4 (A1), stairs → 4 (A1)." in drawing.words
