import pytest
from django.conf import settings
from django.urls import reverse

from tests.factories import make_edition, make_user

INDEX = "/admin/"


def style_sources(response):
    directives = response["Content-Security-Policy"].split("; ")
    return next((d.split()[1:] for d in directives if d.startswith("style-src")), None)


@pytest.fixture
def organiser(client, db):
    user = make_user(is_staff=True, is_superuser=True)
    client.force_login(user)
    return user


@pytest.mark.django_db
def test_strangers_are_asked_to_sign_in(client):
    response = client.get(INDEX)
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("admin:login"))


@pytest.mark.django_db
def test_anyone_can_open_the_sign_in_page(client):
    response = client.get(reverse("admin:login"))
    assert response.status_code == 200
    assert b"one-time link" in response.content


@pytest.mark.django_db
def test_visitors_with_an_account_stay_outside(client):
    client.force_login(make_user())
    assert client.get(INDEX).status_code == 302


@pytest.mark.django_db
def test_sign_in_by_password_ignores_the_case_of_the_address(client):
    make_user("anna@example.org", password="a long password", is_staff=True)
    sent = {"username": "Anna@Example.org", "password": "a long password"}
    response = client.post(reverse("admin:login") + "?next=/admin/", sent)
    assert response["Location"] == INDEX


def test_rooms_and_models_stand_in_order(client, organiser):
    rooms = client.get(INDEX).context["app_list"]
    assert [room["app_label"] for room in rooms] == ["exhibitors", "pavilions", "expo"]
    assert [model["object_name"] for model in rooms[0]["models"]] == [
        "Exhibitor",
        "Product",
        "Stand",
        "ListingReport",
        "Organisation",
        "Picture",
        "Category",
        "ImportRun",
    ]


def test_one_room_has_a_page(client, organiser):
    rooms = client.get("/admin/pavilions/").context["app_list"]
    assert [room["app_label"] for room in rooms] == ["pavilions"]


def test_pages_bear_the_current_editions_name(client, organiser):
    assert b"Expo organisers" in client.get(INDEX).content
    make_edition("tea")
    assert b"Expo tea" in client.get(INDEX).content


@pytest.mark.parametrize("address", [INDEX, "/admin/expo/edition/add/", "/admin/password_change/"])
def test_only_styles_may_stand_inline(client, organiser, address):
    response = client.get(address)
    assert style_sources(response) == ["'self'", "'unsafe-inline'"]
    assert "script-src" not in response["Content-Security-Policy"]


@pytest.mark.django_db
def test_the_sign_in_page_may_too_and_public_pages_may_not(client):
    assert style_sources(client.get(reverse("admin:login"))) == ["'self'", "'unsafe-inline'"]
    assert style_sources(client.get("/healthz")) is None


def test_it_speaks_chinese(client, organiser):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "zh-hans"
    assert client.get(INDEX).context["LANGUAGE_CODE"] == "zh-hans"
