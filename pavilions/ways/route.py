"""A route over several stops: in the best order, with appointments at their times."""

import datetime
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pavilions.ways.doors import Doors
from pavilions.ways.gaps import Gap, fill, minutes_for
from pavilions.ways.legs import Leg, Spot
from pavilions.ways.mesh import Floats
from pavilions.ways.network import Network

MINUTES_A_VISIT = 10.0


@dataclass(frozen=True)
class Anchor:
    """An appointment: where one has to be from when until when; times are aware."""

    spot: Spot
    starts_at: datetime.datetime
    ends_at: datetime.datetime


@dataclass(frozen=True)
class Route:
    """A walk over stops, in the order in which they are walked to.

    `as_given_metres` is what the same stops would be in the order given; `unreached` are those to
    which there is no way.
    """

    legs: tuple[Leg, ...]
    stops: tuple[Spot, ...]
    metres: float
    as_given_metres: float
    unreached: tuple[Spot, ...]


def plan_route(
    network: Network,
    start: Spot,
    stops: Sequence[Spot],
    *,
    step_free: bool = False,
    end: Spot | None = None,
    anchors: Sequence[Anchor] = (),
    now: datetime.datetime | None = None,
    minutes_a_visit: float = MINUTES_A_VISIT,
) -> Route:
    """The shortest walk from start over all stops, to end if that is given.

    Appointments keep their order in time and stops fill the time between them: each is put where
    it is the least detour, of the gaps that it fits into, and then every gap is put into its best
    order. `now` is when one sets out; without it there is time for everything before the first
    appointment. Appointments that are over are left out, and so are stops at which one has an
    appointment anyway.
    """
    due = [each for each in sorted(anchors, key=_time) if now is None or each.ends_at > now]
    meetings = [anchor.spot for anchor in due]
    visits = [stop for stop in dict.fromkeys(stops) if stop not in meetings]
    spots = [start, *meetings, *visits, *([end] if end else [])]
    doors = Doors(network, spots, step_free=step_free)
    reached = [number for number, far in enumerate(doors.distances[0]) if math.isfinite(far)]
    gaps = _gaps(due, reached, doors.distances, now)
    if end and len(spots) - 1 in reached:
        gaps[-1].last = reached.pop()
    fill(gaps, [each for each in reached if each > len(due)], doors.distances, minutes_a_visit)
    return _walked(network, spots, doors, gaps, step_free=step_free)


def _walked(
    network: Network, spots: Sequence[Spot], doors: Doors, gaps: Sequence[Gap], *, step_free: bool
) -> Route:
    """The route over stops that are shared out among the gaps."""
    as_given = _order(gaps, in_order_given=True)
    for gap in gaps:
        gap.put_in_order(doors.distances)
    # Distances are from door to door. Where one leaves by the door where one came, what is the
    # best order by distances may, rarely, be the longer walk.
    order = min(_order(gaps), as_given, key=doors.metres)
    legs = tuple(_legs(network, spots, order, doors, step_free=step_free))
    return Route(
        legs=legs,
        stops=tuple(spots[number] for number in order[1:] if number != gaps[-1].last),
        metres=sum(leg.metres for leg in legs),
        as_given_metres=doors.metres(as_given),
        unreached=tuple(spot for number, spot in enumerate(spots) if number not in {0, *order}),
    )


def _time(anchor: Anchor) -> datetime.datetime:
    return anchor.starts_at


def _gaps(
    due: Sequence[Anchor], reached: Sequence[int], distances: Floats, now: datetime.datetime | None
) -> list[Gap]:
    """The time before each appointment, and that after the last one."""
    gaps, before, free_from = [], 0, now
    for number, anchor in enumerate(due, 1):
        if number not in reached:
            continue
        minutes = math.inf
        if free_from:
            minutes = (anchor.starts_at - free_from).total_seconds() / 60
        gaps.append(Gap(before, number, minutes - minutes_for(distances[before, number])))
        before, free_from = number, anchor.ends_at
    return [*gaps, Gap(before, None, math.inf)]


def _order(gaps: Sequence[Gap], *, in_order_given: bool = False) -> list[int]:
    """The numbers of all places of a walk."""
    order = [gaps[0].first]
    for gap in gaps:
        order += sorted(gap.stops) if in_order_given else gap.stops
        order += [] if gap.last is None else [gap.last]
    return order


def _legs(
    network: Network, spots: Sequence[Spot], order: Sequence[int], doors: Doors, *, step_free: bool
) -> Iterator[Leg]:
    walk = pairwise(doors.choose(order))
    for (here, there), (start, end) in zip(pairwise(order), walk, strict=True):
        leg = network.leg(start, end, step_free=step_free)
        if leg:
            yield replace(leg, start=spots[here], end=spots[there])
