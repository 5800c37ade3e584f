"""What was done last on the page is undone by one button."""

import pytest

from exhibitors.models import Stand
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
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def booth(edition):
    return placed_booth("3-B012")


def key_of(client, booth):
    """What the page's button would send."""
    return client.get(address(booth.level)).context["last"]["key"]


def undo(client, booth, key=None):
    sent = {"key": key or key_of(client, booth)}
    return client.post(address(booth.level, "undo/"), sent)


def assign(client, exhibitor, booth, role="host"):
    client.post(address(booth.level), choice(exhibitor, booth, role))


def test_an_assignment_is_undone(client, booth):
    client.force_login(organiser(*ALL))
    exhibitor = make_exhibitor("Tea House")
    assign(client, exhibitor, booth)
    assert "Undo" in words(client.get(address(booth.level)))
    response = undo(client, booth)
    assert response["Location"] == f"{address(booth.level)}?exhibitor={exhibitor.pk}"
    assert stands() == []
    said = words(client.get(response["Location"]))
    assert "It is as it was before." in said
    assert "Undo" not in said


def test_a_move_is_undone_with_what_visitors_were_told(admin_client, booth):
    exhibitor = make_exhibitor("Tea House", booths=["1-A001"])
    assign(admin_client, exhibitor, booth)
    assign(admin_client, exhibitor, placed_booth("3-B013", 6))
    undo(admin_client, booth)
    stand = Stand.objects.get()
    assert (stand.booth, stand.moved_from) == (booth, "1-A001")


def test_taking_out_is_undone(admin_client, booth):
    make_exhibitor("Tea House", booths=[booth])
    before = list(Stand.objects.values())
    admin_client.post(address(booth.level, "out/"), {"stand": Stand.objects.get().pk})
    undo(admin_client, booth)
    assert list(Stand.objects.values()) == before


def not_undone(client, booth, sentence, key=None):
    before = list(Stand.objects.values())
    response = undo(client, booth, key)
    assert list(Stand.objects.values()) == before
    assert sentence in words(client.get(response["Location"]))


def test_an_older_page_does_not_undo_what_came_after_it(admin_client, booth):
    assign(admin_client, make_exhibitor(), booth)
    key = key_of(admin_client, booth)
    assign(admin_client, make_exhibitor(), placed_booth("3-B013", 6))
    not_undone(admin_client, booth, "This can't be undone any more.", key)
    assert len(stands()) == 2


def test_what_somebody_changed_since_stays(admin_client, booth):
    assign(admin_client, make_exhibitor(), booth)
    Stand.objects.update(role="shared")
    not_undone(admin_client, booth, "Somebody else has changed this in the meantime.")


def test_nothing_to_undo(admin_client, booth):
    assert "Undo" not in words(admin_client.get(address(booth.level)))
    not_undone(admin_client, booth, "This can't be undone any more.", "x")


def test_another_organiser_undoes_nothing(client, admin_client, booth):
    assign(admin_client, make_exhibitor(), booth)
    key = key_of(admin_client, booth)
    client.force_login(organiser(*ALL))
    not_undone(client, booth, "This can't be undone any more.", key)
    assert len(stands()) == 1


@pytest.mark.parametrize("who", DENIED)
def test_only_by_those_who_may(client, booth, who):
    make_exhibitor(booths=[booth])
    if user := DENIED[who]():
        client.force_login(user)
    assert undo(client, booth, "x").status_code == (403 if user and user.is_staff else 302)
    assert len(stands()) == 1


def test_a_level_that_is_not_there(admin_client, booth):
    assign(admin_client, make_exhibitor(), booth)
    wrong = address(booth.level, "undo/").replace(str(booth.level_id), "999")
    assert admin_client.post(wrong, {"key": key_of(admin_client, booth)}).status_code == 404
    assert len(stands()) == 1


@pytest.mark.parametrize("verb", ["get", "put", "delete"])
def test_another_verb(admin_client, booth, verb):
    assign(admin_client, make_exhibitor(), booth)
    assert getattr(admin_client, verb)(address(booth.level, "undo/")).status_code == 405
    assert len(stands()) == 1
