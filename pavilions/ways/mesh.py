"""The corners of a level's free space, and which of them see each other.

A shortest way is straight until it bends around a corner of what stands in the way. So it leads
along lines between such corners that see each other, and of these only along those that graze
whatever stands at their ends: a line that points into it ends there.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pavilions.shapes import Point
from pavilions.ways.raster import Raster

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

_SLACK_M = 0.001  # a line along the edge of the free space is within it
_GRAZING = 1e-6  # the sine of an angle that counts as none
_SEEN_KEPT = 10_000
_ROWS = 128  # corners whose sights are reckoned at once, which bounds the memory


class Mesh:
    """The nodes of a level's walkable floor (corners, then `ways`) and the lines between them."""

    def __init__(self, area: BaseGeometry, ways: Sequence[Point] = ()) -> None:
        """Find the corners of an area and all lines that a shortest way may take."""
        corners, before, after = _corners(area)
        doors = np.array(list(dict.fromkeys(ways)), dtype=float).reshape(-1, 2)
        nowhere = np.zeros_like(doors)  # every line grazes what has no sides
        self.points: Floats = np.concatenate([corners, doors])
        self._before, self._after = (np.concatenate([side, nowhere]) for side in (before, after))
        self._sight = shapely.buffer(area, _SLACK_M, join_style="mitre")
        shapely.prepare(self._sight)
        self._raster = Raster(self._sight)
        self._nodes = {(x, y): len(corners) + number for number, (x, y) in enumerate(doors)}
        self.starts, self.ends, self.lengths = self._lines()
        self._seen: dict[Point, tuple[Ints, Floats]] = {}

    def seen_from(self, point: Point) -> tuple[Ints, Floats]:
        """The nodes to which a shortest way from this point may lead at once, and how far.

        Of a point that is a node this is the node alone.
        """
        seen = self._seen.get(point)
        if seen is None:
            if len(self._seen) >= _SEEN_KEPT:
                self._seen.clear()
            seen = self._seen[point] = self._look_from(point)
        return seen

    def node(self, way: Point) -> int:
        """The number of a way."""
        return self._nodes[way]

    def _look_from(self, point: Point) -> tuple[Ints, Floats]:
        if point in self._nodes:
            return np.array([self._nodes[point]]), np.zeros(1)
        here = np.array([point])
        rows, nodes, lengths = self._candidates(here)
        seen = self.sees(here[rows], self.points[nodes])
        return nodes[seen], lengths[seen]

    def sees(self, starts: Floats, ends: Floats) -> NDArray[np.bool_]:
        """Whether the straight lines between these points are walkable."""
        seen = np.zeros(len(starts), bool)
        left = self._raster.may_see(starts, ends)
        lines = shapely.linestrings(np.stack([starts[left], ends[left]], axis=1))
        seen[left] = shapely.covers(self._sight, lines)
        return seen

    def _lines(self) -> tuple[Ints, Ints, Floats]:
        parts = [self._on_corners(), *self._parts()]
        starts, ends, lengths = (np.concatenate(part) for part in zip(*parts, strict=True))
        return starts, ends, lengths

    def _on_corners(self) -> tuple[Ints, Ints, Floats]:
        """Lines of no length between ways and the corners that they are at."""
        nodes = np.array([*self._nodes.values()], np.intp)
        at = self.points[nodes][:, None] == self.points[None, : len(self.points) - len(nodes)]
        ways, corners = np.nonzero(at.all(axis=2))
        return corners, nodes[ways], np.zeros(len(ways))

    def _parts(self) -> Iterator[tuple[Ints, Ints, Floats]]:
        for first in range(0, len(self.points), _ROWS):
            rows = np.arange(first, min(first + _ROWS, len(self.points)))
            chosen, ends, lengths = self._candidates(
                self.points[rows], self._before[rows], self._after[rows]
            )
            starts = rows[chosen]
            once = starts < ends
            starts, ends, lengths = starts[once], ends[once], lengths[once]
            seen = self.sees(self.points[starts], self.points[ends])
            yield starts[seen], ends[seen], lengths[seen]

    def _candidates(
        self, here: Floats, before: Floats | None = None, after: Floats | None = None
    ) -> tuple[Ints, Ints, Floats]:
        """Lines from `here` that graze what stands at their ends, of each direction the nearest.

        Of nodes in one line the nearer ones lead to those behind them.
        """
        lines = self.points[None] - here[:, None]
        lengths = np.hypot(lines[..., 0], lines[..., 1])
        with np.errstate(invalid="ignore", divide="ignore"):
            lines /= lengths[..., None]
        grazing = lengths > 0
        grazing &= _grazes(lines, self._before[None], self._after[None])
        if before is not None and after is not None:
            grazing &= _grazes(lines, before[:, None], after[:, None])
        rows, ends = np.nonzero(grazing)
        far, ways = lengths[rows, ends], lines[rows, ends]
        directions = np.rint(np.arctan2(ways[:, 1], ways[:, 0]) / _GRAZING).astype(np.int64)
        order = np.lexsort([far, directions, rows])
        rows, ends, far, directions = rows[order], ends[order], far[order], directions[order]
        nearest = np.ones(len(rows), bool)
        nearest[1:] = (rows[1:] != rows[:-1]) | (directions[1:] != directions[:-1])
        return rows[nearest], ends[nearest], far[nearest]


def _corners(area: BaseGeometry) -> tuple[Floats, Floats, Floats]:
    """The corners around which one can walk, and the directions of the two sides of each."""
    found = [np.empty((3, 0, 2))]
    polygons = shapely.orient_polygons(shapely.get_parts(area))
    for ring in shapely.get_rings(polygons):  # the free space is on the left of each
        corners = shapely.get_coordinates(ring)[:-1]
        before = _unit(np.roll(corners, 1, axis=0) - corners)
        after = _unit(np.roll(corners, -1, axis=0) - corners)
        bends = _cross(before, after) > _GRAZING
        found.append(np.stack([corners[bends], before[bends], after[bends]]))
    corners, before, after = np.concatenate(found, axis=1)
    return corners, before, after


def _grazes(lines: Floats, before: Floats, after: Floats) -> NDArray[np.bool_]:
    """Whether both sides of a corner lie on one side of a line through it."""
    one, other = _cross(lines, before), _cross(lines, after)
    grazes: NDArray[np.bool_] = np.minimum(one, other) >= -_GRAZING
    grazes |= np.maximum(one, other) <= _GRAZING
    return grazes


def _cross(one: Floats, other: Floats) -> Floats:
    product: Floats = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    return product


def _unit(vectors: Floats) -> Floats:
    units: Floats = vectors / np.hypot(vectors[:, 0], vectors[:, 1])[:, None]
    return units
