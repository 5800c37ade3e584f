"""Floor plans in tables: a row for each booth, obstacle, entrance and so on."""

from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.cells import clean, unshield
from exhibitors.exchange.delimited import delimited
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.headings import SEARCHED, Headings
from exhibitors.exchange.plans.rows import MOST_ROWS, RawPlan, RawRow
from exhibitors.exchange.plans.vocabulary import FIELDS, chosen, field_of
from exhibitors.exchange.sheets import sheets
from exhibitors.exchange.sources import MOST_COLUMNS, UPLOADED, Record, Records

_ZIP = b"PK\x03\x04"
_PLACES = {"x", "y", "polygon"}


class PlanHeadings(Headings):
    """Knows the headings of tables of floor plans."""

    def __init__(self) -> None:
        """There are no others than the known titles."""
        super().__init__("plans", {})

    def is_one(self, cells: Sequence[str]) -> bool:
        """Whether several cells are known titles, one of a place and one of a code among them."""
        fields = {field_of(cell) for cell in cells}
        return bool(fields & _PLACES) and bool(fields & {"code", "what"})


def read_table(path: Path, head: bytes) -> RawPlan:
    """The rows of a table; UnusableFileError if it is none, or has no heading that is known."""
    headings = PlanHeadings()
    sources = sheets(path, UPLOADED) if head.startswith(_ZIP) else [delimited(path, headings)]
    for records in sources:
        if heading := _heading(records, headings):
            return _rows(records, *heading)
        for _record in records():  # a quotation mark that is never closed is told first
            pass
    message = _("No heading was found. A floor plan needs columns such as: %(columns)s.")
    columns = "hall, code, x, y, width, height"
    raise UnusableFileError(message % {"columns": columns})


def _heading(records: Records, headings: Headings) -> Record | None:
    for count, (number, cells) in enumerate(records()):
        if headings.is_one(cells):
            return number, cells
        if count == SEARCHED:
            break
    return None


def _rows(records: Records, heading: int, titles: Sequence[str]) -> RawPlan:
    titles = [title.strip() for title in titles]
    if sum(map(bool, titles)) > MOST_COLUMNS:
        message = _("This table has more than %(most)s columns. Leave some out.")
        raise UnusableFileError(message % {"most": MOST_COLUMNS})
    by_field = chosen(titles)
    indexes = {field: titles.index(by_field[field]) for field in FIELDS if field in by_field}
    rows: list[RawRow] = []
    for number, cells in records():
        if number <= heading or not any(map(str.strip, cells)):
            continue
        if len(rows) == MOST_ROWS:
            message = _("This table has more than %(most)s rows. Split the list.")
            raise UnusableFileError(message % {"most": MOST_ROWS})
        found = {field: _text(cells, index) for field, index in indexes.items()}
        rows.append(RawRow(number, {field: text for field, text in found.items() if text}))
    used = set(indexes.values())
    return RawPlan(rows, [title for i, title in enumerate(titles) if title and i not in used])


def _text(cells: Sequence[str], index: int) -> str:
    return clean(unshield(cells[index])) if index < len(cells) else ""
