"""Writing many rows at once."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Generic, TypeVar

from django.db.models import Model

from exhibitors.models import Exhibitor
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


class Edits(Generic[Thing]):
    """Changes of things of one model; those that are in the database already are saved at once."""

    def __init__(self, model: type[Thing]) -> None:
        """Begin without any."""
        self._model = model
        self._things: dict[int, Thing] = {}
        self._fields: set[str] = set()

    def set(self, thing: Thing, values: Mapping[str, Any]) -> bool:
        """Give a thing these values; whether that changes it. A text keeps its other languages."""
        changed = set()
        for field, value in values.items():
            old = getattr(thing, field)
            new = Text({**old, **value}) if isinstance(value, dict) else value
            if new != old:
                setattr(thing, field, new)
                changed.add(field)
        if changed and thing.pk:
            self._things[thing.pk] = thing
            self._fields |= changed
        return bool(changed)

    def save(self) -> None:
        """Write them."""
        if self._things:
            things = self._things.values()
            self._model._default_manager.bulk_update(things, self._fields, batch_size=BATCH)
