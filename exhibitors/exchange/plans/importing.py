"""Import of floor plans: each level as a whole or not at all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.plans.levels import Levels
from exhibitors.exchange.plans.links import Links
from exhibitors.exchange.plans.placing import RowError
from exhibitors.exchange.plans.reading import read_plan
from exhibitors.exchange.plans.rows import RawPlan
from exhibitors.exchange.plans.site import Key, Site
from exhibitors.exchange.plans.understanding import PlanRow, Understanding
from exhibitors.exchange.report import Outcome, Report
from exhibitors.exchange.writing import one_import
from expo.models import Edition
from expo.search import changes
from pavilions.models import Hall


@dataclass
class PlanReport(Report):
    """What became of the rows of a floor plan's file."""

    refused: list[Key] = field(default_factory=list)  # levels that stay as they are

    @property
    def errors(self) -> int:
        """The rows with an error: several faults of one count once."""
        return len({problem.row for problem in self.problems if problem.is_error})

    @property
    def warnings(self) -> int:
        """What is odd, but went in or was left out of what did."""
        return sum(not problem.is_error for problem in self.problems)

    def tally(self, raw: RawPlan, outcomes: dict[int, Outcome]) -> None:
        """Count what became of each row; those of refused levels, if right, are unchanged."""
        wrong = {problem.row for problem in self.problems if problem.is_error}
        rows = [row.number for row in raw.rows if row.number not in wrong]
        counts = Counter(outcomes.get(row, Outcome.UNCHANGED) for row in rows)
        self.created = counts[Outcome.CREATED]
        self.updated = counts[Outcome.UPDATED]
        self.unchanged = counts[Outcome.UNCHANGED]


def import_plan(
    *,
    path: Path,
    edition: Edition,
    hall: str = "",
    level: int = 0,
    scale: float | None = None,
    create_missing: bool = False,
    dry_run: bool = False,
    strict: bool = False,
) -> PlanReport:
    """Import the floor plans of a file; UnusableFileError if it is none.

    `hall` and `level` are those of rows that name none; `scale` as of `read_plan`. A level with a
    fault that must not be published stays as it is; everything else goes in.
    """
    halls = set(Hall.objects.filter(edition=edition).values_list("code", flat=True))
    raw = read_plan(path, scale=scale, halls=halls, hall=hall, level=level)
    report = PlanReport(raw.unused)
    understanding = Understanding(hall=hall, level=level)
    with one_import(edition, report, dry_run=dry_run, strict=strict):
        site = Site(edition, create=create_missing)
        outcomes, report.refused = _write(edition, site, raw, understanding)
        report.problems += understanding.problems
        report.tally(raw, outcomes)
        if report.created or report.updated:
            changes.record(edition_id=edition.pk)
    return report


def _write(
    edition: Edition, site: Site, raw: RawPlan, understanding: Understanding
) -> tuple[dict[int, Outcome], list[Key]]:
    """Write what rows say; what became of them, and the levels that are refused."""
    rows = [row for each in raw.rows if (row := understanding.read(each))]
    outcomes = _declare_halls(site, rows, understanding)
    levels = Levels(edition, site, understanding)
    links = Links(edition, site, understanding)
    spoiled = set(_spoiled(site, understanding))
    levels.draft([row for row in rows if _is_of_level(row)], spoiled)
    links.read([row for row in rows if row.what == "link"], spoiled)
    levels.check(links)
    outcomes |= _place_halls(site, levels)
    site.save(without=levels.refused)
    outcomes = _united(outcomes, levels.write()) | links.save(without=levels.refused)
    return outcomes, sorted(levels.refused)


def _is_of_level(row: PlanRow) -> bool:
    return row.what != "link" and (row.what != "hall" or "size" in row.values)


def _declare_halls(
    site: Site, rows: Iterable[PlanRow], understanding: Understanding
) -> dict[int, Outcome]:
    outcomes = {}
    for row in (row for row in rows if row.what == "hall"):
        try:
            outcomes[row.number] = site.declare(row)
        except RowError as error:
            understanding.refuse(row.number, error)
    return outcomes


def _spoiled(site: Site, understanding: Understanding) -> Iterator[tuple[str, Key]]:
    """What can't be read as a whole, since one of its rows can't, and the level of it."""
    for what, text, level in understanding.left_out:
        hall = site.find(text)
        for key in site.levels:
            if hall and key[0] == hall.code and level in {str(key[1]), f"{key[1]}.0"}:
                yield what, key


def _place_halls(site: Site, levels: Levels) -> dict[int, Outcome]:
    """Rows of levels, too, may say where their hall is on the site."""
    return {
        row.number: Outcome.UPDATED
        for draft in levels.accepted
        for row in draft.rows
        if row.what == "level" and site.place(draft.level.hall, row)
    }


def _united(one: dict[int, Outcome], other: dict[int, Outcome]) -> dict[int, Outcome]:
    """What became of rows that say several things: what made or changed something stands."""
    order = [Outcome.UNCHANGED, Outcome.UPDATED, Outcome.CREATED]
    return {
        row: max(one.get(row, order[0]), other.get(row, order[0]), key=order.index)
        for row in one.keys() | other.keys()
    }


def refusals(report: PlanReport) -> list[str]:
    """The levels that stay as they are, in sentences."""
    text = _("Hall %(hall)s, level %(level)s stays as it was.")
    return [text % {"hall": hall, "level": level} for hall, level in report.refused]
