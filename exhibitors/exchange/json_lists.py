"""Lists in JSON: objects with names and values, as websites and programs hand them out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from exhibitors.exchange.cells import unique
from exhibitors.exchange.encodings import find_encoding
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.sources import Record, Records

_BETWEEN = "|"


def json_lists(path: Path) -> list[Records]:
    """The lists of objects in a file, the outermost first; UnusableFileError if there is none.

    The heading of each is row 0, so that rows are numbered as the objects.
    """
    try:
        content = json.loads(path.read_text(find_encoding(path), errors="replace"))
        lists = [[_flat(thing) for thing in things] for things in _lists_of_objects(content)]
    except json.JSONDecodeError as error:
        message = _("This is not valid JSON: line %(line)s can't be understood.")
        raise UnusableFileError(message % {"line": error.lineno}) from error
    except RecursionError as error:
        raise UnusableFileError(_("This JSON is nested too deeply.")) from error
    if not lists:
        raise UnusableFileError(_("This JSON contains no list of objects."))
    return [partial(_records, rows) for rows in lists]


def _lists_of_objects(content: Any) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Those that stand in no other list, level by level."""
    level = [content]
    while level:
        for value in level:
            if isinstance(value, list) and (objects := [o for o in value if isinstance(o, dict)]):
                yield objects
        level = [v for value in level if isinstance(value, dict) for v in value.values()]


def _flat(thing: Mapping[str, Any], within: str = "") -> dict[str, str]:
    """A row of an object: those inside it become columns of their own, such as `booths.hall`."""
    row: dict[str, str] = {}
    for key, value in thing.items():
        title = f"{within}{key}"
        if isinstance(value, dict):
            row |= _flat(value, f"{title}.")
        elif isinstance(value, list):
            row |= _side_by_side([_flat(o, f"{title}.") for o in value if isinstance(o, dict)])
            if texts := unique(_text(item) for item in value if not isinstance(item, dict)):
                row[title] = _BETWEEN.join(texts)
        else:
            row[title] = _text(value)
    return row


def _side_by_side(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """One row of several. The fullest come first, so that halls and booths read as pairs."""
    ordered = sorted(rows, key=lambda row: list(row.values()).count(""))
    titles = dict.fromkeys(title for row in ordered for title in row)
    return {
        title: _BETWEEN.join(text for row in ordered if (text := row.get(title)))
        for title in titles
    }


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, bool) else str(value)


def _records(rows: Sequence[Mapping[str, str]]) -> Iterator[Record]:
    titles = list(dict.fromkeys(title for row in rows for title in row))
    yield 0, titles
    for number, row in enumerate(rows, start=1):
        yield number, [row.get(title, "") for title in titles]
