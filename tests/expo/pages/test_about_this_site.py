"""Privacy and accessibility, and the way to them."""

import pytest
from django.conf import settings

from exhibitors.models import ListingReport, SavedItem
from tests.factories import make_exhibitor

PAGES = ["visit", "privacy", "accessibility"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("address", ["/en/", "/en/exhibitors/", "/en/nowhere/"])
def test_every_page_leads_there(client, edition, address, name):
    assert f'href="/en/{name}/"' in client.get(address).text


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_one_query(client, edition, django_assert_num_queries, name):
    for _each in range(3):
        make_exhibitor()
    with django_assert_num_queries(1):
        assert client.get(f"/en/{name}/").status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_only_reading(client, edition, name):
    assert client.post(f"/en/{name}/").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_before_any_expo_is_announced(client, name):
    assert client.get(f"/en/{name}/").status_code == 404


@pytest.mark.parametrize("name", ["privacy", "accessibility"])
def test_whom_to_write_to(client, edition, name):
    edition.contact_email = "hello@expo.example"
    edition.save()
    assert 'href="mailto:hello@expo.example"' in client.get(f"/en/{name}/").text


def test_reading_leaves_no_cookie(client, edition):
    make_exhibitor(slug="delta")
    for address in ("/en/", "/en/programme/", "/en/privacy/", "/en/exhibitors/?format=json"):
        assert not client.get(address).cookies


def test_the_cookies_that_there_are_are_named(client, edition):
    exhibitor = make_exhibitor(slug="delta")
    form, recent = settings.CSRF_COOKIE_NAME, settings.RECENT_COOKIE_NAME
    for address, cookies in [
        ("/en/exhibitors/", {form}),
        ("/en/exhibitors/delta/", {form, recent}),
        ("/en/exhibitors/delta/report/", {form}),
    ]:
        assert set(client.get(address).cookies) == cookies
    saving = client.post("/en/my-expo/save/", {"thing": f"exhibitor-{exhibitor.pk}"})
    assert set(saving.cookies) == {settings.MY_EXPO_COOKIE_NAME}
    page = client.get("/en/privacy/").text
    names = {settings.SESSION_COOKIE_NAME, settings.MY_EXPO_COOKIE_NAME, form, recent}
    assert all(f'<bdi dir="ltr">{name}</bdi>' in page for name in names)


def test_a_list_keeps_what_the_page_says():
    named = {"note", "visited_at", "created_at", "id", "shortlist"}
    kinds = {"exhibitor", "product", "session"}
    assert {field.name for field in SavedItem._meta.fields} == named | kinds


def test_a_report_keeps_what_the_page_says(client, edition):
    make_exhibitor(slug="delta")
    client.post("/en/exhibitors/delta/report/", {"reason": "gone"})
    named = {"exhibitor", "reason", "text", "email", "sender", "sent_at", "handled_at", "id"}
    assert {field.name for field in ListingReport._meta.fields} == named
