from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from expo.text import Text
from pavilions.models import Booth, Level
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
    same_place,
)
from pavilions.plan.reading import plan_of, plans_of
from pavilions.plan.writing import Written, renew_stamp, write_plan
from pavilions.shapes import rectangle
from tests.factories import (
    make_booth,
    make_exhibitor,
    make_hall,
    make_pavilion,
    make_stand,
)
from tests.factories.programme import make_stage

pytestmark = pytest.mark.django_db

PLAN = LevelPlan(
    30,
    20,
    booths=(
        PlacedBooth("A1", rectangle(3, 3, 3, 3), "corner", 2),
        PlacedBooth("A2", rectangle(6, 3, 3, 3)),
        PlacedBooth("A10", rectangle(9, 3, 3, 3)),
    ),
    obstacles=(PlacedObstacle("column", rectangle(15, 10, 1, 1), Text()),),
    entrances=(PlacedEntrance("S", (15.0, 0.0), Text(en="South")),),
    amenities=(PlacedAmenity("toilet", (1.0, 19.0), Text()),),
)


@pytest.fixture
def level(edition):
    return make_hall("3").levels.get()


def write(level, plan):
    return write_plan(level=level, plan=plan)


def changed(plan, which, **values):
    booths = (replace(b, **values) if b.code == which else b for b in plan.booths)
    return replace(plan, booths=tuple(booths))


def test_what_was_written_is_read(level):
    assert write(level, PLAN) == Written(3, 0, 0, 0)
    assert same_place(plan_of(level), PLAN)
    assert same_place(plan_of(Level.objects.get(pk=level.pk)), PLAN)


def test_json_holds_all_of_it(level):
    write(level, PLAN)
    assert LevelPlan.from_json(plan_of(level).as_json()) == plan_of(level)


def test_writing_it_again_changes_nothing(level):
    write(level, PLAN)
    assert write(level, plan_of(level)) == Written(0, 0, 3, 0)
    assert same_place(plan_of(level), PLAN)


def test_every_change_gives_another_stamp(level):
    stamps = {level.plan_stamp}
    write(level, PLAN)
    stamps.add(level.plan_stamp)
    renew_stamp(level_id=level.pk)
    level.refresh_from_db()
    assert len(stamps | {level.plan_stamp}) == 3


def test_booths_keep_who_they_are(level):
    write(level, PLAN)
    ids = {booth.code: booth.pk for booth in Booth.objects.all()}
    moved = changed(plan_of(level), "A1", ring=rectangle(20, 3, 3, 3))
    assert write(level, moved) == Written(0, 1, 2, 0)
    assert {booth.code: booth.pk for booth in Booth.objects.all()} == ids
    assert plan_of(level).booth("A1").ring == rectangle(20, 3, 3, 3)


def test_two_booths_change_codes(level):
    write(level, PLAN)
    ids = {booth.code: booth.pk for booth in Booth.objects.all()}
    plan = changed(
        changed(changed(plan_of(level), "A1", code="x"), "A2", code="A1"), "x", code="A2"
    )
    write(level, plan)
    now = {booth.code: booth.pk for booth in Booth.objects.all()}
    assert now == {"A1": ids["A2"], "A2": ids["A1"], "A10": ids["A10"]}


def test_a_new_booth_takes_a_code_that_another_gave_up(level):
    write(level, PLAN)
    old = Booth.objects.get(code="A1").pk
    plan = changed(plan_of(level), "A1", code="B1")
    new = PlacedBooth("A1", rectangle(20, 12, 3, 3))
    assert write(level, replace(plan, booths=(new, *plan.booths))) == Written(1, 1, 2, 0)
    assert Booth.objects.get(code="B1").pk == old
    assert Booth.objects.get(code="A1").pk != old


def test_a_booth_without_a_place_gets_one(level):
    booth = make_booth("3-A1")
    assert write(level, PLAN) == Written(2, 1, 0, 0)
    booth.refresh_from_db()
    assert booth.polygon == [[[3, 3], [6, 3], [6, 6], [3, 6], [3, 3]]]


def test_what_the_plan_does_not_hold_goes_but_not_booths_without_a_place(level):
    write(level, PLAN)
    unplaced = make_booth("3-Z1")
    fewer = replace(PLAN, booths=PLAN.booths[:1], obstacles=(), entrances=(), amenities=())
    assert write(level, fewer) == Written(0, 0, 1, 2)
    assert same_place(plan_of(level), fewer)
    assert set(Booth.objects.values_list("code", flat=True)) == {"A1", unplaced.code}


def test_a_booth_in_use_does_not_go(level):
    write(level, PLAN)
    make_stand(make_exhibitor(), Booth.objects.get(code="A2"))
    with pytest.raises(ValidationError, match="An exhibitor stands in booth A2"):
        write(level, replace(PLAN, booths=PLAN.booths[:1]))
    assert same_place(plan_of(Level.objects.get(pk=level.pk)), PLAN)
    assert Booth.objects.count() == 3


@pytest.mark.parametrize(
    ("booth", "sentence"),
    [
        (PlacedBooth("A1", rectangle(20, 12, 3, 3)), "Two booths of this hall have the code A1"),
        (PlacedBooth("C1", rectangle(20, 12, 3, 3), pavilion="none"), "no pavilion none"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(level, booth, sentence):
    write(level, PLAN)
    before = list(Booth.objects.order_by("pk").values())
    twin = replace(plan_of(level), booths=(*plan_of(level).booths, booth))
    with pytest.raises(ValidationError, match=sentence):
        write(level, twin)
    assert list(Booth.objects.order_by("pk").values()) == before


def test_a_booth_moves_to_another_level_of_its_hall_by_its_code(level):
    upstairs = Level.objects.create(hall=level.hall, ordinal=1)
    write(upstairs, PLAN)
    ids = {each.code: each.pk for each in Booth.objects.all()}
    write(level, replace(PLAN, booths=PLAN.booths[:1]))
    assert {each.code: each.pk for each in Booth.objects.all()} == ids
    upstairs.refresh_from_db()
    assert [booth.code for booth in plan_of(upstairs).booths] == ["A2", "A10"]


def test_pavilions_and_stages_are_known_by_their_slugs(level):
    make_pavilion(slug="silk-road")
    stage = make_stage("Main stage", slug="main")
    plan = changed(PLAN, "A1", pavilion="silk-road")
    plan = replace(plan, stages=(PlacedStage("main", rectangle(10, 14, 8, 4), stage.name),))
    write(level, plan)
    assert same_place(plan_of(level), plan)
    write(level, PLAN)
    stage.refresh_from_db()
    assert (stage.polygon, stage.level, stage.hall) == (None, None, level.hall)


def test_plans_of_all_levels_in_five_queries_and_then_in_none(level, django_assert_num_queries):
    other = make_hall("4").levels.get()
    for each in (level, other):
        write(each, PLAN)
    with django_assert_num_queries(5):
        plans = plans_of([level, other])
    assert all(same_place(plan, PLAN) for plan in plans.values())
    with django_assert_num_queries(0):
        plans_of([level, other])
