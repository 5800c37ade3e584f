"""Draws a level, or a window of it, as SVG: `{% include "pavilions/plan.html" %}` shows it."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pavilions.drawing.base import base_of
from pavilions.drawing.grid import Grid
from pavilions.drawing.labels import Label, code_size, name_lines, stacked
from pavilions.drawing.outlines import line, number, outline
from pavilions.drawing.pins import Pin, Pins, marks
from pavilions.drawing.rulers import BAND, Rulers
from pavilions.drawing.symbols import SIDE_M, Symbol
from pavilions.drawing.windows import Window, bounds, middle_of, whole, window_around
from pavilions.drawing.words import words_of
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.plan.links import LinkEnd
from pavilions.shapes import Point

__all__ = ["BoothLink", "Drawing", "Pin", "Square", "Window", "draw", "window_around"]

_SIZES = {24: "xs", 48: "s", 72: "m", 100: "l"}  # by metres across
_LIFT = 0.8  # where booths say who is there, a pin's point is so far towards their upper side
AROUND = 0.5  # a window has so much of its size more on each side, if its booths lead on


@dataclass(frozen=True)
class BoothLink:
    """Where a booth's page is, and who stands there."""

    href: str
    name: str = ""


@dataclass(frozen=True)
class BoothMark:
    """A booth that is a link: its outline, its code and as much of the name as fits."""

    booth: PlacedBooth
    link: BoothLink
    shape: str
    size: str  # of its code's letters; '' without room for them
    code: Label
    lines: Sequence[Label]
    is_here: bool
    is_hit: bool

    @property
    def classes(self) -> str:
        """What it looks like."""
        return " ".join(["named"] * bool(self.lines) + ["hit"] * self.is_hit)

    @classmethod
    def of(
        cls, booth: PlacedBooth, link: BoothLink, height: float, *, is_here: bool, is_hit: bool
    ) -> "BoothMark":
        """A booth, on a level so deep, that leads somewhere."""
        x, y = middle_of(booth.ring)
        size = code_size(booth)
        code, lines = stacked((x, height - y), booth.code, size, name_lines(booth, link.name))
        shape = outline([booth.ring], height)
        shown = number(size) if size else ""
        return cls(booth, link, shape, shown, code, lines, is_here, is_hit)

    @property
    def label(self) -> str:
        """Its code and who stands there."""
        return f"{self.booth.code}: {self.link.name}" if self.link.name else self.booth.code


@dataclass(frozen=True)
class Square:
    """A square of the grid that leads to a nearer look."""

    name: str
    href: str
    shape: str


