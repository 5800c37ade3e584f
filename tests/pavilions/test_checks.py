from dataclasses import replace

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from expo.text import Text
from pavilions.checks import TOLERANCE_M2, Fault, faults_of
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import rectangle

Kind = Fault.Kind
SOUTH = PlacedEntrance("S", (15.0, 0.0), Text(en="South"))


def booth(code, x, y, width=3.0, height=3.0):
    return PlacedBooth(code, rectangle(x, y, width, height))


def obstacle(x, y, width=3.0, height=3.0, kind="column", **names):
    return PlacedObstacle(kind, rectangle(x, y, width, height), Text(names))


def plan(*booths, **things):
    return LevelPlan(30, 20, booths=booths, **({"entrances": (SOUTH,)} | things))


def told(faults):
    return [(fault.kind, fault.codes, fault.is_blocking) for fault in faults]


def test_a_plan_without_faults():
    good = plan(
        booth("A1", 3, 3),
        booth("A2", 6, 3),  # they touch
        obstacles=(obstacle(3, 6),),  # and so does this
        amenities=(PlacedAmenity("toilet", (0.0, 20.0), Text()),),
        stages=(PlacedStage("main", rectangle(20, 15, 10, 5), Text()),),
    )
    assert faults_of(good) == []


def test_booths_overlap():
    (fault,) = faults_of(plan(booth("A013", 5.5, 3), booth("A012", 3, 3)))
    assert told([fault]) == [(Kind.OVERLAP, ("A012", "A013"), True)]
    assert fault.text == "Booths A012 and A013 overlap by 1.5 m² near 5.8, 4.5."
    assert fault.at == (5.8, 4.5)


def test_a_square_decimetre_is_no_overlap():
    assert faults_of(plan(booth("A1", 3, 3), booth("A2", 5.997, 3))) == []
    (fault,) = faults_of(plan(booth("A1", 3, 3), booth("A2", 5.99, 3)))
    assert "overlap by 0.03 m²" in fault.text


def test_a_column_or_a_stage_in_a_booth_is_a_warning():
    faults = faults_of(
        plan(
            booth("A1", 3, 3, 9, 3),
            obstacles=(obstacle(4, 4, 0.5, 0.5), obstacle(8, 5, 2, 2, "wall", en="Long wall")),
            stages=(PlacedStage("main", rectangle(11, 3, 5, 5), Text(en="Forum")),),
        )
    )
    assert told(faults) == [(Kind.OVERLAP, ("A1",), False)] * 3
    assert [fault.text for fault in faults] == [
        "Booth A1 overlaps by 0.2 m² near 4.2, 4.2 with: column.",
        "Booth A1 overlaps by 2.0 m² near 9.0, 5.5 with: Long wall.",
        "Booth A1 overlaps by 3.0 m² near 11.5, 4.5 with: stage Forum.",
    ]


def test_outside_the_walls():
    faults = faults_of(
        plan(
            booth("A2", 28, 3),
            booth("A10", 40, 3),
            obstacles=(obstacle(-1, 10),),
            entrances=(SOUTH, PlacedEntrance("N", (3.0, 20.5), Text())),
            amenities=(PlacedAmenity("food", (31.0, 5.0), Text()),),
            stages=(PlacedStage("main", rectangle(10, 18, 5, 5), Text()),),
        )
    )
    assert told(faults) == [
        (Kind.OUTSIDE, (), True),
        (Kind.OUTSIDE, (), True),
        (Kind.OUTSIDE, ("A2",), True),
        (Kind.OUTSIDE, ("A10",), True),
        (Kind.OUTSIDE, ("main",), True),
        (Kind.OUTSIDE, ("N",), True),
    ]
    assert [fault.text for fault in faults] == [
        "Column: outside the walls near -0.5, 11.5.",
        "Food and drink: outside the walls near 31.0, 5.0.",
        "Booth A2: outside the walls near 30.5, 4.5.",
        "Booth A10: outside the walls near 41.5, 4.5.",
        "Stage main: outside the walls near 12.5, 21.5.",
        "Entrance N: outside the walls near 3.0, 20.5.",
    ]


