import datetime

from django.conf import settings
from django.utils import timezone

from exhibitors.models import SavedItem, Shortlist
from tests.exhibitors.my_expo.visiting import code, everything, post, save, saved
from tests.factories import make_edition, make_exhibitor, make_user


def test_the_list_goes_with_notes_link_and_cookie(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "note", thing, note="x")
    post(client, "share")
    response = post(client, "erase")
    assert response["Location"] == "/en/my-expo/"
    assert everything() == []
    assert client.cookies[settings.MY_EXPO_COOKIE_NAME].value == ""
    assert "Nothing is saved yet." in client.get("/en/my-expo/").text


def test_a_list_of_another_edition_stays(client):
    past = make_edition("past", is_current=False)
    there = make_exhibitor(edition=past)
    client.post("/en/editions/past/my-expo/save/", {"thing": code(there)})
    save(client, make_exhibitor())
    post(client, "erase")
    assert saved() == [code(there)]
    assert there.organisation.name["en"] in client.get("/en/editions/past/my-expo/").text


def test_other_visitors_keep_theirs(client):
    thing = make_exhibitor()
    save(type(client)(), thing)
    before = everything()
    assert post(client, "erase").status_code == 404
    save(client, thing)
    post(client, "erase")
    assert everything() == before


def test_an_erased_list_comes_back_to_nobody(client):
    thing = make_exhibitor()
    save(client, thing)
    stolen = client.cookies[settings.MY_EXPO_COOKIE_NAME].value
    post(client, "erase")
    client.cookies[settings.MY_EXPO_COOKIE_NAME] = stolen
    assert post(client, "note", thing, note="x").status_code == 404
    assert everything() == []


def test_a_list_without_an_account_is_forgotten_after_a_year(client):
    old, user = make_exhibitor(), make_user()
    save(type(client)(), old)
    long_ago = timezone.now() - datetime.timedelta(days=366)
    Shortlist.objects.update(changed_at=long_ago)
    Shortlist.objects.create(edition=old.edition, user=user)
    Shortlist.objects.filter(user=user).update(changed_at=long_ago)
    save(client, make_exhibitor())
    assert Shortlist.objects.filter(user=user).exists()
    assert not SavedItem.objects.filter(exhibitor=old).exists()
    assert Shortlist.objects.count() == 2


def test_what_is_deleted_leaves_the_lists(client):
    thing, other = make_exhibitor(), make_exhibitor()
    save(client, thing, other)
    thing.delete()
    assert saved() == [code(other)]
