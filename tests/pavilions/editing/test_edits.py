from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from expo.text import Text
from pavilions.editing import edits
from pavilions.editing.choosing import choose, choose_what_is_there, short_text
from pavilions.editing.numbering import Numbering, Order
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import rectangle, ring_of, shape_of

PLAN = LevelPlan(
    30,
    20,
    booths=(
        PlacedBooth("A1", rectangle(3, 3, 3, 3), "corner", 2, id=7),
        PlacedBooth("A2", rectangle(6, 3, 3, 3), id=8),
        PlacedBooth("A10", rectangle(3, 6, 3, 3), id=9),
        PlacedBooth("B1", rectangle(6, 6, 3, 3), id=10),
    ),
    obstacles=(PlacedObstacle("column", rectangle(15, 10, 1, 1), Text()),),
    entrances=(PlacedEntrance("S", (15.0, 0.0), Text(en="South")),),
    amenities=(PlacedAmenity("toilet", (1.0, 19.0), Text()),),
    stages=(PlacedStage("main", rectangle(20, 14, 6, 4), Text(en="Main stage")),),
)


def codes(plan):
    return {booth.id: booth.code for booth in plan.booths}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A2, A1", ["A2", "A1"]),
        ("A1..A10", ["A1", "A2", "A10"]),
        ("A1\nA1; B1", ["A1", "B1"]),
        ("", []),
    ],
)
def test_booths_are_chosen_by_their_codes(text, found):
    assert choose(PLAN, text).codes == found


def test_other_things_are_chosen_by_kind_and_place():
    chosen = choose(PLAN, "A1, obstacle:0, stage:0")
    assert (chosen.things, len(chosen)) == ((("obstacle", 0), ("stage", 0)), 3)
    assert choose(PLAN, chosen.text) == chosen


@pytest.mark.parametrize("text", ["C1", "A1..C1", "obstacle:1"])
def test_what_is_not_there_cannot_be_chosen(text):
    with pytest.raises(ValidationError, match="There is no"):
        choose(PLAN, text)
    assert choose_what_is_there(PLAN, f"{text}, A1").codes == ["A1"]


def test_a_long_choice_is_told_shorter():
    plan = edits.add(
        LevelPlan(900, 20),
        (PlacedBooth(f"A{n:03}", rectangle(n, 0, 1, 1)) for n in range(300)),
    )
    text = ", ".join(booth.code for booth in plan.booths if booth.code != "A100")
    assert short_text(plan, text) == "A000..A099, A101..A299"
    assert choose(plan, short_text(plan, text)) == choose(plan, text)
    assert short_text(plan, "A100, A001") == "A100, A001"


def test_a_booth_is_added_in_the_order_of_codes():
    plan = edits.add(PLAN, [PlacedBooth("A3", rectangle(20, 3, 3, 3))])
    assert [booth.code for booth in plan.booths] == ["A1", "A2", "A3", "A10", "B1"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("A1", "a booth A1 already"), ("", "needs a code"), ("x" * 41, "longer than 40")],
)
def test_a_code_that_cannot_be_is_refused(code, sentence):
    with pytest.raises(ValidationError, match=sentence):
        edits.add(PLAN, [PlacedBooth(code, rectangle(20, 3, 3, 3))])


def test_all_that_is_chosen_moves_and_nothing_else():
    chosen = choose(PLAN, "A1, obstacle:0, entrance:0, amenity:0, stage:0")
    plan = edits.move(PLAN, chosen, 1.5, -0.5)
    assert plan.booth("A1").ring == rectangle(4.5, 2.5, 3, 3)
    assert plan.obstacles[0].ring == rectangle(16.5, 9.5, 1, 1)
    assert plan.entrances[0].at == (16.5, -0.5)
    assert plan.amenities[0].at == (2.5, 18.5)
    assert plan.stages[0].ring == rectangle(21.5, 13.5, 6, 4)
    assert plan.booths[1:] == PLAN.booths[1:]


metres = st.integers(-20_000, 20_000).map(lambda mm: mm / 1000)


@given(metres, metres)
def test_there_and_back_is_as_before(right, up):
    chosen = choose(PLAN, "A1, A10, obstacle:0, entrance:0")
    there = edits.move(PLAN, chosen, right, up)
    back = edits.move(there, choose(there, chosen.text), -right, -up)
    assert back == PLAN


def test_a_booth_gets_another_size_and_place():
    plan = edits.resize(PLAN, PLAN.booths[0], 10, 12, 4, 2.5)
    assert plan.booth("A1") == replace(PLAN.booths[0], ring=rectangle(10, 12, 4, 2.5))


def test_other_shapes_are_stretched():
    ring = ring_of([(0, 0), (4, 0), (4, 2), (2, 2), (2, 4), (0, 4)])
    booth = PlacedBooth("L", ring)
    plan = edits.resize(edits.add(PLAN, [booth]), booth, 0, 0, 8, 4)
    assert shape_of(plan.booth("L").ring).area == 2 * shape_of(ring).area


