"""What ties exhibitors to categories, pavilions and booths: read, compared and written at once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from exhibitors.exchange.writing import batches
from exhibitors.models import Stand
from expo.models import Edition


class Links:
    """The rows of a table between an edition's exhibitors and something else."""

    def __init__(self, model: type[Model], target: str, edition: Edition) -> None:
        """Read the table: one query."""
        self._model, self._target = model, f"{target}_id"
        rows = model._default_manager.filter(exhibitor__edition=edition).order_by()
        self._ids: dict[int, dict[int, int]] = defaultdict(dict)  # exhibitor -> target -> row
        for id_, exhibitor, other in rows.values_list("id", "exhibitor_id", self._target):
            self._ids[exhibitor][other] = id_
        self._gone: list[int] = []
        self._new: list[Any] = []

    def replace(self, exhibitor: int, targets: Sequence[int]) -> tuple[list[int], list[int]] | None:
        """Tie an exhibitor to exactly these: those of before and of now; None if they are equal."""
        there = self._ids[exhibitor]
        before = list(there)
        gone = there.keys() - set(targets)
        new = [target for target in dict.fromkeys(targets) if target not in there]
        self._gone += [there.pop(target) for target in gone]
        self._new += [self._model(**{"exhibitor_id": exhibitor, self._target: t}) for t in new]
        return (before, list(dict.fromkeys(targets))) if gone or new else None

    def save(self) -> None:
        """Write what changed."""
        for ids in batches(self._gone):
            self._model._default_manager.filter(pk__in=ids).delete()
        self._model._default_manager.bulk_create(self._new)


class StandLinks(Links):
    """The stands of an edition's exhibitors."""

    def __init__(self, edition: Edition) -> None:
        """Read them: one query."""
        super().__init__(Stand, "booth", edition)

    def save(self) -> None:
        """Write what changed. Who comes alone into an empty booth is its host."""
        taken = {booth for booths in self._ids.values() for booth in booths}
        coming = Counter(stand.booth_id for stand in self._new)
        for stand in self._new:
            alone = coming[stand.booth_id] == 1 and stand.booth_id not in taken
            stand.role = Stand.Role.HOST if alone else Stand.Role.SHARED
        super().save()
