"""What the search index reads again after which change."""

import pytest

from expo.models import IndexChange
from tests.expo.admin.posting import filled
from tests.factories import (
    make_category,
    make_edition,
    make_exhibitor,
    make_organisation,
    make_product,
)

ROOM = "/admin/exhibitors/"


def changes():
    return sorted(
        IndexChange.objects.values_list("edition", "exhibitor_id"), key=lambda row: row[1] or 0
    )


def save(client, thing, **values):
    address = f"{ROOM}{thing._meta.model_name}/{thing.pk}/change/"
    response = client.post(address, filled(client, address, **values))
    assert response.status_code == 302


def delete(client, thing):
    client.post(f"{ROOM}{thing._meta.model_name}/{thing.pk}/delete/", {"post": "yes"})


def delete_chosen(client, thing):
    chosen = {"action": "delete_selected", "_selected_action": [thing.pk], "post": "yes"}
    client.post(f"{ROOM}{thing._meta.model_name}/", chosen)


each_way = pytest.mark.parametrize("change", [save, delete, delete_chosen])


@each_way
def test_an_exhibitor(admin_client, edition, change):
    exhibitor = make_exhibitor()
    change(admin_client, exhibitor)
    assert changes() == [(edition.pk, exhibitor.pk)]


@each_way
def test_a_product(admin_client, edition, change):
    product = make_product()
    change(admin_client, product)
    assert changes() == [(edition.pk, product.exhibitor_id)]


@each_way
def test_a_stand(admin_client, edition, change):
    exhibitor = make_exhibitor(booths=["3-B1"])
    change(admin_client, exhibitor.stands.get())
    assert changes() == [(edition.pk, exhibitor.pk)]


@each_way
def test_a_category(admin_client, edition, change):
    change(admin_client, make_category())
    assert changes() == [(edition.pk, None)]


def test_an_organisation_in_all_its_editions(admin_client, edition):
    organisation, past = make_organisation("Tea"), make_edition("past")
    here = make_exhibitor(organisation=organisation)
    there = make_exhibitor(organisation=organisation, edition=past)
    make_exhibitor()
    save(admin_client, organisation, name_en="Green Tea")
    assert changes() == [(edition.pk, here.pk), (past.pk, there.pk)]


@pytest.mark.parametrize("change", [delete, delete_chosen])
def test_an_organisation_that_takes_part_stays(admin_client, edition, change):
    organisation = make_exhibitor().organisation
    change(admin_client, organisation)
    organisation.refresh_from_db()
    assert changes() == []


def test_a_failed_change_records_nothing(admin_client, edition):
    product = make_product()
    address = f"{ROOM}product/{product.pk}/change/"
    response = admin_client.post(address, filled(admin_client, address, price="-1"))
    assert response.status_code == 200
    assert changes() == []
