"""What is saved directly in the admin and stands on a plan gives the level another stamp."""

import pytest

from pavilions.models import Level
from pavilions.plan.reading import plan_of
from pavilions.shapes import coordinates, rectangle
from tests.expo.admin.posting import errors, filled
from tests.factories import make_booth, make_hall, make_pavilion
from tests.factories.programme import make_stage
from tests.pavilions.admin.planning import make_level

pytestmark = pytest.mark.django_db


@pytest.fixture
def level(edition):
    return make_level()


def stamp(level):
    return Level.objects.get(pk=level.pk).plan_stamp


def save(client, thing, **changes):
    page = f"/admin/pavilions/{thing._meta.model_name}/{thing.pk}/change/"
    response = client.post(page, filled(client, page, **changes))
    assert response.status_code == 302, errors(response)


def test_a_booths_code_and_kind(admin_client, level):
    before = stamp(level)
    save(admin_client, level.booths.get(code="A1"), code="A9", kind="island")
    assert stamp(level) != before
    booth = plan_of(Level.objects.get(pk=level.pk)).booth("A9")
    assert booth.kind == "island"


def test_a_booth_that_goes_to_another_level(admin_client, level):
    other = make_hall("4").levels.get()
    stamps = {level: stamp(level), other: stamp(other)}
    save(admin_client, level.booths.get(code="A1"), level=other.pk)
    assert all(stamp(each) != before for each, before in stamps.items())
    assert plan_of(Level.objects.get(pk=level.pk)).booth("A1") is None


def test_a_booth_that_is_deleted(admin_client, level):
    before = stamp(level)
    booth = level.booths.get(code="A1")
    admin_client.post(f"/admin/pavilions/booth/{booth.pk}/delete/", {"post": "yes"})
    assert stamp(level) != before


def test_a_levels_size(admin_client, level):
    before = stamp(level)
    save(admin_client, level, width_m="99")
    assert stamp(level) != before
    assert plan_of(Level.objects.get(pk=level.pk)).width_m == 99


def test_a_halls_code_and_the_levels_on_its_page(admin_client, level):
    before = stamp(level)
    save(admin_client, level.hall, code="9", levels__0__width_m="77")
    assert stamp(level) != before
    assert plan_of(Level.objects.get(pk=level.pk)).width_m == 77


def test_a_pavilions_address(admin_client, level):
    pavilion = make_pavilion(slug="silk-road")
    level.booths.filter(code="A1").update(pavilion=pavilion)
    before = stamp(level)
    save(admin_client, pavilion, slug="silk")
    assert plan_of(Level.objects.get(pk=level.pk)).booth("A1").pavilion == "silk"
    assert stamp(level) != before


def test_a_stages_name(admin_client, level):
    stage = make_stage("Main stage", slug="main")
    stage.level, stage.hall, stage.polygon = level, level.hall, coordinates(rectangle(1, 30, 5, 4))
    stage.save()
    before = stamp(level)
    save(admin_client, stage, name_en="Tea stage")
    assert stamp(level) != before
    (placed,) = plan_of(Level.objects.get(pk=level.pk)).stages
    assert placed.name["en"] == "Tea stage"


def test_what_stands_elsewhere_leaves_it(admin_client, level):
    before = stamp(level)
    save(admin_client, make_booth("8-X1"), code="X2")
    assert stamp(level) == before