def test_nothing_is_as_small_as_nothing():
    with pytest.raises(ValidationError, match="wider and deeper"):
        edits.resize(PLAN, PLAN.booths[0], 0, 0, 0, 3)


def test_kind_sides_and_pavilion_change_and_what_is_not_given_stays():
    booths = choose(PLAN, "A1, A2").booths
    plan = edits.change(PLAN, booths, kind="island", open_sides=4)
    assert [(b.kind, b.open_sides) for b in plan.booths[:2]] == [("island", 4)] * 2
    plan = edits.change(PLAN, booths, pavilion="silk-road")
    assert plan.booth("A1") == replace(PLAN.booths[0], pavilion="silk-road")
    back = edits.change(plan, choose(plan, "A1, A2").booths, pavilion="")
    assert back == PLAN


@pytest.mark.parametrize(
    ("order", "kept", "upright", "expected"),
    [
        (Order.ROWS, True, False, {7: "C01", 8: "C02", 9: "C03", 10: "C04"}),
        (Order.ROWS, False, False, {7: "C01", 8: "C02", 9: "C03", 10: "C04"}),
        (Order.ROWS, False, True, {7: "C01", 9: "C02", 8: "C03", 10: "C04"}),
        (Order.SERPENTINE, False, False, {7: "C01", 8: "C02", 10: "C03", 9: "C04"}),
        (Order.SIDES, False, False, {7: "C01", 8: "C03", 9: "C02", 10: "C04"}),
    ],
)
def test_several_get_new_codes_by_a_scheme(order, kept, upright, expected):
    numbering = Numbering("C", digits=2, order=order)
    new = edits.new_codes(PLAN.booths, numbering, upright=upright, kept=kept)
    assert codes(edits.renumber(PLAN, new)) == expected


def test_two_booths_swap_their_codes():
    plan = edits.renumber(PLAN, {"A1": "A2", "A2": "A1"})
    assert codes(plan) == {7: "A2", 8: "A1", 9: "A10", 10: "B1"}


def test_a_code_of_another_booth_is_not_taken():
    with pytest.raises(ValidationError, match="a booth B1 already"):
        edits.renumber(PLAN, {"A1": "B1"})


def test_what_was_wrong_before_is_put_right_one_by_one():
    twice = replace(PLAN, booths=(*PLAN.booths, PlacedBooth("A1", rectangle(20, 3, 3, 3))))
    plan = edits.resize(twice, twice.booths[1], 6, 3, 4, 3)
    assert plan.booth("A2").ring == rectangle(6, 3, 4, 3)


def test_booths_and_other_things_go():
    plan = edits.remove(PLAN, choose(PLAN, "A1, B1, obstacle:0, amenity:0"))
    assert [booth.code for booth in plan.booths] == ["A2", "A10"]
    assert (plan.obstacles, plan.amenities) == ((), ())
    assert (plan.entrances, plan.stages) == (PLAN.entrances, PLAN.stages)


@pytest.mark.parametrize(
    "edit",
    [
        lambda none: edits.move(PLAN, none, 1, 1),
        lambda none: edits.remove(PLAN, none),
        lambda none: edits.change(PLAN, none.booths, kind="island"),
        lambda none: edits.renumber(PLAN, edits.new_codes(none.booths, Numbering(), kept=True)),
    ],
)
def test_without_a_choice_there_is_one_sentence(edit):
    with pytest.raises(ValidationError, match="Choose something"):
        edit(choose(PLAN, ""))


def test_other_things_are_added():
    wall = PlacedObstacle("wall", rectangle(1, 1, 5, 0.2), Text())
    door, info = PlacedEntrance("N", (15, 20), Text()), PlacedAmenity("info", (2, 2), Text())
    assert edits.add_obstacle(PLAN, wall).obstacles == (*PLAN.obstacles, wall)
    assert edits.add_entrance(PLAN, door).entrances == (*PLAN.entrances, door)
    assert edits.add_amenity(PLAN, info).amenities == (*PLAN.amenities, info)


@pytest.mark.parametrize(("code", "sentence"), [("S", "an entrance S already"), ("", "needs")])
def test_entrances_have_a_code_each(code, sentence):
    with pytest.raises(ValidationError, match=sentence):
        edits.add_entrance(PLAN, PlacedEntrance(code, (1, 1), Text()))


def test_a_stage_stands_in_one_place():
    stage = replace(PLAN.stages[0], ring=rectangle(1, 14, 6, 4))
    assert edits.put_stage(PLAN, stage).stages == (stage,)


def test_a_level_gets_another_size():
    plan = edits.set_size(PLAN, 40, 25)
    assert (plan.width_m, plan.height_m, plan.booths) == (40, 25, PLAN.booths)
    for size in ((0, 5), (5, 2001)):
        with pytest.raises(ValidationError, match="up to 2000 m"):
            edits.set_size(PLAN, *size)
