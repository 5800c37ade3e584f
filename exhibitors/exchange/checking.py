"""Whether an import did what its rows say: each on an exhibitor, with its country and places."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.columns import map_columns
from exhibitors.exchange.exhibitor_rows import ExhibitorReader, ExhibitorRecord
from exhibitors.exchange.places import Place, hall_code
from exhibitors.exchange.reading import read_table
from exhibitors.exchange.report import Report
from exhibitors.models import Exhibitor
from pavilions.booth_codes import booth_key
from pavilions.models import Booth


@dataclass(frozen=True, slots=True)
class Check:
    """The rows of a list that was imported, counted, and what isn't as they say."""

    rows: int
    with_country: int
    with_hall: int
    with_booth: int
    faults: list[str]


def check_import(path: Path, report: Report) -> Check:
    """Read an imported list once more and compare each row with the exhibitor that it made."""
    table = read_table(path)
    rows = list(table.rows())
    reader = ExhibitorReader(map_columns(table.columns, {}, "exhibitors"), rows)
    records = [record for row in rows if (record := reader.read(row))]
    exhibitors = Exhibitor.objects.for_rows().in_bulk(set(report.exhibitors.values()))
    faults = list(_uncounted(len(rows), report))
    for record in records:
        exhibitor = exhibitors.get(report.exhibitors.get(record.rows[0], 0))
        missing = list(_missing(record, exhibitor)) if exhibitor else [_("exhibitor")]
        if missing:
            faults.append(
                _("Row %(row)s: missing: %(things)s.")
                % {"row": record.rows[0], "things": ", ".join(missing)}
            )
    places = [record.places or [] for record in records]
    return Check(
        rows=len(rows),
        with_country=sum(bool(record.country) for record in records),
        with_hall=sum(any(place.hall for place in of_row) for of_row in places),
        with_booth=sum(any(place.code for place in of_row) for of_row in places),
        faults=faults,
    )


def _uncounted(rows: int, report: Report) -> Iterator[str]:
    counted = report.created + report.updated + report.unchanged + report.errors
    if counted != rows:
        yield _("%(counted)s of %(rows)s rows were counted.") % {"counted": counted, "rows": rows}


def _missing(record: ExhibitorRecord, exhibitor: Exhibitor) -> Iterator[str]:
    if record.country and record.country != exhibitor.organisation.country:
        yield record.country
    for place in record.places or []:
        if not any(_is(place, stand.booth) for stand in exhibitor.stands.all()):
            yield f"{place.hall} {place.code}".strip()


def _is(place: Place, booth: Booth) -> bool:
    halls = {booth.hall.code, *booth.hall.name.values()}
    in_hall = not place.hall or bool(halls & {place.hall, hall_code(place.hall)})
    return in_hall and booth_key(booth.code) == booth_key(place.code)
