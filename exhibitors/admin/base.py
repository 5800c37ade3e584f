from collections.abc import Sequence
from typing import Any

from exhibitors.services import record_exhibitors
from expo.admin.base import IndexedAdmin
from expo.admin.filters import EditionFilter


class OfExhibitorAdmin(IndexedAdmin):
    """An admin of what an exhibitor has: its products, its stands."""

    fixed_fields = ["exhibitor"]

    def record_change(self, things: Sequence[Any]) -> None:
        """Record the exhibitors that have them."""
        record_exhibitors({(thing.exhibitor.edition_id, thing.exhibitor_id) for thing in things})


class ExhibitorEditionFilter(EditionFilter):
    """By the exhibitor's edition."""

    path = "exhibitor__edition"
