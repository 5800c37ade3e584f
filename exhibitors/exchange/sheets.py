"""Tables in workbooks (XLSX)."""

import datetime
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.sources import MOST_COLUMNS, Limits, Record, Records

_MOST_PARTS = 100
_CHUNK = 1 << 16
_MIDNIGHT = datetime.time()
# What openpyxl and what it stands on raise for files that are damaged.
_DAMAGED = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


def sheets(path: Path, limits: Limits) -> list[Records]:
    """The sheets of a workbook; UnusableFileError if it is damaged, too big or none."""
    content = path.read_bytes()
    with _refusing_damage():
        _check_archive(content, limits)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    return [partial(_records, sheet) for sheet in book.worksheets]


@contextmanager
def _refusing_damage() -> Iterator[None]:
    try:
        yield
    except _DAMAGED as error:
        message = _("This workbook is damaged. Open it and save it again as XLSX or CSV.")
        raise UnusableFileError(message) from error


def _check_archive(content: bytes, limits: Limits) -> None:
    """Refuse what isn't a workbook or would fill the memory, whatever it says of its own size."""
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if not any(part.filename.startswith("xl/") for part in parts):
            message = _("This is not a table but a file of another kind (ZIP). Save it as XLSX.")
            raise UnusableFileError(message)
        if len(parts) > _MOST_PARTS:
            message = _("This workbook has %(count)s parts; at most %(most)s can be read.")
            raise UnusableFileError(message % {"count": len(parts), "most": _MOST_PARTS})
        left = limits.unpacked
        for part in parts:
            with archive.open(part) as file:
                while left >= 0 and (chunk := file.read(_CHUNK)):
                    left -= len(chunk)
    if left < 0:
        message = _("Unpacked, this workbook is bigger than %(most)s MB. Split the list.")
        raise UnusableFileError(message % {"most": limits.unpacked >> 20})


def _records(sheet: Any) -> Iterator[Record]:
    # What a sheet says of its own size may be wrong.
    sheet.reset_dimensions()
    with _refusing_damage():
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
            yield number, [_text(cell) for cell in cells]


def _text(cell: Any) -> str:
    """What the spreadsheet shows in a cell, with points in numbers and ISO dates."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime.datetime):
        day = value.time() == _MIDNIGHT
        return str(value.date() if day else value)
    return str(value)


def _number(value: float, shown_as: str) -> str:
    text = f"{Decimal(format(value, '.15g')):f}"
    # '00000' keeps the zeros of postcodes and article numbers.
    return text.zfill(len(shown_as)) if shown_as.strip("0") == "" else text
