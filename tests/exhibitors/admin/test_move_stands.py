"""Organisers give stands other booths, on the exhibitor's page and on the stand's own."""

import pytest
from django.contrib.auth.models import Permission

from exhibitors.models import Stand
from expo.models import IndexChange
from tests.expo.admin.posting import errors, filled
from tests.factories import make_booth, make_exhibitor, make_user


def exhibitor_page(exhibitor):
    return f"/admin/exhibitors/exhibitor/{exhibitor.pk}/change/"


def stand_page(exhibitor):
    return f"/admin/exhibitors/stand/{exhibitor.stands.get().pk}/change/"


each_page = pytest.mark.parametrize(
    ("page", "booth", "role"),
    [(exhibitor_page, "stands__0__booth", "stands__0__role"), (stand_page, "booth", "role")],
)


def save(client, address, **values):
    return client.post(address, filled(client, address, **values))


@pytest.fixture
def exhibitor(edition):
    return make_exhibitor(booths=["3-B012"])


@each_page
def test_visitors_are_told(admin_client, exhibitor, page, booth, role):
    response = save(admin_client, page(exhibitor), **{booth: make_booth("1-A001").pk})
    assert response.status_code == 302, errors(response)
    stand = exhibitor.stands.get()
    assert (stand.booth.label, stand.moved_from, stand.role) == ("1-A001", "3-B012", "host")
    assert stand.moved_at is not None
    assert IndexChange.objects.filter(exhibitor_id=exhibitor.pk).exists()
    assert "3-B012" in admin_client.get(page(exhibitor)).content.decode()


@each_page
def test_another_role_goes_with_it(admin_client, exhibitor, page, booth, role):
    taken = make_exhibitor(booths=["1-A001"]).stands.get().booth
    values = {booth: taken.pk, role: "co-exhibitor"}
    response = save(admin_client, page(exhibitor), **values)
    assert response.status_code == 302, errors(response)
    stand = exhibitor.stands.get()
    assert (stand.booth, stand.role, stand.moved_from) == (taken, "co-exhibitor", "3-B012")


@each_page
def test_a_taken_booth_is_refused(admin_client, exhibitor, page, booth, role):
    taken = make_exhibitor(booths=["1-A001"]).stands.get().booth
    response = save(admin_client, page(exhibitor), **{booth: taken.pk})
    assert "This booth has a host already." in errors(response)
    stand = exhibitor.stands.get()
    assert (stand.booth.label, stand.moved_from) == ("3-B012", "")
    assert not IndexChange.objects.exists()


@each_page
def test_saving_without_a_move_says_nothing(admin_client, exhibitor, page, booth, role):
    assert save(admin_client, page(exhibitor), **{role: "shared"}).status_code == 302
    stand = exhibitor.stands.get()
    assert (stand.role, stand.moved_from, stand.moved_at) == ("shared", "", None)


def test_a_new_stand_has_not_moved(admin_client, exhibitor):
    rows = {"stands-TOTAL_FORMS": 2, "stands-1-booth": make_booth("1-A001").pk}
    sent = filled(admin_client, exhibitor_page(exhibitor)) | rows | {"stands-1-role": "host"}
    assert admin_client.post(exhibitor_page(exhibitor), sent).status_code == 302
    assert set(Stand.objects.values_list("moved_from", flat=True)) == {""}
    assert Stand.objects.count() == 2


@pytest.mark.django_db
@each_page
def test_only_by_those_who_may(client, exhibitor, page, booth, role):
    reader = make_user(is_staff=True)
    codenames = ["view_stand", "view_exhibitor"]
    reader.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    client.force_login(reader)
    client.post(page(exhibitor), {booth.replace("__", "-"): make_booth("1-A001").pk})
    assert exhibitor.stands.get().booth.label == "3-B012"
