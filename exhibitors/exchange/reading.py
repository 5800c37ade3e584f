"""Reading a table from a file: CSV and other text, XLSX, JSON."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.columns import Columns, map_columns
from exhibitors.exchange.delimited import delimited
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.headings import SEARCHED, Headings
from exhibitors.exchange.json_lists import json_lists
from exhibitors.exchange.sheets import sheets
from exhibitors.exchange.sources import (
    MOST_COLUMNS,
    ON_THE_COMMAND_LINE,
    Limits,
    Record,
    Records,
)

_ZIP = b"PK\x03\x04"
_OTHER_KINDS = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "XLS, DOC",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"{\\rtf": "RTF",
    b"SQLite": "SQLite",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the heading. `number` counts the file's rows from 1, as spreadsheets do."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """The heading of a file, and what stands below it.

    `heading` is the number of its row; 0 where there is none and the columns are called by their
    numbers.
    """

    columns: list[str]
    heading: int
    records: Records
    most_rows: int

    def rows(self) -> Iterator[Row]:
        """Every row that isn't blank, read from the file as it goes; a cell for each column."""
        width, count = len(self.columns), 0
        for number, cells in _filled(self.records()):
            if number > self.heading:
                count += 1
                if count > self.most_rows:
                    message = _("This table has more than %(most)s rows. Split the list.")
                    raise UnusableFileError(message % {"most": self.most_rows})
                yield Row(number, cells + [""] * (width - len(cells)))


def read_table(
    path: Path,
    *,
    kind: str = "exhibitors",
    overrides: Mapping[str, str] | None = None,
    limits: Limits = ON_THE_COMMAND_LINE,
) -> Table:
    """The table of a file; of several sheets or lists the first with a heading that is known.

    `kind` and `overrides` as of `map_columns`. UnusableFileError if there is no table.
    """
    headings = Headings(kind, overrides or {})
    tables = [
        table
        for records in _sources(path, headings, limits)
        if (table := _table(records, headings, limits))
    ]
    if not tables:
        raise UnusableFileError(_("This file is empty."))
    table = next((table for table in tables if headings.is_one(table.columns)), tables[0])
    if len(table.columns) > MOST_COLUMNS:
        message = _("This table has more than %(most)s columns. Leave some out.")
        raise UnusableFileError(message % {"most": MOST_COLUMNS})
    if not any(True for _row in table.rows()):
        raise UnusableFileError(_("This table has a heading but no rows."))
    return table


def read_list(
    path: Path, kind: str, overrides: Mapping[str, str], limits: Limits
) -> tuple[Table, Columns]:
    """The table of a list, and what its columns hold; both as `read_table` and `map_columns`."""
    table = read_table(path, kind=kind, overrides=overrides, limits=limits)
    return table, map_columns(table.columns, overrides, kind)


def _sources(path: Path, headings: Headings, limits: Limits) -> list[Records]:
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        message = _("%(file)s can't be read: %(reason)s.")
        raise UnusableFileError(message % {"file": path.name, "reason": error.strerror}) from error
    if head.startswith(_ZIP):
        return sheets(path, limits)
    for start, kind in _OTHER_KINDS.items():
        if head.startswith(start):
            message = _(
                "This is not a table but a file of another kind (%(kind)s). Save it as CSV or XLSX."
            )
            raise UnusableFileError(message % {"kind": kind})
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if start in {b"{", b"["}:
        return json_lists(path)
    if start == b"<":
        raise UnusableFileError(_("This is not a table but HTML or XML. Save it as CSV or XLSX."))
    return [delimited(path, headings)] if head.strip() else []


def _table(records: Records, headings: Headings, limits: Limits) -> Table | None:
    """The table of these records; None if all of them are blank."""
    first = list(itertools.islice(_filled(records()), SEARCHED))
    if not first:
        return None
    index = headings.find([cells for _number, cells in first])
    if index is None:
        width = max(len(_titles(cells)) for _number, cells in first)
        columns = [str(number) for number in range(1, width + 1)]
        return Table(columns, 0, records, limits.rows)
    number, cells = first[index]
    return Table(_titles(cells), number, records, limits.rows)


def _filled(records: Iterator[Record]) -> Iterator[Record]:
    return (record for record in records if any(map(str.strip, record[1])))


def _titles(cells: Sequence[str]) -> list[str]:
    """The cells without the blank ones at their end."""
    titles = [cell.strip() for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    return titles
