"""Organisers tie levels by stairs, lifts, ramps and walkways."""

import pytest

from pavilions.models import Level, Link
from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition, make_hall
from tests.pavilions.admin.planning import make_level

pytestmark = pytest.mark.django_db

ADD = "/admin/pavilions/link/add/"


@pytest.fixture
def levels(edition):
    return make_level(), make_hall("4").levels.get()


def add(client, start, end, **changes):
    ends = {"start_x_m": 1, "start_y_m": 2, "end_x_m": 3, "end_y_m": 4}
    given = {"kind": "stairs", "length_m": 15, "start": start.pk, "end": end.pk, **ends}
    return client.post(ADD, filled(client, ADD, **(given | changes)))


def test_both_levels_get_another_stamp(admin_client, levels):
    stamps = [level.plan_stamp for level in levels]
    response = add(admin_client, *levels)
    assert response.status_code == 302, errors(response)
    link = Link.objects.get()
    assert (link.kind, link.start_x_m, link.end_y_m, link.length_m) == ("stairs", 1, 4, 15)
    now = [Level.objects.get(pk=level.pk).plan_stamp for level in levels]
    assert all(new != old for new, old in zip(now, stamps, strict=True))

    admin_client.post(f"/admin/pavilions/link/{link.pk}/delete/", {"post": "yes"})
    assert not Link.objects.exists()
    assert [Level.objects.get(pk=level.pk).plan_stamp for level in levels] != now


def test_an_end_beyond_the_walls(admin_client, levels):
    width = levels[0].width_m
    response = add(admin_client, *levels, start_x_m=width + 1)
    assert f"The level ends at {width:g} m." in response.content.decode()
    assert not Link.objects.exists()


def test_to_where_it_begins(admin_client, levels):
    response = add(admin_client, levels[0], levels[0])
    assert "A link leads to another level or another hall." in response.content.decode()
    assert not Link.objects.exists()


def test_to_another_edition(admin_client, levels):
    other = make_hall("9", edition=make_edition("other")).levels.get()
    response = add(admin_client, levels[0], other)
    assert "another edition" in response.content.decode()
    assert not Link.objects.exists()


def test_the_list_names_both_ends(admin_client, levels):
    add(admin_client, *levels)
    page = admin_client.get("/admin/pavilions/link/").content.decode()
    assert "Hall 4 · Ground floor" in page
