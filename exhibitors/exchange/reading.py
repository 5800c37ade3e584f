"""Reading a table from a file, whatever its encoding, delimiter and line ends."""

import csv
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.encodings import find_encoding
from exhibitors.exchange.errors import UnusableFileError

MOST_COLUMNS = 100
_DELIMITERS = (",", ";", "\t", "|")
_NO_DELIMITER = "\x1f"
_SAMPLE_ROWS = 50
_KINDS = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "XLSX, ZIP",
    b"\xd0\xcf\x11\xe0": "XLS, DOC",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"{\\rtf": "RTF",
    b"SQLite": "SQLite",
}
_NOT_TEXT = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_END = "\x02end\x02"


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the heading. `number` counts the file's rows from 1, as spreadsheets do."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """The heading of a file, and how to read what stands below it."""

    path: Path
    encoding: str
    delimiter: str
    columns: list[str]
    heading: int  # the number of its row

    def rows(self) -> Iterator[Row]:
        """Every row that isn't blank, read from the file as it goes; a cell for each column."""
        width = len(self.columns)
        for number, cells in _records(self.path, self.encoding, self.delimiter):
            if number > self.heading and any(map(str.strip, cells)):
                yield Row(number, cells + [""] * (width - len(cells)))


def read_table(path: Path) -> Table:
    """Find out how to read a file; UnusableFileError if it holds no table."""
    _refuse_other_kinds(path)
    encoding = find_encoding(path)
    _refuse_binary(path, encoding)
    delimiter = _find_delimiter(path, encoding)
    headings = (
        (number, columns)
        for number, cells in _records(path, encoding, delimiter)
        if (columns := _without_blank_end(cells))
    )
    number, columns = next(headings, (0, []))
    if not columns:
        raise UnusableFileError(_("This file is empty."))
    if len(columns) > MOST_COLUMNS:
        message = _("This table has %(count)s columns; %(most)s can be read.")
        raise UnusableFileError(message % {"count": len(columns), "most": MOST_COLUMNS})
    table = Table(path, encoding, delimiter, columns, number)
    if not any(True for _row in table.rows()):
        raise UnusableFileError(_("This table has a heading and no rows."))
    return table


def _refuse_other_kinds(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        message = _("%(file)s can't be read: %(reason)s.")
        raise UnusableFileError(message % {"file": path.name, "reason": error.strerror}) from error
    if not head.strip():
        raise UnusableFileError(_("This file is empty."))
    for start, kind in _KINDS.items():
        if head.startswith(start):
            message = _(
                "This is not a table but another kind of file (%(kind)s). Save the table as CSV."
            )
            raise UnusableFileError(message % {"kind": kind})
    if head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in {b"{", b"[", b"<"}:
        raise UnusableFileError(_("This is no table but JSON, HTML or XML. Save it as CSV."))


def _refuse_binary(path: Path, encoding: str) -> None:
    with path.open(encoding=encoding, errors="replace") as file:
        text = file.read(4096)
    if len(_NOT_TEXT.findall(text)) > len(text) / 50:
        raise UnusableFileError(_("This is no file of text. Save the table as CSV."))


def _without_blank_end(cells: list[str]) -> list[str]:
    columns = [cell.strip() for cell in cells]
    while columns and not columns[-1]:
        columns.pop()
    return columns


def _find_delimiter(path: Path, encoding: str) -> str:
    """The delimiter that gives the rows as many cells as the heading has."""
    best, most = _NO_DELIMITER, (0.0, 0)
    for delimiter in _DELIMITERS:
        sample = _sample(path, encoding, delimiter)
        width = len(sample[0]) if sample else 0
        even = sum(len(cells) == width for cells in sample) / max(len(sample), 1)
        if width > 1 and (even, width) > most:
            best, most = delimiter, (even, width)
    return best


def _sample(path: Path, encoding: str, delimiter: str) -> list[list[str]]:
    """The first rows; none if this can't be the delimiter, since the quotation marks don't fit."""
    try:
        records = itertools.islice(_records(path, encoding, delimiter), _SAMPLE_ROWS)
        return [cells for _number, cells in records if any(cells)]
    except UnusableFileError:
        return []


def _records(path: Path, encoding: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Every record of the file with its number; an open quotation mark is an error."""
    csv.field_size_limit(1 << 30)
    number = 0
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        lines = (line.replace("\0", "") for line in itertools.chain(file, [_END]))
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            if cells == [_END]:
                return
            # Excel's own way to name the delimiter.
            if not (number == 1 and cells and cells[0].startswith("sep=")):
                yield number, cells
    message = _("Row %(row)s opens a quotation mark that is never closed.")
    raise UnusableFileError(message % {"row": number})
