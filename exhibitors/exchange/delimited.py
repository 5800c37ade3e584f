"""Tables in files of text, whatever their encoding, delimiter and line ends."""

import csv
import itertools
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.encodings import find_encoding
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.headings import SEARCHED, Headings
from exhibitors.exchange.sources import Record, Records

_DELIMITERS = (",", ";", "\t", "|")
_NO_DELIMITER = "\x1f"
_SAMPLE_ROWS = 50
_NOT_TEXT = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_END = "\x02end\x02"


def delimited(path: Path, headings: Headings) -> Records:
    """The records of a file of text; UnusableFileError if it isn't one."""
    encoding = find_encoding(path)
    _refuse_binary(path, encoding)
    return partial(_records, path, encoding, _find_delimiter(path, encoding, headings))


def _refuse_binary(path: Path, encoding: str) -> None:
    with path.open(encoding=encoding, errors="replace") as file:
        text = file.read(4096)
    if len(_NOT_TEXT.findall(text)) > len(text) / 50:
        raise UnusableFileError(_("This is not a text file. Save the table as CSV or XLSX."))


def _find_delimiter(path: Path, encoding: str, headings: Headings) -> str:
    """The delimiter that gives the rows as many cells as the heading has."""
    best, most = _NO_DELIMITER, (False, 0.0, 0)
    for delimiter in _DELIMITERS:
        sample = _sample(path, encoding, delimiter)
        top = (i for i, cells in enumerate(sample[:SEARCHED]) if headings.is_one(cells))
        heading = next(top, None)
        rows = sample[heading or 0 :]
        width = len(rows[0]) if rows else 0
        even = sum(len(cells) == width for cells in rows) / max(len(rows), 1)
        found = (heading is not None, even, width)
        if width > 1 and found > most:
            best, most = delimiter, found
    return best


def _sample(path: Path, encoding: str, delimiter: str) -> list[list[str]]:
    """The first rows; none if this can't be the delimiter, since the quotation marks don't fit."""
    try:
        records = itertools.islice(_records(path, encoding, delimiter), _SAMPLE_ROWS)
        return [cells for _number, cells in records if cells]
    except UnusableFileError:
        return []


def _records(path: Path, encoding: str, delimiter: str) -> Iterator[Record]:
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
