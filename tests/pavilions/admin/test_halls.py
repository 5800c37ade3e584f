import pytest

from expo.models import IndexChange
from pavilions.models import Hall, Level
from tests.expo.admin.posting import errors, filled
from tests.factories import make_booth, make_edition, make_hall

LIST, ADD = "/admin/pavilions/hall/", "/admin/pavilions/hall/add/"


def page(hall):
    return f"{LIST}{hall.pk}/change/"


def test_a_new_hall_has_a_ground_level_in_the_current_edition(admin_client, edition):
    response = admin_client.post(ADD, filled(admin_client, ADD, code="3.2", name_en="Silk Hall"))
    assert response.status_code == 302, errors(response)
    hall = Hall.objects.get()
    assert (hall.edition, hall.code, str(hall)) == (edition, "3.2", "Silk Hall")
    assert list(hall.levels.values_list("ordinal", flat=True)) == [0]


def test_saving_concerns_the_whole_editions_index(admin_client, edition):
    hall = make_hall("3")
    admin_client.post(page(hall), filled(admin_client, page(hall), code="4"))
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]


@pytest.mark.parametrize("address", ["{0}/delete/", ""])
def test_so_does_deleting(admin_client, edition, address):
    hall = make_hall("3")
    chosen = {"action": "delete_selected", "_selected_action": [hall.pk], "post": "yes"}
    admin_client.post(LIST + address.format(hall.pk), chosen)
    assert not Hall.objects.exists()
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"code": "1"}, "Hall with this Edition and Code already exists."),
        ({"hue": "9"}, "less than or equal to 8"),
        (
            {"levels__TOTAL_FORMS": "2", "levels__1__ordinal": "0"},
            "Please correct the duplicate data for ordinal.",
        ),
    ],
)
def test_a_wrong_value_gets_a_sentence_and_changes_nothing(admin_client, changes, sentence):
    make_hall("1")
    hall = make_hall("2")
    sent = filled(admin_client, page(hall), name_en="New", **changes)
    assert sentence in errors(admin_client.post(page(hall), sent))
    hall.refresh_from_db()
    assert (hall.code, hall.name, hall.levels.count()) == ("2", {}, 1)
    assert not IndexChange.objects.exists()


def test_a_hall_stays_in_its_edition(admin_client):
    hall, other = make_hall("2"), make_edition("other")
    admin_client.post(page(hall), filled(admin_client, page(hall), edition=other.pk))
    hall.refresh_from_db()
    assert hall.edition != other


def test_a_level_with_booths_does_not_go_with_the_halls_page(admin_client):
    booth = make_booth("2-B1")
    sent = filled(admin_client, page(booth.hall), levels__0__DELETE="on")
    admin_client.post(page(booth.hall), sent)
    assert Level.objects.filter(pk=booth.level_id).exists()


def test_levels_have_a_page_of_their_own(admin_client, edition):
    level = make_hall("2").levels.get()
    address = f"/admin/pavilions/level/{level.pk}/change/"
    admin_client.post(address, filled(admin_client, address, width_m="120.5"))
    level.refresh_from_db()
    assert level.width_m == 120.5
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]
