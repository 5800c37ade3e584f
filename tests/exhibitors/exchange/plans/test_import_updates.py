"""What an import changes, what it keeps, and what it refuses."""

import pytest
from django.core.exceptions import ValidationError

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.models import Stand
from expo.text import Text
from pavilions.models import Booth, Entrance, Hall, Level, Link, Obstacle, PlanVersion, Stage
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance, PlacedStage
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle
from tests.exhibitors.exchange.plans.conftest import NO_WAY_IN, told
from tests.factories import make_booth, make_exhibitor, make_hall, make_pavilion, make_stand
from tests.factories.programme import make_stage

pytestmark = pytest.mark.django_db

HEAD = "what,hall,level,code,x,y,width,height,kind,open_sides,pavilion,name_en,to_level,to_x,to_y\n"
BEFORE = f"""{HEAD}\
level,3,0,,,,30,20
level,3,1,,,,30,20
,3,0,A1,3,3,3,3,corner,2,tea
,3,0,A2,6,3,3,3
,3,1,B1,3,3,3,3
obstacle,3,0,,15,10,1,1,wall
obstacle,3,0,,20,10,1,1
entrance,3,0,S,15,0,,,,,,South
entrance,3,0,N,15,20
link,3,0,,1,1,,,,,,,1,2,2
link,3,0,,9,1,,,lift,,,,1,9,2
"""


@pytest.fixture
def there(run):
    make_pavilion(slug="tea")
    make_stage("Forum")
    report = run(BEFORE)
    assert str(report) == "created=11 updated=0 unchanged=0 errors=0 warnings=0"
    make_stand(make_exhibitor("Acme"), Booth.objects.get(code="A1"))
    return Hall.objects.get()


def counts(report):
    return report.created, report.updated, report.unchanged, report.errors, report.warnings


def ring(code):
    booth = Booth.objects.get(code=code)
    return booth.level.ordinal, plan_of(booth.level).booth(code).ring


def test_a_booth_moves_and_keeps_what_the_file_doesnt_say(run, there):
    report = run("hall,code,x,y,width,height\n3,A1,3,12,4,3\n")
    assert counts(report) == (0, 1, 0, 0, 0)
    assert ring("A1") == (0, rectangle(3, 12, 4, 3))
    booth = Booth.objects.get(code="A1")
    assert (booth.kind, booth.open_sides, booth.pavilion.slug) == ("corner", 2, "tea")
    assert ring("A2") == (0, rectangle(6, 3, 3, 3))
    assert Obstacle.objects.count() == 2
    assert Entrance.objects.count() == 2
    assert Link.objects.count() == 2
    assert booth.stands.count() == 1


def test_facts_without_a_place(run, there):
    assert counts(run("hall,code,x,y,kind\n3,A1,,,island\n")) == (0, 1, 0, 0, 0)
    assert Booth.objects.get(code="A1").kind == "island"
    assert ring("A1") == (0, rectangle(3, 3, 3, 3))


def test_booths_change_levels_with_each_other(run, there):
    text = "hall,level,code,x,y,width,height\n3,1,A1,12,3,3,3\n3,0,B1,12,3,3,3\n"
    ids = dict(Booth.objects.values_list("code", "pk"))
    stamps = dict(Level.objects.values_list("ordinal", "plan_stamp"))
    assert counts(run(text)) == (0, 2, 0, 0, 0)
    assert ring("A1") == (1, rectangle(12, 3, 3, 3))
    assert ring("B1") == (0, rectangle(12, 3, 3, 3))
    assert dict(Booth.objects.values_list("code", "pk")) == ids
    assert Stand.objects.get().booth.code == "A1"
    assert stamps.items().isdisjoint(Level.objects.values_list("ordinal", "plan_stamp"))
    assert counts(run(text)) == (0, 0, 2, 0, 0)


def test_a_booth_leaves_a_level_that_the_file_doesnt_name(run, there):
    assert counts(run("hall,level,code,x,y,width,height\n3,1,A1,12,3,3,3\n")) == (0, 1, 0, 0, 0)
    assert ring("A1") == (1, rectangle(12, 3, 3, 3))
    assert [booth.code for booth in plan_of(there.levels.get(ordinal=0)).booths] == ["A2"]


def test_where_a_booth_changes_levels_both_change_or_neither(run, there):
    text = "hall,level,code,x,y,width,height\n3,1,A1,29,3,3,3\n3,0,B1,12,3,3,3\n"
    report = run(text)
    assert told(report) == ["2: : Booth A1: outside the walls near 31.0, 4.5."]
    assert report.refused == [("3", 0), ("3", 1)]
    assert ring("A1") == (0, rectangle(3, 3, 3, 3))
    assert ring("B1") == (1, rectangle(3, 3, 3, 3))


