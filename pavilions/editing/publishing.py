"""Publishes the draft of a level's plan as its next version."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expo.models import User
from expo.search import changes
from pavilions.editing.drafts import draft_at, latest_number
from pavilions.editing.examining import faults_on
from pavilions.models import Level, PlanDraft, PlanVersion
from pavilions.plan.content import LevelPlan, same_place
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import Written, write_plan

OVERTAKEN = gettext_lazy(
    "The published plan has changed since this draft began. "
    "Discard the draft and begin with the plan as it is now."
)


@dataclass(frozen=True)
class Published:
    """The version that was made, and what was written."""

    number: int
    written: Written


def publish(*, level: Level, by: User | None, based_on: str, note: str = "") -> Published:
    """Show the draft to visitors, and drop it.

    DraftMovedError if it isn't the state that was looked at; ValidationError, in an organiser's
    words, for blocking faults, if the plan was changed otherwise since the draft began, or if an
    exhibitor stands in a booth that is to go. Nothing is changed then.
    """
    try:
        with transaction.atomic():
            return _publish(level, by, based_on, note)
    except IntegrityError:
        # Somebody else made a version, or a booth, of the same number meanwhile.
        raise ValidationError(str(OVERTAKEN)) from None


def is_overtaken(level: Level, draft: PlanDraft) -> bool:
    """Whether the published plan isn't the one that the draft began with."""
    if latest_number(level) != draft.based_on:
        return True
    began = draft.edits.get(number=0)
    if began.what.get("stamp") == level.plan_stamp:
        return False
    return not same_place(LevelPlan.from_json(began.content), plan_of(level))


def _publish(level: Level, by: User | None, based_on: str, note: str) -> Published:
    draft, now = draft_at(level, based_on)
    level = Level.objects.select_related("hall").get(pk=level.pk)
    plan = LevelPlan.from_json(now.content)
    if draft.position == 0:
        raise ValidationError(_("There is nothing to publish."))
    if is_overtaken(level, draft):
        raise ValidationError(str(OVERTAKEN))
    if blocking := [fault.text for fault in faults_on(level, plan) if fault.is_blocking]:
        raise ValidationError(blocking)
    number = draft.based_on or _keep_what_was_there(level)
    written = write_plan(level=level, plan=plan)
    content = plan_of(level).as_json()
    PlanVersion.objects.create(
        level=level, number=number + 1, content=content, note=note, made_by=by
    )
    draft.delete()
    changes.record(edition_id=level.hall.edition_id)
    return Published(number + 1, written)


def _keep_what_was_there(level: Level) -> int:
    """Make the first version of a plan that came from elsewhere; the number of it, or 0."""
    before = plan_of(level)
    if not any((before.booths, before.obstacles, before.entrances, before.amenities)):
        return 0
    note = _("The plan as it was before the first change here")
    PlanVersion.objects.create(level=level, number=1, content=before.as_json(), note=note)
    return 1
