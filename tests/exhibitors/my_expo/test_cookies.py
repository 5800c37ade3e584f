"""The cookies: signed, out of reach for scripts, and of no use to anybody else."""

import datetime
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client, override_settings

from tests.exhibitors.my_expo.visiting import cookie, everything, post, save
from tests.factories import make_exhibitor

PAGE = "/en/my-expo/"


@pytest.mark.parametrize("name", ["MY_EXPO_COOKIE_NAME", "RECENT_COOKIE_NAME"])
@pytest.mark.parametrize("secure", [True, False])
def test_scripts_and_other_sites_do_not_get_it(client, name, secure):
    with override_settings(SESSION_COOKIE_SECURE=secure):
        thing = make_exhibitor(slug="tea")
        client.get("/en/exhibitors/tea/")
        save(client, thing)
    morsel = client.cookies[getattr(settings, name)]
    assert morsel["httponly"]
    assert morsel["samesite"] == "Lax"
    assert bool(morsel["secure"]) is secure
    assert (morsel["path"], morsel["domain"]) == ("/", "")


def test_how_long_they_last(client):
    thing = make_exhibitor(slug="tea")
    client.get("/en/exhibitors/tea/")
    save(client, thing)
    assert client.cookies[settings.MY_EXPO_COOKIE_NAME]["max-age"] == 365 * 24 * 3600
    assert client.cookies[settings.RECENT_COOKIE_NAME]["max-age"] == 7 * 24 * 3600


def test_reading_sets_none_for_saving(client):
    make_exhibitor(slug="tea")
    for address in ("/en/", PAGE, "/en/exhibitors/", "/en/exhibitors/tea/"):
        assert settings.MY_EXPO_COOKIE_NAME not in client.get(address).cookies


def forgeries(real):
    """Values that this site never wrote."""
    body, _, rest = real.partition(":")
    card = {"key": "x", "user_id": None, "counts": {}}
    return [
        "",
        "x",
        ":::",
        real[:-1],
        real[:-1] + ("A" if real[-1] != "A" else "B"),
        "A" + body[1:] + ":" + rest,
        signing.dumps(card),
        signing.dumps(card, salt="exhibitors.my_expo.recent"),
        signing.dumps(
            card, key="another", salt=f"exhibitors.my_expo.{settings.MY_EXPO_COOKIE_NAME}"
        ),
    ]


@pytest.mark.parametrize("number", range(9))
def test_a_forged_cookie_is_none(client, number):
    thing = make_exhibitor("Tea House")
    save(client, thing)
    client.cookies[settings.MY_EXPO_COOKIE_NAME] = forgeries(cookie(client))[number]
    before = everything()
    assert "Tea House" not in client.get(PAGE).text
    assert 'aria-pressed="true"' not in client.get("/en/exhibitors/").text
    assert post(client, "discard", thing).status_code == 404
    assert post(client, "share").status_code == 404
    assert everything() == before


def test_one_of_another_release_is_none(client):
    make_exhibitor()
    name = settings.MY_EXPO_COOKIE_NAME
    client.cookies[name] = signing.dumps({"other": 1}, salt=f"exhibitors.my_expo.{name}")
    assert client.get(PAGE).status_code == 200


def test_an_old_one_is_none(client):
    thing = make_exhibitor("Tea House")
    with patch("time.time", return_value=datetime.datetime(2020, 1, 1).timestamp()):  # noqa: DTZ001
        save(client, thing)
    assert "Tea House" not in client.get(PAGE).text


def test_neither_is_good_for_the_other(client):
    thing = make_exhibitor("Tea House", slug="tea")
    client.get("/en/exhibitors/tea/")
    save(client, thing)
    names = [settings.MY_EXPO_COOKIE_NAME, settings.RECENT_COOKIE_NAME]
    values = [client.cookies[name].value for name in names]
    stranger = Client()
    for name, value in zip(names, reversed(values), strict=True):
        stranger.cookies[name] = value
    assert "Tea House" not in stranger.get(PAGE).text


def test_it_stays_small(client):
    for number in range(15):
        thing = make_exhibitor(slug=f"tea-{number}")
        client.get(f"/en/exhibitors/tea-{number}/")
        save(client, thing)
    assert len(cookie(client)) < 300
    assert len(client.cookies[settings.RECENT_COOKIE_NAME].value) < 400


def test_the_header_shows_how_much_is_saved_without_a_query(client, django_assert_num_queries):
    save(client, make_exhibitor(), make_exhibitor())
    with django_assert_num_queries(1):
        page = client.get("/en/visit/").text
    assert '<span class="count" data-saved-count>2</span>' in page
    assert 'href="/en/my-expo/"' in page
    assert '<span class="count" data-saved-count></span>' in Client().get("/en/visit/").text
