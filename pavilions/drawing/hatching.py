"""Hatching: lines across a shape, so that black and white tells apart what colours do.

The lines are reckoned, not a pattern of SVG's, whose names would have to differ in every drawing
of a page.
"""

import math
from collections.abc import Iterable, Sequence

import shapely

from pavilions.drawing.outlines import line
from pavilions.shapes import Point, Ring, shape_of

OBSTACLE_M = 0.5  # from line to line
_MOST_LINES = 400

# By the hall's hue: the angles of its lines, in degrees, and how far apart they are.
PATTERNS: dict[int, tuple[Sequence[float], float]] = {
    1: ((45,), 3),
    2: ((135,), 3),
    3: ((0,), 3),
    4: ((90,), 3),
    5: ((45, 135), 5),
    6: ((0, 90), 5),
    7: ((60,), 5),
    8: ((120,), 5),
}


def hatched(rings: Iterable[Ring], height: float) -> str:
    """Slanting lines across obstacles, as one path."""
    return "".join(_lines(ring, 45, OBSTACLE_M, height) for ring in rings)


def patterned(ring: Ring, hue: int, height: float) -> str:
    """The pattern of a hall's hue across a shape, as one path."""
    angles, apart = PATTERNS[hue]
    return "".join(_lines(ring, angle, apart, height) for angle in angles)


def _lines(ring: Ring, degrees: float, apart: float, height: float) -> str:
    """Parallel lines at an angle, so far apart, as far as they are within a shape."""
    shape = shape_of(ring)
    (x, y), radius = shape.centroid.coords[0], math.dist(*_corners(shape.bounds)) / 2
    across, up = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    number = min(int(radius / apart), _MOST_LINES)
    parts = []
    for step in range(-number, number + 1):
        middle = x - up * step * apart, y + across * step * apart
        ends = [
            (middle[0] + sign * across * radius, middle[1] + sign * up * radius) for sign in (-2, 2)
        ]
        within = shapely.intersection(shape, shapely.LineString(ends))
        parts += [
            line(list(each.coords), height)
            for each in shapely.get_parts(within)
            if each.geom_type == "LineString" and not each.is_empty
        ]
    return "".join(parts)


def _corners(bounds: tuple[float, float, float, float]) -> tuple[Point, Point]:
    left, bottom, right, top = bounds
    return (left, bottom), (right, top)
