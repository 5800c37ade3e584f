"""The log of changes that every process's search index follows."""

from collections.abc import Iterable

from expo.models import IndexChange


def record(*, edition_id: int, exhibitor_ids: Iterable[int] | None = None) -> None:
    """Note, in the transaction of a change, whose documents it concerns.

    Without ids: everything in the edition, as when a hall or a category gets another name.
    """
    ids: Iterable[int | None] = [None] if exhibitor_ids is None else set(exhibitor_ids)
    IndexChange.objects.bulk_create(
        [IndexChange(edition_id=edition_id, exhibitor_id=id_) for id_ in ids], batch_size=1000
    )
