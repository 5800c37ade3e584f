from dataclasses import replace

import pytest
from django.utils import translation

from expo.text import Text
from pavilions.editing.comparing import difference
from pavilions.editing.telling import told, told_difference, what
from pavilions.plan.content import LevelPlan, PlacedAmenity, PlacedBooth
from pavilions.shapes import rectangle

BEFORE = LevelPlan(
    30,
    20,
    tuple(PlacedBooth(f"A{n}", rectangle(3 * n, 3, 3, 3), id=n) for n in range(1, 6)),
)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (what("move", codes=["A1", "A2", "A3"]), "Moved 3 booths: A1, A2, A3"),
        (what("move", codes=["A1"]), "Moved 1 booth: A1"),
        (what("block", codes=list("ABCDEFG")), "Added 7 booths: A, B, C, D, E …"),
        (what("split", codes=["A1"], count=3), "Split a booth into 3: A1"),
        (what("move-things", count=2), "Moved 2 things"),
        (what("thing", count=1, name="", kind="column"), "Added to the plan: column"),
        (what("thing", count=1, name="Tea bar", kind="food"), "Added to the plan: Tea bar"),
        (what("size", width="30", depth="20.5"), "Made the level 30 × 20.5 m"),
        (what("restore", version=4), "Went back to version 4"),
        ({"did": "what nobody knows any more"}, "Changed the plan"),
    ],
)
def test_an_edit_is_told_in_words(done, sentence):
    assert told(done) == sentence


def test_the_words_are_the_readers(monkeypatch):
    with translation.override("zh-hans"):
        assert told(what("move", codes=["A1"])).endswith("A1")


def test_nothing_is_different_from_itself():
    assert not difference(BEFORE, BEFORE)
    assert told_difference(difference(BEFORE, BEFORE)) == []


def test_each_sort_of_change_is_counted():
    one, two, three, four, _five = BEFORE.booths
    now = replace(
        BEFORE,
        width_m=40,
        booths=(
            replace(one, ring=rectangle(20, 3, 3, 3)),
            replace(two, code="B2"),
            replace(three, kind="corner", open_sides=2),
            replace(four, id=None),  # the same by its code
            PlacedBooth("C1", rectangle(25, 3, 3, 3)),
            PlacedBooth("C2", rectangle(28, 3, 3, 3)),
        ),
        amenities=(PlacedAmenity("info", (1, 1), Text()),),
    )
    found = difference(BEFORE, now)
    assert [booth.code for booth in found.changed] == ["A1", "B2", "A3"]
    assert told_difference(found) == [
        "2 new booths",
        "1 booth moved",
        "1 booth renumbered",
        "1 booth of another kind or pavilion",
        "1 booth removed",
        "The level has another size",
        "Amenities are different",
    ]


def test_a_new_booth_with_the_code_that_another_gave_up_is_new():
    one, *rest = BEFORE.booths
    now = replace(
        BEFORE,
        booths=(replace(one, code="B1"), PlacedBooth("A1", rectangle(20, 9, 3, 3)), *rest),
    )
    found = difference(BEFORE, now)
    assert [booth.code for booth in found.new] == ["A1"]
    assert found.renumbered == (("A1", "B1"),)
