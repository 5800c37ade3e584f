"""Organisers choose an exhibitor and a booth, and save."""

import pytest

from exhibitors.models import Stand
from expo.models import IndexChange
from tests.exhibitors.admin.assigning import (
    ALL,
    DENIED,
    address,
    choice,
    organiser,
    placed_booth,
    stands,
    words,
)
from tests.factories import make_booth, make_edition, make_exhibitor, make_hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def booth(edition):
    return placed_booth("3-B012")


@pytest.fixture
def exhibitor(edition):
    return make_exhibitor("Tea House")


def send(client, exhibitor, booth, role="host", query=""):
    return client.post(address(booth.level) + query, choice(exhibitor, booth, role))


def test_an_exhibitor_gets_a_booth(client, exhibitor, booth):
    client.force_login(organiser(*ALL))
    response = send(client, exhibitor, booth)
    assert response.status_code == 302
    assert stands() == [("Tea House", "3-B012", "host")]
    assert IndexChange.objects.filter(exhibitor_id=exhibitor.pk).exists()
    assert "Tea House now has booth 3-B012." in words(client.get(response["Location"]))


def test_one_that_has_a_booth_moves_and_visitors_are_told(admin_client, edition, booth):
    exhibitor = make_exhibitor("Tea House", booths=["1-A001"])
    send(admin_client, exhibitor, booth, role="shared")
    assert stands() == [("Tea House", "3-B012", "shared")]
    assert Stand.objects.get().moved_from == "1-A001"


def test_then_the_next_exhibitor_is_chosen(admin_client, edition, booth):
    names = ["Éclair", "Amber", "Tea House"]
    eclair, amber, tea = (make_exhibitor(name, country="ke") for name in names)
    make_exhibitor("Basket", country="vn")
    response = send(admin_client, amber, booth, query="?country=ke&page=1")
    assert response["Location"] == f"{address(booth.level)}?country=ke&exhibitor={eclair.pk}"
    assert admin_client.get(response["Location"]).context["exhibitor"] == eclair.pk
    other = placed_booth("3-B013", 6)
    response = send(admin_client, tea, other, query="?country=ke")
    assert response["Location"].endswith(f"exhibitor={eclair.pk}")  # after the last, the one before
    response = send(admin_client, eclair, placed_booth("3-B014", 9), query="?country=ke")
    assert response["Location"] == f"{address(booth.level)}?country=ke"


def refused(client, exhibitor, booth, sentence, /, **sent):
    before, changes = stands(), IndexChange.objects.count()
    response = client.post(address(booth.level), choice(exhibitor, booth) | sent)
    assert response.status_code == 302
    page = client.get(response["Location"])
    assert sentence in words(page)
    assert (stands(), IndexChange.objects.count()) == (before, changes)
    return page


def test_a_taken_booth_is_refused_and_stays_chosen(admin_client, exhibitor, booth):
    make_exhibitor("Silk Mill", booths=[booth])
    page = refused(admin_client, exhibitor, booth, "This booth has a host already.")
    assert page.context["exhibitor"] == exhibitor.pk
    assert page.context["booth"].booth == booth
    assert page.context["role"] == "host"
    assert "Host: Silk Mill · Others can be co-exhibitors or share the stand" in words(page)


@pytest.mark.parametrize("field", ["exhibitor", "booth", "role"])
@pytest.mark.parametrize("value", ["", "0", "x", "-1", "9" * 30])
def test_what_cannot_be_chosen_is_refused(admin_client, exhibitor, booth, field, value):
    sentence = "Choose" if not value and field != "role" else ""
    page = refused(admin_client, exhibitor, booth, sentence, **{field: value})
    assert [each.level_tag for each in page.context["messages"]] == ["error"]


def test_a_booth_of_another_level_is_none_of_this_page(admin_client, exhibitor, booth):
    other = make_booth("1-A001")
    refused(admin_client, exhibitor, booth, "Select a valid choice", booth=other.pk)


def test_a_hall_without_a_number_is_no_booth(admin_client, exhibitor, booth):
    unknown = make_booth("3")
    refused(admin_client, exhibitor, booth, "Select a valid choice", booth=unknown.pk)


@pytest.mark.parametrize("fields", [{"status": "withdrawn"}, {"edition": None}])
def test_who_does_not_take_part_gets_none(admin_client, booth, fields):
    if "edition" in fields:
        fields = {"edition": make_edition("past")}
    refused(admin_client, make_exhibitor(**fields), booth, "Select a valid choice")


@pytest.mark.parametrize("who", DENIED)
def test_only_by_those_who_may(client, exhibitor, booth, who):
    if user := DENIED[who]():
        client.force_login(user)
    for response in (send(client, exhibitor, booth), client.get(address(booth.level))):
        is_staff = bool(user and user.is_staff)
        assert response.status_code == (403 if is_staff else 302)
        assert is_staff or response["Location"].startswith("/admin/login/")
    assert (stands(), IndexChange.objects.exists()) == ([], False)


def test_a_level_that_is_not_there(admin_client, exhibitor, booth):
    wrong = address(booth.level).replace(str(booth.level_id), "999")
    assert admin_client.get(wrong).status_code == 404
    assert admin_client.post(wrong, choice(exhibitor, booth)).status_code == 404
    assert stands() == []


@pytest.mark.parametrize("verb", ["put", "delete", "patch"])
def test_another_verb(admin_client, exhibitor, booth, verb):
    assert getattr(admin_client, verb)(address(booth.level)).status_code == 405
    assert stands() == []


@pytest.mark.parametrize("page", ["exhibitors/stand/", "exhibitors/exhibitor/"])
def test_the_lists_lead_there(admin_client, client, booth, page):
    first = "/admin/exhibitors/stand/assign/"
    assert first in admin_client.get(f"/admin/{page}").content.decode()
    assert admin_client.get(first)["Location"] == address(booth.level)
    client.force_login(organiser("view_stand", "view_exhibitor"))
    assert first not in client.get(f"/admin/{page}").content.decode()
    assert client.get(first).status_code == 403


def test_without_a_hall_one_is_made_first(admin_client, edition):
    response = admin_client.get("/admin/exhibitors/stand/assign/")
    assert response["Location"] == "/admin/pavilions/hall/"


@pytest.mark.parametrize(
    "page", ["hall/{0.hall_id}/change/", "level/{0.pk}/change/", "level/{0.pk}/plan/"]
)
def test_halls_levels_and_plans_lead_there(admin_client, client, booth, page):
    there = f"/admin/pavilions/{page.format(booth.level)}"
    link = f'href="{address(booth.level)}"'
    assert link in admin_client.get(there).content.decode()
    client.force_login(organiser("change_hall", "change_level"))
    assert link not in client.get(there).content.decode()


def test_other_levels_are_a_step_away(admin_client, booth):
    other = make_hall("5").levels.get()
    page = admin_client.get(address(booth.level), {"country": "ke"})
    assert f"{address(other)}?" in page.content.decode()
    assert [(each.hall.code, each.free) for each in page.context["levels"]] == [("3", 1), ("5", 0)]


def test_it_leads_to_the_plan_editor(admin_client, booth):
    page = admin_client.get(address(booth.level)).content.decode()
    assert f'href="/admin/pavilions/level/{booth.level_id}/plan/"' in page
