"""Splits booths and merges them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import shapely
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pavilions.drawing.windows import bounds
from pavilions.editing.edits import with_booths
from pavilions.editing.sides import with_sides
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import Ring, ring_of, shape_of

MOST_PARTS = 26
_GRID_M = 0.001  # millimetres, as rings have them


def split(
    plan: LevelPlan,
    booth: PlacedBooth,
    *,
    parts: int = 2,
    share: float | None = None,
    codes: Sequence[str] = (),
) -> LevelPlan:
    """With a booth in several, cut along its longer side.

    The parts are equal, or the first of two has a share of it. The first keeps id and code; the
    others take `codes`, or the booth's with a letter: A12, A12B, A12C.
    """
    if not 2 <= parts <= MOST_PARTS:
        raise ValidationError(_("A booth is split into 2 to %(most)s.") % {"most": MOST_PARTS})
    if share is not None and (parts != 2 or not 0 < share < 1):
        raise ValidationError(_("A share is between 0 and 100 percent, and of two parts."))
    if codes and len(codes) != parts - 1:
        raise ValidationError(_("Give a code for each part but the first."))
    shares = [share] if share is not None else [place / parts for place in range(1, parts)]
    rings = list(_cut(booth.ring, shares))
    taken = {each.code for each in plan.booths}
    named = codes or _lettered(booth.code, parts - 1, taken)
    pieces = [replace(booth, ring=rings[0])] + [
        replace(booth, ring=ring, code=code, id=None)
        for ring, code in zip(rings[1:], named, strict=True)
    ]
    others = [each for each in plan.booths if each != booth]
    sided = [
        with_sides(piece, [*others, *(each for each in pieces if each != piece)])
        for piece in pieces
    ]
    return with_booths(plan, {booth.code: sided[0]}, sided[1:])


def merge(plan: LevelPlan, booths: Sequence[PlacedBooth]) -> LevelPlan:
    """With one booth in the place of several that stand wall to wall; the first keeps its id."""
    if len(booths) < 2:
        raise ValidationError(_("Choose two booths or more to merge."))
    shape = shapely.union_all([shape_of(booth.ring) for booth in booths], grid_size=_GRID_M)
    if not isinstance(shape, shapely.Polygon) or shape.interiors:
        raise ValidationError(_("These booths don't make one shape: they must stand side by side."))
    first, *rest = booths
    others = [booth for booth in plan.booths if booth not in booths]
    merged = with_sides(replace(first, ring=ring_of(shape.exterior.coords)), others)
    return with_booths(plan, {**{booth.code: None for booth in rest}, first.code: merged})


def _cut(ring: Ring, shares: Sequence[float]) -> Iterator[Ring]:
    left, bottom, right, top = bounds(ring)
    lies = right - left >= top - bottom
    start, length = (left, right - left) if lies else (bottom, top - bottom)
    cuts = [start, *(round(start + length * share, 3) for share in shares), start + length]
    for here, there in pairwise(cuts):
        box = (here, bottom, there, top) if lies else (left, here, right, there)
        common = shapely.intersection(shape_of(ring), shapely.box(*box), grid_size=_GRID_M)
        # Edges that only touch the box are lines, not pieces.
        pieces = [each for each in shapely.get_parts(common) if each.area]
        if len(pieces) != 1:
            raise ValidationError(_("A part of this booth would be in two pieces."))
        yield ring_of(pieces[0].exterior.coords)


def _lettered(code: str, number: int, taken: Collection[str]) -> list[str]:
    letters = (f"{code}{chr(letter)}" for letter in range(ord("B"), ord("Z") + 1))
    free = [letter for letter in letters if letter not in taken][:number]
    if len(free) < number:
        raise ValidationError(_("Give a code for each part but the first."))
    return free
