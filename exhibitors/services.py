"""What organisers do with exhibitors that has consequences."""

from collections.abc import Iterable
from itertools import groupby

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor, Stand, Visibility
from expo.search import changes
from pavilions.models import Booth


def publish(*, exhibitors: QuerySet[Exhibitor]) -> int:
    """Show exhibitors to visitors; the number of those that weren't shown before."""
    return _set_status(exhibitors, Exhibitor.Status.PUBLISHED)


def withdraw(*, exhibitors: QuerySet[Exhibitor]) -> int:
    """Take exhibitors off the site, with all that is known of them kept; the number of them."""
    return _set_status(exhibitors, Exhibitor.Status.WITHDRAWN)


@transaction.atomic
def move_stand(*, stand: Stand, booth: Booth) -> None:
    """Give a stand another booth, and while its listing is public tell visitors of the old one.

    Moving back clears that notice, and a number within the hall that was known already is no
    move. What else was changed in `stand` is saved with it. ValidationError in an organiser's
    words if the booth has a host already, is the exhibitor's already or of another edition.
    """
    before = Stand.objects.select_for_update(of=("self",)).get(pk=stand.pk)
    stand.booth = booth
    check_stand(stand)
    if booth.label == before.moved_from:
        stand.moved_from, stand.moved_at = "", None
    elif _is_noticed(stand, before.booth):
        stand.moved_from, stand.moved_at = before.booth.label, timezone.now()
    stand.save()
    record_exhibitors([(stand.exhibitor.edition_id, stand.exhibitor_id)])


def check_stand(stand: Stand) -> None:
    """ValidationError in an organiser's words if the exhibitor can't stand there in that role."""
    if stand.booth.hall.edition_id != stand.exhibitor.edition_id:
        raise ValidationError(_("This booth belongs to another edition of the expo."))
    stand.validate_constraints()


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


def _is_noticed(stand: Stand, old: Booth) -> bool:
    """Whether somebody may have noted the old booth, and would now look in the wrong place."""
    elsewhere = old != stand.booth and (old.code or old.hall != stand.booth.hall)
    return bool(elsewhere) and stand.exhibitor.visibility == Visibility.PUBLISHED
