import pytest

from exhibitors.models import SavedItem, Shortlist
from exhibitors.my_expo import services
from tests.exhibitors.my_expo.visiting import JSON, code, everything, post, save, saved
from tests.factories import make_edition, make_exhibitor, make_product
from tests.factories.programme import make_session


@pytest.fixture
def things():
    tea = make_exhibitor("Tea House", booths=["3-B012"])
    return [tea, make_product("Green tea", exhibitor=tea), make_session("Tea talk")]


@pytest.fixture
def link(client, things):
    """The address that shows what the visitor has saved, noted and visited."""
    save(client, *things)
    post(client, "note", things[0], note="canary")
    post(client, "tick", things[0])
    post(client, "share")
    return f"/en/my-expo/shared/{Shortlist.objects.get().token}/"


@pytest.fixture
def other(client):
    """Another visitor."""
    return type(client)()


def test_nothing_is_shared_before_a_link_is_made(client, other, things):
    save(client, *things)
    assert Shortlist.objects.get().token is None
    for word in ("", "None", "null", "x"):
        assert other.get(f"/en/my-expo/shared/{word}/").status_code == 404


def test_a_link_cannot_be_guessed_and_stays_the_same(client, things):
    save(client, *things)
    assert post(client, "share")["Location"] == "/en/my-expo/#share"
    token = Shortlist.objects.get().token
    assert len(token) == 32
    post(client, "share")
    assert Shortlist.objects.get().token == token
    page = client.get("/en/my-expo/").text
    assert f'value="http://testserver/en/my-expo/shared/{token}/"' in page


def test_whoever_has_it_sees_what_is_saved_but_no_note_and_no_tick(other, link):
    response = other.get(link)
    for part in ("Tea House", "3-B012", "Green tea", "Tea talk"):
        assert part in response.text
    for part in ("canary", "isited", "textarea"):
        assert part not in response.text
    assert '<meta name="robots" content="noindex, nofollow">' in response.text
    assert "no-store" in response["Cache-Control"]


def test_in_another_language_too(other, link):
    assert "Tea House" in other.get(link.replace("/en/", "/zh-hans/")).text


def test_it_follows_the_list(client, other, link):
    save(client, make_exhibitor("Coffee House"))
    assert "Coffee House" in other.get(link).text


def test_a_revoked_link_leads_nowhere_for_good(client, other, link):
    assert post(client, "revoke")["Location"] == "/en/my-expo/#share"
    assert other.get(link).status_code == 404
    assert other.post(f"{link}save/").status_code == 404
    post(client, "share")
    assert other.get(link).status_code == 404
    assert len(saved()) == 3


def test_what_is_hidden_by_now_is_left_out(other, link, things):
    things[0].status = "withdrawn"
    things[0].save()
    page = other.get(link).text
    assert "Tea House" not in page
    assert "Green tea" not in page
    assert "Tea talk" in page


def test_all_of_it_can_be_saved(client, other, link, things):
    own = make_exhibitor()
    save(other, own, things[0])
    response = other.post(f"{link}save/")
    assert response["Location"] == "/en/my-expo/"
    theirs = Shortlist.objects.get(token=None)
    assert {item.thing_id for item in theirs.items.filter(product=None, session=None)} == {
        own.pk,
        things[0].pk,
    }
    assert theirs.items.count() == 4
    assert not theirs.items.exclude(note="").exists()
    assert not theirs.items.exclude(visited_at=None).exists()
    assert theirs.token is None


def test_only_what_is_listed_is_saved(other, link, things):
    things[0].status = "withdrawn"
    things[0].save()
    other.post(f"{link}save/")
    theirs = Shortlist.objects.get(token=None)
    assert [item.kind for item in theirs.items.all()] == ["session"]


def test_too_much_of_it_is_refused_whole(other, link, monkeypatch):
    monkeypatch.setattr(services, "MOST", 2)
    before = everything()
    assert other.post(f"{link}save/").status_code == 409
    assert everything() == before


def test_reading_saves_nothing(other, link):
    before = everything()
    other.get(link)
    assert other.get(f"{link}save/").status_code == 405
    assert everything() == before


def test_a_link_is_of_its_edition(client, other, link):
    make_edition("past", is_current=False)
    token = link.split("/")[-2]
    assert other.get(f"/en/editions/past/my-expo/shared/{token}/").status_code == 404


@pytest.mark.parametrize("action", ["share", "revoke"])
def test_nobody_else_makes_or_revokes_it(client, other, link, action):
    save(other, make_exhibitor())
    before = Shortlist.objects.values().get(token=link.split("/")[-2])
    post(other, action)
    assert Shortlist.objects.values().get(pk=before["id"]) == before
    assert post(type(client)(), action).status_code == 404


def test_a_script_gets_data(client, things):
    save(client, things[0])
    assert post(client, "share", headers=JSON).json()["status"] == "Your list has a link."
    assert SavedItem.objects.count() == 1
    assert code(things[0]) in saved()
