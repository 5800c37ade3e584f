"""What the rows of a list of exhibitors refer to: categories, pavilions, booths."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from exhibitors.exchange.columns import Columns
from exhibitors.exchange.exhibitor_rows import ExhibitorRecord
from exhibitors.exchange.fairground import Fairground, UnknownPlaceError
from exhibitors.exchange.places import Place
from exhibitors.exchange.records import Problem
from exhibitors.exchange.terms import Terms
from exhibitors.models import Category
from expo.models import Edition
from pavilions.models import Pavilion


class Targets:
    """An edition's categories, pavilions and booths; with `create`, missing ones are made."""

    def __init__(self, edition: Edition, *, create: bool) -> None:
        """Read them."""
        self._terms: dict[str, Terms[Any]] = {
            "categories": Terms(Category, edition, create=create),
            "pavilion": Terms(Pavilion, edition, create=create),
        }
        self._fairground = Fairground(edition, create=create)

    def check(self, record: ExhibitorRecord, columns: Columns) -> Iterator[Problem]:
        """Take out of a row's record what isn't known, and say what that is."""
        reasons = {
            "categories": _("There is no such category."),
            "pavilion": _("There is no such pavilion."),
        }
        for field, reason in reasons.items():
            given = record.values.get(field, [])
            known = [text for text in given if self._terms[field].find(text)]
            for text in given:
                if text not in known:
                    yield Problem(record.rows[0], columns.titles(field), text, reason)
            if given and not known:
                del record.values[field]
            elif given:
                record.values[field] = known
        yield from self._check_places(record, columns)

    def _check_places(self, record: ExhibitorRecord, columns: Columns) -> Iterator[Problem]:
        titles = columns.titles("hall", "booth")
        known: list[Place] = []
        for place in record.places or []:
            try:
                self._fairground.find(place)
                known.append(place)
            except UnknownPlaceError as error:
                value = " ".join(filter(None, [place.hall, place.code]))
                yield Problem(record.rows[0], titles, value, str(error))
        if record.places:
            record.places = known or None

    def save_new(self) -> bool:
        """Write those that were made; whether there are any."""
        made = [terms.save_new() for terms in self._terms.values()]
        return any([*made, self._fairground.save_new()])

    def terms(self, record: ExhibitorRecord, field: str) -> list[int] | None:
        """The ids of a record's categories or pavilions; None if it doesn't give any."""
        if field not in record.values:
            return None
        found = (self._terms[field].find(text) for text in record.values[field])
        return [term.pk for term in found if term]

    def booths(self, record: ExhibitorRecord) -> list[int] | None:
        """The ids of a record's booths; None if it doesn't give any."""
        if record.places is None:
            return None
        return [self._fairground.find(place).pk for place in record.places]