def test_a_booth_without_a_place_gets_it(run, edition):
    booth = make_booth("3-B012")
    make_stand(make_exhibitor("Acme"), booth)
    report = run("hall,level,code,x,y,width,height\n3,1,B12,3,3,3,3\n")
    assert counts(report) == (0, 1, 0, 0, 1)
    assert ring("B012") == (1, rectangle(3, 3, 3, 3))
    assert Booth.objects.get().pk == booth.pk


def test_two_spellings_are_two_booths_where_both_are_there(run, edition):
    make_booth("3-B012")
    report = run("hall,code,x,y,width,height\n3,B12,3,3,3,3\n3,B012,6,3,3,3\n")
    assert counts(report)[:2] == (1, 1)
    assert Booth.objects.count() == 2


def test_obstacles_entrances_and_links_are_replaced_as_a_whole(run, there):
    report = run(
        f"{HEAD}obstacle,3,0,,20,10,1,1\nobstacle,3,0,,25,10,1,1\n"
        "entrance,3,0,S,14,0\nlink,3,0,,1,1,,,,,,,1,2,2\n"
    )
    assert counts(report) == (1, 1, 2, 0, 0)
    plan = plan_of(there.levels.get(ordinal=0))
    assert [each.ring[0] for each in plan.obstacles] == [(20, 10), (25, 10)]
    assert plan.entrances == (PlacedEntrance("S", (14.0, 0.0), Text()),)
    assert [link.kind for link in Link.objects.all()] == ["stairs"]
    assert len(plan.booths) == 2


def test_nothing_is_replaced_where_a_row_of_its_kind_cant_be_read(run, there):
    report = run(
        f"{HEAD}obstacle,3,0,,25,10,1,1\nobstacle,3,0,,oops,10,1,1\n"
        "entrance,3,0,S,14,0\nentrance,3,0,S,13,0\nlink,3,0,,1,1,,,,,,,1,2,\n"
        "link,3,0,,2,2,,,,,,,1,2,2\n"
    )
    assert [line.split(":")[0] for line in told(report)] == ["3", "5", "6"]
    assert counts(report) == (0, 1, 2, 3, 0)
    plan = plan_of(there.levels.get(ordinal=0))
    assert [each.ring[0] for each in plan.obstacles] == [(15, 10), (20, 10)]
    assert [each.at for each in plan.entrances] == [(14, 0)]
    assert Link.objects.count() == 2


def test_a_link_is_known_from_its_other_end(run, there):
    report = run(f"{HEAD}link,3,1,,2,2,,,stairs,,,,0,1,1\n")
    assert counts(report) == (0, 0, 1, 0, 0)
    assert Link.objects.count() == 2


def test_one_level_is_refused_and_the_others_go_in(run, there):
    report = run(
        f"{HEAD},3,0,A3,7,3,3,3\n,3,0,A4,12,3,3,3\nlink,3,0,,5,5,,,,,,,1,5,5\n"
        ",3,1,B2,9,3,3,3\n,4,0,C1,3,3,3,3\n,4,0,C2,5,3,3,3\n"
    )
    assert told(report) == [
        "2: : Booths A2 and A3 overlap by 6.0 m² near 8.0, 4.5.",
        "7: : Booths C1 and C2 overlap by 3.0 m² near 5.5, 4.5.",
    ]
    assert report.refused == [("3", 0), ("4", 0)]
    assert counts(report) == (1, 0, 3, 2, 1)
    assert sorted(Booth.objects.values_list("code", flat=True)) == ["A1", "A2", "B1", "B2"]
    assert Link.objects.count() == 2
    assert not Hall.objects.filter(code="4").exists()


def test_a_code_on_two_levels_is_told_on_both(run, there):
    report = run(f"{HEAD},3,0,A3,12,3,3,3\n,3,1,A3,12,3,3,3\n")
    sentence = "Booth A3 at 13.5, 4.5 is on another level of the hall too."
    assert told(report) == [f"2: : {sentence}", f"3: : {sentence}"]
    assert Booth.objects.count() == 3


def test_halls_that_arent_there(run, there):
    text = "hall,level,code,x,y,width,height\n9,0,A1,3,3,3,3\n3,7,A1,3,3,3,3\n3,0,A3,12,3,3,3\n"
    report = run(text, create_missing=False)
    assert told(report) == ["2: hall 9: There is no hall 9.", "3: level 7: Hall 3 has no level 7."]
    assert counts(report) == (1, 0, 0, 2, 0)
    assert counts(run(text))[:4] == (1, 1, 1, 0)
    made = Hall.objects.get(code="9")
    assert (made.position, made.hue) == (1, 2)


def test_a_hall_by_name_option_or_because_it_is_the_only_one(run, there):
    make_hall("4", name=Text(en="Tea hall"))
    text = "hall,code,x,y,width,height\n{},C1,3,12,3,3\n"
    run(text.format("tea hall"))
    assert Booth.objects.get(code="C1").label == "4-C1"
    run("code,x,y,width,height\nC2,9,12,3,3\n", hall="3", level=1)
    assert Booth.objects.get(code="C2").label == "3-C2"
    assert told(run("code,x,y,width,height\nC3,9,12,3,3\n")) == ["2: hall: The hall isn't given."]
    Hall.objects.get(code="4").delete()
    assert counts(run("code,x,y,width,height\nC3,12,12,3,3\n")) == (1, 0, 0, 0, 0)


