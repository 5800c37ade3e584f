"""What the cells of a workbook say, and how big a workbook may be."""

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.sheets import sheets
from exhibitors.exchange.sources import ON_THE_COMMAND_LINE, Limits


def workbook(*cells: Any) -> bytes:
    """A workbook with a blank row, and a row of these cells: values with number formats or not."""
    book = Workbook()
    for column, cell in enumerate(cells, start=1):
        value, shown_as = cell if isinstance(cell, tuple) else (cell, None)
        written = book.active.cell(2, column, value)
        written.number_format = shown_as or written.number_format
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def write(folder: Path, content: bytes) -> Path:
    path = folder / "list.xlsx"
    path.write_bytes(content)
    return path


def first_cells(path: Path) -> list[tuple[int, str]]:
    """The number and the first cell of each row."""
    (records,) = sheets(path, ON_THE_COMMAND_LINE)
    return [(number, cells[0]) for number, cells in records()]


MOMENT = datetime.datetime(2026, 5, 1, 9, 30)  # noqa: DTZ001 - spreadsheets know no time zones


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Acme", "Acme"),
        (True, "1"),
        (False, "0"),
        (7, "7"),
        (0.1, "0.1"),
        (1e15, "1000000000000000"),
        ((42, "00000"), "00042"),
        ((42, "0.00"), "42"),
        (MOMENT, "2026-05-01 09:30:00"),
        (MOMENT.date(), "2026-05-01"),
        (MOMENT.time(), "09:30:00"),
        ("#REF!", ""),
    ],
)
def test_a_cell(tmp_path: Path, cell: Any, text: str):
    assert first_cells(write(tmp_path, workbook(cell))) == [(1, ""), (2, text)]


def test_of_a_wide_sheet_it_shows_that_it_is_too_wide(tmp_path: Path):
    (records,) = sheets(write(tmp_path, workbook(*range(150))), ON_THE_COMMAND_LINE)
    assert [len(cells) for _number, cells in records()] == [101, 101]


@pytest.mark.parametrize(
    ("result", "text"), [(b"2", "2"), (b"0.30000000000000004", "0.3"), (b"1E-7", "0.0000001")]
)
def test_a_formula_says_its_result(tmp_path: Path, result: bytes, text: str):
    path = write(tmp_path, workbook("=1+1"))
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, re.sub(rb"<v ?/>|<v></v>", b"<v>%s</v>" % result, content))
    assert first_cells(path) == [(1, ""), (2, text)]


def size(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(part.file_size for part in archive.infolist())


def test_it_may_be_as_big_as_the_limit_says(tmp_path: Path):
    path = write(tmp_path, workbook("Acme"))
    assert len(sheets(path, Limits(rows=1, unpacked=size(path)))) == 1
    with pytest.raises(UnusableFileError, match="Unpacked, this workbook is bigger than 0 MB"):
        sheets(path, Limits(rows=1, unpacked=size(path) - 1))


@pytest.mark.parametrize(
    ("parts", "said"), [(100, "This workbook is damaged."), (101, "This workbook has 101 parts;")]
)
def test_it_may_have_a_hundred_parts(tmp_path: Path, parts: int, said: str):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(parts):
            archive.writestr(f"xl/{number}.xml", "")
    with pytest.raises(UnusableFileError) as refusal:
        sheets(write(tmp_path, file.getvalue()), ON_THE_COMMAND_LINE)
    assert str(refusal.value).startswith(said)
