"""What is the same in every drawing of a level: floor, booths, obstacles, stages and signs.

It is drawn once for each part of a level that is asked for, and kept as markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from pavilions.drawing.grid import Grid
from pavilions.drawing.hatching import hatched
from pavilions.drawing.labels import Label, codes
from pavilions.drawing.outlines import number, outline
from pavilions.drawing.symbols import SIDE_M, Symbol
from pavilions.drawing.windows import Window, middle_of
from pavilions.kept import Kept
from pavilions.plan.content import LevelPlan, PlacedEntrance
from pavilions.shapes import Point

_CORNER = 0.15  # so near to a corner, by the width, a name stands beside its arrow
_WALL = 0.5  # half of the walls
_NAME_SHARE = 48  # a name's letters are as high as what is seen is wide, by this

_TEMPLATE = "pavilions/plan_base.html"
_kept: Kept[SafeString] = Kept(256)


@dataclass(frozen=True)
class WayIn:
    """An entrance: an arrow into the level, and where its name stands."""

    arrow: str
    name: Label
    anchor: str


def base_of(plan: LevelPlan, extent: Window, *, seen_m: float, has_codes: bool) -> SafeString:
    """The markup of what stands within `extent`; names are legible when `seen_m` metres are seen.

    `has_codes` writes the booths' codes, which booths that are links have themselves.
    """
    key = (id(plan), extent, seen_m, has_codes, get_language())
    matter = (plan, extent, seen_m, has_codes)
    # A plan is one object as long as its level's stamp is the same.
    return _kept.get(key, plan, lambda: render_to_string(_TEMPLATE, _matter(*matter)))


def _matter(plan: LevelPlan, extent: Window, seen_m: float, has_codes: bool) -> dict[str, Any]:
    height = plan.height_m
    booths = [booth for booth in plan.booths if extent.touches(booth.ring)]
    stages = [stage for stage in plan.stages if extent.touches(stage.ring)]
    obstacles = [each.ring for each in plan.obstacles if extent.touches(each.ring)]
    size = seen_m / _NAME_SHARE
    return {
        "width": number(plan.width_m),
        "height": number(height),
        "grid": _grid_lines(plan),
        "booths": outline((each.ring for each in booths if each.kind != "meeting"), height),
        "meetings": outline((each.ring for each in booths if each.kind == "meeting"), height),
        "codes": codes(booths, height) if has_codes else [],
        "obstacles": outline(obstacles, height),
        "hatching": hatched(obstacles, height),
        "stages": outline((stage.ring for stage in stages), height),
        "stage_names": [_name(str(each.name), middle_of(each.ring), height) for each in stages],
        "name_size": number(size),
        "ways_in": [_way_in(each, plan, size) for each in plan.entrances if extent.holds(each.at)],
        "symbols": list(_symbols(plan, extent)),
        "symbol_size": number(SIDE_M),
    }


def _grid_lines(plan: LevelPlan) -> str:
    """The lines between the grid's squares."""
    grid = Grid(plan.width_m, plan.height_m)
    across = (n * plan.width_m / grid.columns for n in range(1, grid.columns))
    up = (plan.height_m - n * plan.height_m / grid.rows for n in range(1, grid.rows))
    return "".join(
        [
            *(f"M{number(x)} 0V{number(plan.height_m)}" for x in across),
            *(f"M0 {number(y)}H{number(plan.width_m)}" for y in up),
        ]
    )


def _name(text: str, at: Point, height: float) -> Label:
    return Label.at(at[0], height - at[1], text)


def _way_in(entrance: PlacedEntrance, plan: LevelPlan, size: float) -> WayIn:
    """An arrow through the wall next to it, and the name beside or beyond it."""
    x, y = entrance.at[0], plan.height_m - entrance.at[1]
    across, down = _inwards(x, y, plan)
    text, low = str(entrance.name) or entrance.code, size * 0.36
    share = x / plan.width_m
    beside = across or (1 if share < _CORNER else -1 if share > 1 - _CORNER else 0)
    if across:
        place = x + across * size * 1.6, y + low
    elif beside:
        place = x + beside * size, y + down * size + low
    elif down > 0:
        place = x, y + size * 2 + low
    else:
        place = x, y + _WALL + size * 0.7 + low  # outside, below the wall
    anchor = {1: "start", 0: "middle", -1: "end"}[beside]
    return WayIn(_arrow(x, y, (across, down), size), Label.at(*place, text), anchor)


def _arrow(x: float, y: float, inwards: tuple[int, int], size: float) -> str:
    """A triangle whose foot is outside the wall, so long that its name's letters fit beside it."""
    across, down = inwards
    half, out_x, out_y = size * 0.75, x - across * _WALL, y - down * _WALL
    return (
        f"M{number(x + across * size * 1.2)} {number(y + down * size * 1.2)}"
        f"L{number(out_x - down * half)} {number(out_y + across * half)}"
        f"L{number(out_x + down * half)} {number(out_y - across * half)}z"
    )


def _inwards(x: float, y: float, plan: LevelPlan) -> tuple[int, int]:
    """Which way leads in from the edge next to a point, y from above."""
    sides = {(1, 0): x, (-1, 0): plan.width_m - x, (0, 1): y, (0, -1): plan.height_m - y}
    return min(sides, key=lambda side: sides[side])


def _symbols(plan: LevelPlan, extent: Window) -> Iterator[Symbol]:
    for each in plan.amenities:
        if extent.holds(each.at):
            yield Symbol.at(each.at, plan.height_m, each.kind)
