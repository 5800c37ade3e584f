"""Short ways to write a list in a test, and to read or import it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from exhibitors.exchange.columns import map_columns
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.exhibitor_rows import ExhibitorReader, ExhibitorRecord
from exhibitors.exchange.product_import import import_products
from exhibitors.exchange.reading import Row
from exhibitors.exchange.report import Report
from exhibitors.models import Exhibitor
from tests.factories import the_edition


def read_rows(titles: Sequence[str], *rows: Sequence[str]) -> list[ExhibitorRecord]:
    """What the rows below these titles say; all of them must name somebody."""
    numbered = [Row(number, list(cells)) for number, cells in enumerate(rows, start=2)]
    reader = ExhibitorReader(map_columns(titles, {}, "exhibitors"), numbered)
    records = [reader.read(row) for row in numbered]
    assert not [problem for problem in reader.problems if problem.is_error]
    return [record for record in records if record]


def places(record: ExhibitorRecord) -> list[tuple[str, str]]:
    """Halls and booths."""
    return [(place.hall, place.code) for place in record.places or []]


def import_rows(folder: Path, text: str, **options: Any) -> Report:
    """Import exhibitors into the current edition; missing things are made unless said otherwise."""
    return _import(import_exhibitors, folder, text, {"create_missing": True} | options)


def import_product_rows(folder: Path, text: str, **options: Any) -> Report:
    """Import products into the current edition; missing things are made unless said otherwise."""
    return _import(import_products, folder, text, {"create_missing": True} | options)


def _import(run: Any, folder: Path, text: str, options: dict[str, Any]) -> Report:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    report: Report = run(path=path, **({"edition": the_edition()} | options))
    return report


def counts(report: Report) -> tuple[int, int, int, int]:
    """Created, updated, unchanged, errors."""
    return report.created, report.updated, report.unchanged, report.errors


def booths(exhibitor: Exhibitor) -> list[str]:
    """The signs of an exhibitor's booths."""
    return sorted(stand.booth.label for stand in exhibitor.stands.all())
