import pytest

from exhibitors.models import SavedItem
from tests.exhibitors.my_expo.visiting import JSON, code, everything, post, save
from tests.factories import make_exhibitor, make_product
from tests.factories.programme import make_session


@pytest.mark.parametrize("make", [make_exhibitor, make_product, make_session])
def test_a_note_is_kept_and_shown(client, make):
    thing = make()
    save(client, thing)
    response = post(client, "note", thing, note="ask for <samples>\r\nand 茶 ")
    assert response["Location"] == f"/en/my-expo/#note-{code(thing)}"
    assert SavedItem.objects.get().note == "ask for <samples>\nand 茶"
    assert "ask for &lt;samples&gt;\nand 茶</textarea>" in client.get("/en/my-expo/").text


def test_a_blank_note_is_none(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "note", thing, note="ask")
    post(client, "note", thing, note="  \n")
    assert SavedItem.objects.get().note == ""


def test_a_script_gets_data(client):
    thing = make_exhibitor()
    save(client, thing)
    response = post(client, "note", thing, note="ask", headers=JSON)
    assert response.json() == {"count": 1, "version": 2, "status": "Your note is kept."}


def test_a_thousand_characters_fit_and_a_line_break_is_one(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "note", thing, note="茶" * 998 + "\r\n" + "x")
    assert len(SavedItem.objects.get().note) == 1000


def test_a_longer_note_is_refused_and_its_text_kept_in_the_form(client):
    thing = make_exhibitor()
    save(client, thing)
    before = everything()
    response = post(client, "note", thing, note="x" * 1001, next="/en/my-expo/")
    assert response.status_code == 400
    assert "A note holds at most 1000 characters, and this one has 1001." in response.text
    assert "x" * 1001 in response.text
    assert f'name="thing" value="{code(thing)}"' in response.text
    assert everything() == before


def test_a_note_needs_a_saved_thing(client):
    save(client, make_exhibitor())
    before = everything()
    assert post(client, "note", make_exhibitor(), note="x").status_code == 404
    assert everything() == before


def test_nobody_writes_into_anothers_list(client):
    thing = make_exhibitor()
    other = type(client)()
    save(other, thing)
    save(client, make_exhibitor())
    before = everything()
    assert post(client, "note", thing, note="x").status_code == 404
    assert post(type(client)(), "note", thing, note="x").status_code == 404
    assert everything() == before


def test_it_stays_with_whoever_wrote_it(client):
    thing = make_exhibitor()
    other = type(client)()
    save(client, thing)
    save(other, thing)
    post(client, "note", thing, note="canary")
    assert "canary" not in other.get("/en/my-expo/").text
    assert "canary" not in client.get("/en/exhibitors/").text
