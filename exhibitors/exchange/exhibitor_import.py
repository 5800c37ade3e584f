"""Import of exhibitors: rows become organisations, exhibitors, their categories and stands."""

from collections.abc import Mapping, Sequence
from operator import or_
from pathlib import Path

from django.utils import timezone

from exhibitors.exchange.cells import unique
from exhibitors.exchange.exhibitor_rows import ExhibitorReader, ExhibitorRecord
from exhibitors.exchange.links import Links, StandLinks
from exhibitors.exchange.matching import Candidate, Matcher, merge_rows, name_keys
from exhibitors.exchange.reading import read_list
from exhibitors.exchange.report import Changes, Report
from exhibitors.exchange.slug_pools import SlugPools
from exhibitors.exchange.sources import ON_THE_COMMAND_LINE, Limits
from exhibitors.exchange.targets import Targets
from exhibitors.exchange.writing import UNPUBLISHED, Edits, one_import
from exhibitors.models import Exhibitor, Organisation
from expo.models import Edition
from expo.search import changes
from expo.slugs import slug_of

_OF_ORGANISATION = ("country", "website")
_LINKED = ("categories", "pavilion")


def import_exhibitors(
    *,
    path: Path,
    edition: Edition,
    overrides: Mapping[str, str] | None = None,
    create_missing: bool = False,
    publish: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    limits: Limits = ON_THE_COMMAND_LINE,
) -> Report:
    """Bring a list of exhibitors into an edition, all good rows or, if anything fails, none.

    `overrides` gives fields to columns. With `create_missing`, categories, pavilions, halls and
    booths that don't exist are made; with `publish`, visitors see the exhibitors at once. A dry
    run reports the same and leaves nothing, and so does a `strict` one that has any problem.
    UnusableFileError if the file is no such list.
    """
    table, columns = read_list(path, "exhibitors", overrides or {}, limits)
    rows = list(table.rows())
    reader = ExhibitorReader(columns, rows)
    records = [record for row in rows if (record := reader.read(row))]
    report = Report(columns.unused, reader.problems)
    with one_import(edition, report, dry_run=dry_run, strict=strict):
        targets = Targets(edition, create=create_missing)
        report.problems += targets.check(records, columns)
        made = targets.save_new()
        changed = _Writer(edition, targets, publish=publish).write(merge_rows(records), report)
        if made or changed:
            changes.record(edition_id=edition.pk, exhibitor_ids=None if made else changed)
    return report


class _Writer:
    """Writes records into an edition, in a number of queries that doesn't grow with theirs."""

    def __init__(self, edition: Edition, targets: Targets, *, publish: bool) -> None:
        """Read what ties the edition's exhibitors to other things."""
        self._edition, self._targets, self._publish = edition, targets, publish
        self._organisations, self._exhibitors = Edits(Organisation), Edits(Exhibitor)
        self._categories = Links(Exhibitor.categories.through, "category", edition)
        self._pavilions = Links(Exhibitor.pavilions.through, "pavilion", edition)
        self._stands = StandLinks(edition)

    def write(self, records: Sequence[ExhibitorRecord], report: Report) -> set[int]:
        """Write all, and count them; gives the ids of the exhibitors that are new or changed."""
        exhibitors = self._find(records)
        new = {id(exhibitor) for exhibitor in exhibitors if not exhibitor.pk}
        pairs = list(zip(exhibitors, records, strict=True))
        filled = [self._fill(exhibitor, record) for exhibitor, record in pairs]
        self._create([exhibitor for exhibitor in exhibitors if id(exhibitor) in new])
        linked = [self._link(exhibitor, record) for exhibitor, record in pairs]
        touched = set()
        for (exhibitor, record), changed in zip(pairs, map(or_, filled, linked), strict=True):
            is_new = id(exhibitor) in new
            report.count(record.rows, exhibitor.pk, str(exhibitor), changed, new=is_new)
            if changed:
                touched.add(exhibitor.pk)
                if not is_new:
                    self._exhibitors.set(exhibitor, {"updated_at": timezone.now()})
        for edits in (self._organisations, self._exhibitors):
            edits.save()
        for links in (self._categories, self._pavilions, self._stands):
            links.save()
        return touched

    def _find(self, records: Sequence[ExhibitorRecord]) -> list[Exhibitor]:
        """The exhibitor of each record; those that aren't there yet are made, not saved."""
        there = Exhibitor.objects.in_edition(self._edition).select_related("organisation")
        candidates = (
            Candidate(e, e.organisation.country, name_keys(e.organisation.name), e.ref)
            for e in there
        )
        found = Matcher(candidates).match(records, without_country=True)
        strangers = [r for r, exhibitor in zip(records, found, strict=True) if not exhibitor]
        known = iter(self._organisations_of_others(strangers))
        return [
            exhibitor
            or Exhibitor(edition=self._edition, organisation=next(known) or Organisation())
            for exhibitor in found
        ]

    def _organisations_of_others(
        self, records: Sequence[ExhibitorRecord]
    ) -> list[Organisation | None]:
        """The organisations of records that other editions know."""
        if not records:
            return []
        others = Organisation.objects.exclude(exhibitors__edition=self._edition)
        candidates = (Candidate(o, o.country, name_keys(o.name)) for o in others)
        return Matcher(candidates).match(records, without_country=False)

    def _fill(self, exhibitor: Exhibitor, record: ExhibitorRecord) -> Changes:
        """Give an exhibitor and its organisation what a record says; what that changes."""
        organisation = exhibitor.organisation
        values = {k: v for k, v in record.values.items() if k not in _LINKED}
        own = {field: values.pop(field) for field in _OF_ORGANISATION if field in values}
        own |= {"name": record.name, "aliases": unique([*organisation.aliases, *record.aliases])}
        values |= {"ref": record.ref} if record.ref else {}
        if self._publish and exhibitor.status in UNPUBLISHED:
            values["status"] = Exhibitor.Status.PUBLISHED
        changes = self._organisations.set(organisation, own)
        return changes | self._exhibitors.set(exhibitor, values)

    def _create(self, exhibitors: Sequence[Exhibitor]) -> None:
        slugs = SlugPools(Exhibitor, [self._edition.pk])
        for exhibitor in exhibitors:
            stem = slug_of(exhibitor.organisation.name) or "exhibitor"
            exhibitor.slug = slugs.take(self._edition.pk, stem)
        organisations = (exhibitor.organisation for exhibitor in exhibitors)
        Organisation.objects.bulk_create([o for o in organisations if not o.pk])
        Exhibitor.objects.bulk_create(exhibitors)

    def _link(self, exhibitor: Exhibitor, record: ExhibitorRecord) -> Changes:
        """Tie an exhibitor to what a record names; what that changes."""
        targets = self._targets
        wanted = {
            "categories": (self._categories, targets.terms(record, "categories")),
            "pavilion": (self._pavilions, targets.terms(record, "pavilion")),
            "booth": (self._stands, targets.booths(record)),
        }
        changes = {}
        for field, (links, ids) in wanted.items():
            if ids is not None and (replaced := links.replace(exhibitor.pk, ids)):
                old, new = replaced
                changes[field] = targets.names(field, old), targets.names(field, new)
        return changes
