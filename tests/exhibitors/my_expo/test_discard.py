import datetime

import pytest
from django.utils import timezone

from exhibitors.models import SavedItem, Shortlist
from tests.exhibitors.my_expo.visiting import JSON, code, everything, post, save, saved
from tests.factories import make_exhibitor, make_product
from tests.factories.programme import make_session


def test_a_thing_is_taken_off_and_the_others_stay(client):
    exhibitor, product, session = make_exhibitor(), make_product(), make_session()
    save(client, exhibitor, product, session)
    assert post(client, "discard", product).status_code == 303
    assert saved() == [code(exhibitor), code(session)]


def test_a_script_gets_data(client):
    thing = make_exhibitor()
    save(client, thing)
    response = post(client, "discard", thing, headers=JSON)
    assert response.json() == {"count": 0, "version": 2, "status": "Taken off My expo."}


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: make_exhibitor("Tea House"), "Tea House"),
        (lambda: make_product("Green tea"), "Green tea"),
        (lambda: make_session("Tea talk"), "Tea talk"),
    ],
)
def test_the_page_offers_to_undo_it(client, make, name):
    thing = make()
    save(client, thing)
    post(client, "discard", thing)
    page = client.get("/en/my-expo/").text
    assert f'<bdi lang="en">{name}</bdi> was taken off your list.' in page
    assert f'name="thing" value="{code(thing)}">Undo</button>' in page


def test_undoing_brings_note_and_tick_back(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "note", thing, note="ask for samples")
    post(client, "tick", thing)
    before = SavedItem.objects.values("exhibitor", "note", "visited_at", "created_at").get()
    post(client, "discard", thing)
    save(client, thing)
    assert SavedItem.objects.values(*before).get() == before
    assert "was taken off" not in client.get("/en/my-expo/").text


def test_only_the_last_one_comes_back_with_its_note(client):
    first, last = make_exhibitor(), make_exhibitor()
    save(client, first, last)
    for thing in (first, last):
        post(client, "note", thing, note="secret")
        post(client, "discard", thing)
    save(client, first)
    assert SavedItem.objects.get().note == ""
    assert Shortlist.objects.get().removed is None


def test_the_offer_ends_after_some_minutes(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "discard", thing)
    Shortlist.objects.update(changed_at=timezone.now() - datetime.timedelta(minutes=11))
    assert "Undo" not in client.get("/en/my-expo/").text


def test_what_is_hidden_by_now_is_named_no_more(client):
    thing = make_exhibitor("Canary")
    save(client, thing)
    post(client, "discard", thing)
    thing.status = "withdrawn"
    thing.save()
    page = client.get("/en/my-expo/").text
    assert "An entry was taken off your list." in page
    assert "Canary" not in page
    assert "Undo" not in page


def test_what_is_hidden_by_now_can_be_taken_off(client):
    thing = make_exhibitor()
    save(client, thing)
    thing.status = "withdrawn"
    thing.save()
    assert post(client, "discard", thing).status_code == 303
    assert saved() == []


def test_another_visitors_things_stay(client):
    thing, own = make_exhibitor(), make_exhibitor()
    other = type(client)()
    save(other, thing)
    save(client, own)
    before = everything()
    assert post(client, "discard", thing).status_code == 404
    assert everything() == before


def test_a_stranger_has_nothing_to_take_off(client):
    save(type(client)(), make_exhibitor())
    before = everything()
    assert post(client, "discard", make_exhibitor()).status_code == 404
    assert everything() == before


def test_a_word_that_is_no_thing(client):
    save(client, make_exhibitor())
    before = everything()
    assert client.post("/en/my-expo/discard/", {"thing": "x"}).status_code == 404
    assert everything() == before
