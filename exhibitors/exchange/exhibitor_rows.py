"""Rows of a list of exhibitors."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from exhibitors.exchange.booth_sentences import out_of_sentence
from exhibitors.exchange.cells import (
    CLEAR,
    clean,
    given,
    list_separator,
    name_key,
    script_language,
    split_list,
    split_words,
)
from exhibitors.exchange.columns import Columns
from exhibitors.exchange.places import Place, find_places
from exhibitors.exchange.reading import Row
from exhibitors.exchange.records import (
    NAME_MISSING,
    NOT_AN_ADDRESS,
    ManyValues,
    OneValue,
    RowReader,
    Values,
    max_length,
    one_line,
)
from exhibitors.exchange.values import parse_language, parse_offer, parse_tier, parse_website
from exhibitors.models import Exhibitor, Organisation
from exhibitors.models.exhibitor import Tier

_NAMED_LISTS = ("categories", "pavilion")  # of names, which may hold commas


def _website(text: str) -> str | None:
    address = parse_website(text)
    fits = address and len(address) <= max_length(Organisation, "website")
    return address if fits else None


def _email(text: str) -> str | None:
    try:
        validate_email(text)
    except ValidationError:
        return None
    return text


_VALUES = {
    "website": OneValue(_website, NOT_AN_ADDRESS),
    "tier": OneValue(parse_tier, _("This is not one of: supporter, sponsor, partner."), Tier.NONE),
    "email": OneValue(_email, _("This is not an e-mail address.")),
    **{line: one_line(Exhibitor, line) for line in ("ref", "city", "address", "phone")},
}
_TRADE = ManyValues(
    parse_offer, _("This is not one of: goods, services, agents, distributors, buyers.")
)
_LISTS = {
    "offers": _TRADE,
    "seeks": _TRADE,
    "languages": ManyValues(
        parse_language,
        _("There is no language of that name."),
        lambda text: split_words(text.replace("/", ";")),
    ),
    "socials": ManyValues(
        parse_website, NOT_AN_ADDRESS, lambda text: split_words(";".join(text.split()))
    ),
    "certificates": ManyValues(),
    "tags": ManyValues(),
}


@dataclass(slots=True)
class ExhibitorRecord:
    """What the rows of one exhibitor say.

    `name` by language; `main` is the language that the name is in which the list goes by, '' if
    no name of the list comes before the others. `values` holds the fields that are given, also
    those of the organisation; `places` the booths, None where the rows don't say.
    """

    rows: list[int]
    ref: str
    name: dict[str, str]
    main: str = ""
    aliases: list[str] = field(default_factory=list)
    places: list[Place] | None = None
    values: Values = field(default_factory=dict)

    @property
    def country(self) -> str:
        """The country's code, '' if the rows don't say."""
        return str(self.values.get("country", ""))


class ExhibitorReader(RowReader):
    """Reads rows of a list of exhibitors."""

    def __init__(self, columns: Columns, rows: Sequence[Row]) -> None:
        """Find out from all the rows what separates the names in a cell."""
        super().__init__(columns)
        self._separators = {
            column.index: list_separator(clean(row.cells[column.index], lines=True) for row in rows)
            for column in columns.used
            if column.field in _NAMED_LISTS
        }

    def read(self, row: Row) -> ExhibitorRecord | None:
        """What a row says; None if it names nobody."""
        self.check(row)
        record = self._read_names(row)
        if not any(record.name.values()):
            self.refuse(row, "name", NAME_MISSING)
            return None
        for text in ("tagline", "description"):
            self.add_texts(row, text, record.values)
        self.add_country(row, "country", record.values)
        self.add_values(row, _VALUES, record.values)
        self.add_lists(row, _LISTS, record.values)
        for names in _NAMED_LISTS:
            self._add_names(row, names, record.values)
        record.ref = record.values.pop("ref", "")
        record.places = self._read_places(row)
        return record

    def _read_names(self, row: Row) -> ExhibitorRecord:
        """A record with the names.

        A column that names no language gives the language of its text's script. Where that is
        taken it gives the language of its own title: '企业名称' beside '英文名称'.
        """
        record = ExhibitorRecord([row.number], "", {})
        cells = [(column, clean(text)) for column, text in self.cells(row, "name") if given(text)]
        for column, text in cells:
            if column.language:
                record.name.setdefault(column.language, "" if text == CLEAR else text)
        for column, text in cells:
            if not column.language:
                language = _place_name(record, text, script_language(column.title))
                record.main = record.main or language
        return record

    def _add_names(self, row: Row, field: str, values: Values) -> None:
        for column, text in self.cells(row, field):
            split = partial(split_list, separator=self._separators[column.index])
            self._add_list(row, column, text, ManyValues(split=split), values)

    def _read_places(self, row: Row) -> list[Place] | None:
        cells = {
            field: [text for _column, text in self.cells(row, field)] for field in ("hall", "booth")
        }
        cells["booth"] = [out_of_sentence(text) for text in cells["booth"]]
        halls, booths = ("; ".join(t for t in texts if t != CLEAR) for texts in cells.values())
        places = list(find_places(halls, booths))
        return places if places or any(CLEAR in texts for texts in cells.values()) else None


def _place_name(record: ExhibitorRecord, text: str, home: str) -> str:
    """Add a name to a record, and give its language; '' if it becomes an alias."""
    names, language = record.name, script_language(text)
    taken = names.get(language, "")
    if language not in names:
        names[language] = text
    elif name_key(taken) != name_key(text):
        if (other := script_language(taken)) not in names:
            names |= {other: taken, language: text}
        elif home not in names:
            names[home] = text
            return home
        else:
            record.aliases.append(text)
            return ""
    return language
