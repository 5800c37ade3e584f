"""A level's plan as a file would have it: what is there, with what the rows add and change."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from exhibitors.exchange.plans.booths import KnownBooths
from exhibitors.exchange.plans.placing import RowError
from exhibitors.exchange.plans.site import Key
from exhibitors.exchange.plans.svg import MARGIN
from exhibitors.exchange.plans.understanding import PlanRow, Understanding
from exhibitors.exchange.report import Outcome
from expo.text import Text
from pavilions.models import Level, Stage
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.plan.reading import in_order

Spot = TypeVar("Spot", PlacedObstacle, PlacedEntrance, PlacedAmenity)


@dataclass(slots=True)
class Draft:
    """A level with its rows, its plan before and after them, and what becomes of each row."""

    key: Key
    level: Level
    rows: list[PlanRow]
    before: LevelPlan
    is_new: bool = False  # the level, which is made for the file
    after: LevelPlan = field(default_factory=lambda: LevelPlan(0, 0))
    name: Text = field(default_factory=Text)
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    row_of: dict[int, int] = field(default_factory=dict)  # by the id() of a thing of `after`
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may name: the edition's booths, stages and pavilions."""

    booths: KnownBooths
    stages: Mapping[str, Stage]
    pavilions: Collection[str]


class Drafting:
    """Makes the drafts of levels."""

    def __init__(self, known: Known, understanding: Understanding) -> None:
        """Problems go to `understanding`."""
        self._known, self._understanding = known, understanding
        self._staged: set[str] = set()  # that a row has placed

    def fill(
        self, draft: Draft, spoiled: Collection[str], leaving: Collection[tuple[str, str]]
    ) -> None:
        """Work out a draft's plan.

        What is of a kind in `spoiled` stays as it is, since a row of that kind can't be read;
        what is in `leaving`, booths and stages by their codes, goes to another level.
        """
        before = draft.before
        plan = replace(
            before,
            booths=in_order(self._booths(draft, leaving)),
            obstacles=self._anew(draft, "obstacle", before.obstacles, spoiled, _obstacle),
            entrances=self._anew(draft, "entrance", before.entrances, spoiled, _entrance),
            amenities=self._anew(draft, "amenity", before.amenities, spoiled, _amenity),
            stages=self._stages(draft, leaving),
        )
        width, height = self._size(draft, plan)
        draft.after = replace(plan, width_m=width, height_m=height)
        self._describe(draft)

    def _booths(self, draft: Draft, leaving: Collection[tuple[str, str]]) -> Iterable[PlacedBooth]:
        placed = []
        for row in (row for row in draft.rows if row.what == "booth"):
            if booth := self._booth(draft, row, row.values["code"]):
                placed.append(booth)
                draft.row_of[id(booth)] = row.number
        named = {booth.code for booth in placed}
        stay = [
            booth
            for booth in draft.before.booths
            if booth.code not in named and ("booth", booth.code) not in leaving
        ]
        return [*stay, *placed]

    def _booth(self, draft: Draft, row: PlanRow, code: str) -> PlacedBooth | None:
        known = self._known.booths.find(draft.key[0], code)
        before = known.placed if known else PlacedBooth(code, ())
        is_here = known is not None and known.level_id == draft.level.pk
        values = {name: row.values[name] for name in _OF_BOOTHS if name in row.values}
        if values.get("pavilion", "") not in {"", *self._known.pavilions}:
            reason = _("There is no such pavilion.")
            self._understanding.warn(row.number, reason, "pavilion", values.pop("pavilion"))
        booth = replace(before, **values)
        if not booth.ring or not (is_here or "ring" in values):
            reason = _("The place is missing: x, y, width and height, or a polygon.")
            self._understanding.refuse(row.number, RowError(reason, "", code))
            return None
        is_same = is_here and booth == before
        changed = Outcome.UNCHANGED if is_same else Outcome.UPDATED
        draft.outcomes[row.number] = changed if known else Outcome.CREATED
        return booth

    def _anew(
        self,
        draft: Draft,
        what: str,
        before: tuple[Spot, ...],
        spoiled: Collection[str],
        make: Callable[[Mapping[str, Any]], Spot],
    ) -> tuple[Spot, ...]:
        """Obstacles, entrances or amenities: those of the file, or those before if it has none."""
        rows = [row for row in draft.rows if row.what == what]
        if not rows or (before and what in spoiled):
            draft.outcomes |= dict.fromkeys((row.number for row in rows), Outcome.UNCHANGED)
            return before
        left = Counter(map(_facts, before))
        codes = {_code(each) for each in before} - {""}
        named: set[str] = set()
        placed: list[Spot] = []
        for row in rows:
            thing = make(row.values)
            code = _code(thing)
            if code in named:
                reason = _("Another entrance of this level has the same code.")
                self._understanding.refuse(row.number, RowError(reason, "code", code))
                continue
            named |= {code} - {""}
            outcome = Outcome.UPDATED if code in codes else Outcome.CREATED
            if left[_facts(thing)]:
                left[_facts(thing)] -= 1
                outcome = Outcome.UNCHANGED
            draft.outcomes[row.number] = outcome
            draft.row_of[id(thing)] = row.number
            placed.append(thing)
        return tuple(placed)

    def _stages(
        self, draft: Draft, leaving: Collection[tuple[str, str]]
    ) -> tuple[PlacedStage, ...]:
        stay = [stage for stage in draft.before.stages if ("stage", stage.slug) not in leaving]
        placed = {stage.slug: stage for stage in stay}
        for row in (row for row in draft.rows if row.what == "stage"):
            slug = row.values["code"]
            try:
                stage = self._stage(row, slug, placed.get(slug))
            except RowError as error:
                self._understanding.refuse(row.number, error)
                continue
            is_same = placed.get(slug) == stage
            draft.outcomes[row.number] = Outcome.UNCHANGED if is_same else Outcome.UPDATED
            placed[slug] = stage
            draft.row_of[id(stage)] = row.number
        return tuple(placed.values())

    def _stage(self, row: PlanRow, slug: str, there: PlacedStage | None) -> PlacedStage:
        stage = self._known.stages.get(slug)
        if stage is None:
            message = _("The programme has no stage of this code.")
            raise RowError(message, "code", slug)
        if slug in self._staged:
            raise RowError(_("Another row places this stage already."), "code", slug)
        ring = row.values.get("ring") or (there.ring if there else None)
        if not ring:
            raise RowError(_("The place is missing: x, y, width and height, or a polygon."))
        self._staged.add(slug)
        return PlacedStage(slug, ring, stage.name)

    @staticmethod
    def _size(draft: Draft, plan: LevelPlan) -> tuple[float, float]:
        said = [row.values["size"] for row in draft.rows if "size" in row.values]
        if said:
            width, height = said[-1]
            return width, height
        return (plan.width_m, plan.height_m) if plan.width_m and plan.height_m else enclosing(plan)

    @staticmethod
    def _describe(draft: Draft) -> None:
        """The level's own rows: its name and its size."""
        draft.name = draft.level.name
        sizes = (draft.before.width_m, draft.before.height_m)
        for row in (row for row in draft.rows if row.what in {"hall", "level"}):
            is_changed = row.values.get("size", sizes) != sizes
            if row.what == "level":
                name = Text({**draft.name, **row.values.get("name", {})})
                is_changed |= name != draft.name
                draft.name = name
            if draft.is_new:
                draft.outcomes[row.number] = Outcome.CREATED
            else:
                draft.outcomes[row.number] = Outcome.UPDATED if is_changed else Outcome.UNCHANGED


