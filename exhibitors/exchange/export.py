"""Export of exhibitors and products. What it writes can be imported again unchanged."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from tempfile import TemporaryFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from exhibitors.exchange.cells import shield, unshield
from exhibitors.exchange.site_columns import EXHIBITOR_COLUMNS, PRODUCT_COLUMNS, Cell
from exhibitors.exchange.writing import batches
from exhibitors.models.exhibitor import ExhibitorQuerySet
from exhibitors.models.product import ProductQuerySet

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else

_PART = 1 << 16  # bytes

Row = Sequence[Cell]
Format = tuple[str, Callable[[Iterable[Row]], Iterator[bytes]]]


def exhibitor_rows(exhibitors: ExhibitorQuerySet, ids: Iterable[int]) -> Iterator[Row]:
    """The heading, and a row for each id that is among the exhibitors: four queries a batch."""
    yield list(EXHIBITOR_COLUMNS)
    whole = exhibitors.select_related("organisation").prefetch_related(
        "stands", "categories", "pavilions"
    )
    for batch in batches(ids):
        found = whole.in_bulk(batch)
        for exhibitor in (found[id_] for id_ in batch if id_ in found):
            yield [read(exhibitor) for read in EXHIBITOR_COLUMNS.values()]


def product_rows(products: ProductQuerySet, ids: Iterable[int]) -> Iterator[Row]:
    """The heading, and a row for each id that is among the products: one query a batch."""
    yield list(PRODUCT_COLUMNS)
    for batch in batches(ids):
        found = products.select_related("exhibitor", "category").in_bulk(batch)
        for product in (found[id_] for id_ in batch if id_ in found):
            yield [read(product) for read in PRODUCT_COLUMNS.values()]


def csv_parts(rows: Iterable[Row]) -> Iterator[bytes]:
    """The rows as a CSV file, in parts. An apostrophe stands before what looks like a formula."""
    yield _BYTE_ORDER_MARK.encode()
    for batch in batches(rows):
        part = io.StringIO(newline="")
        csv.writer(part).writerows([shield(str(cell)) for cell in row] for row in batch)
        yield part.getvalue().encode()


def xlsx_parts(rows: Iterable[Row]) -> Iterator[bytes]:
    """The rows as a workbook, in parts. Its heading stays in sight, its texts are no formulas."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    with TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        yield from iter(partial(file.read, _PART), b"")


def _xlsx_cell(sheet: object, cell: Cell) -> object:
    if not isinstance(cell, str):
        return cell
    # Reading takes an apostrophe away, so one that belongs to the text gets another.
    text = cell if unshield(cell) == cell else shield(cell)
    if text.startswith(("=", "#")):  # openpyxl would make it a formula or an error
        marked = WriteOnlyCell(sheet, text)
        marked.data_type = "s"
        return marked
    return text or None


# By the ending of a file's name: the media type, and what writes such a file.
FORMATS: dict[str, Format] = {
    "csv": ("text/csv; charset=utf-8", csv_parts),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_parts),
}
