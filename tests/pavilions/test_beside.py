"""What is left and right of a booth and opposite, seen by somebody who stands before it."""

from dataclasses import replace

from pavilions.beside import Beside, beside
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import rectangle
from tests.factories.plans import a_plan


def codes(found: Beside) -> tuple[str, ...]:
    around = (found.left, found.right, found.opposite)
    return tuple(each.code if each else "" for each in around)


def test_across_an_aisle_to_the_east():
    plan = a_plan()  # A and B back to back, then an aisle, then C and D
    assert codes(beside(plan, plan.booth("B002"))) == ("B001", "B003", "C002")


def test_across_an_aisle_to_the_west():
    plan = a_plan()
    assert codes(beside(plan, plan.booth("C002"))) == ("C003", "C001", "B002")


def test_at_the_end_of_a_row():
    plan = a_plan()
    assert codes(beside(plan, plan.booth("B004"))) == ("B003", "", "C004")


def test_towards_a_wall():
    plan = a_plan(columns=2)
    assert codes(beside(plan, plan.booth("A002"))) == ("A003", "A001", "")


def test_alone():
    plan = a_plan(columns=1, rows=1)
    assert codes(beside(plan, plan.booths[0])) == ("", "", "")


def test_shut_in_on_all_sides():
    rings = {f"X{x}{y}": rectangle(3 * x, 3 * y, 3, 3) for x in range(3) for y in range(3)}
    booths = tuple(PlacedBooth(code, ring) for code, ring in rings.items())
    plan = LevelPlan(9, 9, booths=booths)
    assert codes(beside(plan, plan.booth("X11"))) == ("", "", "")


def test_what_is_far_is_not_opposite():
    plan = a_plan(columns=2, rows=1)
    far = replace(plan.booths[0], code="Z1", ring=rectangle(40, 6, 3, 3))
    plan = replace(plan, width_m=50, booths=(*plan.booths, far))
    assert codes(beside(plan, plan.booth("B001")))[2] == ""
