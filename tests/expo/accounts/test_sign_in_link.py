import time
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from expo.accounts.links import sign_in_link
from tests.factories import make_user

BASE = "https://expo.example.org/"
PAGE = "/accounts/link/"
DAY = 24 * 3600

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return make_user("anna@example.org", is_staff=True)


def token_for(user):
    return parse_qs(urlsplit(sign_in_link(user, BASE)).query)["sesame"][0]


def signed_in(client):
    return "_auth_user_id" in client.session


def test_it_leads_to_the_sites_own_page(anna):
    assert sign_in_link(anna, BASE).startswith("https://expo.example.org/accounts/link/?sesame=")


def test_looking_shows_whom_it_signs_in_and_uses_nothing_up(client, anna):
    for _again in range(2):
        response = client.get(PAGE, {"sesame": token_for(anna)})
        assert response.status_code == 200
        assert b"Sign in as anna@example.org" in response.content
    anna.refresh_from_db()
    assert anna.last_login is None
    assert not signed_in(client)


def test_looking_costs_one_query(client, anna, django_assert_num_queries):
    token = token_for(anna)
    with django_assert_num_queries(1):
        client.get(PAGE, {"sesame": token})


def test_the_button_signs_in(client, anna):
    response = client.post(PAGE, {"sesame": token_for(anna)})
    assert response["Location"] == reverse("admin:index")
    assert client.session["_auth_user_id"] == str(anna.pk)
    assert client.get(reverse("admin:index")).status_code == 200


def test_others_come_to_the_public_site(client):
    response = client.post(PAGE, {"sesame": token_for(make_user())})
    assert response["Location"] == "/"


def test_it_takes_the_place_of_another_sign_in(client, anna):
    client.force_login(make_user())
    client.post(PAGE, {"sesame": token_for(anna)})
    assert client.session["_auth_user_id"] == str(anna.pk)


def test_it_works_once(client, anna):
    token = token_for(anna)
    client.post(PAGE, {"sesame": token})
    other = Client()
    for response in (other.get(PAGE, {"sesame": token}), other.post(PAGE, {"sesame": token})):
        assert response.status_code == 400
        assert b"create_organiser" in response.content
    assert not signed_in(other)


def test_it_works_for_a_day(client, anna):
    token = token_for(anna)
    with patch("sesame.tokens_v2.time.time", return_value=time.time() + DAY + 60):
        assert client.post(PAGE, {"sesame": token}).status_code == 400
    assert not signed_in(client)


@pytest.mark.parametrize("token", ["", "nonsense", "茶", "A" * 5000])
def test_a_broken_one_is_refused(client, anna, token):
    for response in (client.get(PAGE, {"sesame": token}), client.post(PAGE, {"sesame": token})):
        assert response.status_code == 400
    assert not signed_in(client)


def test_so_is_that_of_someone_who_was_shut_out(client, anna):
    token = token_for(anna)
    anna.is_active = False
    anna.save()
    assert client.post(PAGE, {"sesame": token}).status_code == 400
    assert not signed_in(client)


def test_the_button_is_protected_against_foreign_pages(anna):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(PAGE, {"sesame": token_for(anna)}).status_code == 403
    assert not signed_in(strict)


def test_the_token_goes_nowhere_else(client, anna):
    token = token_for(anna)
    response = client.get(PAGE, {"sesame": token})
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"
    assert b"noindex" in response.content
    assert response.content.decode().count(token) == 1  # in the button's form


@pytest.mark.parametrize("verb", ["put", "patch", "delete"])
def test_other_verbs_are_refused(client, verb):
    assert getattr(client, verb)(PAGE).status_code == 405
