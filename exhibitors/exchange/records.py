"""What a row of a list says, and what is wrong with it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Field, Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exhibitors.exchange.cells import (
    CLEAR,
    clean,
    given,
    script_language,
    split_words,
    unique,
    unshield,
)
from exhibitors.exchange.columns import Column, Columns
from exhibitors.exchange.reading import Row
from exhibitors.exchange.values import parse_country

# The fields that a row gives: those that are absent stay as they are.
Values = dict[str, Any]
Reason = str | Promise

_UNREADABLE = _("Some characters can't be read.")
_TOO_MANY_CELLS = _("This row has more cells than the heading.")
_NO_COUNTRY = _("There is no country of that name.")
NAME_MISSING = _("The name is missing.")
NOT_AN_ADDRESS = _("This is not a web address.")
TOO_LONG = _("This is too long.")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a row. An error leaves the row out, a warning only the value."""

    row: int
    column: str
    value: str
    reason: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class OneValue:
    """How to read a field of one value; `parse` gives None for what isn't understood."""

    parse: Callable[[str], Any]
    reason: Reason
    empty: Any = ""


@dataclass(frozen=True, slots=True)
class ManyValues:
    """How to read a field of several values; `parse` gives None for what isn't understood."""

    parse: Callable[[str], str | None] = str
    reason: Reason = ""
    split: Callable[[str], list[str]] = split_words


class RowReader:
    """Reads the cells of rows field by field, and keeps the problems."""

    def __init__(self, columns: Columns) -> None:
        """Read rows of these columns."""
        self.problems: list[Problem] = []
        self._columns = columns
        self._of_field: dict[str, list[Column]] = defaultdict(list)
        for column in columns.used:
            self._of_field[column.field].append(column)

    def cells(self, row: Row, field: str) -> Iterator[tuple[Column, str]]:
        """The cells that give a field: columns and cleaned texts, without blank ones."""
        for column in self._of_field.get(field, ()):
            if text := clean(unshield(row.cells[column.index]), lines=True):
                yield column, text

    def warn(self, row: Row, column: str, value: str, reason: Reason) -> None:
        """Note a value that is left out."""
        self.problems.append(Problem(row.number, column, value, str(reason)))

    def refuse(self, row: Row, field: str, reason: Reason) -> None:
        """Note why a row is left out: what its cells for a field say or don't say."""
        titles = self._columns.titles(field)
        value = ", ".join(text for _column, text in self.cells(row, field))
        self.problems.append(Problem(row.number, titles, value, str(reason), is_error=True))

    def check(self, row: Row) -> None:
        """Warn of what was lost before the file came here."""
        for column in self._columns.used:
            if "\ufffd" in row.cells[column.index]:
                self.warn(row, column.title, clean(row.cells[column.index]), _UNREADABLE)
        if extra := [cell for cell in row.cells[self._columns.width :] if cell.strip()]:
            self.warn(row, "", ", ".join(extra), _TOO_MANY_CELLS)

    def add_texts(self, row: Row, field: str, values: Values) -> None:
        """Read a text by language: `{"en": "…"}`."""
        texts: dict[str, str] = {}
        for column, text in self.cells(row, field):
            if text == CLEAR:
                texts.setdefault(column.language or "en", "")
            elif given(text):
                texts.setdefault(column.language or script_language(text), text)
        if texts:
            values[field] = texts

    def add_values(self, row: Row, fields: Mapping[str, OneValue], values: Values) -> None:
        """Read fields of one value: of several cells the first one that is understood."""
        for field, reading in fields.items():
            for column, text in self.cells(row, field):
                if text == CLEAR:
                    values.setdefault(field, reading.empty)
                elif field not in values and given(text):
                    value = reading.parse(given(text))
                    if value is None:
                        self.warn(row, column.title, text, reading.reason)
                    else:
                        values[field] = value

    def add_lists(self, row: Row, fields: Mapping[str, ManyValues], values: Values) -> None:
        """Read fields of several values: those of all their cells, each once."""
        for field, reading in fields.items():
            for column, text in self.cells(row, field):
                self._add_list(row, column, text, reading, values)

    def _add_list(
        self, row: Row, column: Column, text: str, reading: ManyValues, values: Values
    ) -> None:
        if text == CLEAR:
            values.setdefault(column.field, [])
            return
        parts = [(part, reading.parse(part)) for part in reading.split(text)]
        for part, value in parts:
            if value is None:
                self.warn(row, column.title, part, reading.reason)
        if understood := [value for _part, value in parts if value is not None]:
            values[column.field] = unique([*values.get(column.field, []), *understood])

    def add_country(self, row: Row, field: str, values: Values) -> None:
        """Read a country's code from all the field's cells together."""
        cells = list(self.cells(row, field))
        texts = [text for _column, text in cells if text != CLEAR and given(text)]
        if code := parse_country(texts):
            values[field] = code
        elif texts:
            titles = ", ".join(column.title for column, _text in cells)
            self.warn(row, titles, ", ".join(texts), _NO_COUNTRY)
        elif cells and cells[0][1] == CLEAR:
            values[field] = ""


def one_line(model: type[Model], field: str) -> OneValue:
    """How to read a model's field of one line: a text that fits."""
    most = max_length(model, field)
    return OneValue(lambda text: text if len(text) <= most else None, TOO_LONG)


def max_length(model: type[Model], field: str) -> int:
    """How many characters fit into a model's field."""
    return cast("int", cast("Field", model._meta.get_field(field)).max_length)
