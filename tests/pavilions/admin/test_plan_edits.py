"""Every edit is a form of its own that works without script."""

import pytest

from pavilions.models import PlanDraft
from pavilions.plan.content import LevelPlan
from pavilions.shapes import rectangle
from tests.factories import make_booth, make_pavilion
from tests.factories.programme import make_stage
from tests.pavilions.admin.planning import PLAN, address, make_level, said, seen, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def level(edition):
    return make_level()


def rings(level):
    return {booth.code: booth.ring for booth in seen(level).plan.booths}


def test_draw(admin_client, level):
    values = {"code": "B1", "x": 30, "y": 30, "width": 4, "depth": 3}
    response = send(admin_client, level, "draw", **values)
    assert response.url == f"{address('editor', level)}?chosen=B1"
    booth = seen(level).plan.booth("B1")
    assert (booth.ring, booth.kind, booth.open_sides) == (rectangle(30, 30, 4, 3), "island", 4)


def test_a_meeting_room_in_a_pavilion(admin_client, level):
    make_pavilion(slug="silk-road")
    values = {"code": "M1", "x": 30, "y": 30, "width": 4, "depth": 3}
    send(admin_client, level, "draw", **values, meeting="on", pavilion="silk-road")
    booth = seen(level).plan.booth("M1")
    assert (booth.kind, booth.pavilion) == ("meeting", "silk-road")


def test_a_booth_without_a_place_gets_one(admin_client, level):
    make_booth("3-Z9")
    page = said(admin_client.get(address("editor", level), {"draw": "Z9"}))
    assert "1 booth of the hall has no place yet" in page
    assert 'value="Z9"' in page
    send(admin_client, level, "draw", code="Z9", x=30, y=30, width=3, depth=3)
    assert "no place yet" not in said(admin_client.get(address("editor", level)))


BLOCK = {
    "x": 6, "y": 20, "rows": 2, "columns": 3, "width": 3, "depth": 3, "aisle": 3,
    "layout": "pairs", "direction": "across", "prefix_": "C", "start": 1, "step": 1, "digits": 2,
    "order": "rows",
}  # fmt: skip


def test_a_block_is_shown_before_it_is_added(admin_client, level):
    page = said(admin_client.get(address("preview", level), BLOCK))
    assert "6 booths, drawn with dashes." in page
    assert page.count(">C01</text>") == 1
    assert "C01" not in rings(level)
    assert not PlanDraft.objects.exists()


def test_with_the_faults_that_it_would_bring(admin_client, level):
    page = said(admin_client.get(address("preview", level), BLOCK | {"x": 13, "y": 4}))
    assert "Booths A2 and C01 overlap" in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"rows": 0}, "greater than or equal to 1"),
        ({"rows": 900, "columns": 900}, "at most 1000 booths"),
        ({"prefix_": "A", "digits": 1}, "There is a booth A1 already"),
    ],
)
def test_a_wrong_block_gets_a_sentence(admin_client, level, wrong, sentence):
    assert sentence in said(admin_client.get(address("preview", level), BLOCK | wrong))
    assert sentence in said(send(admin_client, level, "block", **(BLOCK | wrong)))
    assert not PlanDraft.objects.exists()


def test_a_block_is_added(admin_client, level):
    response = send(admin_client, level, "block", **BLOCK)
    assert response.url.endswith("?chosen=C01%2C+C02%2C+C03%2C+C04%2C+C05%2C+C06")
    assert rings(level)["C06"] == rectangle(12, 23, 3, 3)


def test_move_booths_and_other_things(admin_client, level):
    send(admin_client, level, "move", chosen="A2, A3, obstacle:0", right="0.5", up="-1")
    plan = seen(level).plan
    assert plan.booth("A2").ring == rectangle(12.5, 5, 3, 3)
    assert plan.obstacles[0].ring == rectangle(30.5, 19, 1, 1)
    page = said(admin_client.get(address("editor", level)))
    assert "Moved 2 booths: A2, A3" in page


def test_resize(admin_client, level):
    send(admin_client, level, "resize", chosen="A1", x=6, y=6, width=5, depth=2.5)
    assert rings(level)["A1"] == rectangle(6, 6, 5, 2.5)


def test_split_and_merge(admin_client, level):
    response = send(admin_client, level, "split", chosen="A1", parts=2)
    assert response.url.endswith("?chosen=A1")
    assert rings(level)["A1B"] == rectangle(9, 6, 3, 3)
    response = send(admin_client, level, "merge", chosen="A1B, A1")
    assert response.url.endswith("?chosen=A1B")
    assert rings(level)["A1B"] == rectangle(6, 6, 6, 3)


def test_split_by_a_share_with_a_code(admin_client, level):
    send(admin_client, level, "split", chosen="A1", parts=2, share=25, codes="A9")
    assert rings(level)["A9"] == rectangle(7.5, 6, 4.5, 3)


