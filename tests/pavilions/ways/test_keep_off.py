"""No way leads through what stands there, and ways in a hall keep their distance from it."""

import random
from itertools import combinations

import pytest
import shapely

from pavilions.ways.free_space import CLEARANCE_M
from pavilions.ways.legs import Piece
from tests.pavilions.ways.plans import aisles, floor, network, scattered, two_storeys

PLANS = {"aisles": aisles(4, 14), **{f"scattered {seed}": scattered(seed) for seed in range(12)}}
SPOTS = 14


@pytest.mark.parametrize("name", PLANS)
def test_every_leg_keeps_off_booths_obstacles_and_stages(name):
    ways = network(floor(PLANS[name]))
    assert _legs_kept_off(ways) > SPOTS


def test_legs_over_several_levels_do_too():
    assert _legs_kept_off(two_storeys()) > SPOTS


def _legs_kept_off(ways):
    """How many legs between booths and entrances were looked at."""
    chance, looked_at = random.Random(20), 0
    labels = [
        f"{level.hall_code}-{booth.code}"
        for level in ways.levels.values()
        for booth in level.plan.booths
    ]
    spots = [ways.booth(label) for label in chance.sample(labels, min(SPOTS, len(labels)))]
    solid = {
        level.id: shapely.union_all([shapely.Polygon(ring) for ring in level.plan.solid()])
        for level in ways.levels.values()
    }
    for start, end in combinations([*spots, *ways.entrances], 2):
        leg = ways.leg(start, end)
        for piece in [part for part in leg.parts if isinstance(part, Piece)] if leg else []:
            line = shapely.LineString([*piece.points, piece.points[-1]])
            assert line.distance(solid[piece.level_id]) >= CLEARANCE_M - 0.003, (start, end)
            looked_at += 1
    return looked_at
