"""Which row of a list is its heading."""

from collections.abc import Mapping, Sequence

from exhibitors.exchange.cells import title_key
from exhibitors.exchange.columns import recognise

SEARCHED = 20  # rows that may stand above the heading, and the heading
_LONGEST_TITLE = 100


class Headings:
    """Knows the headings of lists of one kind: titles may stand above them, or they are missing."""

    def __init__(self, kind: str, overrides: Mapping[str, str]) -> None:
        """`overrides` as of `map_columns`: titles that it names are known as well."""
        self._kind = kind
        self._overrides = {title_key(title): field for title, field in overrides.items()}
        self._by_number = any(map(str.isdecimal, overrides))

    def is_one(self, cells: Sequence[str]) -> bool:
        """Whether several cells are known titles, the name's among them."""
        return _is_sure(self._fields(cells))

    def find(self, rows: Sequence[Sequence[str]]) -> int | None:
        """The index of the heading among the first rows that aren't blank.

        If no row has a known title for the name, and columns are named by number, there is no
        heading: None. Otherwise it is the first of the fullest rows.
        """
        fields = [self._fields(cells) for cells in rows]
        filled = [sum(bool(cell.strip()) for cell in cells) for cells in rows]
        for index, known in enumerate(fields):
            if _is_sure(known):
                return index
        for index, known in enumerate(fields):
            # Alone in its row, 'Exhibitors 2026' is what stands above the table.
            if _has_name(known) and (filled[index] > 1 or max(filled) == 1):
                return index
        if self._by_number:
            return next((index for index, known in enumerate(fields) if len(known) > 1), None)
        return filled.index(max(filled))

    def _fields(self, cells: Sequence[str]) -> set[str]:
        return {field for cell in cells if (field := self._field(cell))}

    def _field(self, cell: str) -> str:
        if not cell.strip() or len(cell) > _LONGEST_TITLE:
            return ""
        if named := self._overrides.get(title_key(cell)):
            return named
        known = recognise(cell, self._kind)
        return known[0] if known else ""


def _has_name(fields: set[str]) -> bool:
    return any(field == "name" or field.startswith("name_") for field in fields)


def _is_sure(fields: set[str]) -> bool:
    return len(fields) > 1 and _has_name(fields)
