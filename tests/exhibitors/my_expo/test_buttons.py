"""The buttons that save: on lists and pages, and in copies that browsers keep."""

import pytest
from django.test import Client

from exhibitors.models import Shortlist
from tests.exhibitors.my_expo.visiting import code, post, save
from tests.factories import make_exhibitor, make_product
from tests.factories.programme import make_session

LIST = "/en/exhibitors/"
BROWSER = {"Sec-Fetch-Mode": "navigate"}


def button(page, thing):
    """The opening tag of a thing's button."""
    return page.partition(f'id="save-{code(thing)}"')[2].partition("</button>")[0]


@pytest.mark.parametrize(
    ("address", "make"),
    [
        ("exhibitors/", make_exhibitor),
        ("products/", make_product),
        ("exhibitors/first/", lambda: make_exhibitor(slug="first")),
        (
            "products/tea/first/",
            lambda: make_product(exhibitor=make_exhibitor(slug="tea"), slug="first"),
        ),
        ("programme/first/", lambda: make_session(slug="first")),
    ],
)
def test_a_button_says_whether_it_is_saved_and_does_the_other(client, address, make):
    thing = make()
    for saved, action in ((False, "save"), (True, "discard")):
        page = client.get(f"/en/{address}").text
        assert f'aria-pressed="{str(saved).lower()}"' in button(page, thing)
        assert ('formaction="/en/my-expo/discard/"' in button(page, thing)) is saved
        assert '<form id="save" method="post" action="/en/my-expo/save/"' in page
        assert f'name="next" value="/en/{address}"' in page
        post(client, action, thing)
    assert 'aria-pressed="false"' in button(client.get(f"/en/{address}").text, thing)


def test_a_screen_reader_hears_what_is_saved(client):
    thing = make_exhibitor("Tea House")
    assert '<span class="visually-hidden"><bdi lang="en">Tea House</bdi></span>' in button(
        client.get(LIST).text, thing
    )


def test_the_products_on_an_exhibitors_page(client):
    tea = make_exhibitor(slug="tea")
    products = [make_product(exhibitor=tea) for _ in range(3)]
    save(client, products[1])
    page = client.get("/en/exhibitors/tea/").text
    pressed = ['aria-pressed="true"' in button(page, product) for product in products]
    assert pressed == [False, True, False]


def etag(client, headers=None):
    return client.get(LIST, headers=headers).headers["ETag"]


def unchanged(client, tag, headers=None):
    answer = client.get(LIST, headers={"If-None-Match": tag, **(headers or {})})
    return answer.status_code == 304


def test_a_kept_list_is_good_until_something_is_saved(client):
    thing, other = make_exhibitor(), make_exhibitor()
    tag = etag(client)
    assert unchanged(client, tag)
    for action, each in [("save", thing), ("save", other), ("discard", thing), ("note", other)]:
        post(client, action, each, note="x")
        assert not unchanged(client, tag), action
        tag = etag(client)
        assert unchanged(client, tag)


def test_and_no_longer_than_that_on_another_device(client):
    thing = make_exhibitor()
    save(client, thing)
    phone = Client()
    phone.cookies = client.cookies.copy()
    tag = etag(phone)
    post(client, "discard", thing)
    assert not unchanged(phone, tag)


def test_visitors_do_not_share_a_copy(client):
    thing = make_exhibitor()
    save(client, thing)
    assert etag(client) != etag(Client())
    assert "Cookie" in client.get(LIST)["Vary"]


def test_strangers_without_a_cookie_keep_theirs(client):
    make_exhibitor()
    assert unchanged(Client(), etag(Client()))


def test_a_browser_keeps_a_list_while_its_form_is_good(client):
    make_exhibitor()
    tag = etag(client, BROWSER)
    assert unchanged(client, tag, BROWSER)
    assert not unchanged(
        Client(), tag, BROWSER
    )  # its cookie is gone, and with it the form's secret


def test_the_list_as_data_has_nothing_personal(client):
    thing = make_exhibitor()
    before = client.get(f"{LIST}?format=json").content
    save(client, thing)
    answer = client.get(f"{LIST}?format=json")
    assert answer.content == before
    assert not answer.cookies


def test_nothing_is_written_by_reading(client):
    make_exhibitor(slug="tea")
    for address in (LIST, "/en/exhibitors/tea/", "/en/my-expo/"):
        client.get(address)
    assert not Shortlist.objects.exists()
