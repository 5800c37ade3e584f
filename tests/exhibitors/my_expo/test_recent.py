import pytest
from django.conf import settings

from tests.exhibitors.my_expo.visiting import everything, post, save
from tests.factories import make_edition, make_exhibitor, make_product

PAGE = "/en/my-expo/"


def viewed(client):
    """The names under 'Recently viewed'."""
    part = client.get(PAGE).text.partition('<section class="recent"')[2].partition("</ul>")[0]
    return [text.partition("</bdi>")[0].rpartition(">")[2] for text in part.split("<bdi")[1:]]


def test_exhibitors_and_products_the_last_one_first(client):
    tea = make_exhibitor("Tea House", slug="tea")
    make_product("Green tea", exhibitor=tea, slug="green")
    for address in ("exhibitors/tea/", "products/tea/green/", "exhibitors/tea/"):
        client.get(f"/en/{address}")
    assert viewed(client) == ["Tea House", "Green tea"]


def test_the_last_twelve(client):
    for number in range(14):
        make_exhibitor(f"Company {number:02}", slug=f"c-{number}")
        client.get(f"/en/exhibitors/c-{number}/")
    assert viewed(client) == [f"Company {number:02}" for number in range(13, 1, -1)]


def test_the_first_page_leads_back_to_them_and_to_the_list(client, django_assert_num_queries):
    thing = make_exhibitor("Tea House", slug="tea")
    assert "Recently viewed" not in client.get("/en/").text
    client.get("/en/exhibitors/tea/")
    save(client, thing)
    with django_assert_num_queries(5):
        page = client.get("/en/").text
    assert page.partition("Recently viewed")[2].count("Tea House") == 1
    assert '<a href="/en/my-expo/">Go on with your list: 1 saved entry</a>' in page


def test_lists_are_not_among_them_and_neither_is_what_there_is_not(client):
    make_exhibitor(slug="tea")
    for address in ("/en/exhibitors/", "/en/exhibitors/nobody/", "/en/programme/"):
        client.get(address)
    assert settings.RECENT_COOKIE_NAME not in client.cookies
    assert viewed(client) == []


def test_what_a_browser_fetches_ahead_is_not_viewed(client):
    make_exhibitor(slug="tea")
    client.get("/en/exhibitors/tea/", headers={"Sec-Purpose": "prefetch;prerender"})
    assert viewed(client) == []


def test_what_is_hidden_by_now_and_other_editions_are_left_out(client):
    past = make_edition("past", is_current=False)
    make_exhibitor("Past", slug="past", edition=past)
    gone = make_exhibitor("Canary", slug="gone")
    make_exhibitor("Tea House", slug="tea")
    for address in ("editions/past/exhibitors/past", "exhibitors/gone", "exhibitors/tea"):
        client.get(f"/en/{address}/")
    gone.status = "withdrawn"
    gone.save()
    assert viewed(client) == ["Tea House"]


def test_it_is_nobody_elses_and_stored_nowhere(client):
    make_exhibitor("Tea House", slug="tea")
    client.get("/en/exhibitors/tea/")
    assert everything() == []
    assert viewed(type(client)()) == []


def test_it_can_be_forgotten(client):
    make_exhibitor(slug="tea")
    client.get("/en/exhibitors/tea/")
    assert post(client, "forget", next=PAGE)["Location"] == PAGE
    assert client.cookies[settings.RECENT_COOKIE_NAME].value == ""
    assert viewed(client) == []


@pytest.mark.parametrize("value", ["", "x", "a:b:c", "exhibitor-1"])
def test_a_forged_cookie_is_none(client, value):
    make_exhibitor("Tea House")
    client.cookies[settings.RECENT_COOKIE_NAME] = value
    assert viewed(client) == []
