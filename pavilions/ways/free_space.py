"""Where one can walk on a level: the floor without what stands on it.

Nobody draws walkways. What is left between booths, obstacles, stages and walls, with half the width
of a person on either side, is where one walks.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pavilions.plan.content import LevelPlan
from pavilions.shapes import Point, Ring, rounded

CLEARANCE_M = 0.4  # so near to a booth or a wall one walks; narrower than twice that is no way
DOOR_M = 0.5  # so much of a booth's side has to be free for somebody to step up to it
NEAR_M = 3.0  # so far from the walkable floor an entrance may lie
_STEP_M = 0.02  # beyond the clearance, so that a line lies in the free space, not on its edge


class FreeSpace:
    """The walkable floor of a level; `ways_in` are the entrances and the ends of links."""

    def __init__(self, plan: LevelPlan, ways_in: Iterable[Point]) -> None:
        """Take what stands there off the floor."""
        self.plan = plan
        self.ways_in = tuple(ways_in)
        floor = shapely.box(0, 0, plan.width_m, plan.height_m).buffer(-CLEARANCE_M)
        solid = [_around(ring, CLEARANCE_M) for ring in plan.solid()]
        self.area = shapely.difference(floor, shapely.union_all(solid)) if solid else floor

    def nearest(self, point: Point) -> Point | None:
        """The walkable point next to this one; None if there is none within three metres."""
        return _nearest(self.area, point)

    def stand(self, point: Point) -> Point | None:
        """The same, on floor that some way in leads to."""
        return _nearest(self.reached, point)

    @cached_property
    def reached(self) -> BaseGeometry:
        """The part of the floor that some way in leads to."""
        points = [self.nearest(point) for point in self.ways_in]
        spots = [shapely.Point(point) for point in points if point]
        parts = [
            part
            for part in shapely.get_parts(self.area)
            if any(shapely.dwithin(part, spot, _STEP_M) for spot in spots)
        ]
        return shapely.union_all(parts)

    def doors(self, ring: Ring) -> tuple[Point, ...]:
        """Where one stands before a booth: a point before each of its sides that is reached."""
        sides = _sides(_around(ring, CLEARANCE_M + _STEP_M))
        found = []
        for part in shapely.intersection(sides, self.reached):
            lines = shapely.get_parts(part)
            longest = max(lines, key=shapely.length, default=None)
            if longest is not None and shapely.length(longest) >= DOOR_M:
                middle = shapely.line_interpolate_point(longest, 0.5, normalized=True)
                found.append(rounded(middle.x, middle.y))
        return tuple(found)

    def unreached(self) -> list[str]:
        """The codes of the booths that no way in leads to."""
        clear = self._with_a_clear_side()
        return [
            booth.code
            for booth, is_clear in zip(self.plan.booths, clear, strict=True)
            if not is_clear and not self.doors(booth.ring)
        ]

    def _with_a_clear_side(self) -> NDArray[np.bool_]:
        """Which booths have a whole side that is reached: most, and they are found all at once."""
        sides = [_sides(_around(booth.ring, CLEARANCE_M + _STEP_M)) for booth in self.plan.booths]
        clear = np.zeros(len(sides), bool)
        if sides:
            booths = np.repeat(np.arange(len(sides)), [len(each) for each in sides])
            lines = np.concatenate(sides)
            shapely.prepare(self.reached)
            is_door = (shapely.length(lines) >= DOOR_M) & shapely.covers(self.reached, lines)
            clear[booths[is_door]] = True
        return clear


def _around(ring: Ring, distance: float) -> BaseGeometry:
    return shapely.buffer(shapely.Polygon(ring), distance, join_style="mitre")


def _sides(shape: BaseGeometry) -> NDArray[np.object_]:
    corners = shapely.get_coordinates(shape)
    return np.array(shapely.linestrings(np.stack([corners[:-1], corners[1:]], axis=1)))


def _nearest(area: BaseGeometry, point: Point) -> Point | None:
    if area.is_empty:
        return None
    line = shapely.shortest_line(area, shapely.Point(point))
    if line.length > NEAR_M:
        return None
    x, y = line.coords[0]
    return float(x), float(y)
