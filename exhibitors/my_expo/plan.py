"""What is saved, in the order in which one walks and goes: by hall and booth, and by time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from exhibitors.models import Exhibitor, Product, SavedItem, Shortlist
from exhibitors.my_expo.queries import Found
from exhibitors.my_expo.things import Thing
from pavilions.booth_codes import booth_order
from pavilions.models import Hall, Session

UNDO_S = 600  # for so long the page offers to bring back what was taken off


@dataclass(frozen=True)
class SavedProduct:
    """A product on the list."""

    product: Product
    item: SavedItem


@dataclass(frozen=True)
class Stop:
    """An exhibitor to see, on the list itself or for its products there."""

    exhibitor: Exhibitor
    item: SavedItem | None
    products: list[SavedProduct] = field(default_factory=list)


@dataclass(frozen=True)
class HallStops:
    """The stops of a hall, by booth; without a hall those that have no booth yet."""

    hall: Hall | None
    stops: list[Stop]


@dataclass(frozen=True)
class SavedSession:
    """A session on the list, and the others on it that take place at the same time."""

    session: Session
    item: SavedItem
    clashes: list[Session]


@dataclass(frozen=True)
class Plan:
    """All of a shortlist that visitors may see."""

    halls: list[HallStops]
    sessions: list[SavedSession]
    gone: int  # saved entries that aren't listed any more
    visited: int  # of those that it shows, which are `number`
    number: int

    @property
    def products(self) -> int:
        """How many of them are products, which can be compared."""
        return sum(len(stop.products) for group in self.halls for stop in group.stops)


def plan(items: Iterable[SavedItem], found: Found) -> Plan:
    """Lay a shortlist out; `found` holds what of its items is public."""
    by_thing = {Thing.of(item): item for item in items}
    shown = {thing: item for thing, item in by_thing.items() if found.get(thing)}
    return Plan(
        halls=_halls(_stops(shown, found)),
        sessions=_sessions(shown, found),
        gone=len(by_thing) - len(shown),
        visited=sum(item.visited_at is not None for item in shown.values()),
        number=len(shown),
    )


def just_removed(shortlist: Shortlist | None) -> Thing | None:
    """What was taken off a moment ago, to offer it again."""
    if shortlist is None or not shortlist.removed:
        return None
    is_recent = (timezone.now() - shortlist.changed_at).total_seconds() < UNDO_S
    return Thing.parse(shortlist.removed["thing"]) if is_recent else None


def _stops(shown: dict[Thing, SavedItem], found: Found) -> list[Stop]:
    stops: dict[int, Stop] = {}

    def stop_of(exhibitor: Exhibitor) -> Stop:
        own = shown.get(Thing("exhibitor", exhibitor.pk))
        return stops.setdefault(exhibitor.pk, Stop(exhibitor, own))

    for thing, item in shown.items():
        what = found.get(thing)
        if isinstance(what, Exhibitor):
            stop_of(what)
        elif isinstance(what, Product):
            stop_of(what.exhibitor).products.append(SavedProduct(what, item))
    return list(stops.values())


def _halls(stops: Sequence[Stop]) -> list[HallStops]:
    """By the halls' order and, within one, by booth in natural order."""
    ordered = sorted(stops, key=_place)
    groups = groupby(ordered, key=lambda stop: _hall(stop.exhibitor))
    return [HallStops(hall, list(group)) for hall, group in groups]


def _place(stop: Stop) -> tuple[bool, int, int, str, int]:
    """Where one comes to a stop; those without a booth stand last."""
    booths = [stand.booth for stand in stop.exhibitor.stands.all()]
    first = min(
        ((b.hall.position, b.hall_id, booth_order(b.label)) for b in booths), default=(0, 0, "")
    )
    return not booths, *first, stop.exhibitor.pk


def _hall(exhibitor: Exhibitor) -> Hall | None:
    halls = [stand.booth.hall for stand in exhibitor.stands.all()]
    return min(halls, key=lambda hall: (hall.position, hall.pk), default=None)


def _sessions(shown: dict[Thing, SavedItem], found: Found) -> list[SavedSession]:
    chosen = [each for each in found.sessions.values() if Thing("session", each.pk) in shown]
    return [
        SavedSession(
            session=session,
            item=shown[Thing("session", session.pk)],
            clashes=[other for other in chosen if _clash(session, other)],
        )
        for session in chosen
    ]


def _clash(one: Session, other: Session) -> bool:
    """Whether nobody could be in both; one may start as the other ends."""
    overlap = one.starts_at < other.ends_at and other.starts_at < one.ends_at
    return one.pk != other.pk and overlap
