"""Organisers take an exhibitor out of a booth."""

import pytest

from exhibitors.assignment import release
from exhibitors.models import Stand
from expo.models import IndexChange
from tests.exhibitors.admin.assigning import (
    ALL,
    DENIED,
    address,
    organiser,
    placed_booth,
    stands,
    words,
)
from tests.factories import make_exhibitor, make_hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def stand(edition):
    return make_exhibitor("Tea House", booths=[placed_booth("3-B012")]).stands.get()


def send(client, stand, pk=None):
    out = address(stand.booth.level, "out/")
    return client.post(f"{out}?country=ke", {"stand": stand.pk if pk is None else pk})


def test_an_exhibitor_leaves(client, stand):
    client.force_login(organiser(*ALL))
    response = send(client, stand)
    assert response["Location"] == f"{address(stand.booth.level)}?country=ke"
    assert stands() == []
    assert IndexChange.objects.filter(exhibitor_id=stand.exhibitor_id).exists()
    assert "Tea House has left booth 3-B012." in words(client.get(response["Location"]))


def test_the_page_lists_who_stands_there(admin_client, stand):
    said = words(admin_client.get(address(stand.booth.level)))
    assert "B012 Tea House host Take out" in said


def test_who_comes_second_reads_it(admin_client, stand, monkeypatch):
    def overtaken(*, stand):
        Stand.objects.filter(pk=stand.pk).delete()
        return release(stand=stand)

    monkeypatch.setattr("exhibitors.admin.assignment.release", overtaken)
    response = send(admin_client, stand)
    said = words(admin_client.get(response["Location"]))
    assert "Somebody else has changed this in the meantime." in said


@pytest.mark.parametrize("pk", ["", "0", "x", "9" * 30])
def test_a_stand_that_is_not_there(admin_client, stand, pk):
    assert send(admin_client, stand, pk).status_code == 404
    assert len(stands()) == 1


def test_a_stand_of_another_level(admin_client, stand):
    other = make_hall("5").levels.get()
    answer = admin_client.post(address(other, "out/"), {"stand": stand.pk})
    assert answer.status_code == 404
    assert len(stands()) == 1


@pytest.mark.parametrize("who", DENIED)
def test_only_by_those_who_may(client, stand, who):
    if user := DENIED[who]():
        client.force_login(user)
    assert send(client, stand).status_code == (403 if user and user.is_staff else 302)
    assert (len(stands()), IndexChange.objects.exists()) == (1, False)


@pytest.mark.parametrize("verb", ["get", "put", "delete"])
def test_another_verb(admin_client, stand, verb):
    assert getattr(admin_client, verb)(address(stand.booth.level, "out/")).status_code == 405
    assert len(stands()) == 1
