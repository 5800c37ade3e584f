import datetime

import pytest

from expo.models import IndexChange
from pavilions.models import Booth
from tests.expo.admin.posting import errors, filled
from tests.factories import make_booth, make_edition, make_hall, make_pavilion

LIST, ADD = "/admin/pavilions/booth/", "/admin/pavilions/booth/add/"


def page(booth):
    return f"{LIST}{booth.pk}/change/"


@pytest.fixture
def past(edition):
    return make_edition("past", starts_on=datetime.date(2022, 1, 1))


def test_the_level_decides_the_hall(admin_client, edition):
    level = make_hall("3.2").levels.get()
    response = admin_client.post(ADD, filled(admin_client, ADD, level=level.pk, code="B025"))
    assert response.status_code == 302, errors(response)
    assert Booth.objects.get().label == "3.2-B025"
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]


def test_levels_are_offered_with_their_halls(admin_client, edition):
    make_hall("3.2")
    assert "Hall 3.2 · Ground floor" in admin_client.get(ADD).content.decode()


def test_a_code_stands_in_a_hall_once(admin_client, edition):
    booth = make_booth("3-B1")
    sent = filled(admin_client, ADD, level=booth.level_id, code="B1")
    response = admin_client.post(ADD, sent)
    assert errors(response).count("This hall has a booth of that code already.") == 1
    assert Booth.objects.count() == 1


def test_nor_can_another_take_it(admin_client, edition):
    make_booth("3-B1")
    other = make_booth("3-B2")
    response = admin_client.post(page(other), filled(admin_client, page(other), code="B1"))
    assert "This hall has a booth of that code already." in errors(response)
    other.refresh_from_db()
    assert other.code == "B2"


def test_it_keeps_its_own(admin_client, edition):
    booth = make_booth("3-B1")
    response = admin_client.post(page(booth), filled(admin_client, page(booth), kind="corner"))
    assert response.status_code == 302, errors(response)
    booth.refresh_from_db()
    assert booth.kind == "corner"


def test_without_a_level_there_is_one_sentence(admin_client, edition):
    response = admin_client.post(ADD, filled(admin_client, ADD, code="B1"))
    assert errors(response).count("This field is required.") == 1


def test_it_stays_in_its_edition(admin_client, past):
    booth, elsewhere = make_booth("3-B1"), make_hall("3", edition=past)
    sent = filled(admin_client, page(booth), level=elsewhere.levels.get().pk)
    assert "another edition" in errors(admin_client.post(page(booth), sent))
    booth.refresh_from_db()
    assert booth.hall.edition != past


def test_and_so_does_its_pavilion(admin_client, past):
    booth, pavilion = make_booth("3-B1"), make_pavilion(edition=past)
    sent = filled(admin_client, page(booth), pavilion=pavilion.pk)
    assert "another edition" in errors(admin_client.post(page(booth), sent))


@pytest.mark.parametrize("term", ["3.2-B025", "b025", "3.2", "丝路"])
def test_booths_are_found_as_signs_have_them(admin_client, edition, term):
    make_hall("3.2", name={"zh-hans": "丝路馆"})
    make_booth("3.2-B025")
    make_booth("9-C1")
    found = admin_client.get(LIST, {"q": term}).context["cl"].result_list
    assert [booth.label for booth in found] == ["3.2-B025"]


def test_the_autocomplete_finds_them_too(admin_client, edition):
    make_booth("3.2-B025")
    asked = {"app_label": "exhibitors", "model_name": "stand", "field_name": "booth"}
    answer = admin_client.get("/admin/autocomplete/", asked | {"term": "3.2-B025"}).json()
    assert [result["text"] for result in answer["results"]] == ["3.2-B025"]