@dataclass(frozen=True)
class Drawing:
    """A level, one of its zones or a window of it, as it is drawn; lengths in metres."""

    plan: LevelPlan
    name: str
    hue: int
    window: Window | None = None
    zone: Window | None = None
    pins: Sequence[Pin] = ()
    route: Sequence[Sequence[Point]] = ()
    here: str = ""
    links: Mapping[str, BoothLink] = field(default_factory=dict)
    square_href: Callable[[str], str] | None = None
    ends: Sequence[LinkEnd] = ()  # of links to other levels

    # What is seen

    @property
    def view(self) -> Window:
        """What is seen of the level."""
        return self.window or self.zone or whole(self.plan)

    @property
    def extent(self) -> Window:
        """What is drawn of it."""
        return self.view.grown(AROUND) if self.window and self.links else self.view

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of what is seen, with the band of letters around a whole."""
        view, height = self.view, self.plan.height_m
        left, top = view.x, height - view.y - view.height
        if self.window:
            return left, top, view.width, view.height
        band = view.seen_m / BAND  # below stand names of entrances
        return left - band, top - band, view.width + band * 1.5, view.height + 2 * band

    @property
    def view_box(self) -> str:
        """That, as SVG has it."""
        return " ".join(number(each) for each in self.box)

    @property
    def height(self) -> str:
        """The level's depth, from which script reckons what is seen."""
        return number(self.plan.height_m)

    @property
    def follows(self) -> bool:
        """Whether its page shows other windows of it too."""
        return self.square_href is not None

    @property
    def is_tall(self) -> bool:
        """Whether it is higher than wide."""
        return self.box[3] > self.box[2]

    @property
    def size(self) -> str:
        """How wide the screen must be until codes can be read: xs, s, m, l or xl."""
        return next((name for most, name in _SIZES.items() if self.box[2] <= most), "xl")

    # What is drawn

    @cached_property
    def base(self) -> SafeString:
        """What is the same for everybody."""
        has_codes = not self.links
        return base_of(self.plan, self.extent, seen_m=self.view.seen_m, has_codes=has_codes)

    @cached_property
    def rulers(self) -> Rulers:
        """The grid's letters and numbers."""
        return Rulers.of(self.plan, self.view, self.extent, is_inside=self.window is not None)

    @cached_property
    def marks(self) -> Pins:
        """The pins as they are drawn."""
        height, seen_m = self.plan.height_m, self.view.seen_m
        lifts = {
            middle_of(booth.ring): _LIFT * (bounds(booth.ring)[3] - middle_of(booth.ring)[1])
            for booth in (self._hits if self.links else ())
        }
        return marks(self.pins, self.extent, height, seen_m=seen_m, lifts=lifts)

    @cached_property
    def lines(self) -> list[str]:
        """The route."""
        return [line(points, self.plan.height_m) for points in self.route if len(points) > 1]

    @cached_property
    def here_outline(self) -> str:
        """The outline of the booth that is pointed out."""
        return self._outline(booth for booth in self._shown if booth.code == self.here)

    @cached_property
    def hit_outlines(self) -> str:
        """Those of the booths that have pins."""
        return self._outline(self._hits)

    @cached_property
    def booths(self) -> list[BoothMark]:
        """The booths that are links."""
        return [
            BoothMark.of(
                booth,
                self.links[booth.code],
                self.plan.height_m,
                is_here=booth.code == self.here,
                is_hit=booth in self._hits,
            )
            for booth in self._shown
            if booth.code in self.links
        ]

    @cached_property
    def squares(self) -> list[Square]:
        """The grid's squares that are links."""
        if not self.square_href or self.links:
            return []
        plan = self.plan
        return [
            Square(name, self.square_href(name), outline([square.ring], plan.height_m))
            for name, square in Grid(plan.width_m, plan.height_m).squares()
            if self.view.holds(square.middle)
        ]

    @cached_property
    def words(self) -> str:
        """The level in words."""
        return words_of(self.plan, self.ends)

    # The one tab stop

    @cached_property
    def stop(self) -> str:
        """Which kind of thing has it: pin, booth, square, or none."""
        kinds = {"pin": self.marks.marks, "booth": self.booths, "square": self.squares}
        return next((kind for kind, things in kinds.items() if things), "")

    @cached_property
    def first_booth(self) -> str:
        """The code of the booth that may have it: the one pointed out, or else the middle one."""
        middle = self.view.middle
        return min(
            self.booths,
            key=lambda mark: (not mark.is_here, math.dist(middle, middle_of(mark.booth.ring))),
        ).booth.code

    @cached_property
    def _shown(self) -> list[PlacedBooth]:
        return [booth for booth in self.plan.booths if self.extent.touches(booth.ring)]

    @cached_property
    def _hits(self) -> list[PlacedBooth]:
        pinned = {pin.at for pin in self.pins}
        return [booth for booth in self._shown if middle_of(booth.ring) in pinned]

    @property
    def symbols(self) -> list[Symbol]:
        """The signs of ways to other levels; walkways begin at entrances, which have signs."""
        height, doors = self.plan.height_m, [each.at for each in self.plan.entrances]
        seen = (
            end
            for end in self.ends
            if self.extent.holds(end.at) and all(math.dist(end.at, door) > SIDE_M for door in doors)
        )
        return [Symbol.at(end.at, height, end.kind) for end in seen]

    def _outline(self, booths: Iterable[PlacedBooth]) -> str:
        return outline((booth.ring for booth in booths), self.plan.height_m)


def draw(
    plan: LevelPlan,
    *,
    hall_code: str,
    hue: int,
    window: Window | None = None,
    pins: Sequence[Pin] = (),
    lines: Sequence[Sequence[Point]] = (),
    here: str = "",
    title: str = "",
    zone: Window | None = None,
    booths: Mapping[str, BoothLink] | None = None,
    square_href: Callable[[str], str] | None = None,
    ends: Sequence[LinkEnd] = (),
) -> Drawing:
    """Draw a level, one of its zones, or a window of it.

    `pins` are hits and stops, `lines` the parts of a route, `here` the code of a booth to point
    out. With `booths`, by code, those are links; otherwise with `square_href` the squares of the
    grid are. `title` is the picture's name, if not simply the plan of the hall, and `ends` those
    of stairs, lifts and walkways.
    """
    name = title or _("Plan of hall %(code)s") % {"code": hall_code}
    return Drawing(
        plan, name, hue, window, zone, pins, lines, here, booths or {}, square_href, ends
    )
