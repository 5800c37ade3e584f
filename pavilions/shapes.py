"""Shapes of a floor plan, in metres; the origin is the level's lower left corner.

A ring is the outline of a shape: its corners once each, anticlockwise. The database and files hold
it as GeoJSON has a polygon's coordinates: a list of one closed ring.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import shapely
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

Point = tuple[float, float]
Ring = tuple[Point, ...]

MOST_CORNERS = 200
LEAST_AREA = 0.01  # square metres: what is smaller was a slip of the hand
_DIGITS = 3  # millimetres
_STRAIGHT = 1e-9


def rounded(x: float, y: float) -> Point:
    """A point to the millimetre, without a negative zero."""
    return round(x, _DIGITS) + 0.0, round(y, _DIGITS) + 0.0


def rectangle(x: float, y: float, width: float, height: float) -> Ring:
    """The ring of a rectangle whose lower left corner is (x, y)."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return tuple(rounded(*corner) for corner in corners)


def ring_of(corners: Iterable[Sequence[float]]) -> Ring:
    """The ring of these corners, whichever way round and closed or not; ValidationError.

    Corners on a straight line between their neighbours are left out, so that one shape has one
    ring, whichever program wrote it.
    """
    try:
        points = [rounded(*map(float, corner)) for corner in corners]
    except (TypeError, ValueError, OverflowError):
        raise ValidationError(_("A corner is two numbers, in metres.")) from None
    if not all(math.isfinite(number) for point in points for number in point):
        raise ValidationError(_("A corner is two numbers, in metres."))
    points = [
        point for point, before in zip(points, [None, *points], strict=False) if point != before
    ]
    points = points[:-1] if points[:1] == points[-1:] else points
    if not 3 <= len(points) <= MOST_CORNERS:
        raise ValidationError(
            _("A shape has 3 to %(most)s corners."), params={"most": MOST_CORNERS}
        )
    return _normal(points)


def _normal(points: list[Point]) -> Ring:
    """Anticlockwise from the lowest of the leftmost corners, with no needless ones."""
    shape = shapely.Polygon(points)
    if not shape.is_valid:
        raise ValidationError(_("The outline crosses itself."))
    if shape.area < LEAST_AREA:
        raise ValidationError(_("The shape has no area."))
    around = shape.exterior.coords[:-1]
    turns = [
        _turn(around[i - 1], around[i], around[(i + 1) % len(around)]) for i in range(len(around))
    ]
    kept = [
        rounded(*point) for point, turn in zip(around, turns, strict=True) if abs(turn) > _STRAIGHT
    ]
    if not shape.exterior.is_ccw:
        kept.reverse()
    first = kept.index(min(kept))
    return tuple(kept[first:] + kept[:first])


def _turn(before: Sequence[float], here: Sequence[float], after: Sequence[float]) -> float:
    """Twice the area of the triangle of three corners, positive if they turn left."""
    return (here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (
        after[0] - here[0]
    )


def coordinates(ring: Ring) -> list[list[list[float]]]:
    """A ring as GeoJSON has a polygon's coordinates."""
    return [[list(point) for point in (*ring, ring[0])]]


def ring_from(polygon: Any) -> Ring:
    """The ring of a polygon's coordinates in GeoJSON; ValidationError for holes and for others."""
    if not isinstance(polygon, list | tuple) or len(polygon) != 1:
        raise ValidationError(_("A shape is one outline without holes."))
    if not isinstance(polygon[0], list | tuple):
        raise ValidationError(_("A corner is two numbers, in metres."))
    return ring_of(polygon[0])


def shape_of(ring: Ring) -> shapely.Polygon:
    """The ring as a polygon to reckon with."""
    return shapely.Polygon(ring)


def validate_polygon(value: Any) -> None:
    """Refuse anything but the coordinates of a polygon without holes."""
    ring_from(value)
