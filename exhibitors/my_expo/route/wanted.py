"""What a route is to lead to: of a visitor's list, or as a shared address names it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from exhibitors.models import Exhibitor, Product, SavedItem
from exhibitors.my_expo.queries import Found, find
from exhibitors.my_expo.route.asked import Asked
from exhibitors.my_expo.route.places import Places
from exhibitors.my_expo.things import Thing
from expo.models import Edition
from pavilions.models import Booth, Session
from pavilions.ways.network import Network, Spot


@dataclass
class BoothStop:
    """A booth to see, and for whose sake."""

    booth: Booth
    spot: Spot
    exhibitors: list[Exhibitor] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)
    to_tick: list[Thing] = field(default_factory=list)  # what of it is on the visitor's own list
    otherwise: str = ""  # the address of the route without it, or with it again

    @property
    def name(self) -> str:
        """Who is seen there."""
        return " · ".join(str(exhibitor) for exhibitor in self.exhibitors)


@dataclass(frozen=True)
class SessionStop:
    """A session to be at in time."""

    session: Session
    spot: Spot

    @property
    def name(self) -> str:
        """Its title."""
        return str(self.session)


@dataclass
class Wanted:
    """All that a route is asked for, in the order in which it was saved."""

    booths: list[BoothStop] = field(default_factory=list)
    sessions: list[SessionStop] = field(default_factory=list)
    skipped: list[BoothStop] = field(default_factory=list)
    visited: list[Exhibitor] = field(default_factory=list)
    placeless: list[Exhibitor] = field(default_factory=list)  # no booth that the plan shows


def wanted_by(
    edition: Edition, items: Sequence[SavedItem], asked: Asked, network: Network
) -> Wanted:
    """What of a visitor's list they haven't visited yet: at most four queries."""
    found = find(edition, map(Thing.of, items))
    chosen: dict[int, tuple[Exhibitor, list[Product], bool]] = {}
    for item in items:
        exhibitor, products = _exhibitor_of(found, item)
        if exhibitor is None:
            continue
        _exhibitor, known, is_seen = chosen.get(exhibitor.pk, (exhibitor, [], True))
        is_seen = is_seen and item.visited_at is not None
        chosen[exhibitor.pk] = exhibitor, [*known, *products], is_seen
    wanted = Wanted(visited=[each for each, _products, is_seen in chosen.values() if is_seen])
    saved = set(map(Thing.of, items))
    for exhibitor, products, is_seen in chosen.values():
        if is_seen:
            continue
        if stop := _want(wanted, exhibitor, network):
            stop.products += products
            stop.to_tick += {Thing("exhibitor", exhibitor.pk)} & saved
    _skip(wanted, asked)
    wanted.sessions = _session_stops(found.sessions.values(), network)
    return wanted


def wanted_at(edition: Edition, asked: Asked, network: Network) -> Wanted:
    """What an address names: the booths with whoever stands there, and sessions; three queries."""
    places = Places(network)
    ids = {label: id_ for label in asked.stops if (id_ := places.booth_id(label))}
    there = Exhibitor.objects.in_edition(edition).published().filter(stands__booth__in=ids.values())
    named = there.select_related("edition", "organisation").distinct()
    stops: dict[int, BoothStop] = {}
    for exhibitor in named.prefetch_related("stands"):
        for stand in exhibitor.stands.all():
            spot = network.booth(stand.booth.label)
            if spot and stand.booth_id in ids.values():
                stop = stops.setdefault(stand.booth_id, BoothStop(stand.booth, spot))
                stop.exhibitors.append(exhibitor)
    wanted = Wanted(booths=[stops[id_] for id_ in ids.values() if id_ in stops])
    _skip(wanted, asked)
    if asked.sessions:
        sessions = Session.objects.in_edition(edition).select_related("stage__hall", "track")
        wanted.sessions = _session_stops(sessions.filter(slug__in=asked.sessions), network)
    return wanted


def _exhibitor_of(found: Found, item: SavedItem) -> tuple[Exhibitor | None, list[Product]]:
    thing = found.get(Thing.of(item))
    if isinstance(thing, Product):
        return thing.exhibitor, [thing]
    return (thing, []) if isinstance(thing, Exhibitor) else (None, [])


def _want(wanted: Wanted, exhibitor: Exhibitor, network: Network) -> BoothStop | None:
    """Add an exhibitor at its first booth that the plan shows; those of one booth are one stop."""
    for stand in exhibitor.stands.all():
        if spot := network.booth(stand.booth.label):
            stop = next((each for each in wanted.booths if each.spot == spot), None)
            if stop is None:
                wanted.booths.append(stop := BoothStop(stand.booth, spot))
            stop.exhibitors.append(exhibitor)
            return stop
    wanted.placeless.append(exhibitor)
    return None


def _skip(wanted: Wanted, asked: Asked) -> None:
    for stop in wanted.booths:
        stop.otherwise = asked.skipping_or_not(stop.spot.label)
    wanted.skipped = [stop for stop in wanted.booths if stop.spot.label in asked.skipped]
    wanted.booths = [stop for stop in wanted.booths if stop.spot.label not in asked.skipped]


def _session_stops(sessions: Iterable[Session], network: Network) -> list[SessionStop]:
    return [
        SessionStop(session, spot)
        for session in sessions
        if (spot := network.stage(session.stage.slug))
    ]
