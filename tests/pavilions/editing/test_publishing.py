from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from expo.models import IndexChange
from pavilions.editing import drafts, publishing
from pavilions.editing.drafts import DraftMovedError, state_of
from pavilions.editing.publishing import Published, is_overtaken, publish
from pavilions.editing.telling import what
from pavilions.models import Booth, PlanDraft, PlanVersion
from pavilions.plan.content import LevelPlan, same_place
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import Written, renew_stamp, write_plan
from pavilions.shapes import rectangle
from tests.factories import make_exhibitor, make_hall, make_stand, make_user
from tests.pavilions.editing.conftest import PLAN

pytestmark = pytest.mark.django_db


def change(level, **booths):
    """Make a draft with other places for some booths, or without them."""

    def changed(plan):
        kept = [booth for booth in plan.booths if booths.get(booth.code, booth)]
        return replace(
            plan,
            booths=tuple(replace(b, ring=booths.get(b.code, b.ring)) for b in kept),
        )

    level.refresh_from_db()
    mark = state_of(level).mark
    drafts.edit(level=level, by=None, based_on=mark, what=what("move"), change=changed)


def publish_now(level, **options):
    return publish(**({"level": level, "by": None, "based_on": state_of(level).mark} | options))


def now(level):
    level.refresh_from_db()
    return plan_of(level)


def test_the_draft_becomes_what_visitors_see(level):
    organiser = make_user()
    change(level, A1=rectangle(20, 3, 3, 3))
    done = publish_now(level, by=organiser, note="For the press day")
    assert done == Published(2, Written(0, 1, 1, 0))
    assert now(level).booth("A1").ring == rectangle(20, 3, 3, 3)
    assert not PlanDraft.objects.exists()
    version = PlanVersion.objects.first()
    assert (version.number, version.made_by, version.note) == (2, organiser, "For the press day")
    assert LevelPlan.from_json(version.content) == plan_of(level)


def test_the_search_index_learns_of_it(level):
    change(level, A1=rectangle(20, 3, 3, 3))
    publish_now(level)
    recorded = IndexChange.objects.values_list("edition", "exhibitor_id")
    assert list(recorded) == [(level.hall.edition_id, None)]


def test_what_was_there_before_is_kept_as_the_first_version(level):
    change(level, A1=None)
    publish_now(level)
    first = PlanVersion.objects.get(number=1)
    assert same_place(LevelPlan.from_json(first.content), PLAN)
    drafts.restore(level=level, version=first, by=None)
    assert publish_now(level).number == 3
    assert same_place(now(level), PLAN)


def test_a_plan_that_was_empty_begins_with_version_one(edition):
    level = make_hall("4").levels.get()
    drafts.edit(
        level=level,
        by=None,
        based_on=level.plan_stamp,
        what=what("draw"),
        change=lambda _plan: PLAN,
    )
    assert publish_now(level).number == 1
    assert same_place(now(level), PLAN)


def test_booths_keep_who_they_are_through_versions(level):
    ids = {booth.code: booth.pk for booth in Booth.objects.all()}
    change(level, A1=rectangle(20, 3, 3, 3))
    publish_now(level)
    change(level, A1=rectangle(23, 3, 3, 3))
    publish_now(level)
    assert {booth.code: booth.pk for booth in Booth.objects.all()} == ids


def refused(level, sentence, **options):
    before, versions = now(level), PlanVersion.objects.count()
    with pytest.raises(ValidationError, match=sentence):
        publish_now(level, **options)
    assert (now(level), PlanVersion.objects.count()) == (before, versions)
    assert not IndexChange.objects.exists()


def test_blocking_faults_stop_it(level):
    change(level, A1=rectangle(7, 3, 3, 3))
    refused(level, "Booths A1 and A2 overlap")
    assert PlanDraft.objects.exists()


def test_other_faults_do_not(level):
    write_plan(level=level, plan=replace(PLAN, entrances=()))
    change(level, A1=rectangle(20, 3, 3, 3))
    assert publish_now(level).number == 2


def test_a_booth_in_which_somebody_stands_does_not_go(level):
    make_stand(make_exhibitor(), Booth.objects.get(code="A1"))
    change(level, A1=None)
    refused(level, "An exhibitor stands in booth A1")


def test_there_must_be_something_to_publish(level):
    refused(level, "nothing to publish")
    change(level, A1=None)
    drafts.undo(level=level, based_on=state_of(level).mark)
    refused(level, "nothing to publish")


def test_a_version_that_was_made_meanwhile_is_not_overwritten(level):
    change(level, A1=rectangle(20, 3, 3, 3))
    PlanVersion.objects.create(level=level, number=1, content=PLAN.as_json())
    refused(level, "has changed since this draft began")


def test_nor_is_a_plan_that_was_written_otherwise(level):
    change(level, A1=rectangle(20, 3, 3, 3))
    write_plan(level=level, plan=replace(PLAN, booths=PLAN.booths[:1]))
    refused(level, "has changed since this draft began")


def test_a_new_stamp_alone_is_no_change(level):
    change(level, A1=rectangle(20, 3, 3, 3))
    renew_stamp(level_id=level.pk)
    level.refresh_from_db()
    assert not is_overtaken(level, PlanDraft.objects.get())
    assert publish_now(level).number == 2


def test_what_was_not_looked_at_is_not_published(level):
    change(level, A1=rectangle(20, 3, 3, 3))
    seen = state_of(level).mark
    change(level, A2=None)
    with pytest.raises(DraftMovedError):
        publish(level=level, by=None, based_on=seen)
    assert same_place(now(level), PLAN)


def test_of_two_who_publish_at_once_the_second_gets_a_sentence(level, monkeypatch):
    change(level, A1=rectangle(20, 3, 3, 3))

    def taken(**_values):
        raise IntegrityError

    monkeypatch.setattr(publishing.PlanVersion.objects, "create", taken)
    refused(level, "has changed since this draft began")
    assert PlanDraft.objects.exists()