def test_renumber(admin_client, level):
    scheme = {"prefix_": "D", "start": 10, "step": 5, "digits": 3, "order": "kept"}
    response = send(admin_client, level, "renumber", chosen="A1..A3", **scheme)
    assert response.url.endswith("?chosen=D010%2C+D015%2C+D020")
    assert list(rings(level)) == ["D010", "D015", "D020"]


def test_kind_open_sides_and_pavilion(admin_client, level):
    make_pavilion(slug="silk-road")
    values = {"kind": "island", "open_sides": "4", "pavilion": "silk-road"}
    send(admin_client, level, "change", chosen="A1, A2", **values)
    send(admin_client, level, "change", chosen="A2", pavilion="-")
    booths = seen(level).plan.booths
    assert [(b.kind, b.open_sides, b.pavilion) for b in booths] == [
        ("island", 4, "silk-road"),
        ("island", 4, ""),
        ("inline", 1, ""),
    ]


def test_remove(admin_client, level):
    send(admin_client, level, "remove", chosen="A1, amenity:0")
    assert list(rings(level)) == ["A2", "A3"]
    assert seen(level).plan.amenities == ()


@pytest.mark.parametrize(
    ("thing", "kind"),
    [("obstacle:wall", "obstacles"), ("amenity:info", "amenities"), ("entrance:", "entrances")],
)
def test_other_things(admin_client, level, thing, kind):
    values = {"thing": thing, "code": "N", "name_": "Bar", "x": 3, "y": 30, "width": 4, "depth": 1}
    send(admin_client, level, "thing", **values)
    added = getattr(seen(level).plan, kind)[-1]
    assert (str(added.name), len(getattr(seen(level).plan, kind))) == ("Bar", 2)


def test_a_stage(admin_client, level):
    make_stage("Main stage", slug="main")
    values = {"thing": "stage:main", "x": 3, "y": 30, "width": 4, "depth": 1}
    send(admin_client, level, "thing", **values)
    (stage,) = seen(level).plan.stages
    assert (stage.slug, stage.ring, str(stage.name)) == (
        "main",
        rectangle(3, 30, 4, 1),
        "Main stage",
    )


def test_the_size_of_the_level(admin_client, level):
    send(admin_client, level, "size", width=70, depth="45.5")
    assert (seen(level).plan.width_m, seen(level).plan.height_m) == (70, 45.5)


def test_a_level_without_a_plan_can_be_drawn_on(admin_client, edition):
    level = make_level(LevelPlan(0, 0), "4")
    assert admin_client.get(address("editor", level)).status_code == 200
    send(admin_client, level, "size", width=70, depth=45)
    send(admin_client, level, "block", **BLOCK)
    assert len(seen(level).plan.booths) == 6


@pytest.mark.parametrize(
    ("name", "values", "sentence"),
    [
        ("move", {"right": 1, "up": 0}, "Choose something on the plan first."),
        ("move", {"chosen": "A1", "right": "far", "up": 0}, "Enter a number."),
        ("move", {"chosen": "Z1", "right": 1, "up": 0}, "There is no booth Z1."),
        ("resize", {"chosen": "A1, A2", "x": 1, "y": 1, "width": 1, "depth": 1}, "one booth."),
        ("split", {"chosen": "A1", "parts": 1}, "greater than or equal to 2"),
        ("merge", {"chosen": "A1, A3"}, "stand side by side"),
        ("remove", {}, "Choose something on the plan first."),
        ("draw", {"code": "A1", "x": 1, "y": 1, "width": 1, "depth": 1}, "A1 already"),
        ("change", {"chosen": "A1", "pavilion": "none"}, "Select a valid choice"),
        ("thing", {"thing": "entrance:", "x": 1, "y": 1, "width": 1, "depth": 1}, "needs a code"),
    ],
)
def test_what_is_wrong_gets_a_sentence_and_changes_nothing(
    admin_client, level, name, values, sentence
):
    response = send(admin_client, level, name, **values)
    assert response.status_code == 200
    assert sentence in said(response)
    assert seen(level).plan == seen(level).published
    assert not PlanDraft.objects.exists()
    assert PLAN.booths  # the page shows it all the same
    assert ">A1</text>" in said(response)


def test_undo_redo_and_discard(admin_client, level):
    send(admin_client, level, "move", chosen="A3", right=10, up=0)
    response = send(admin_client, level, "undo", chosen="A3")
    assert response.url.endswith("?chosen=A3")
    assert rings(level)["A3"] == rectangle(15, 6, 3, 3)
    send(admin_client, level, "redo")
    assert rings(level)["A3"] == rectangle(25, 6, 3, 3)
    send(admin_client, level, "discard")
    assert not PlanDraft.objects.exists()


@pytest.mark.parametrize("name", ["undo", "redo"])
def test_when_there_is_nothing_to_undo_it_is_said(admin_client, level, name):
    assert f"There is nothing to {name}." in said(send(admin_client, level, name))
