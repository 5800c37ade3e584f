"""What was saved without an account is still there after signing in, and nothing is lost."""

import datetime

import pytest
from django.conf import settings
from django.core import signing
from django.utils import timezone

from exhibitors.models import SavedItem, Shortlist
from exhibitors.my_expo.services import Holder, merge, share, tick, write_note
from exhibitors.my_expo.services import save as save_things
from exhibitors.my_expo.things import Thing
from tests.exhibitors.my_expo.visiting import code, cookie, everything, post, save, saved
from tests.factories import make_edition, make_exhibitor, make_product, make_user


def listed(holder, edition, *things):
    """The holder's list with things on it."""
    wanted = [Thing.parse(code(thing)) for thing in things]
    return save_things(holder=holder, edition=edition, things=wanted)


@pytest.fixture
def user():
    return make_user()


def on(shortlist):
    return {str(Thing.of(item)) for item in shortlist.items.all()}


# The service


def test_the_first_list_becomes_the_users(edition, user):
    thing = make_exhibitor()
    shortlist = listed(Holder(key="k"), edition, thing)
    share(shortlist=shortlist)
    merged = merge(shortlist=shortlist, user=user)
    assert merged.pk == shortlist.pk
    assert (merged.user, merged.key) == (user, "")
    assert on(merged) == {code(thing)}
    assert merged.token
    assert merged.version == 3


def test_two_lists_become_their_union(edition, user):
    mine, both, theirs = make_exhibitor(), make_product(), make_exhibitor()
    own = listed(Holder(user_id=user.pk), edition, mine, both)
    merged = merge(shortlist=listed(Holder(key="k"), edition, both, theirs), user=user)
    assert merged == own
    assert on(merged) == {code(mine), code(both), code(theirs)}
    assert merged.version > own.version
    assert Shortlist.objects.count() == 1


@pytest.mark.parametrize(
    ("mine", "theirs", "united"),
    [
        ("", "", ""),
        ("mine", "", "mine"),
        ("", "theirs", "theirs"),
        ("same", "same", "same"),
        ("mine", "theirs", "mine\ntheirs"),
        ("teapot", "tea", "teapot\ntea"),
        ("m" * 1000, "t" * 1000, "m" * 1000 + "\n" + "t" * 1000),
    ],
)
def test_both_notes_are_kept(edition, user, mine, theirs, united):
    thing = make_exhibitor()
    for holder, note in [(Holder(user_id=user.pk), mine), (Holder(key="k"), theirs)]:
        shortlist = listed(holder, edition, thing)
        write_note(shortlist=shortlist, thing=Thing.parse(code(thing)), note=note)
    merge(shortlist=shortlist, user=user)
    assert SavedItem.objects.get().note == united


@pytest.mark.parametrize("ticked", [(True, False), (False, True), (True, True), (False, False)])
def test_a_visit_is_a_visit_and_the_first_time_counts(edition, user, ticked):
    thing, holders = make_exhibitor(), [Holder(user_id=user.pk), Holder(key="k")]
    for holder, visited in zip(holders, ticked, strict=True):
        shortlist = listed(holder, edition, thing)
        tick(shortlist=shortlist, thing=Thing.parse(code(thing)), visited=visited)
    visits = list(SavedItem.objects.exclude(visited_at=None).values_list("visited_at", flat=True))
    saves = list(SavedItem.objects.values_list("created_at", flat=True))
    merge(shortlist=shortlist, user=user)
    item = SavedItem.objects.get()
    assert item.visited_at == min(visits, default=None)
    assert item.created_at == min(saves)


def test_doing_it_again_changes_nothing(edition, user):
    thing = make_exhibitor()
    listed(Holder(user_id=user.pk), edition, make_exhibitor())
    shortlist = listed(Holder(key="k"), edition, thing)
    merged = merge(shortlist=shortlist, user=user)
    before = everything()
    assert merge(shortlist=shortlist, user=user) == merged
    assert merge(shortlist=merged, user=user) == merged
    assert everything() == before


def test_the_users_own_link_stays_and_a_missing_one_is_taken_over(edition, user):
    own = listed(Holder(user_id=user.pk), edition, make_exhibitor())
    first = share(shortlist=listed(Holder(key="a"), edition, make_exhibitor()))
    assert merge(shortlist=first, user=user).token == first.token
    second = share(shortlist=listed(Holder(key="b"), edition, make_exhibitor()))
    assert merge(shortlist=second, user=user).token == first.token
    assert len(on(own)) == 3


def test_nobody_gets_anothers_list(edition, user):
    thing = make_exhibitor()
    shortlist = listed(Holder(user_id=user.pk), edition, thing)
    before = everything()
    assert merge(shortlist=shortlist, user=make_user()) is None
    assert everything() == before


def test_more_than_a_list_holds_is_still_not_lost(edition, user, monkeypatch):
    monkeypatch.setattr("exhibitors.my_expo.services.MOST", 2)
    listed(Holder(user_id=user.pk), edition, make_exhibitor(), make_exhibitor())
    other = listed(Holder(key="k"), edition, make_exhibitor(), make_exhibitor())
    assert len(on(merge(shortlist=other, user=user))) == 4


