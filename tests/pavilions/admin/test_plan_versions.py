"""Publishing shows first what it would change; every version can become the draft again."""

from dataclasses import replace

import pytest

from pavilions.models import Booth, Level, PlanVersion
from pavilions.plan.content import same_place
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import write_plan
from tests.factories import make_exhibitor, make_stand
from tests.pavilions.admin.planning import PLAN, address, make_level, said, seen, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def level(edition):
    return make_level()


def published(level):
    return plan_of(Level.objects.get(pk=level.pk))


def test_the_counts_are_shown_before(admin_client, level):
    send(admin_client, level, "move", chosen="A3", right=10, up=0)
    send(admin_client, level, "remove", chosen="A2")
    page = admin_client.get(address("publish", level))
    found = page.context["page"].difference
    assert (len(found.new), len(found.changed), len(found.removed)) == (0, 1, 1)
    assert "1 booth moved" in said(page)
    assert "1 booth removed" in said(page)
    assert same_place(published(level), PLAN)


def test_and_told_after(admin_client, level):
    send(admin_client, level, "move", chosen="A3", right=10, up=0)
    response = send(admin_client, level, "publish", note="Press day")
    assert response.url == address("editor", level)
    page = said(admin_client.get(response.url))
    assert "Version 2 is published: 0 new, 1 changed, 0 removed." in page
    assert published(level).booth("A3").ring[0] == (25, 6)
    assert PlanVersion.objects.first().note == "Press day"


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        ({"name": "move", "chosen": "A3", "right": -1, "up": 0}, "Booths A2 and A3 overlap"),
        ({"name": "remove", "chosen": "A1"}, "An exhibitor stands in booth A1"),
    ],
)
def test_what_stops_it_is_told_and_the_note_kept(admin_client, level, edit, sentence):
    make_stand(make_exhibitor(), Booth.objects.get(code="A1"))
    send(admin_client, level, **edit)
    response = send(admin_client, level, "publish", note="Press day")
    assert response.status_code == 200
    assert sentence in said(response)
    assert 'value="Press day"' in said(response)
    assert same_place(published(level), PLAN)
    assert not PlanVersion.objects.exists()


def test_a_plan_that_was_written_otherwise_is_told_at_once(admin_client, level):
    send(admin_client, level, "move", chosen="A3", right=10, up=0)
    write_plan(level=level, plan=replace(PLAN, booths=PLAN.booths[:2]))
    page = said(admin_client.get(address("publish", level)))
    assert "The published plan has changed since this draft began." in page


def test_with_nothing_to_publish_there_is_no_button(admin_client, level):
    page = said(admin_client.get(address("publish", level)))
    assert "There is nothing to publish" in page
    assert "Publish now" not in page


def test_versions_are_listed_with_pictures_and_come_back(admin_client, level):
    assert "hasn't been published here yet" in said(
        admin_client.get(address("versions", level))
    ).replace("&#x27;", "'")
    send(admin_client, level, "remove", chosen="A3")
    send(admin_client, level, "publish", note="Fewer")
    page = said(admin_client.get(address("versions", level)))
    assert page.index("Version 2") < page.index("Version 1")
    assert "what visitors see" in page
    assert "Fewer" in page
    assert page.count('class="booths" d="M6 ') == 2
    response = admin_client.post(address("restore", level, 1))
    assert response.url == address("editor", level)
    assert same_place(seen(level).plan, PLAN)
    assert len(published(level).booths) == 2
    send(admin_client, level, "publish")
    assert same_place(published(level), PLAN)


def test_a_version_that_is_not_there_is_not_found(admin_client, level):
    assert admin_client.post(address("restore", level, 9)).status_code == 404


def test_halls_and_levels_lead_to_the_plan(admin_client, level):
    for kind, pk in (("hall", level.hall_id), ("level", level.pk)):
        page = said(admin_client.get(f"/admin/pavilions/{kind}/{pk}/change/"))
        assert f'href="{address("editor", level)}"' in page
