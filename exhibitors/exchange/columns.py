"""Which column of a list holds what."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from exhibitors.exchange.cells import script_language, title_key
from exhibitors.exchange.column_names import (
    EXHIBITOR_COLUMNS,
    LANGUAGE_WORDS,
    PRODUCT_COLUMNS,
    TEXT_FIELDS,
    VENUES,
)
from exhibitors.exchange.errors import UnusableFileError

_LISTS = {"exhibitors": EXHIBITOR_COLUMNS, "products": PRODUCT_COLUMNS}
# Titles that mean the field only where no other column does.
_WEAK_TITLES = {
    "name": frozenset(map(title_key, ["name", "nom", "nombre", "nome", "名称", "名稱", "اسم"])),
    "hall": frozenset(map(title_key, VENUES)),
}
_BETWEEN_TITLES = re.compile(
    r"[/|,()（）\[\]\n:：·]+|(?<=[\u3400-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s+(?=[\u3400-\u9fff])"
)
_SITE_SUFFIXES = {"en": "en", "zh": "zh-hans", "zh-hans": "zh-hans", "es": "es", "ar": "ar"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is used. `language` of a text field; '' means: by the script of the text."""

    index: int
    title: str
    field: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list that are used, in their order, and the titles of those that aren't."""

    used: list[Column]
    unused: list[str]
    width: int

    def of(self, field: str) -> list[Column]:
        """Those that give a field."""
        return [column for column in self.used if column.field == field]

    def titles(self, *fields: str) -> str:
        """The titles of those that give any of the fields."""
        return ", ".join(column.title for column in self.used if column.field in fields)


def map_columns(titles: Sequence[str], overrides: Mapping[str, str], kind: str) -> Columns:
    """The columns of a list of `exhibitors` or `products`.

    `overrides` gives fields to titles, or to the numbers of columns from 1; a blank field leaves
    the column out. UnusableFileError for one that doesn't exist, and if a column that a list
    can't do without isn't found.
    """
    columns = _find_columns(titles, overrides, kind)
    for field in ["name", "exhibitor_ref"] if kind == "products" else ["name"]:
        if not columns.of(field):
            message = _(
                "No column was recognised as %(field)s. The columns are: %(columns)s. "
                "Say which one it is: --map COLUMN=%(field)s, or --map NUMBER=%(field)s if there "
                "is no heading."
            )
            raise UnusableFileError(message % {"field": field, "columns": ", ".join(titles)})
    return columns


def recognised(titles: Sequence[str], overrides: Mapping[str, str], kind: str) -> dict[int, str]:
    """The site's own names of a list's columns, by index, also if some are still missing."""
    suffixes = {language: suffix for suffix, language in reversed(_SITE_SUFFIXES.items())}
    return {
        column.index: f"{column.field}_{suffixes[column.language]}"
        if column.language
        else column.field
        for column in _find_columns(titles, overrides, kind).used
    }


def own_columns(kind: str) -> Iterator[str]:
    """The site's own names of columns, such as `name`, `name_en`, `name_zh`."""
    for field in _LISTS[kind]:
        yield field
        if field in TEXT_FIELDS:
            yield from (f"{field}_{suffix}" for suffix in ("en", "zh", "es", "ar"))


def _find_columns(titles: Sequence[str], overrides: Mapping[str, str], kind: str) -> Columns:
    chosen = _choose(titles, overrides, kind)
    columns = Columns([], [], len(titles))
    for index, title in enumerate(titles):
        field, language = chosen.get(index) or recognise(title, kind) or ("", "")
        if field:
            columns.used.append(Column(index, title, field, language))
        elif title:
            columns.unused.append(title)
    for field in _WEAK_TITLES:
        _leave_weak_out(columns, field, chosen)
    return columns


def _leave_weak_out(columns: Columns, field: str, chosen: Container[int]) -> None:
    """Beside 'Company' a column 'Name' is for people, beside 'Hall' a 'Venue' is the fairground."""
    found = [column for column in columns.of(field) if not column.language]
    weak = [column for column in found if title_key(column.title) in _WEAK_TITLES[field]]
    for column in weak if len(weak) < len(found) else []:
        if column.index not in chosen:
            columns.used.remove(column)
            columns.unused.append(column.title)


def _choose(
    titles: Sequence[str], overrides: Mapping[str, str], kind: str
) -> dict[int, tuple[str, str]]:
    """The meaning of each column that an override names, by its index."""
    chosen = {}
    for title, field in overrides.items():
        indexes = (
            [i for i, known in enumerate(titles) if known == title]
            or [i for i, known in enumerate(titles) if title_key(known) == title_key(title)]
            or [i for i in range(len(titles)) if str(i + 1) == title]
        )
        if not indexes:
            message = _("There is no column %(column)s. The columns are: %(columns)s.")
            raise UnusableFileError(message % {"column": title, "columns": ", ".join(titles)})
        meaning = site_field(field, kind) if field else ("", "")
        if not meaning:
            message = _("There is no field %(field)s. The fields are: %(fields)s.")
            fields = ", ".join(_LISTS[kind])
            raise UnusableFileError(message % {"field": field, "fields": fields})
        chosen.update(dict.fromkeys(indexes, meaning))
    return chosen


def site_field(name: str, kind: str) -> tuple[str, str] | None:
    """Field and language of one of the site's own column names: `name_zh`, `country`."""
    if name in _LISTS[kind]:
        return name, ""
    field, _underscore, suffix = name.rpartition("_")
    if field in TEXT_FIELDS and field in _LISTS[kind] and suffix in _SITE_SUFFIXES:
        return field, _SITE_SUFFIXES[suffix]
    return None


def recognise(title: str, kind: str) -> tuple[str, str] | None:
    """Field and language of a column by its title, or by a part of it: '展位号 Booth No.'."""
    if own := site_field(title.strip().lower(), kind):
        return own
    for part in [title, *_BETWEEN_TITLES.split(title)]:
        for text in (part, re.sub(r"[\s_#.-]*\d+$", "", part)):
            if field := _fields(kind).get(title_key(text)):
                return field, ""
            if meaning := _with_language(text, kind):
                return meaning
    return None


def _with_language(title: str, kind: str) -> tuple[str, str] | None:
    """Of 'English name' or '公司名称（英文）' the field without the language, and the language."""
    words = " ".join(re.split(r"[\W_]+", title.casefold()))
    for word, language in _language_words().items():
        pattern = re.escape(word) if script_language(word) != "en" else rf"\b{re.escape(word)}\b"
        rest, count = re.subn(pattern, " ", words)
        field = _fields(kind).get(title_key(rest)) if count else None
        if field in TEXT_FIELDS:
            return field, language
    return None


@cache
def _fields(kind: str) -> dict[str, str]:
    return {
        title_key(title): field
        for field, titles in _LISTS[kind].items()
        for title in (field, *titles.split(","))
    }


@cache
def _language_words() -> dict[str, str]:
    words = {
        word.strip().casefold(): language
        for language, given in LANGUAGE_WORDS.items()
        for word in given.split(",")
    }
    return dict(sorted(words.items(), key=lambda pair: -len(pair[0])))
