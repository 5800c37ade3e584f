"""Plans a route: where it begins, in which order it leads, and all that its page shows."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from django.utils import timezone

from exhibitors.my_expo.route.asked import Asked
from exhibitors.my_expo.route.places import Places, floor_name
from exhibitors.my_expo.route.wanted import BoothStop, SessionStop, Wanted
from expo.models import Edition
from pavilions.drawing.level import Drawing, Pin, draw
from pavilions.programme import running_day, venue_zone
from pavilions.ways.network import Floor, Network, Piece, Spot
from pavilions.ways.route import Anchor, Route, plan_route
from pavilions.ways.words import Step, steps_of

Stop = BoothStop | SessionStop

METRES_A_MINUTE = 60  # in a crowd


@dataclass(frozen=True)
class Section:
    """The way to a stop: its number on the plan, how far it is, and the steps."""

    number: int
    stop: Stop
    metres: int
    steps: list[Step]


@dataclass(frozen=True)
class Part:
    """Stops of one level after another, and the plans of the levels that one walks over to them.

    A level that is walked over again later is drawn once, with all that is walked there.
    """

    sections: list[Section]
    drawings: list[tuple[str, Drawing]]  # each with its level's name


@dataclass(frozen=True)
class RoutePage:
    """A route as its page shows it."""

    start: Spot
    parts: list[Part]
    stops: int
    metres: int
    minutes: int
    saved_metres: int  # less than in the order in which they were saved
    as_saved_metres: int
    unreached: list[Stop]  # there is no way to them, or none without steps


def day_of(edition: Edition, asked: Asked, wanted: Wanted) -> datetime.date | None:
    """Whose sessions the route keeps to: the day asked for, or else today if there are any."""
    days = session_days(edition, wanted)
    today = running_day(edition, timezone.now())
    return asked.day if asked.day in days else today if today in days else None


def session_days(edition: Edition, wanted: Wanted) -> list[datetime.date]:
    """The days of the sessions that are still to come, or of all once the expo is over."""
    zone = venue_zone(edition)
    return sorted({each.session.starts_at.astimezone(zone).date() for each in wanted.sessions})


def plan(edition: Edition, asked: Asked, wanted: Wanted, network: Network) -> RoutePage | None:
    """The route; None where there is nothing to walk to, or nowhere to begin."""
    day = day_of(edition, asked, wanted)
    sessions = [each for each in wanted.sessions if _is_on(each, day, edition)]
    to_see: list[Stop] = [*wanted.booths, *sessions]
    stops = {each.spot: each for each in to_see}
    start = _start(asked, network, list(stops))
    if not stops or start is None:
        return None
    route = plan_route(
        network,
        start,
        [each.spot for each in wanted.booths],
        step_free=asked.step_free,
        anchors=[
            Anchor(each.spot, each.session.starts_at, each.session.ends_at) for each in sessions
        ],
        now=_departure(edition, day),
    )
    sections = [
        Section(number, stops[leg.end], round(leg.metres), steps_of(leg, network))
        for number, leg in enumerate(route.legs, 1)
    ]
    return RoutePage(
        start=start,
        parts=list(_parts(route, sections, network)),
        stops=len(sections),
        metres=round(route.metres),
        minutes=ceil(route.metres / METRES_A_MINUTE),
        saved_metres=max(0, round(route.as_given_metres - route.metres)),
        as_saved_metres=round(route.as_given_metres),
        unreached=[stops[spot] for spot in route.unreached],
    )


def _start(asked: Asked, network: Network, spots: Sequence[Spot]) -> Spot | None:
    """Where it was asked to begin; else the entrance next to the first stop."""
    asked_for = network.entrance(asked.start) or network.booth(asked.start)
    if asked_for or not spots:
        return asked_for
    return network.nearest_entrance(spots[0], step_free=asked.step_free)


def _is_on(stop: SessionStop, day: datetime.date | None, edition: Edition) -> bool:
    starts = stop.session.starts_at.astimezone(venue_zone(edition))
    return starts.date() == day


def _departure(edition: Edition, day: datetime.date | None) -> datetime.datetime:
    """Now if it is for today, else when the expo opens on that day."""
    now = timezone.now()
    if day is None or day == running_day(edition, now):
        return now
    return datetime.datetime.combine(day, edition.opens_at, venue_zone(edition))


def _parts(route: Route, sections: Sequence[Section], network: Network) -> Iterator[Part]:
    places, drawn = Places(network), set[int]()
    pins = defaultdict(list)
    for each in sections:
        spot = each.stop.spot
        pin = Pin(each.number, places.middle(spot), each.stop.name, f"#stop-{each.number}")
        pins[spot.level_id].append(pin)
    legs = zip(route.legs, sections, strict=True)
    for _level_id, group in groupby(legs, key=lambda each: each[0].end.level_id):
        walked = list(group)
        pieces = (part for leg, _section in walked for part in leg.parts if isinstance(part, Piece))
        new = dict.fromkeys(piece.level_id for piece in pieces if piece.level_id not in drawn)
        drawn |= set(new)
        drawings = [_drawing(route, network.levels[id_], pins[id_]) for id_ in new]
        yield Part([section for _leg, section in walked], drawings)


def _drawing(route: Route, floor: Floor, pins: Sequence[Pin]) -> tuple[str, Drawing]:
    name = floor_name(floor)
    lines = [piece.points for leg in route.legs for piece in leg.pieces_on(floor.id)]
    drawing = draw(
        floor.plan,
        hall_code=floor.hall_code,
        hue=floor.hall_hue,
        pins=pins,
        lines=lines,
        title=name,
    )
    return name, drawing
