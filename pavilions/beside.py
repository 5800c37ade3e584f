"""What is beside a booth, as one sees it who stands before it: left, right and opposite."""

from dataclasses import dataclass

from pavilions.drawing.windows import bounds
from pavilions.plan.content import LevelPlan, PlacedBooth

WALL_M = 0.5  # what is nearer than that stands wall to wall
NEAR_M = 6.0  # so far to the left or the right a neighbour may be, as across an aisle
ACROSS_M = 12.0  # so wide an aisle may be
_SHARE = 0.3  # of the booth's side that what is beside it has to face

Side = tuple[int, int]
_SIDES: tuple[Side, ...] = ((0, -1), (1, 0), (0, 1), (-1, 0))
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Beside:
    """The booths beside a booth; None where there is none."""

    left: PlacedBooth | None = None
    right: PlacedBooth | None = None
    opposite: PlacedBooth | None = None


def beside(plan: LevelPlan, booth: PlacedBooth) -> Beside:
    """Its neighbours, with one's face to the side of it that looks onto an aisle."""
    gaps = {side: _nearest(plan, booth, side) for side in _SIDES}
    open_sides = [side for side in _SIDES if gaps[side][0] > WALL_M]
    if not open_sides:
        return Beside()
    # Where something is opposite there is an aisle; the nearer it is, the more so.
    front = min(open_sides, key=lambda side: (gaps[side][1] is None, gaps[side][0]))
    ahead = (-front[0], -front[1])
    left, right = (-ahead[1], ahead[0]), (ahead[1], -ahead[0])
    return Beside(
        _within(gaps[left], NEAR_M), _within(gaps[right], NEAR_M), _within(gaps[front], ACROSS_M)
    )


def _within(found: tuple[float, PlacedBooth | None], most: float) -> PlacedBooth | None:
    return found[1] if found[0] <= most else None


def _nearest(plan: LevelPlan, booth: PlacedBooth, side: Side) -> tuple[float, PlacedBooth | None]:
    """How far it is to what faces a side of a booth, and which booth that is, if any is near."""
    box = bounds(booth.ring)
    facing = (
        (gap, other)
        for other in plan.booths
        if other.code != booth.code
        and (gap := _gap(box, bounds(other.ring), side)) is not None
        and gap <= ACROSS_M
    )
    found = min(facing, key=lambda each: each[0], default=None)
    return found or (_to_wall(plan, box, side), None)


def _gap(box: Box, other: Box, side: Side) -> float | None:
    """The distance to a box that faces a side; None if it doesn't."""
    across = side[0] != 0
    low, high = (box[1], box[3]) if across else (box[0], box[2])
    other_low, other_high = (other[1], other[3]) if across else (other[0], other[2])
    shared = min(high, other_high) - max(low, other_low)
    if shared < _SHARE * min(high - low, other_high - other_low):
        return None
    distance = {
        (1, 0): other[0] - box[2],
        (-1, 0): box[0] - other[2],
        (0, 1): other[1] - box[3],
        (0, -1): box[1] - other[3],
    }[side]
    return distance if distance > -WALL_M else None


def _to_wall(plan: LevelPlan, box: Box, side: Side) -> float:
    return {
        (1, 0): plan.width_m - box[2],
        (-1, 0): box[0],
        (0, 1): plan.height_m - box[3],
        (0, -1): box[1],
    }[side]
