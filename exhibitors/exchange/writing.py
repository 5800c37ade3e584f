"""Writing many rows at once."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, Generic, TypeVar

from django.db import transaction
from django.db.models import Model

from exhibitors.exchange.cells import clean
from exhibitors.exchange.report import Report
from exhibitors.models import Exhibitor
from expo.models import Edition
from expo.text import Text

BATCH = 500
# What publishing changes: who withdrew stays away.
UNPUBLISHED = (Exhibitor.Status.DRAFT, Exhibitor.Status.SUBMITTED)

Item = TypeVar("Item")
Thing = TypeVar("Thing", bound=Model)


def batches(items: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    """The items in lists of at most that size."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


@contextmanager
def one_import(edition: Edition, report: Report, *, dry_run: bool, strict: bool) -> Iterator[None]:
    """The transaction of an import, the only one into its edition for that time.

    It is taken back after a dry run, and after a strict one if there are problems.
    """
    with transaction.atomic():
        # Of two imports at a time each would make the halls and categories that both need.
        Edition.objects.select_for_update().get(pk=edition.pk)
        yield
        if dry_run or (strict and report.problems):
            transaction.set_rollback(True)
    report.problems.sort(key=lambda problem: problem.row)


class Edits(Generic[Thing]):
    """Changes of things of one model; those that are in the database already are saved at once."""

    def __init__(self, model: type[Thing]) -> None:
        """Begin without any."""
        self._model = model
        self._things: dict[int, Thing] = {}
        self._fields: set[str] = set()

    def set(self, thing: Thing, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
        """Give a thing these values: what that changes, as old and new value by field.

        A text keeps its other languages, and the white space that only cleaning takes away.
        """
        changes = {}
        for field, value in values.items():
            old = getattr(thing, field)
            new = Text({**old, **value}) if isinstance(value, dict) else value
            if new != old and not (old and _cleaned(new) == _cleaned(old)):
                setattr(thing, field, new)
                changes[field] = old, new
        if changes and thing.pk:
            self._things[thing.pk] = thing
            self._fields |= changes.keys()
        return changes

    def save(self) -> None:
        """Write them."""
        if self._things:
            things = self._things.values()
            self._model._default_manager.bulk_update(things, self._fields, batch_size=BATCH)


def _cleaned(value: Any) -> Any:
    """A value as it would be if it came out of a list."""
    if isinstance(value, str):
        return clean(value, lines=True)
    if isinstance(value, dict):
        return {language: clean(text, lines=True) for language, text in value.items()}
    if isinstance(value, list):
        return [clean(word) for word in value]
    return value
