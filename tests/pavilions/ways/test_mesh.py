"""The few lines that a mesh keeps are enough: no way is shorter among all lines there are."""

import numpy as np
import pytest
import shapely
from scipy.sparse.csgraph import shortest_path

from pavilions.shapes import rectangle
from pavilions.ways.free_space import FreeSpace
from pavilions.ways.mesh import Mesh
from tests.pavilions.ways.plans import aisles, floor, network, scattered

PLANS = {"aisles": aisles(3), **{f"scattered {seed}": scattered(seed) for seed in range(6)}}


def test_only_corners_that_one_walks_around_are_nodes():
    ell = shapely.Polygon([(0, 0), (10, 0), (10, 10), (5, 10), (5, 5), (0, 5)])
    assert Mesh(ell).points.tolist() == [[5, 5]]


def test_of_nodes_in_a_row_only_neighbours_are_tied():
    yard = shapely.box(0, 0, 30, 10)
    for x in (5, 12, 20):
        yard -= shapely.Polygon(rectangle(x, 5, 3, 3))
    mesh = Mesh(yard)
    below = [number for number, (_x, y) in enumerate(mesh.points) if y == 5]
    ties = [pair for pair in zip(mesh.starts, mesh.ends, strict=True) if {*pair} <= {*below}]
    assert len(below) == 6
    assert len(ties) == 5


def test_an_area_that_is_empty_has_nothing():
    mesh = Mesh(shapely.Polygon())
    assert len(mesh.points) == len(mesh.starts) == 0


@pytest.mark.parametrize("name", PLANS)
def test_no_way_is_shorter_among_all_lines_between_all_corners(name):
    plan = PLANS[name]
    ways = network(floor(plan))
    spots = [spot for booth in plan.booths[::3] if (spot := ways.booth(f"1-{booth.code}")).points]
    spots += ways.entrances
    places = [point for spot in spots for point in spot.points]
    single = [ways.at(1, point) for point in places]
    expected = _among_all(FreeSpace(plan, [each.at for each in plan.entrances]).area, places)
    np.testing.assert_allclose(ways.distances(single), expected, atol=0.02)


def _among_all(area, places):
    """The distances between places by a plain visibility graph, with every corner and line."""
    sight = area.buffer(0.001, join_style="mitre")
    shapely.prepare(sight)
    points = np.concatenate([places, shapely.get_coordinates(area)])
    first, second = np.triu_indices(len(points), 1)
    lines = shapely.linestrings(np.stack([points[first], points[second]], axis=1))
    seen = shapely.covers(sight, lines)
    lengths = np.full((len(points), len(points)), np.inf)
    lengths[first[seen], second[seen]] = shapely.length(lines[seen])
    return shortest_path(lengths, directed=False)[: len(places), : len(places)]
