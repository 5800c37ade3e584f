"""Changes of a level's plan: each takes one and gives another; ValidationError in plain words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pavilions.booth_codes import booth_order
from pavilions.drawing.windows import bounds, middle_of
from pavilions.editing.choosing import Chosen, thing_of, with_things
from pavilions.editing.numbering import Numbering
from pavilions.plan.content import (
    LevelPlan,
    Placed,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.plan.reading import in_order
from pavilions.shapes import Ring, ring_of, rounded

MOST_M = 2000  # no hall is longer
LONGEST_CODE = 40
_SAME_ROW_M = 0.5


def with_booths(
    plan: LevelPlan,
    changed: Mapping[str, PlacedBooth | None],
    added: Iterable[PlacedBooth] = (),
) -> LevelPlan:
    """The plan with other booths in the places of some, by code, and with new ones."""
    booths = [changed.get(booth.code, booth) for booth in plan.booths]
    kept = [*filter(None, booths), *added]
    _refuse_codes(plan, [booth.code for booth in kept])
    return replace(plan, booths=in_order(kept))


def add(plan: LevelPlan, booths: Iterable[PlacedBooth]) -> LevelPlan:
    """With new booths, whose codes nobody has yet."""
    return with_booths(plan, {}, booths)


def move(plan: LevelPlan, chosen: Chosen, right: float, up: float) -> LevelPlan:
    """With booths and other things so many metres to the right and upwards."""
    _refuse_nothing(chosen)
    booths: dict[str, PlacedBooth | None] = {
        booth.code: replace(booth, ring=_moved(booth.ring, right, up)) for booth in chosen.booths
    }
    things: dict[tuple[str, int], Placed | None] = {}
    for kind, place in chosen.things:
        thing = thing_of(plan, kind, place)
        if isinstance(thing, PlacedEntrance | PlacedAmenity):
            at = rounded(thing.at[0] + right, thing.at[1] + up)
            things[kind, place] = replace(thing, at=at)
        else:
            things[kind, place] = replace(thing, ring=_moved(thing.ring, right, up))
    return with_things(with_booths(plan, booths), things)


def resize(
    plan: LevelPlan, booth: PlacedBooth, x: float, y: float, width: float, depth: float
) -> LevelPlan:
    """With a booth of another size or place; other shapes than rectangles are stretched."""
    left, bottom, right, top = bounds(booth.ring)
    if width <= 0 or depth <= 0:
        raise ValidationError(_("A booth is wider and deeper than nothing."))
    across, along = width / (right - left), depth / (top - bottom)
    ring = ring_of((x + (px - left) * across, y + (py - bottom) * along) for px, py in booth.ring)
    return with_booths(plan, {booth.code: replace(booth, ring=ring)})


def change(
    plan: LevelPlan,
    booths: Sequence[PlacedBooth],
    *,
    kind: str = "",
    open_sides: int | None = None,
    pavilion: str | None = None,
) -> LevelPlan:
    """With booths of another kind, open sides or pavilion; what isn't given stays."""
    _refuse_nothing(booths)
    return with_booths(
        plan,
        {
            booth.code: replace(
                booth,
                kind=kind or booth.kind,
                open_sides=booth.open_sides if open_sides is None else open_sides,
                pavilion=booth.pavilion if pavilion is None else pavilion,
            )
            for booth in booths
        },
    )


def renumber(plan: LevelPlan, codes: Mapping[str, str]) -> LevelPlan:
    """With other codes in the places of some; booths may swap theirs."""
    _refuse_nothing(codes)
    booths = (replace(booth, code=codes.get(booth.code, booth.code)) for booth in plan.booths)
    return with_booths(replace(plan, booths=()), {}, booths)


def new_codes(
    booths: Sequence[PlacedBooth], numbering: Numbering, *, upright: bool = False, kept: bool
) -> dict[str, str]:
    """Another code for each booth: in rows as they stand, or `kept` in the order of their codes."""
    rows = [list(in_order(booths))] if kept else _rows(booths, upright=upright)
    numbered = zip(rows, numbering.codes([len(row) for row in rows]), strict=True)
    return {
        booth.code: code for row, codes in numbered for booth, code in zip(row, codes, strict=True)
    }


