import pytest

from exhibitors.models import SavedItem, Shortlist
from exhibitors.my_expo import services
from tests.exhibitors.my_expo.visiting import (
    JSON,
    code,
    cookie,
    everything,
    post,
    save,
    saved,
)
from tests.factories import make_edition, make_exhibitor, make_product
from tests.factories.programme import make_session


def test_an_exhibitor_a_product_and_a_session_without_an_account(client):
    things = [make_exhibitor(), make_product(), make_session()]
    save(client, *things)
    assert saved() == [code(thing) for thing in things]
    assert Shortlist.objects.get().user is None


def test_the_first_save_begins_a_list_and_the_next_ones_grow_it(client):
    first, second = make_exhibitor(), make_exhibitor()
    assert not Shortlist.objects.exists()
    save(client, first)
    before = cookie(client)
    save(client, second)
    assert cookie(client) != before
    assert Shortlist.objects.get().version == 2


def test_each_visitor_has_a_list_of_their_own(client):
    thing = make_exhibitor()
    other = type(client)()
    save(client, thing)
    save(other, thing)
    assert saved() == [code(thing)] * 2
    assert len({*Shortlist.objects.values_list("key", flat=True)}) == 2


def test_saving_again_changes_nothing(client):
    thing = make_exhibitor()
    save(client, thing)
    before = everything()
    save(client, thing)
    assert everything() == before


def test_it_leads_back_to_the_button_that_was_pressed(client):
    thing = make_exhibitor()
    response = post(client, "save", thing, next="/en/exhibitors/?country=vn#top")
    assert response["Location"] == f"/en/exhibitors/?country=vn#save-{code(thing)}"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "x", ""],
)
def test_it_leads_nowhere_but_to_this_site(client, elsewhere):
    thing = make_exhibitor()
    response = post(client, "save", thing, next=elsewhere)
    assert response["Location"] == f"/en/my-expo/#save-{code(thing)}"


def test_a_script_gets_data(client):
    save(client, make_exhibitor())
    response = post(client, "save", make_product(), headers=JSON)
    assert response.json() == {"count": 2, "version": 2, "status": "Saved to My expo."}


def test_what_another_edition_shows_has_a_list_there(client):
    past = make_edition("past", is_current=False)
    here, there = make_exhibitor(), make_exhibitor(edition=past)
    save(client, here)
    address = "/en/editions/past/my-expo/"
    assert client.post(f"{address}save/", {"thing": code(there)}).status_code == 303
    assert [(row.edition.slug, row.items.get().thing_id) for row in Shortlist.objects.all()] == [
        ("gdte", here.pk),
        ("past", there.pk),
    ]
    assert len({*Shortlist.objects.values_list("key", flat=True)}) == 1
    assert there.organisation.name["en"] in client.get(address).text
    assert there.organisation.name["en"] not in client.get("/en/my-expo/").text


def hidden():
    """What visitors of the current edition don't see."""
    past = make_edition("past", is_current=False)
    return {
        "a draft": make_exhibitor(status="draft"),
        "withdrawn": make_exhibitor(status="withdrawn"),
        "a product of a draft": make_product(exhibitor=make_exhibitor(status="draft")),
        "an exhibitor of another edition": make_exhibitor(edition=past),
        "a product of another edition": make_product(exhibitor=make_exhibitor(edition=past)),
        "a session of another edition": make_session(edition=past),
    }


@pytest.mark.parametrize("kind", list(range(6)))
def test_what_visitors_do_not_see_is_not_saved(client, kind):
    name, thing = list(hidden().items())[kind]
    save(client, make_exhibitor())
    before = everything()
    assert post(client, "save", thing).status_code == 404, name
    assert everything() == before


@pytest.mark.parametrize(
    "word",
    [
        *("", "exhibitor", "exhibitor-", "exhibitor-x", "exhibitor-0", "exhibitor--1"),
        *("exhibitor-99999999", "exhibitor-" + "9" * 30, "exhibitor-²", "hall-1", "user-1", "\0"),
    ],
)
def test_what_there_is_not_is_not_found(client, word):
    make_exhibitor()
    assert client.post("/en/my-expo/save/", {"thing": word}).status_code == 404
    assert everything() == []


@pytest.mark.parametrize("action", ["save", "discard", "note", "tick", "untick", "share"])
@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_only_forms_change_anything(client, action, method):
    save(client, make_exhibitor())
    before = everything()
    assert getattr(client, method)(f"/en/my-expo/{action}/").status_code == 405
    assert everything() == before


def test_another_site_can_send_no_form(client):
    strict = type(client)(enforce_csrf_checks=True)
    assert post(strict, "save", make_exhibitor()).status_code == 403
    assert everything() == []


def test_a_page_holds_the_form_that_its_buttons_send(client):
    thing = make_exhibitor()
    strict = type(client)(enforce_csrf_checks=True)
    page = strict.get("/en/exhibitors/").text
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    assert post(strict, "save", thing, csrfmiddlewaretoken=token).status_code == 303
    assert saved() == [code(thing)]


@pytest.fixture
def full(client, monkeypatch):
    """A list that holds as much as it may, which is three here."""
    monkeypatch.setattr(services, "MOST", 3)
    save(client, make_exhibitor(), make_exhibitor(), make_product())


def test_a_full_list_says_so(client, full):
    before = everything()
    response = post(client, "save", make_exhibitor(), next="/en/exhibitors/")
    assert response.status_code == 409
    assert "You have saved 3 entries, which is as many as a list holds." in response.text
    assert '<a href="/en/exhibitors/">Back</a>' in response.text
    assert everything() == before


def test_a_full_list_tells_a_script_so(client, full):
    response = post(client, "save", make_exhibitor(), headers=JSON)
    assert response.status_code == 409
    assert response.json() == {
        "error": "You have saved 3 entries, which is as many as a list holds."
    }


def test_what_is_on_a_full_list_may_be_saved_again(client, full):
    thing = SavedItem.objects.filter(exhibitor__isnull=False)[0].exhibitor
    save(client, thing)
    assert len(saved()) == 3


def test_five_hundred_things_fit(client, edition):
    exhibitor = make_exhibitor()
    products = [make_product(exhibitor=exhibitor) for _ in range(3)]
    save(client, products[0])
    shortlist = Shortlist.objects.get()
    others = [make_product(exhibitor=exhibitor) for _ in range(498)]
    SavedItem.objects.bulk_create(SavedItem(shortlist=shortlist, product=each) for each in others)
    save(client, products[1])
    assert post(client, "save", products[2]).status_code == 409
    assert len(saved()) == services.MOST == 500
