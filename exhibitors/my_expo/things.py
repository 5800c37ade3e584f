"""What can be saved: an exhibitor, a product or a session, by its kind and id."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import QuerySet

from exhibitors.models import Exhibitor, Product, SavedItem
from exhibitors.models.shortlist import KINDS
from expo.models import Edition
from pavilions.models import Session

_MOST_DIGITS = 18  # what a database's integer holds for sure


@dataclass(frozen=True, order=True)
class Thing:
    """A thing as forms and addresses call it: `exhibitor-12`."""

    kind: str  # one of KINDS
    id: int

    @classmethod
    def parse(cls, code: str) -> Self:
        """The thing of such a word. Raises ValueError if it is none."""
        kind, _, number = code.partition("-")
        is_number = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
        if kind not in KINDS or not is_number:
            raise ValueError(code)
        return cls(kind, int(number))

    @classmethod
    def of(cls, item: SavedItem) -> Self:
        """What an item of a shortlist is."""
        return cls(item.kind, item.thing_id)

    def __str__(self) -> str:
        """The word, which `parse` reads."""
        return f"{self.kind}-{self.id}"


def public_things(edition: Edition, things: Iterable[Thing]) -> set[Thing]:
    """Those of the things that visitors of an edition may see: one query a kind."""
    ids: dict[str, list[int]] = defaultdict(list)
    for thing in things:
        ids[thing.kind].append(thing.id)
    return {
        Thing(kind, id_)
        for kind in ids
        for id_ in _public(edition, kind).filter(pk__in=ids[kind]).values_list("pk", flat=True)
    }


def _public(edition: Edition, kind: str) -> QuerySet[Any]:
    return {
        "exhibitor": Exhibitor.objects.in_edition(edition).published(),
        "product": Product.objects.in_edition(edition).published(),
        "session": Session.objects.in_edition(edition),
    }[kind]
