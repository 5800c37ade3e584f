"""Which sides of a booth are open, and what kind of booth that makes it."""

from collections.abc import Iterable
from dataclasses import replace

import shapely

from pavilions.models import Booth
from pavilions.plan.content import PlacedBooth
from pavilions.shapes import Ring, shape_of

_NEAR_M = 0.05  # so near together two booths stand wall to wall
_SHARE = 0.5  # of a side that has to be walled off for it to be closed


def kind_of(*, left: bool, right: bool, below: bool, above: bool) -> tuple[str, int]:
    """The kind of a booth and the number of its open sides, by the sides that are closed."""
    closed = left + right + below + above
    if closed < 2:
        return (Booth.Kind.PENINSULA if closed else Booth.Kind.ISLAND), 4 - closed
    is_corner = left != right and below != above
    return (Booth.Kind.CORNER if is_corner else Booth.Kind.INLINE), 4 - closed


def with_sides(booth: PlacedBooth, others: Iterable[PlacedBooth]) -> PlacedBooth:
    """The booth with the kind and the open sides that its neighbours leave it."""
    if booth.kind == Booth.Kind.MEETING:
        return booth
    kind, open_sides = kind_of(**_closed(booth.ring, [other.ring for other in others]))
    return replace(booth, kind=kind, open_sides=open_sides)


def _closed(ring: Ring, others: list[Ring]) -> dict[str, bool]:
    left, bottom, right, top = shape_of(ring).bounds
    around = shapely.box(left, bottom, right, top).buffer(_NEAR_M)
    near = [shape for shape in map(shape_of, others) if shape.intersects(around)]
    walls = shapely.union_all(near).buffer(_NEAR_M, join_style="mitre")
    sides = {
        "left": ((left, bottom), (left, top)),
        "right": ((right, bottom), (right, top)),
        "below": ((left, bottom), (right, bottom)),
        "above": ((left, top), (right, top)),
    }
    lines = {name: shapely.LineString(ends) for name, ends in sides.items()}
    return {
        name: line.intersection(walls).length > line.length * _SHARE for name, line in lines.items()
    }
