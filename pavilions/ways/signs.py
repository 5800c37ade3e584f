"""What somebody who walks on a level sees: the booths' signs beside them, and walls behind them."""

from collections.abc import Collection
from dataclasses import dataclass

import shapely

from pavilions.plan.content import LevelPlan
from pavilions.shapes import Point, Ring
from pavilions.ways.free_space import CLEARANCE_M
from pavilions.ways.stretches import Stretch, direction, turn

_BESIDE_M = 2.7  # booths so near are passed: those on both sides of an aisle
_CORNER_M = 2.5  # so near to a bend is the booth around which one walks
_AT_WALL_M = CLEARANCE_M + 0.1


@dataclass(frozen=True)
class Passed:
    """Codes of booths that one passes on a side, in the order of walking."""

    codes: tuple[str, ...]
    is_left: bool


class Signs:
    """The booths of a plan, to be found by where one is."""

    def __init__(self, plan: LevelPlan) -> None:
        """Keep the booths that have a number."""
        self._plan = plan
        booths = [booth for booth in plan.booths if booth.code]
        self._codes = [booth.code for booth in booths]
        self._shapes = [shapely.Polygon(booth.ring) for booth in booths]
        self._tree = shapely.STRtree(self._shapes)

    def next_to(self, point: Point) -> str:
        """The code of the booth at a point; blank if there is none."""
        found = self._tree.query_nearest(
            shapely.Point(point), max_distance=_CORNER_M, all_matches=False
        )
        return self._codes[found[0]] if len(found) else ""

    def passed(self, stretch: Stretch, apart_from: Collection[str] = ()) -> Passed | None:
        """The booths along a stretch, on the side that has more of them."""
        line = shapely.LineString(stretch.line)
        sides: dict[bool, list[tuple[float, str]]] = {True: [], False: []}
        for number in self._tree.query(line, predicate="dwithin", distance=_BESIDE_M):
            centre = self._shapes[number].centroid
            along = stretch.along((centre.x, centre.y))
            to_it = turn(stretch.heading, direction(stretch.start, (centre.x, centre.y)))
            if 0 < along < stretch.length and self._codes[number] not in apart_from:
                sides[to_it > 0].append((along, self._codes[number]))
        is_left = len(sides[True]) >= len(sides[False])
        codes = tuple(code for _along, code in sorted(sides[is_left]))
        return Passed(codes, is_left) if codes else None

    def off_the_wall(self, point: Point) -> float | None:
        """The direction in which one looks with one's back to a wall of the hall, if one is."""
        x, y = point
        walls = {0.0: x, 90.0: y, 180.0: self._plan.width_m - x, -90.0: self._plan.height_m - y}
        nearest = min(walls, key=lambda heading: walls[heading])
        return nearest if walls[nearest] <= _AT_WALL_M else None


def away_from(ring: Ring, point: Point) -> float:
    """The direction in which one looks with one's back to a booth."""
    to_it = shapely.shortest_line(shapely.Polygon(ring), shapely.Point(point))
    (x, y), (to_x, to_y) = to_it.coords
    return direction((x, y), (to_x, to_y))
