import pytest

from pavilions.ways.stretches import Stretch, stretches, turn


def corners(points):
    return [walk.start for walk in stretches(points)][1:]


def test_a_turn_is_told():
    assert corners([(0, 0), (10, 0), (10, 10)]) == [(10, 0)]


def test_a_slight_bend_is_not():
    assert corners([(0, 0), (20, 0), (40, 8)]) == []


def test_nor_is_stepping_aside():
    assert corners([(0, 0), (10, 0), (10.8, 0.8), (20, 0.8)]) == []
    assert corners([(0, 0), (1, 1), (20, 1)]) == []


def test_what_was_walked_is_counted_even_so():
    (walk,) = stretches([(0, 0), (10, 0), (11, 1), (20, 1)])
    assert walk.metres == pytest.approx(19 + 2**0.5)


def test_several_slight_bends_in_one_direction_are_a_turn():
    bow = [(0, 0), (20, 0), (38, 8), (52, 22), (60, 40)]
    assert corners(bow)


def test_who_stays_walks_no_stretch():
    assert stretches([(1, 1)]) == []


@pytest.mark.parametrize(
    ("before", "after", "angle"), [(0, 90, 90), (90, 0, -90), (170, -170, 20), (-170, 170, -20)]
)
def test_a_turn_to_the_left_is_positive(before, after, angle):
    assert turn(before, after) == angle


def test_how_far_along_one_is():
    assert Stretch(((1, 1), (1, 11))).along((5, 4)) == pytest.approx(3)
