"""A level's booths with those who stand there, and the picture from which one is chosen."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from exhibitors.models import Stand
from pavilions.booth_codes import booth_order
from pavilions.drawing.labels import Label, code_size
from pavilions.drawing.outlines import number, outline
from pavilions.drawing.windows import middle_of
from pavilions.models import Booth, Level
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.plan.reading import plan_of

SCALE = 12  # pixels a metre: the sides of a usual booth are 36, and its code can be read
MARGIN_M = 1.5
FREE, HOSTED, SHARED = "free", "hosted", "shared"


@dataclass(frozen=True)
class Taken:
    """A booth and who stands there, the host first."""

    booth: Booth
    stands: list[Stand] = field(default_factory=list)

    @property
    def state(self) -> str:
        """Free, with a host, or shared by some of whom none is the host."""
        if not self.stands:
            return FREE
        return HOSTED if self.stands[0].role == Stand.Role.HOST else SHARED

    @property
    def names(self) -> str:
        """Who stands there."""
        return ", ".join(str(stand.exhibitor) for stand in self.stands)

    @property
    def says(self) -> str:
        """What an organiser has to know before giving it to somebody."""
        if self.state == FREE:
            return _("This booth is free")
        if self.state == SHARED:
            return _("No host yet, shared by: %(names)s") % {"names": self.names}
        host, *others = self.stands
        parts = [_("Host: %(name)s") % {"name": host.exhibitor}]
        if others:
            names = ", ".join(str(stand.exhibitor) for stand in others)
            parts.append(_("Also there: %(names)s") % {"names": names})
        parts.append(_("Others can be co-exhibitors or share the stand"))
        return " · ".join(parts)


@dataclass(frozen=True)
class Mark:
    """A booth in the picture."""

    id: int
    shape: str
    size: str  # of the letters; '' without room for them
    code: Label
    taken: Taken


class Floor:
    """A level's booths: two queries, and those of the plan."""

    def __init__(self, level: Level) -> None:
        """Read them."""
        self.level = level
        self.plan: LevelPlan = plan_of(level)
        stands = _stands(level)
        booths = Booth.objects.filter(level=level).exclude(code="")
        self.booths = {
            booth.pk: Taken(booth, stands[booth.pk])
            for booth in sorted(booths, key=lambda booth: booth_order(booth.code))
        }

    @cached_property
    def free(self) -> list[Taken]:
        """Those in which nobody stands."""
        return [taken for taken in self.booths.values() if not taken.stands]

    @cached_property
    def taken(self) -> list[Taken]:
        """Those in which somebody stands."""
        return [taken for taken in self.booths.values() if taken.stands]

    @property
    def width(self) -> int:
        """Of the picture, in pixels."""
        return round((self.plan.width_m + 2 * MARGIN_M) * SCALE)

    @property
    def height(self) -> int:
        """Of the picture, in pixels."""
        return round((self.plan.height_m + 2 * MARGIN_M) * SCALE)

    @property
    def view_box(self) -> str:
        """What the picture shows, as SVG has it: entrances are on the level's edge."""
        sides = (self.plan.width_m + 2 * MARGIN_M, self.plan.height_m + 2 * MARGIN_M)
        return " ".join(map(number, (-MARGIN_M, -MARGIN_M, *sides)))

    @property
    def marks(self) -> list[Mark]:
        """The booths that have a place; the free ones last, so that their outlines are on top."""
        marks = [
            self._mark(placed, self.booths[placed.id])
            for placed in self.plan.booths
            if placed.id in self.booths
        ]
        return sorted(marks, key=lambda mark: mark.taken.state == FREE)

    @property
    def obstacles(self) -> str:
        """What one can't walk through, as one path."""
        return outline((each.ring for each in self.plan.obstacles), self.plan.height_m)

    @property
    def stages(self) -> str:
        """The stages, as one path."""
        return outline((each.ring for each in self.plan.stages), self.plan.height_m)

    @property
    def entrances(self) -> list[Label]:
        """Where one comes in."""
        return [
            Label.at(each.at[0], self.plan.height_m - each.at[1], each.code)
            for each in self.plan.entrances
        ]

    def _mark(self, placed: PlacedBooth, taken: Taken) -> Mark:
        height = self.plan.height_m
        (x, y), size = middle_of(placed.ring), code_size(placed)
        shown = number(size) if size else ""
        label = Label.at(x, height - y + size * 0.36, placed.code)
        return Mark(taken.booth.pk, outline([placed.ring], height), shown, label, taken)


def levels_beside(level: Level) -> QuerySet[Level]:
    """The levels of a level's edition, each with its numbers of booths and of free ones."""
    numbered = ~Q(booths__code="")
    free = Count("booths", filter=numbered & Q(booths__stands=None), distinct=True)
    levels = Level.objects.filter(hall__edition=level.hall.edition_id).select_related("hall")
    return levels.annotate(free=free, floors=Count("hall__levels", distinct=True))


def _stands(level: Level) -> dict[int, list[Stand]]:
    rows: Iterable[Stand] = Stand.objects.filter(booth__level=level)
    by_booth = defaultdict(list)
    for stand in rows.select_related("exhibitor__organisation"):  # type: ignore[attr-defined]
        by_booth[stand.booth_id].append(stand)
    for stands in by_booth.values():
        stands.sort(key=lambda stand: stand.role != Stand.Role.HOST)
    return by_booth
