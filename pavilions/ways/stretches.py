"""A line cut into the few straight stretches that somebody would tell apart.

Angles are in degrees, positive to the left.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import shapely

from pavilions.shapes import Point

SLIGHT = 25.0  # a bend that nobody takes for a turn
_WOBBLE_M = 1.2  # so far from a straight line one is still walking straight on
_TINY_M = 2.0


@dataclass(frozen=True)
class Stretch:
    """A walk that is straight, or nearly so: the line that is really walked."""

    line: tuple[Point, ...]

    @property
    def start(self) -> Point:
        """Where it begins."""
        return self.line[0]

    @property
    def end(self) -> Point:
        """Where it ends."""
        return self.line[-1]

    @property
    def metres(self) -> float:
        """How far one walks."""
        return sum(math.dist(*pair) for pair in pairwise(self.line))

    @property
    def length(self) -> float:
        """From its start straight to its end."""
        return math.dist(self.start, self.end)

    @property
    def heading(self) -> float:
        """The direction that one walks in."""
        return direction(self.start, self.end)

    def along(self, point: Point) -> float:
        """How far on one is beside a point."""
        (x, y), (to_x, to_y) = self.start, self.end
        across = (point[0] - x) * (to_x - x) + (point[1] - y) * (to_y - y)
        return across / self.length


def stretches(points: Sequence[Point]) -> list[Stretch]:
    """The stretches of a line; none if it doesn't lead anywhere."""
    if len(points) < 2:
        return []
    walks = [Stretch(tuple(points[a : b + 1])) for a, b in pairwise(_telling(points))]
    return [walk for walk in walks if walk.start != walk.end]


def direction(start: Point, end: Point) -> float:
    """The direction from one point to another; 0 is to the right on the plan."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def turn(before: float, after: float) -> float:
    """The angle from one direction to another, from -180 to 180."""
    return (after - before + 180) % 360 - 180


def _telling(points: Sequence[Point]) -> list[int]:
    """The numbers of the points where one notices that the way goes on otherwise."""
    straight = shapely.LineString(points).simplify(_WOBBLE_M, preserve_topology=False)
    kept = [0]
    for x, y in straight.coords[1:-1]:
        kept.append(points.index((x, y), kept[-1] + 1))
    kept.append(len(points) - 1)
    while len(kept) > 2:
        least, place = min((_weight(points, kept[at - 1 : at + 2]), at) for at in _inner(kept))
        if least >= SLIGHT:
            break
        del kept[place]
    return kept


def _inner(kept: Sequence[int]) -> range:
    return range(1, len(kept) - 1)


def _weight(points: Sequence[Point], numbers: Sequence[int]) -> float:
    """How much of a bend the middle one of three points is; next to nothing beside a tiny step."""
    before, here, after = (points[number] for number in numbers)
    bend = abs(turn(direction(before, here), direction(here, after)))
    tiny = min(math.dist(before, here), math.dist(here, after)) < _TINY_M
    return min(bend, SLIGHT) * 0.5 if tiny else bend
