"""The categories that lists name, also by their way down the tree."""

import re

from exhibitors.exchange.terms import Terms, term_key
from exhibitors.models import Category
from expo.models import Edition

_STEP = re.compile(r"\s*[>»]\s*")


class CategoryTree(Terms[Category]):
    """An edition's categories: 'Indoor lighting', or 'Lighting > Indoor lighting'."""

    def __init__(self, edition: Edition, *, create: bool) -> None:
        """Read them; with `create`, finding makes those that are missing."""
        super().__init__(Category, edition, create=create)
        self._within: dict[tuple[int, str], Category] = {}  # by Python's id of the one above
        for category in self._by_id.values():
            if category.parent_id:
                for name in category.name.values():
                    above = id(self._by_id[category.parent_id])
                    self._within.setdefault((above, term_key(name)), category)

    def find(self, text: str) -> Category | None:
        """The one that a list means; a new one has no id before `save_new`."""
        first, *further = filter(None, _STEP.split(text)) if not self.knows(text) else [text]
        category = super().find(first)
        for name in further:
            category = self._below(category, name) if category else None
        return category

    def save_new(self) -> bool:
        """Write those that were made since the last time, from the top down."""
        rest, made = self._new, bool(self._new)
        while rest:
            self._new = [c for c in rest if c.parent is None or c.parent.pk]
            rest = [c for c in rest if c.parent is not None and not c.parent.pk]
            super().save_new()
        return made

    def _below(self, parent: Category, name: str) -> Category | None:
        key = id(parent), term_key(name)
        if key not in self._within and self._create:
            self._within[key] = self._make(name)
            self._within[key].parent = parent
        return self._within.get(key)
