"""The categories and pavilions that lists name."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from exhibitors.exchange.cells import script_language
from exhibitors.exchange.slug_pools import SlugPools
from exhibitors.models import Category
from expo.models import Edition
from expo.slugs import slug_of
from expo.text import Text
from pavilions.models import Pavilion

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Term = TypeVar("Term", Category, Pavilion)


class Terms(Generic[Term]):
    """An edition's categories or pavilions, found by slug or by name in any language."""

    def __init__(self, model: type[Term], edition: Edition, *, create: bool) -> None:
        """Read them; with `create`, finding makes those that are missing."""
        self._model: type[Term] = model
        self._edition, self._create = edition, create
        self._slugs = SlugPools(model, [edition.pk])
        self._known: dict[str, Term] = {}
        self._new: list[Term] = []
        self._by_id: dict[int, Term] = model._default_manager.filter(edition=edition).in_bulk()
        for term in self._by_id.values():
            self._known.setdefault(term.slug, term)
            for name in term.name.values():
                self._known.setdefault(term_key(name), term)

    def find(self, text: str) -> Term | None:
        """The one that a list means; a new one has no id before `save_new`."""
        if known := self._known.get(text) or self._known.get(term_key(text)):
            return known
        return self._make(text) if self._create else None

    def knows(self, text: str) -> bool:
        """Whether there is one of this slug or name."""
        return text in self._known or term_key(text) in self._known

    def names(self, ids: Iterable[int]) -> list[str]:
        """What those of these ids are called."""
        return sorted(str(self._by_id[id_]) for id_ in ids)

    def save_new(self) -> bool:
        """Write those that were made since the last time; whether there are any."""
        made = self._model._default_manager.bulk_create(self._new)
        self._by_id |= {term.pk: term for term in made}
        self._new = []
        return bool(made)

    def _make(self, text: str) -> Term:
        name = Text({script_language(text): text})
        stem = text if _SLUG.fullmatch(text) else slug_of(name)
        slug = self._slugs.take(self._edition.pk, stem[:100] or str(self._model._meta.model_name))
        term: Term = self._model(edition=self._edition, slug=slug, name=name)
        # As a later import reads it: its slug may be what another row calls it.
        self._known.setdefault(slug, term)
        self._known.setdefault(term_key(text), term)
        self._new.append(term)
        return term


def term_key(name: str) -> str:
    """The same for every spelling of a name that differs in case and spaces only."""
    return " ".join(name.casefold().split())
