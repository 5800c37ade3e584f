"""Distances are a metric: the same both ways, and no detour is shorter than the way itself."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pavilions.ways.legs import Crossing, Piece
from tests.pavilions.ways.plans import floor, link, network, scattered, two_storeys

CLOSE = 1e-6


def two_halls(seed):
    one, other = scattered(seed), scattered(seed + 100)
    walkway = link("walkway", (1, one.entrances[1].at), (2, other.entrances[0].at))
    return network(floor(one), floor(other, 2, hall=2), links=[walkway])


NETWORKS = [two_storeys(), *map(two_halls, range(4))]
places = st.tuples(st.integers(1, 2), st.floats(0, 35), st.floats(0, 35))


@st.composite
def walks(draw):
    """A network and spots to stand at in it."""
    ways = draw(st.sampled_from(NETWORKS))
    spots = [
        ways.at(level, (x, y)) for level, x, y in draw(st.lists(places, min_size=3, max_size=6))
    ]
    return ways, spots


@settings(max_examples=100)
@given(walks(), st.booleans())
def test_distances_are_a_metric(walk, step_free):
    ways, spots = walk
    metres = ways.distances(spots, step_free=step_free)
    assert (metres.diagonal() == 0).all()
    assert (metres == metres.T).all()
    assert (metres >= 0).all()
    there = np.array([bool(spot.points) for spot in spots])
    among = metres[np.ix_(there, there)]
    for stop in range(len(among)):
        assert (among <= among[:, [stop]] + among[[stop]] + CLOSE).all()


@settings(max_examples=100)
@given(walks(), st.booleans())
def test_a_leg_is_as_long_as_its_line(walk, step_free):
    ways, (start, end, *_others) = walk
    leg = ways.leg(start, end, step_free=step_free)
    metres = ways.distances([start, end], step_free=step_free)[0, 1]
    if leg is None:
        assert math.isinf(metres)
        return
    assert leg.metres == pytest.approx(metres)
    assert sum(map(_metres, leg.parts)) == pytest.approx(leg.metres, abs=1e-6)
    assert leg.parts[0].points[0] in start.points
    assert leg.parts[-1].points[-1] in end.points


def test_a_spot_with_several_doors_is_as_near_as_the_nearest():
    ways = two_storeys()
    corner, other = ways.booth("1-A007"), ways.booth("1-B003")
    assert len(corner.points) == 3
    doors = [ways.at(1, door) for door in corner.points]
    assert ways.distances([corner, other])[0, 1] == min(
        ways.distances([door, other])[0, 1] for door in doors
    )


def _metres(part):
    if isinstance(part, Crossing):
        return part.metres
    assert isinstance(part, Piece)
    return sum(math.dist(*pair) for pair in pairwise(part.points))