def test_a_booth_that_nobody_can_reach():
    around = [booth(f"B{n}", x, y) for n, (x, y) in enumerate([(7, 7), (10, 7), (13, 7)])]
    around += [booth(f"C{n}", x, y) for n, (x, y) in enumerate([(7, 13), (10, 13), (13, 13)])]
    faults = faults_of(
        plan(*around, booth("A1", 10, 10), obstacles=(obstacle(7, 10), obstacle(13, 10)))
    )
    assert told(faults) == [(Kind.UNREACHED, ("A1",), False)]
    assert faults[0].text == "Booth A1 at 11.5, 11.5 can't be reached: no free way leads there."


def test_a_link_is_a_way_in():
    above = plan(booth("A1", 3, 3), booth("A2", 6, 3), entrances=())
    faults = faults_of(above)
    assert told(faults) == [(Kind.UNREACHED, (), False)]
    assert faults[0].text == "Neither an entrance nor a link leads to this level."
    assert faults_of(above, ways_in=[(20.0, 10.0)]) == []


def test_an_empty_level_needs_no_way_in():
    assert faults_of(LevelPlan(30, 20)) == []


def test_a_code_that_is_there_twice():
    twice = plan(booth("A1", 3, 3), booth("A1", 9, 3), booth("A2", 15, 3))
    (fault,) = faults_of(twice)
    assert told([fault]) == [(Kind.TWICE, ("A1",), True)]
    assert fault.text == "More than one booth has the code A1, one of them at 10.5, 4.5."
    assert fault.things == twice.booths[:2]


def test_a_code_of_another_level():
    (fault,) = faults_of(plan(booth("A1", 3, 3)), codes_elsewhere={"A1", "B1"})
    assert told([fault]) == [(Kind.TWICE, ("A1",), True)]
    assert fault.text == "Booth A1 at 4.5, 4.5 is on another level of the hall too."


def test_the_same_booth_twice_is_one_fault():
    assert told(faults_of(plan(booth("A1", 3, 3), booth("A1", 3, 3)))) == [
        (Kind.TWICE, ("A1",), True)
    ]


@pytest.mark.parametrize("size", [(0, 20), (30, 0), (0, 0)])
def test_a_level_without_a_size(size):
    sizeless = replace(plan(booth("A1", 3, 3), booth("A2", 100, 3)), width_m=size[0])
    sizeless = replace(sizeless, height_m=size[1])
    faults = faults_of(sizeless)
    assert told(faults) == [(Kind.NO_SIZE, (), False)]


boxes = st.tuples(*[st.integers(-20, 300).map(lambda n: n / 10)] * 2, *[st.integers(5, 60)] * 2)


@given(st.lists(boxes, max_size=12), st.randoms())
def test_overlaps_are_those_of_every_pair_whatever_the_order(given_boxes, random):
    booths = [booth(f"A{n}", x, y, w / 10, h / 10) for n, (x, y, w, h) in enumerate(given_boxes)]
    shapes = {each.code: shapely.Polygon(each.ring) for each in booths}
    expected = {
        frozenset((one, other))
        for one in shapes
        for other in shapes
        if one < other and shapes[one].intersection(shapes[other]).area > TOLERANCE_M2
    }
    faults = faults_of(plan(*booths))
    assert {frozenset(f.codes) for f in faults if f.kind == Kind.OVERLAP} == expected
    floor = shapely.box(0, 0, 30, 20)
    beyond = {code for code, shape in shapes.items() if (shape - floor).area > TOLERANCE_M2}
    assert {f.codes[0] for f in faults if f.kind == Kind.OUTSIDE} == beyond
    random.shuffle(booths)
    assert [fault.text for fault in faults_of(plan(*booths))] == [fault.text for fault in faults]
