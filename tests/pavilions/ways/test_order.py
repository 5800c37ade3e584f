import numpy as np
import pytest

from pavilions.ways.order import EXACT_UP_TO, best_order, walk_length
from tests.pavilions.ways.instances import FEW, MANY, by_integers, by_trying, instances

WITHIN = 1.05
CLOSE = 1e-6


def test_200_instances_are_looked_at():
    few, many = list(instances(FEW)), list(instances(MANY))
    assert len(few) + len(many) == 200
    assert max(each.stops for each in few) == 12 <= EXACT_UP_TO < max(each.stops for each in many)


def test_up_to_twelve_stops_the_order_is_the_best():
    for instance in instances(FEW):
        assert _walked(instance) == pytest.approx(instance.best, abs=CLOSE)


def test_above_twelve_stops_it_is_within_five_in_a_hundred_of_the_best():
    for instance in instances(MANY):
        assert instance.best - CLOSE <= _walked(instance) <= WITHIN * instance.best


def test_what_is_found_by_trying_and_by_integers_is_the_same():
    for instance in instances((4, 5, 6)):
        assert by_integers(instance) == pytest.approx(by_trying(instance))


PLACES = [5.0, 1, 2, 10]  # on a line


def test_the_start_comes_first_and_the_end_last():
    on_a_line = np.abs(np.subtract.outer(PLACES, PLACES))
    assert best_order(on_a_line) == [0, 2, 1, 3]
    assert best_order(on_a_line, end=1) == [0, 3, 2, 1]
    assert best_order(on_a_line, start=1) == [1, 2, 0, 3]
    assert best_order(on_a_line, start=3, end=0) == [3, 2, 1, 0]


@pytest.mark.parametrize("count", [1, 2, 14])
def test_stops_at_one_place_are_all_there(count):
    assert sorted(best_order(np.zeros((count, count)))) == list(range(count))


@pytest.mark.parametrize("count", [5, 20])
def test_what_cannot_be_reached_comes_last(count):
    distances = np.ones((count, count)) - np.eye(count)
    distances[2] = distances[:, 2] = np.inf
    assert best_order(distances)[-1] == 2
    assert best_order(distances, end=1)[-2:] == [2, 1]
    assert best_order(distances, end=2)[-1] == 2


def test_the_same_is_answered_every_time():
    *_others, instance = instances(MANY)
    assert best_order(instance.distances) == best_order(instance.distances)


def _walked(instance):
    order = best_order(instance.distances, end=instance.end)
    assert sorted(order) == list(range(instance.stops + 1))
    assert order[0] == 0
    assert instance.end in {None, order[-1]}
    return walk_length(instance.distances, order)
