"""Exports as tables, and as files that the import reads."""

from collections.abc import Sequence
from pathlib import Path

from exhibitors.exchange.export import Row, csv_parts, exhibitor_rows, product_rows, xlsx_parts
from exhibitors.models import Exhibitor, Product
from expo.models import Edition


def exhibitor_table(edition: Edition) -> list[Row]:
    there = Exhibitor.objects.in_edition(edition)
    return [list(row) for row in exhibitor_rows(there, there.values_list("id", flat=True))]


def product_table(edition: Edition) -> list[Row]:
    there = Product.objects.in_edition(edition)
    return [list(row) for row in product_rows(there, there.values_list("id", flat=True))]


def as_csv(table: Sequence[Row], folder: Path) -> Path:
    path = folder / "list.csv"
    path.write_bytes(b"".join(csv_parts(table)))
    return path


def as_xlsx(table: Sequence[Row], folder: Path) -> Path:
    path = folder / "list.xlsx"
    path.write_bytes(b"".join(xlsx_parts(table)))
    return path