# Signing in


def test_signing_in_keeps_what_was_saved_before(client, user):
    thing = make_exhibitor("Tea House")
    save(client, thing)
    client.force_login(user)
    assert "Tea House" in client.get("/en/my-expo/").text
    assert Shortlist.objects.get().user == user


@pytest.mark.parametrize(
    "address", ["/en/my-expo/", "/en/exhibitors/", "/en/exhibitors/tea/", "/en/products/"]
)
def test_the_next_page_that_shows_what_is_saved_merges(client, user, edition, address):
    mine, theirs = make_product(), make_exhibitor(slug="tea")
    listed(Holder(user_id=user.pk), edition, mine)
    save(client, theirs)
    client.force_login(user)
    client.get(address)
    assert on(Shortlist.objects.get()) == {code(mine), code(theirs)}
    before = everything()
    client.get(address)
    assert everything() == before


def test_a_save_after_signing_in_merges_too(client, user):
    first, second = make_exhibitor(), make_exhibitor()
    save(client, first)
    client.force_login(user)
    save(client, second)
    assert on(Shortlist.objects.get(user=user)) == {code(first), code(second)}


def test_every_edition_is_merged(client, user):
    past = make_edition("past", is_current=False)
    here, there = make_exhibitor(), make_exhibitor(edition=past)
    save(client, here)
    client.post("/en/editions/past/my-expo/save/", {"thing": code(there)})
    client.force_login(user)
    client.get("/en/my-expo/")
    assert set(Shortlist.objects.values_list("user", flat=True)) == {user.pk}
    assert there.organisation.name["en"] in client.get("/en/editions/past/my-expo/").text


def test_one_list_on_two_devices(client, user):
    phone = type(client)()
    thing, other = make_exhibitor("Tea House"), make_exhibitor("Coffee House")
    for device, own in ((client, thing), (phone, other)):
        save(device, own)
        device.force_login(user)
        device.get("/en/my-expo/")
    assert Shortlist.objects.count() == 1
    page = client.get("/en/my-expo/").text
    assert "Tea House" in page
    assert "Coffee House" in page
    button = f'value="{code(other)}" aria-pressed="true"'
    assert button in client.get("/en/exhibitors/").text


def test_a_user_finds_their_list_where_they_have_no_cookie(client, user, edition):
    listed(Holder(user_id=user.pk), edition, make_exhibitor("Tea House"))
    client.force_login(user)
    page = client.get("/en/exhibitors/").text
    assert 'aria-pressed="true"' in page
    assert "data-saved-count>1</span>" in page


def test_who_signs_out_leaves_nothing_behind(client, user):
    save(client, make_exhibitor("Tea House"))
    client.force_login(user)
    client.get("/en/my-expo/")
    left = cookie(client)
    del client.cookies[settings.SESSION_COOKIE_NAME]
    assert client.cookies[settings.MY_EXPO_COOKIE_NAME].value == left
    page = client.get("/en/my-expo/").text
    assert "Tea House" not in page
    assert "Nothing is saved yet." in page
    assert not client.cookies[settings.MY_EXPO_COOKIE_NAME].value
    before = everything()
    assert post(client, "discard", SavedItem.objects.get().exhibitor).status_code == 404
    assert everything() == before


def test_the_next_user_of_the_browser_has_their_own(client, user):
    thing = make_exhibitor("Tea House")
    save(client, thing)
    client.force_login(user)
    client.get("/en/my-expo/")
    client.force_login(make_user())
    assert "Tea House" not in client.get("/en/my-expo/").text
    assert on(Shortlist.objects.get(user=user)) == {code(thing)}


@pytest.mark.parametrize("has_list", [True, False])
def test_after_that_a_page_costs_one_query_more_than_the_account(
    client, user, django_assert_num_queries, has_list
):
    if has_list:
        save(client, make_exhibitor())
    make_exhibitor()
    client.force_login(user)
    for _ in range(2):
        client.get("/en/exhibitors/")
    account, page, own = 2, 2, 1
    with django_assert_num_queries(account + page + own):
        client.get("/en/exhibitors/")


def test_a_forged_account_opens_nothing(client, user, edition):
    listed(Holder(user_id=user.pk), edition, make_exhibitor("Tea House"))
    name = settings.MY_EXPO_COOKIE_NAME
    card = {"key": "", "user_id": user.pk, "counts": {}}
    client.cookies[name] = signing.dumps(card, salt=f"exhibitors.my_expo.{name}")
    assert "Tea House" not in client.get("/en/my-expo/").text
    client.force_login(make_user())
    assert "Tea House" not in client.get("/en/my-expo/").text


def test_a_list_with_an_account_is_not_forgotten(client, user):
    save(client, make_exhibitor())
    client.force_login(user)
    client.get("/en/my-expo/")
    Shortlist.objects.update(changed_at=timezone.now() - datetime.timedelta(days=900))
    save(type(client)(), make_exhibitor())
    assert len(saved()) == 2
