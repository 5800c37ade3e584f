"""Which level of a hall is looked at and how closely, as an address says it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from django.http import QueryDict

from pavilions.booth_codes import booth_key
from pavilions.drawing.grid import Grid
from pavilions.drawing.windows import (
    SPANS,
    USUAL_SPAN,
    Window,
    middle_of,
    window_around,
    zones,
)
from pavilions.models import Hall, Level
from pavilions.plan.content import LevelPlan, label_of
from pavilions.shapes import Point

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Viewing:
    """A level, and a window of it around a point or else one of its zones.

    `at` is that point as addresses have it: a booth's sign, a square of the grid or metres.
    """

    level: Level
    plan: LevelPlan
    is_usual: bool  # this level is the one that is shown if none is named
    at: str = ""
    point: Point | None = None
    booth: str = ""  # the code of the booth that was asked for
    span: int = USUAL_SPAN
    zone: int = 1

    @classmethod
    def read(
        cls, data: QueryDict, hall: Hall, levels: Sequence[Level], plans: Mapping[int, LevelPlan]
    ) -> Self | None:
        """What a query string says, without what isn't there; None for a hall without a plan."""
        drawn = [level for level in levels if plans[level.pk].width_m and plans[level.pk].height_m]
        if not drawn:
            return None
        usual = next((level for level in drawn if level.ordinal == 0), drawn[0])
        asked = data.get("level", "")
        level = next((each for each in drawn if str(each.ordinal) == asked), usual)
        at = data.get("at", "").strip()[:120]
        if found := _booth(at, hall, drawn, plans):
            level = found[0]
        seen = cls(level, plans[level.pk], is_usual=level == usual)
        if found:
            _level, code, point = found
            label = f"{hall.code}-{code}"
            seen = replace(seen, at=label, point=point, booth=code)
        else:
            seen = seen.around(at)
        span, zone = data.get("span", ""), data.get("zone", "")
        number = int(zone) if zone.isdecimal() and len(zone) < 4 else 1
        return replace(
            seen,
            span=int(span) if span in map(str, SPANS) else USUAL_SPAN,
            zone=number if 1 <= number <= len(zones(seen.plan)) else 1,
        )

    def around(self, at: str) -> Self:
        """Around a square of the grid or a point in metres; the whole for anything else."""
        if square := Grid(self.plan.width_m, self.plan.height_m).find(at):
            return replace(self, at=at.upper(), point=square.middle, booth="")
        if point := _metres(at):
            x = min(max(point[0], 0), self.plan.width_m)
            y = min(max(point[1], 0), self.plan.height_m)
            return replace(self, at=f"{round(x)},{round(y)}", point=(x, y), booth="")
        return replace(self, at="", point=None, booth="")

    @property
    def window(self) -> Window | None:
        """What is seen of the level; None for a whole zone."""
        return window_around(self.plan, self.point, self.span) if self.point else None

    @property
    def pairs(self) -> Pairs:
        """For addresses; what is usual is left out."""
        pairs = [] if self.is_usual or self.booth else [("level", str(self.level.ordinal))]
        if self.at:
            pairs.append(("at", self.at))
            pairs += [("span", str(self.span))] if self.span != USUAL_SPAN else []
        elif self.zone > 1:
            pairs.append(("zone", str(self.zone)))
        return tuple(pairs)


def _booth(
    at: str, hall: Hall, levels: Sequence[Level], plans: Mapping[int, LevelPlan]
) -> tuple[Level, str, Point] | None:
    """The placed booth that is called so, however it is spelled."""
    key = booth_key(at)
    if not key or "," in at:
        return None
    for level in levels:
        for booth in plans[level.pk].booths:
            if booth_key(label_of(hall.code, booth)) == key:
                return level, booth.code, middle_of(booth.ring)
    return None


def _metres(at: str) -> Point | None:
    """The point that `30,22` names."""
    across, _comma, up = at.partition(",")
    try:
        point = float(across), float(up)
    except ValueError:
        return None
    return point if all(map(math.isfinite, point)) else None
