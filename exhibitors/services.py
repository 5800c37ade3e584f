"""What organisers do with exhibitors that has consequences."""

from collections.abc import Iterable
from itertools import groupby

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from exhibitors.models import Exhibitor
from expo.search import changes


def publish(*, exhibitors: QuerySet[Exhibitor]) -> int:
    """Show exhibitors to visitors; the number of those that weren't shown before."""
    return _set_status(exhibitors, Exhibitor.Status.PUBLISHED)


def withdraw(*, exhibitors: QuerySet[Exhibitor]) -> int:
    """Take exhibitors off the site, with all that is known of them kept; the number of them."""
    return _set_status(exhibitors, Exhibitor.Status.WITHDRAWN)


def record_exhibitors(rows: Iterable[tuple[int, int]]) -> None:
    """Record changes of (edition id, exhibitor id) for the search index."""
    for edition_id, group in groupby(sorted(rows), key=lambda row: row[0]):
        changes.record(edition_id=edition_id, exhibitor_ids=[id_ for _edition, id_ in group])


@transaction.atomic
def _set_status(exhibitors: QuerySet[Exhibitor], status: Exhibitor.Status) -> int:
    rows = set(exhibitors.exclude(status=status).values_list("edition_id", "id"))
    moved = Exhibitor.objects.filter(pk__in=[id_ for _edition, id_ in rows])
    number = moved.update(status=status, updated_at=timezone.now())
    record_exhibitors(rows)
    return number
