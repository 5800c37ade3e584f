"""The log of changes that every process's search index follows."""

from collections.abc import Iterable

from django.db import connection, transaction

from expo.models import Edition, IndexChange


@transaction.atomic(savepoint=False)
def record(*, edition_id: int, exhibitor_ids: Iterable[int] | None = None) -> None:
    """Note, in the transaction of a change, whose documents it concerns.

    Without ids: everything in the edition, as when a hall or a category gets another name.
    """
    _take_turns(edition_id)
    ids: Iterable[int | None] = [None] if exhibitor_ids is None else set(exhibitor_ids)
    IndexChange.objects.bulk_create(
        [IndexChange(edition_id=edition_id, exhibitor_id=id_) for id_ in ids], batch_size=1000
    )


def _take_turns(edition_id: int) -> None:
    """Have changes of an edition committed in the order of their ids, by which indexes follow them.

    SQLite has one writer at a time anyway.
    """
    if connection.features.has_select_for_update:
        editions = Edition.objects.select_for_update(no_key=True).filter(pk=edition_id)
        editions.values_list("pk").first()
