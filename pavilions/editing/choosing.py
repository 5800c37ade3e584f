"""What organisers choose on a plan, as text: `A01, A02, B01..B20, obstacle:0`.

A booth is its code; `..` stands between the first and the last of booths in the order of their
codes; another thing is its kind and its place among those.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pavilions.booth_codes import booth_order
from pavilions.plan.content import LevelPlan, Placed, PlacedBooth

LISTS = {
    "obstacle": "obstacles",
    "entrance": "entrances",
    "amenity": "amenities",
    "stage": "stages",
}
_THING = re.compile(rf"({'|'.join(LISTS)}):(\d{{1,6}})")
_RANGE = re.compile(r"(.+?)\.\.(.+)")
_LONG = 400  # more than that makes an address unwieldy
BETWEEN = re.compile(r"[,;，；、،؛\n]")  # as Chinese and Arabic keyboards write them too


@dataclass(frozen=True)
class Chosen:
    """Booths in the order in which they were chosen, and other things by kind and place."""

    booths: tuple[PlacedBooth, ...] = ()
    things: tuple[tuple[str, int], ...] = ()

    @property
    def codes(self) -> list[str]:
        """The booths' codes."""
        return [booth.code for booth in self.booths]

    @property
    def text(self) -> str:
        """What `choose` reads."""
        return as_text([*self.codes, *(f"{kind}:{place}" for kind, place in self.things)])

    def __len__(self) -> int:
        """How many things they are."""
        return len(self.booths) + len(self.things)


def as_text(names: Iterable[str]) -> str:
    """Several names as one text."""
    return ", ".join(names)


def short_text(plan: LevelPlan, text: str) -> str:
    """The same choice; a long one with neighbours in the order of codes as `A01..A20`."""
    if len(text) <= _LONG:
        return text
    chosen = choose_what_is_there(plan, text)
    codes = set(chosen.codes)
    runs = [
        [booth.code for booth in run]
        for is_chosen, run in groupby(plan.booths, key=lambda booth: booth.code in codes)
        if is_chosen
    ]
    names = [run[0] if len(run) == 1 else f"{run[0]}..{run[-1]}" for run in runs]
    return as_text([*names, *(f"{kind}:{place}" for kind, place in chosen.things)])


def choose(plan: LevelPlan, text: str) -> Chosen:
    """What a text names on a plan; ValidationError for what isn't there."""
    booths: dict[str, PlacedBooth] = {}
    things: dict[tuple[str, int], None] = {}
    for name in filter(None, map(str.strip, BETWEEN.split(text))):
        if match := _THING.fullmatch(name):
            kind, place = match[1], int(match[2])
            if place >= len(getattr(plan, LISTS[kind])):
                raise ValidationError(_("There is nothing called %(name)s.") % {"name": name})
            things[kind, place] = None
        else:
            booths |= {booth.code: booth for booth in _named(plan, name)}
    return Chosen(tuple(booths.values()), tuple(things))


def choose_what_is_there(plan: LevelPlan, text: str) -> Chosen:
    """The same, without what isn't there: an address may be older than the plan."""
    parts = []
    for name in filter(None, map(str.strip, BETWEEN.split(text))):
        try:
            parts.append(choose(plan, name))
        except ValidationError:
            continue
    return Chosen(
        tuple(dict.fromkeys(booth for part in parts for booth in part.booths)),
        tuple(dict.fromkeys(thing for part in parts for thing in part.things)),
    )


def thing_of(plan: LevelPlan, kind: str, place: int) -> Placed:
    """An obstacle, entrance, amenity or stage."""
    thing: Placed = getattr(plan, LISTS[kind])[place]
    return thing


def with_things(plan: LevelPlan, changed: dict[tuple[str, int], Placed | None]) -> LevelPlan:
    """The plan with other things in the places of some, or without them."""
    lists: dict[str, Any] = {
        name: tuple(
            kept
            for place, thing in enumerate(getattr(plan, name))
            if (kept := changed.get((kind, place), thing)) is not None
        )
        for kind, name in LISTS.items()
        if any(kind == changed_kind for changed_kind, _place in changed)
    }
    return replace(plan, **lists)


def _named(plan: LevelPlan, name: str) -> Sequence[PlacedBooth]:
    if booth := plan.booth(name):
        return [booth]
    if match := _RANGE.fullmatch(name):
        return list(_between(plan, match[1].strip(), match[2].strip()))
    raise ValidationError(_("There is no booth %(code)s.") % {"code": name})


def _between(plan: LevelPlan, first: str, last: str) -> Iterator[PlacedBooth]:
    for code in (first, last):
        if not plan.booth(code):
            raise ValidationError(_("There is no booth %(code)s.") % {"code": code})
    for booth in plan.booths:
        if booth_order(first) <= booth_order(booth.code) <= booth_order(last):
            yield booth