_OF_BOOTHS = ("ring", "kind", "open_sides", "pavilion")


def enclosing(plan: LevelPlan) -> tuple[float, float]:
    """The size of a level of no known size: a margin beyond all that stands there."""
    points = [point for ring in plan.solid() for point in ring]
    points += [entrance.at for entrance in plan.entrances]
    points += [amenity.at for amenity in plan.amenities]
    if not points:
        return plan.width_m, plan.height_m
    across, up = zip(*points, strict=True)
    return round(max(0, *across) + MARGIN, 3), round(max(0, *up) + MARGIN, 3)


def _code(thing: PlacedObstacle | PlacedEntrance | PlacedAmenity) -> str:
    return thing.code if isinstance(thing, PlacedEntrance) else ""


def _facts(thing: PlacedObstacle | PlacedEntrance | PlacedAmenity) -> Hashable:
    """What makes a thing this one, its name in whatever order."""
    place = thing.ring if isinstance(thing, PlacedObstacle) else thing.at
    kind = thing.code if isinstance(thing, PlacedEntrance) else thing.kind
    return kind, place, tuple(sorted(thing.name.items()))


def _obstacle(values: Mapping[str, Any]) -> PlacedObstacle:
    return PlacedObstacle(values.get("kind", "column"), values["ring"], Text(values.get("name")))


def _entrance(values: Mapping[str, Any]) -> PlacedEntrance:
    return PlacedEntrance(values["code"], values["at"], Text(values.get("name")))


def _amenity(values: Mapping[str, Any]) -> PlacedAmenity:
    return PlacedAmenity(values["kind"], values["at"], Text(values.get("name")))
