import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from pavilions.editing.cuts import merge, split
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import rectangle, ring_of, shape_of

WIDE = PlacedBooth("A1", rectangle(3, 3, 6, 3), "island", 4, "silk-road", id=7)
PLAN = LevelPlan(40, 40, (WIDE,))
U_SHAPED = ring_of([(0, 0), (9, 0), (9, 6), (6, 6), (6, 3), (3, 3), (3, 6), (0, 6)])


def rings(plan):
    return {booth.code: booth.ring for booth in plan.booths}


def test_a_booth_is_cut_along_its_longer_side():
    assert rings(split(PLAN, WIDE)) == {
        "A1": rectangle(3, 3, 3, 3),
        "A1B": rectangle(6, 3, 3, 3),
    }
    tall = PlacedBooth("T", rectangle(0, 0, 3, 9))
    assert rings(split(LevelPlan(40, 40, (tall,)), tall, parts=3)) == {
        "T": rectangle(0, 0, 3, 3),
        "TB": rectangle(0, 3, 3, 3),
        "TC": rectangle(0, 6, 3, 3),
    }


def test_the_first_of_two_may_have_a_share():
    plan = split(PLAN, WIDE, share=0.25)
    assert rings(plan) == {"A1": rectangle(3, 3, 1.5, 3), "A1B": rectangle(4.5, 3, 4.5, 3)}


def test_the_first_stays_who_it_is_and_the_others_are_new():
    first, second = split(PLAN, WIDE, codes=["A9"]).booths
    assert (first.code, first.id, first.pavilion) == ("A1", 7, "silk-road")
    assert (second.code, second.id, second.pavilion) == ("A9", None, "silk-road")
    assert (first.kind, first.open_sides) == ("peninsula", 3)


def test_a_letter_that_is_taken_is_passed_over():
    plan = LevelPlan(40, 40, (WIDE, PlacedBooth("A1B", rectangle(20, 3, 3, 3))))
    assert sorted(rings(split(plan, WIDE))) == ["A1", "A1B", "A1C"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"parts": 1}, "split into 2 to 26"),
        ({"parts": 27}, "split into 2 to 26"),
        ({"share": 1.0}, "between 0 and 100"),
        ({"share": 0.5, "parts": 3}, "of two parts"),
        ({"codes": ["A2", "A3"]}, "a code for each part"),
        ({"codes": ["A1"]}, "a booth A1 already"),
    ],
)
def test_what_cannot_be_split_so_is_refused(options, sentence):
    with pytest.raises(ValidationError, match=sentence):
        split(PLAN, WIDE, **options)


def test_no_part_is_in_two_pieces():
    booth = PlacedBooth("U", ring_of([(x, y) for y, x in U_SHAPED]))
    tall = PlacedBooth(
        "U", ring_of([(0, 0), (5, 0), (5, 9), (4, 9), (4, 1), (1, 1), (1, 9), (0, 9)])
    )
    assert split(LevelPlan(40, 40, (booth,)), booth, parts=3)
    with pytest.raises(ValidationError, match="in two pieces"):
        split(LevelPlan(40, 40, (tall,)), tall)


shapes = st.one_of(
    st.tuples(*(st.integers(1_000, 20_000) for _each in range(4))).map(
        lambda mm: rectangle(*(each / 1000 for each in mm))
    ),
    st.just(U_SHAPED),
)


@given(shapes, st.integers(2, 6))
def test_what_was_split_is_merged_again_and_the_areas_are_kept(ring, parts):
    booth = PlacedBooth("A1", ring, id=7)
    plan = LevelPlan(60, 60, (booth,))
    cut = split(plan, booth, parts=parts)
    assert len(cut.booths) == parts
    areas = sum(shape_of(each.ring).area for each in cut.booths)
    assert areas == pytest.approx(shape_of(ring).area)
    (merged,) = merge(cut, cut.booths).booths
    assert (merged.ring, merged.code, merged.id) == (ring, "A1", 7)


def test_the_first_that_is_chosen_stays():
    one, other = split(PLAN, WIDE).booths
    (merged,) = merge(split(PLAN, WIDE), [other, one]).booths
    assert (merged.code, merged.ring) == ("A1B", WIDE.ring)


@pytest.mark.parametrize("place", [(20, 3), (9, 6)])
def test_only_booths_wall_to_wall_are_merged(place):
    other = PlacedBooth("A2", rectangle(*place, 3, 3))
    with pytest.raises(ValidationError, match="side by side"):
        merge(LevelPlan(40, 40, (WIDE, other)), [WIDE, other])


def test_a_ring_of_booths_has_a_hole():
    around = [(0, 0), (3, 0), (6, 0), (0, 3), (6, 3), (0, 6), (3, 6), (6, 6)]
    booths = tuple(PlacedBooth(f"A{n}", rectangle(x, y, 3, 3)) for n, (x, y) in enumerate(around))
    with pytest.raises(ValidationError, match="one shape"):
        merge(LevelPlan(40, 40, booths), booths)


def test_one_booth_is_not_merged():
    with pytest.raises(ValidationError, match="two booths or more"):
        merge(PLAN, [WIDE])
