"""Who stands in which booth: organisers assign exhibitors, take them out, and undo either."""

import datetime
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor, Stand
from exhibitors.services import check_stand, move_stand, record_exhibitors
from pavilions.models import Booth

Locked = TypeVar("Locked", Exhibitor, Booth)
Written = TypeVar("Written")


@dataclass(frozen=True)
class Place:
    """A stand at one time: where, as what, and what visitors were told."""

    stand: int
    booth: int
    role: str
    moved_from: str
    moved_at: str  # in ISO 8601; '' if it hasn't moved


@dataclass(frozen=True)
class Assignment:
    """What was done: all stands of an exhibitor before and after."""

    exhibitor: int
    before: tuple[Place, ...]
    after: tuple[Place, ...]

    def as_json(self) -> dict[str, Any]:
        """For a session and for `from_json`."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Assignment":
        """What `as_json` gave."""
        before, after = (
            tuple(Place(**place) for place in value[name]) for name in ("before", "after")
        )
        return cls(value["exhibitor"], before, after)


def assign(*, exhibitor: Exhibitor, booth: Booth, role: str = Stand.Role.HOST) -> Assignment:
    """Give an exhibitor a booth; one that stands elsewhere moves, and its visitors are told.

    ValidationError in an organiser's words if the booth has a host already (also if it got one this
    moment), is of another edition or the exhibitor's own, or if the exhibitor has several booths.
    """
    return _checked_again(lambda: _assign(exhibitor.pk, booth.pk, role))


@transaction.atomic
def release(*, stand: Stand) -> Assignment:
    """Take an exhibitor out of a booth; ValidationError if somebody else did already."""
    exhibitor = _lock(Exhibitor, stand.exhibitor_id)
    before = _places(exhibitor)
    if stand.pk not in {place.stand for place in before}:
        raise _changed()
    exhibitor.stands.filter(pk=stand.pk).delete()
    record_exhibitors([(exhibitor.edition_id, exhibitor.pk)])
    return Assignment(exhibitor.pk, before, _places(exhibitor))


def undo(*, assignment: Assignment) -> None:
    """Restore what was there before, with what visitors were told.

    ValidationError if somebody has changed the exhibitor's booths since, or a booth that it left
    has another host.
    """
    _checked_again(lambda: _undo(assignment))


@transaction.atomic
def _assign(exhibitor_id: int, booth_id: int, role: str) -> Assignment:
    exhibitor, booth = _lock(Exhibitor, exhibitor_id), _lock(Booth, booth_id)
    before, stands = _places(exhibitor), list(exhibitor.stands.all())
    if booth.pk in {place.booth for place in before}:
        raise ValidationError(_("This exhibitor stands in this booth already."))
    if len(stands) > 1:
        raise ValidationError(
            _("This exhibitor has several booths. Change them on the exhibitor's own page.")
        )
    if stands:
        stands[0].role = role
        move_stand(stand=stands[0], booth=booth)
    else:
        _add(Stand(exhibitor=exhibitor, booth=booth, role=role))
    return Assignment(exhibitor.pk, before, _places(exhibitor))


@transaction.atomic
def _undo(assignment: Assignment) -> None:
    exhibitor = _lock(Exhibitor, assignment.exhibitor)
    if _places(exhibitor) != assignment.after:
        raise _changed()
    before = {place.stand: place for place in assignment.before}
    exhibitor.stands.exclude(pk__in=before).delete()
    for place in set(assignment.before) - set(assignment.after):
        _restore(exhibitor, place)
    record_exhibitors([(exhibitor.edition_id, exhibitor.pk)])


def _restore(exhibitor: Exhibitor, place: Place) -> None:
    booth = _lock(Booth, place.booth)
    stand = Stand(pk=place.stand, exhibitor=exhibitor, booth=booth, role=place.role)
    stand.moved_from = place.moved_from
    stand.moved_at = datetime.datetime.fromisoformat(place.moved_at) if place.moved_at else None
    check_stand(stand)
    stand.save()


def _add(stand: Stand) -> None:
    check_stand(stand)
    stand.save()
    record_exhibitors([(stand.exhibitor.edition_id, stand.exhibitor_id)])


def _checked_again(write: Callable[[], Written]) -> Written:
    """Write; what the database refuses although the check let it pass was written in between.

    Now the check sees it and says so.
    """
    try:
        return write()
    except IntegrityError:
        return write()


def _lock(model: type[Locked], pk: int) -> Locked:
    """Read a row that nobody else changes until the transaction ends: exhibitor, then booth.

    Without its key, so that those who only refer to it needn't wait.
    """
    rows: models.QuerySet[Locked] = model._default_manager.select_for_update(no_key=True)
    if row := rows.filter(pk=pk).first():
        return row
    raise _changed()


def _places(exhibitor: Exhibitor) -> tuple[Place, ...]:
    return tuple(
        Place(
            stand=stand.pk,
            booth=stand.booth_id,
            role=stand.role,
            moved_from=stand.moved_from,
            moved_at=stand.moved_at.isoformat() if stand.moved_at else "",
        )
        for stand in exhibitor.stands.order_by("pk")
    )


def _changed() -> ValidationError:
    return ValidationError(_("Somebody else has changed this in the meantime."))
