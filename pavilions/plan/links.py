"""What leads from a level to others: stairs, lifts, ramps and walkways, as a plan shows them."""

from dataclasses import dataclass

from django.db.models import Q

from pavilions.kept import Kept
from pavilions.models import Level, Link
from pavilions.shapes import Point

_kept: Kept[tuple["LinkEnd", ...]] = Kept(256)


@dataclass(frozen=True)
class LinkEnd:
    """Where a link begins on a level, and the level to which it leads."""

    kind: str
    at: Point
    to: Level

    @property
    def name(self) -> str:
        """What it is and where it leads, in the reader's language."""
        return f"{Link.Kind(self.kind).label} → {self.to.hall.code}"


def links_of(level: Level) -> tuple[LinkEnd, ...]:
    """A level's links: one query, none as long as its stamp is the same."""
    return _kept.get(level.pk, level.plan_stamp, lambda: _read(level))


def _read(level: Level) -> tuple[LinkEnd, ...]:
    rows = Link.objects.filter(Q(start=level) | Q(end=level)).order_by("pk")
    return tuple(
        LinkEnd(link.kind, (link.start_x_m, link.start_y_m), link.end)
        if link.start_id == level.pk
        else LinkEnd(link.kind, (link.end_x_m, link.end_y_m), link.start)
        for link in rows.select_related("start__hall", "end__hall")
    )