def test_the_size_of_a_level(run, edition):
    text = "hall,code,x,y,width,height\n3,A1,3,3,3,4\n"
    run(text)
    level = Level.objects.get()
    assert (level.width_m, level.height_m) == (9, 10)
    assert counts(run("hall,code,x,y,width,height\n3,A2,7,3,3,4\n"))[3] == 1
    run("what,hall,code,x,y,width,height\nlevel,3,,,,50,40\n,3,A2,7,3,3,4\n")
    level.refresh_from_db()
    assert (level.width_m, level.height_m) == (50, 40)
    run(text)
    level.refresh_from_db()
    assert (level.width_m, level.height_m) == (50, 40)


def test_a_stage_moves_to_another_level(run, there):
    run("what,hall,level,code,x,y,width,height\nstage,3,0,forum,20,14,5,5\n")
    assert plan_of(there.levels.get(ordinal=0)).stages
    again = "what,hall,level,code,x,y,width,height\nstage,3,1,forum,20,14,5,5\n"
    assert counts(run(again)) == (0, 1, 0, 0, 0)
    assert plan_of(there.levels.get(ordinal=0)).stages == ()
    placed = PlacedStage("forum", rectangle(20, 14, 5, 5), Text(en="Forum"))
    assert plan_of(there.levels.get(ordinal=1)).stages == (placed,)
    assert Stage.objects.get().level.ordinal == 1
    assert told(run(f"{again}stage,3,0,forum,20,14,5,5\n")) == [
        "3: code forum: Another row places this stage already."
    ]


@pytest.mark.parametrize("options", [{"dry_run": True}, {"strict": True}])
def test_a_rehearsal_and_a_strict_import_with_problems_change_nothing(run, edition, options):
    report = run("hall,code,x,y,width,height\n3,A1,3,3,3,3\n3,A2,x,3,3,3\n", **options)
    assert counts(report) == (1, 0, 0, 1, 1)
    assert not Hall.objects.exists()


def test_names_and_places_of_halls(run, there):
    text = "what,hall,level,x,y,name_en\nhall,3,,100,0,Tea\nlevel,3,1,,,Gallery\n"
    assert counts(run(text)) == (0, 2, 0, 0, 0)
    there.refresh_from_db()
    assert (str(there), there.x_m, there.y_m) == ("Tea", 100, 0)
    assert str(there.levels.get(ordinal=1)) == "Gallery"
    assert counts(run(text)) == (0, 0, 2, 0, 0)
    assert counts(run("what,hall,x,y\nlevel,3,5,5\n")) == (0, 1, 0, 0, 0)
    there.refresh_from_db()
    assert (there.x_m, there.y_m) == (5, 5)


def test_faults_that_are_there_already_stop_the_level_too(run, edition):
    level = make_hall("3").levels.get()
    booths = tuple(PlacedBooth(code, rectangle(3, 3, 3, 3)) for code in ["A1", "A2"])
    write_plan(level=level, plan=LevelPlan(30, 20, booths=booths))
    report = run("hall,code,x,y,width,height\n3,A3,12,3,3,3\n")
    assert told(report) == ["2: : Booths A1 and A2 overlap by 9.0 m² near 4.5, 4.5."]
    assert Booth.objects.count() == 2
    assert counts(run("hall,code,x,y,width,height\n3,A3,12,3,3,3\n3,A2,7,3,3,3\n"))[:2] == (1, 1)


def test_what_the_database_refuses_takes_all_back(run, there, monkeypatch):
    def refuse(**_options):
        raise ValidationError("No.")

    monkeypatch.setattr("exhibitors.exchange.plans.levels.write_plan", refuse)
    with pytest.raises(UnusableFileError, match="No"):
        run("hall,code,x,y,width,height\n4,A3,12,3,3,3\n")
    assert not Hall.objects.filter(code="4").exists()


def test_where_a_plan_has_versions_it_gets_another(run, there):
    ground = there.levels.get(ordinal=0)
    content = plan_of(ground).as_json()
    for number in (1, 2):
        PlanVersion.objects.create(level=ground, number=number, content=content)
    text = "hall,level,code,x,y,width,height\n3,0,A1,3,12,4,3\n3,1,B1,3,12,4,3\n"
    run(text)
    version = ground.plan_versions.first()
    ground.refresh_from_db()
    assert (version.number, version.note) == (3, "Imported")
    assert LevelPlan.from_json(version.content) == plan_of(ground)
    run(text)
    assert PlanVersion.objects.count() == 3


def test_a_level_without_a_way_in_is_told_once(run):
    report = run("hall,code,x,y,width,height\n3,A1,3,3,3,3\n3,A2,6,3,3,3\n")
    assert [problem.reason for problem in report.problems] == [NO_WAY_IN]
