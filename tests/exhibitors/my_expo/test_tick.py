import pytest

from exhibitors.models import SavedItem
from tests.exhibitors.my_expo.visiting import JSON, code, everything, post, save
from tests.factories import make_exhibitor, make_product
from tests.factories.programme import make_session


@pytest.mark.parametrize("make", [make_exhibitor, make_product, make_session])
def test_visited_and_not_after_all(client, make):
    thing = make()
    save(client, thing)
    response = post(client, "tick", thing)
    assert response["Location"] == f"/en/my-expo/#tick-{code(thing)}"
    assert SavedItem.objects.get().visited_at is not None
    page = client.get("/en/my-expo/").text
    assert "1 visited" in page
    assert f'id="tick-{code(thing)}" type="submit" form="save" name="thing"' in page
    assert 'aria-pressed="true" formaction="/en/my-expo/untick/"' in page
    post(client, "untick", thing)
    assert SavedItem.objects.get().visited_at is None
    assert 'aria-pressed="false" formaction="/en/my-expo/tick/"' in client.get("/en/my-expo/").text


def test_the_first_time_counts(client):
    thing = make_exhibitor()
    save(client, thing)
    post(client, "tick", thing)
    first = SavedItem.objects.get().visited_at
    post(client, "tick", thing)
    assert SavedItem.objects.get().visited_at == first


def test_a_script_gets_data(client):
    thing = make_exhibitor()
    save(client, thing)
    data = post(client, "tick", thing, headers=JSON).json()
    assert data == {"count": 1, "version": 2, "status": "Marked as visited."}


@pytest.mark.parametrize("action", ["tick", "untick"])
def test_nobody_ticks_anothers_list(client, action):
    thing = make_exhibitor()
    other = type(client)()
    save(other, thing)
    save(client, make_exhibitor())
    before = everything()
    assert post(client, action, thing).status_code == 404
    assert post(type(client)(), action, thing).status_code == 404
    assert everything() == before
