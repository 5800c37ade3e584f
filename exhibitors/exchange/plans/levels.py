"""The levels of an import: their drafts, checked, and written where they may be."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.booths import KnownBooths
from exhibitors.exchange.plans.drafts import Draft, Drafting, Known
from exhibitors.exchange.plans.links import Links
from exhibitors.exchange.plans.placing import RowError
from exhibitors.exchange.plans.site import Key, Site
from exhibitors.exchange.plans.understanding import PlanRow, Understanding
from exhibitors.exchange.report import Outcome
from expo.models import Edition
from pavilions.checks import Fault, faults_of
from pavilions.models import Booth, Level, Pavilion, PlanVersion, Stage
from pavilions.plan.content import LevelPlan
from pavilions.plan.reading import plan_of, plans_of
from pavilions.plan.writing import write_plan


class Levels:
    """The drafts of an import's levels."""

    def __init__(self, edition: Edition, site: Site, understanding: Understanding) -> None:
        """Read what rows may name."""
        self._site, self._understanding = site, understanding
        self._booths = KnownBooths(edition)
        self._stages = {stage.slug: stage for stage in Stage.objects.filter(edition=edition)}
        self._pavilions = set(
            Pavilion.objects.filter(edition=edition).values_list("slug", flat=True)
        )
        self._keys = {level.pk: key for key, level in site.levels.items()}
        self._drafts: dict[Key, Draft] = {}
        self._moves: set[tuple[Key, Key]] = set()  # from a level to another

    @property
    def refused(self) -> set[Key]:
        """The levels that stay as they are."""
        return {key for key, draft in self._drafts.items() if draft.is_refused}

    @property
    def accepted(self) -> list[Draft]:
        """The drafts that go in."""
        return [draft for draft in self._drafts.values() if not draft.is_refused]

    def draft(self, rows: Iterable[PlanRow], spoiled: Collection[tuple[str, Key]]) -> None:
        """Work out the plans that rows give; `spoiled` as of `Drafting.fill`, with the level."""
        by_level = self._by_level(rows)
        leaving = self._leaving(by_level)
        levels = {key: self._site.levels[key] for key in by_level}
        there = plans_of(level for level in levels.values() if level.pk)
        known = Known(self._booths, self._stages, self._pavilions)
        drafting = Drafting(known, self._understanding)
        for key, level in levels.items():
            is_new = level.pk not in there
            before = LevelPlan(0, 0) if is_new else there[level.pk]
            draft = Draft(key, level, by_level[key], before, is_new)
            kinds = {what for what, place in spoiled if place == key}
            drafting.fill(draft, kinds, leaving[key])
            self._drafts[key] = draft

    def check(self, links: Links) -> None:
        """Tell the faults of each plan, and refuse those that must not be published."""
        for key, draft in self._drafts.items():
            elsewhere = {
                booth.code
                for (hall, ordinal), other in self._drafts.items()
                if hall == key[0] and ordinal != key[1]
                for booth in other.after.booths
                if id(booth) in other.row_of
            }
            faults = faults_of(draft.after, ways_in=links.ends(key), codes_elsewhere=elsewhere)
            for fault in faults if draft.rows else ():
                self._tell(draft, fault)
        # Where a booth goes from one level to another, both change or neither.
        for _round in self._moves:
            for pair in self._moves:
                if self.refused & set(pair):
                    for key in pair:
                        self._drafts[key].is_refused = True

    def write(self) -> dict[int, Outcome]:
        """Write the plans of all that aren't refused; what became of their rows."""
        outcomes: dict[int, Outcome] = {}
        changed = [draft.level for draft in self.accepted if draft.after != draft.before]
        for draft in self.accepted:
            self._fetch(draft)
        for draft in self.accepted:
            if draft.name != draft.level.name:
                draft.level.name = draft.name
                draft.level.save(update_fields=["name"])
            if draft.after != draft.before:
                try:
                    write_plan(level=draft.level, plan=draft.after)
                except ValidationError as error:
                    raise UnusableFileError(" ".join(error.messages)) from error
            outcomes |= draft.outcomes
        _add_versions(changed)
        return outcomes

    def _by_level(self, rows: Iterable[PlanRow]) -> dict[Key, list[PlanRow]]:
        by_level: dict[Key, list[PlanRow]] = defaultdict(list)
        for row in rows:
            try:
                by_level[self._site.key(row.hall, row.level)].append(row)
            except RowError as error:
                self._understanding.refuse(row.number, error)
        codes: dict[str, set[str]] = defaultdict(set)
        for (hall, _ordinal), there in by_level.items():
            codes[hall] |= {row.values["code"] for row in there if row.what == "booth"}
        spelled = {hall: self._booths.spellings(hall, named) for hall, named in codes.items()}
        for (hall, _ordinal), there in by_level.items():
            there[:] = [_respelled(row, spelled[hall]) for row in there]
        return by_level

    def _leaving(
        self, by_level: dict[Key, list[PlanRow]]
    ) -> defaultdict[Key, set[tuple[str, str]]]:
        """By level the booths and stages that rows put on another; such a level has a draft too."""
        leaving: defaultdict[Key, set[tuple[str, str]]] = defaultdict(set)
        for key, rows in list(by_level.items()):
            for row in rows:
                code = row.values.get("code", "")
                level_id = None
                if row.what == "booth" and (known := self._booths.find(key[0], code)):
                    level_id = known.level_id if known.placed.ring else None
                elif row.what == "stage" and code in self._stages:
                    level_id = self._stages[code].level_id
                source = self._keys.get(level_id or 0, key)
                if source != key:
                    leaving[source].add((row.what, code))
                    self._moves.add((source, key))
                    by_level[source] = by_level.get(source, [])
        return leaving

    def _tell(self, draft: Draft, fault: Fault) -> None:
        if fault.kind == Fault.Kind.NO_SIZE:  # nothing stands there yet
            return
        rows = [draft.row_of[id(thing)] for thing in fault.things if id(thing) in draft.row_of]
        number = max(rows, default=draft.rows[0].number)
        if fault.is_blocking:
            draft.is_refused = True
            self._understanding.refuse(number, RowError(fault.text))
        else:
            self._understanding.warn(number, fault.text)

    def _fetch(self, draft: Draft) -> None:
        """Booths that come from another level come first, lest they go with that level's plan."""
        ids = [booth.id for booth in draft.after.booths if booth.id]
        strangers = Booth.objects.filter(pk__in=ids).exclude(level=draft.level)
        strangers.update(level=draft.level)


def _add_versions(levels: Iterable[Level]) -> None:
    """Where a plan has versions, the latest is what visitors see: so is the imported one."""
    by_id = {level.pk: level for level in levels}
    versions = PlanVersion.objects.filter(level__in=by_id).values_list("level").order_by()
    PlanVersion.objects.bulk_create(
        PlanVersion(
            level_id=id_,
            number=number + 1,
            content=plan_of(by_id[id_]).as_json(),
            note=_("Imported"),
        )
        for id_, number in versions.annotate(Max("number"))
    )


def _respelled(row: PlanRow, spelled: dict[str, str]) -> PlanRow:
    if row.what != "booth":
        return row
    return replace(row, values={**row.values, "code": spelled[row.values["code"]]})
