"""What the rows of a list of exhibitors refer to: categories, pavilions, booths."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from django.utils.translation import gettext as _

from exhibitors.exchange.category_tree import CategoryTree
from exhibitors.exchange.columns import Columns
from exhibitors.exchange.exhibitor_rows import ExhibitorRecord
from exhibitors.exchange.fairground import Fairground, UnknownPlaceError
from exhibitors.exchange.places import Place
from exhibitors.exchange.records import Problem
from exhibitors.exchange.terms import Terms
from expo.models import Edition
from pavilions.models import Pavilion


class Targets:
    """An edition's categories, pavilions and booths; with `create`, missing ones are made."""

    def __init__(self, edition: Edition, *, create: bool) -> None:
        """Read them."""
        self._terms: dict[str, Terms[Any]] = {
            "categories": CategoryTree(edition, create=create),
            "pavilion": Terms(Pavilion, edition, create=create),
        }
        self._fairground = Fairground(edition, create=create)

    def check(self, records: Sequence[ExhibitorRecord], columns: Columns) -> Iterator[Problem]:
        """Take out of rows' records what isn't known, and say what that is."""
        # A booth without a hall is looked for in all halls: those of other rows come first.
        for place in (place for record in records for place in record.places or [] if place.hall):
            with suppress(UnknownPlaceError):
                self._fairground.find(place)
        for record in records:
            yield from self._check_terms(record, columns)
            yield from self._check_places(record, columns)

    def _check_terms(self, record: ExhibitorRecord, columns: Columns) -> Iterator[Problem]:
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

    def names(self, field: str, ids: Iterable[int]) -> list[str]:
        """What the categories, pavilions or booths of these ids are called."""
        terms = self._terms.get(field)
        return terms.names(ids) if terms else self._fairground.labels(ids)

    def booths(self, record: ExhibitorRecord) -> list[int] | None:
        """The ids of a record's booths; None if it doesn't give any."""
        if record.places is None:
            return None
        return [self._fairground.find(place).pk for place in record.places]
