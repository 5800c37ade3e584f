"""The plan on a hall's page: a level or a window of it, with the results as numbered pins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _

from exhibitors.catalogue.vocabulary import level_value
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.standing import booth_links, on_level
from exhibitors.directory.viewing import Viewing
from expo.editions import page_address
from pavilions.drawing.level import BoothLink, Drawing, Pin, draw
from pavilions.drawing.windows import SPANS, middle_of, zones
from pavilions.models import Hall, Level
from pavilions.plan.content import label_of
from pavilions.plan.links import links_of

STEP = 0.5  # a window is moved on by so much of its size
LINKED_M = 44  # wider windows show their booths too small to be hit
ENTRY = "plan"  # where on the page the plan is


@dataclass(frozen=True)
class Way:
    """A link of the plan: what it shows, in words, and whether that is shown now."""

    name: str
    address: str
    count: int | None = None
    is_current: bool = False
    kind: str = ""


@dataclass(frozen=True)
class HallPlan:
    """What the plan's part of a hall's page shows."""

    page: ResultPage
    hall: Hall
    levels: Sequence[Level]
    viewing: Viewing

    @property
    def is_numbered(self) -> bool:
        """Whether the results are a choice of all, which have numbers and pins."""
        return bool(self.page.selection.text or self.page.selection.is_narrowed)

    @cached_property
    def drawing(self) -> Drawing:
        """The picture: one query where its booths are links."""
        seen, window = self.viewing, self.viewing.window
        linked = window is not None and seen.span <= LINKED_M
        return draw(
            seen.plan,
            hall_code=self.hall.code,
            hue=self.hall.hue,
            window=window,
            zone=zones(seen.plan)[seen.zone - 1],
            pins=list(self._pins()) if self.is_numbered else [],
            here=seen.booth,
            title=self.title,
            booths=self._links() if linked else None,
            ends=links_of(seen.level),
            square_href=lambda name: self._address(seen.around(name)),
        )

    def _links(self) -> dict[str, BoothLink]:
        edition, plan = self.page.edition, self.viewing.plan
        return booth_links(edition, self.hall.code, plan, on_level(edition, plan))

    @property
    def title(self) -> str:
        """What the picture is of."""
        if len(self.levels) < 2:
            return _("Plan of %(hall)s") % {"hall": self.hall}
        names = {"hall": self.hall, "level": self.viewing.level}
        return _("Plan of %(hall)s, %(level)s") % names

    def _pins(self) -> Iterator[Pin]:
        """This page's results that stand on the level, as often as they do."""
        places = {label_of(self.hall.code, booth): booth for booth in self.viewing.plan.booths}
        for number, row in enumerate(self.page.rows, self.page.first):
            for stand in row.stands:
                if booth := places.get(stand.booth.label):
                    name = f"{row.name}, {stand.booth.label}"
                    at = middle_of(booth.ring)
                    yield Pin(number, at, name, row.get_absolute_url())

    def _address(self, seen: Viewing) -> str:
        return f"{self.page.selection.keeping(*seen.pairs).address}#{ENTRY}"

    # Other parts of the hall, and other halls

    def level_ways(self) -> list[Way]:
        """The hall's levels with their numbers of results, if it has several."""
        if len(self.levels) < 2:
            return []
        return [
            Way(
                str(level),
                self._address_of(level),
                self.page.halls.get(level_value(self.hall.code, level.ordinal), 0),
                is_current=level == self.viewing.level,
            )
            for level in self.levels
        ]

    def _address_of(self, level: Level) -> str:
        pairs = () if level.ordinal == 0 else (("level", str(level.ordinal)),)
        return f"{self.page.selection.keeping(*pairs).address}#{ENTRY}"

    def zone_ways(self) -> list[Way]:
        """The parts into which a level is cut that has too many booths for one picture."""
        parts = zones(self.viewing.plan)
        if len(parts) < 2 or self.viewing.window:
            return []
        return [
            Way(
                _("Part %(number)s") % {"number": number},
                self._address(replace(self.viewing, zone=number)),
                is_current=number == self.viewing.zone,
            )
            for number in range(1, len(parts) + 1)
        ]

    def other_halls(self) -> list[tuple[Hall, int, str]]:
        """The other halls with results: their numbers, and where their plans show them."""
        if not self.is_numbered:
            return []
        question = self.page.selection.keeping().on_page(1).address.removeprefix(".")
        halls = self.page.vocabulary.halls
        return [
            (hall, count, page_address(self.page.edition, "hall", code) + question)
            for code, hall in halls.items()
            if code != self.hall.code and (count := self.page.halls.get(code, 0))
        ]

    # Moving

    def moves(self) -> list[Way]:
        """To all four sides of the window, closer, farther and back to the whole."""
        window, seen = self.viewing.window, self.viewing
        if window is None:
            return []
        steps = [
            ("left", _("To the left"), (-STEP, 0.0)),
            ("up", _("Up"), (0.0, STEP)),
            ("down", _("Down"), (0.0, -STEP)),
            ("right", _("To the right"), (STEP, 0.0)),
        ]
        ways = [
            Way(name, self._address(seen.around(f"{x},{y}")), kind=kind)
            for kind, name, step in steps
            for x, y in [window.moved(*step).middle]
        ]
        place = SPANS.index(seen.span)
        if place > 0:
            ways.append(self._spanning(SPANS[place - 1], "closer", _("Closer")))
        if place + 1 < len(SPANS):
            ways.append(self._spanning(SPANS[place + 1], "farther", _("Farther")))
        whole = replace(seen, at="", point=None, booth="")
        return [*ways, Way(_("The whole level"), self._address(whole), kind="whole")]

    def _spanning(self, span: int, kind: str, name: str) -> Way:
        return Way(name, self._address(replace(self.viewing, span=span)), kind=kind)
