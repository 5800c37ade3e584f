import pytest
from django.core.exceptions import ValidationError

from pavilions.editing import drafts, edits
from pavilions.editing.choosing import choose
from pavilions.editing.drafts import DraftMovedError, state_of
from pavilions.editing.telling import what
from pavilions.models import PlanDraft, PlanEdit, PlanVersion
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle
from tests.factories import make_user
from tests.pavilions.editing.conftest import PLAN

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser():
    return make_user("ada@example.org", name="Ada")


def move(level, right=1, based_on=None, by=None):
    """Move A1, on the state as it is or as somebody saw it."""
    drafts.edit(
        level=level,
        by=by,
        based_on=state_of(level).mark if based_on is None else based_on,
        what=what("move", codes=["A1"]),
        change=lambda plan: edits.move(plan, choose(plan, "A1"), right, 0),
    )


def left(level):
    """Where A1 stands in the draft."""
    return state_of(level).plan.booth("A1").ring[0][0]


def step(go, level):
    go(level=level, based_on=state_of(level).mark)


def test_a_draft_begins_with_the_first_edit_and_visitors_see_nothing_of_it(level, organiser):
    assert state_of(level).draft is None
    move(level, by=organiser)
    state = state_of(level)
    assert (left(level), state.draft.position) == (4, 1)
    assert [edit.made_by for edit in state.done] == [organiser]
    level.refresh_from_db()
    assert plan_of(level).booth("A1").ring == rectangle(3, 3, 3, 3)


def test_edits_are_undone_and_done_again(level):
    for _each in range(3):
        move(level)
    assert (left(level), state_of(level).undoes, state_of(level).redoes) == (
        6,
        "Moved 1 booth: A1",
        "",
    )
    step(drafts.undo, level)
    step(drafts.undo, level)
    assert (left(level), state_of(level).redoes) == (4, "Moved 1 booth: A1")
    step(drafts.redo, level)
    assert left(level) == 5


def test_all_can_be_undone_and_then_no_more(level):
    move(level)
    step(drafts.undo, level)
    assert (left(level), state_of(level).undoes) == (3, "")
    with pytest.raises(ValidationError, match="nothing to undo"):
        step(drafts.undo, level)


@pytest.mark.parametrize("go", [drafts.undo, drafts.redo])
def test_without_a_draft_there_is_nothing_to_undo_or_redo(level, go):
    with pytest.raises(ValidationError, match="There is nothing to"):
        step(go, level)
    assert not PlanDraft.objects.exists()


def test_a_new_edit_drops_those_that_were_undone(level):
    move(level, 1)
    move(level, 2)
    step(drafts.undo, level)
    move(level, 5)
    assert (left(level), state_of(level).redoes) == (9, "")
    with pytest.raises(ValidationError, match="nothing to redo"):
        step(drafts.redo, level)


def test_an_edit_that_changes_nothing_is_no_step(level):
    move(level, 0)
    assert state_of(level).done == []


def test_what_is_refused_leaves_no_trace(level):
    def refuse(plan):
        raise ValidationError("No.")

    with pytest.raises(ValidationError):
        drafts.edit(level=level, by=None, based_on=level.plan_stamp, what={}, change=refuse)
    assert not PlanDraft.objects.exists()


@pytest.mark.parametrize("between", ["edit", "undo", "discard", "publish"])
def test_an_edit_of_what_is_not_there_any_more_is_refused(level, between):
    move(level)
    seen = state_of(level).mark
    if between == "edit":
        move(level)
    elif between == "publish":
        PlanDraft.objects.all().delete()
        write_plan(level=level, plan=PLAN)
    else:
        step(getattr(drafts, between), level)
    before = list(PlanEdit.objects.values_list("pk", "content"))
    for go in (drafts.undo, drafts.redo, drafts.discard):
        with pytest.raises(DraftMovedError):
            go(level=level, based_on=seen)
    with pytest.raises(DraftMovedError):
        move(level, based_on=seen)
    assert list(PlanEdit.objects.values_list("pk", "content")) == before


def test_of_two_first_edits_one_wins(level):
    seen = state_of(level).mark
    move(level, based_on=seen)
    with pytest.raises(DraftMovedError):
        move(level, based_on=seen)
    assert left(level) == 4


def test_undone_and_done_again_is_the_same_state(level):
    move(level)
    seen = state_of(level).mark
    step(drafts.undo, level)
    step(drafts.redo, level)
    move(level, based_on=seen)
    assert left(level) == 5


def test_the_oldest_edits_go(level, monkeypatch):
    monkeypatch.setattr(drafts, "MOST_KEPT", 3)
    for _each in range(5):
        move(level)
    kept = PlanEdit.objects.order_by("number").values_list("number", flat=True)
    assert list(kept) == [0, 3, 4, 5]
    for _each in range(2):
        step(drafts.undo, level)
    assert left(level) == 6
    with pytest.raises(ValidationError, match="nothing to undo"):
        step(drafts.undo, level)


def test_a_discarded_draft_is_gone(level):
    move(level)
    step(drafts.discard, level)
    assert (left(level), PlanEdit.objects.count()) == (3, 0)


def test_a_version_becomes_the_draft_and_that_can_be_undone(level, organiser):
    old = LevelPlan(30, 20, (PlacedBooth("Z1", rectangle(0, 0, 3, 3)),))
    version = PlanVersion.objects.create(level=level, number=4, content=old.as_json())
    move(level)
    drafts.restore(level=level, version=version, by=organiser)
    state = state_of(level)
    assert (state.plan, state.undoes) == (old, "Went back to version 4")
    step(drafts.undo, level)
    assert left(level) == 4


def test_a_draft_costs_three_queries(level, django_assert_num_queries):
    move(level)
    plan_of(level)
    with django_assert_num_queries(3):
        state = state_of(level)
    with django_assert_num_queries(0):
        assert (state.undoes, len(state.done), state.published) == (
            "Moved 1 booth: A1",
            1,
            plan_of(level),
        )
