"""The draft of a level's plan that organisers share: edit, undo, redo, discard, restore.

Edit 0 is the plan as it was when the draft began. Whoever changes something names the mark of the
state that they saw; if the draft stands elsewhere meanwhile, DraftMovedError.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from expo.models import User
from pavilions.editing.telling import What, told, what
from pavilions.models import Level, PlanDraft, PlanEdit, PlanVersion
from pavilions.plan.content import LevelPlan
from pavilions.plan.reading import plan_of

MOST_KEPT = 100  # edits of a draft


class DraftMovedError(Exception):
    """The draft isn't where it was when somebody looked at it."""


@dataclass(frozen=True)
class State:
    """What organisers see of a level: its draft or, without one, what is published."""

    level: Level
    plan: LevelPlan
    mark: str  # of this state and no other
    draft: PlanDraft | None = None
    edits: tuple[PlanEdit, ...] = ()  # without their contents

    @cached_property
    def published(self) -> LevelPlan:
        """What visitors see."""
        return plan_of(self.level)

    @cached_property
    def undoes(self) -> str:
        """What undoing would take back, in words; '' if there is nothing to undo."""
        position = self.draft.position if self.draft else 0
        known = {edit.number: edit for edit in self.edits}
        return told(known[position].what) if position - 1 in known else ""

    @cached_property
    def redoes(self) -> str:
        """What redoing would do again; '' if there is nothing to redo."""
        after = self.draft.position + 1 if self.draft else 0
        return next((told(edit.what) for edit in self.edits if edit.number == after), "")

    @property
    def done(self) -> list[PlanEdit]:
        """The edits that led here, the latest first."""
        position = self.draft.position if self.draft else 0
        return [edit for edit in reversed(self.edits) if 0 < edit.number <= position]


def state_of(level: Level) -> State:
    """A level's state: three queries with a draft, else one, besides the published plan's."""
    draft = PlanDraft.objects.filter(level=level).first()
    if draft is None:
        return State(level, plan_of(level), level.plan_stamp)
    edits = tuple(draft.edits.defer("content").select_related("made_by"))
    now = draft.edits.get(number=draft.position)
    return State(level, LevelPlan.from_json(now.content), str(now.pk), draft, edits)


@transaction.atomic
def edit(
    *,
    level: Level,
    by: User | None,
    based_on: str,
    what: What,
    change: Callable[[LevelPlan], LevelPlan],
) -> LevelPlan:
    """Change the draft, which begins with the first edit; edits that were undone are gone then.

    The plan as it is afterwards.
    """
    draft, now = draft_at(level, based_on)
    before = LevelPlan.from_json(now.content)
    after = change(before)
    if after != before:
        _append(draft, by, what, after)
    return after


@transaction.atomic
def undo(*, level: Level, based_on: str) -> None:
    """Go back before the latest edit."""
    draft, _now = draft_at(level, based_on)
    _go(draft, draft.position - 1, _("There is nothing to undo."))


@transaction.atomic
def redo(*, level: Level, based_on: str) -> None:
    """Do once more what was undone last."""
    draft, _now = draft_at(level, based_on)
    _go(draft, draft.position + 1, _("There is nothing to redo."))


@transaction.atomic
def discard(*, level: Level, based_on: str) -> None:
    """Drop the draft: the plan is again as it is published."""
    draft, _now = draft_at(level, based_on)
    draft.delete()


@transaction.atomic
def restore(*, level: Level, version: PlanVersion, by: User | None) -> None:
    """Make a version's content the draft, as an edit that can be undone."""
    draft = _draft(_locked(level))
    done = what("restore", version=version.number)
    _append(draft, by, done, LevelPlan.from_json(version.content))


def draft_at(level: Level, based_on: str) -> tuple[PlanDraft, PlanEdit]:
    """The draft, locked and begun if need be, and the edit that it stands at: the one expected."""
    level = _locked(level)
    has_draft = PlanDraft.objects.filter(level=level).exists()
    if not has_draft and based_on != level.plan_stamp:
        raise DraftMovedError
    draft = _draft(level)
    now = draft.edits.get(number=draft.position)
    if has_draft and based_on != str(now.pk):
        raise DraftMovedError
    return draft, now


def latest_number(level: Level) -> int:
    """The number of a level's latest version, 0 before the first."""
    numbers = PlanVersion.objects.filter(level=level).values_list("number", flat=True)
    return numbers.first() or 0


def _locked(level: Level) -> Level:
    """The level as it is now; nobody else changes its draft until the transaction's end."""
    rows = Level.objects.select_related("hall").select_for_update(of=("self",))
    return rows.get(pk=level.pk)


def _draft(level: Level) -> PlanDraft:
    defaults = {"based_on": latest_number(level)}
    draft, is_new = PlanDraft.objects.get_or_create(level=level, defaults=defaults)
    if is_new:
        begin = what("begin", stamp=level.plan_stamp)
        draft.edits.create(number=0, what=begin, content=plan_of(level).as_json())
    return draft


def _append(draft: PlanDraft, by: User | None, done: What, plan: LevelPlan) -> None:
    draft.edits.filter(number__gt=draft.position).delete()
    draft.position += 1
    draft.save(update_fields=["position"])
    draft.edits.create(number=draft.position, what=done, content=plan.as_json(), made_by=by)
    draft.edits.filter(number__gt=0, number__lte=draft.position - MOST_KEPT).delete()


def _go(draft: PlanDraft, position: int, refusal: str) -> None:
    if not draft.edits.filter(number=position).exists():
        raise ValidationError(refusal)
    draft.position = position
    draft.save(update_fields=["position"])