def remove(plan: LevelPlan, chosen: Chosen) -> LevelPlan:
    """Without some booths and other things."""
    _refuse_nothing(chosen)
    without = with_booths(plan, dict.fromkeys(chosen.codes))
    return with_things(without, dict.fromkeys(chosen.things))


def add_obstacle(plan: LevelPlan, obstacle: PlacedObstacle) -> LevelPlan:
    """With one more that nobody walks through."""
    return replace(plan, obstacles=(*plan.obstacles, obstacle))


def add_entrance(plan: LevelPlan, entrance: PlacedEntrance) -> LevelPlan:
    """With one more way in."""
    if not entrance.code:
        raise ValidationError(_("An entrance needs a code."))
    if any(each.code == entrance.code for each in plan.entrances):
        raise ValidationError(_("There is an entrance %(code)s already.") % {"code": entrance.code})
    return replace(plan, entrances=(*plan.entrances, entrance))


def add_amenity(plan: LevelPlan, amenity: PlacedAmenity) -> LevelPlan:
    """With one more of what visitors look for."""
    return replace(plan, amenities=(*plan.amenities, amenity))


def put_stage(plan: LevelPlan, stage: PlacedStage) -> LevelPlan:
    """With a stage in this place, wherever it was before."""
    others = tuple(each for each in plan.stages if each.slug != stage.slug)
    return replace(plan, stages=(*others, stage))


def set_size(plan: LevelPlan, width_m: float, height_m: float) -> LevelPlan:
    """With another size of the level."""
    if not (0 < width_m <= MOST_M and 0 < height_m <= MOST_M):
        raise ValidationError(_("A level is up to %(most)s m wide and deep.") % {"most": MOST_M})
    return replace(plan, width_m=width_m, height_m=height_m)


def _moved(ring: Ring, right: float, up: float) -> Ring:
    return tuple(rounded(x + right, y + up) for x, y in ring)


def _rows(booths: Sequence[PlacedBooth], *, upright: bool) -> list[list[PlacedBooth]]:
    """Booths as they stand: rows from below, each from the left; upright ones the other way."""

    def place(booth: PlacedBooth) -> tuple[float, float]:
        x, y = middle_of(booth.ring)
        return (y, x) if upright else (x, y)

    rows: list[list[PlacedBooth]] = []
    for booth in sorted(booths, key=lambda booth: place(booth)[1]):
        if rows and place(booth)[1] - place(rows[-1][-1])[1] < _SAME_ROW_M:
            rows[-1].append(booth)
        else:
            rows.append([booth])
    return [sorted(row, key=_first(place)) for row in rows]


def _first(
    place: Callable[[PlacedBooth], tuple[float, float]],
) -> Callable[[PlacedBooth], tuple[float, str]]:
    return lambda booth: (place(booth)[0], booth_order(booth.code))


def _refuse_nothing(chosen: Chosen | Sequence[PlacedBooth] | Mapping[str, str]) -> None:
    if not chosen:
        raise ValidationError(_("Choose something on the plan first."))


def _refuse_codes(plan: LevelPlan, codes: Sequence[str]) -> None:
    """Every booth has a code of its own; what was wrong before may be put right one by one."""
    if "" in codes:
        raise ValidationError(_("A booth on a plan needs a code."))
    if long := next((code for code in codes if len(code) > LONGEST_CODE), ""):
        message = _("The code %(code)s is longer than %(most)s characters.")
        raise ValidationError(message % {"code": long, "most": LONGEST_CODE})
    before = Counter(booth.code for booth in plan.booths)
    for code, often in Counter(codes).items():
        if often > max(before[code], 1):
            raise ValidationError(_("There is a booth %(code)s already.") % {"code": code})
