import datetime
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone

from exhibitors.models import Exhibitor, ListingReport
from exhibitors.reports.services import sender_of
from tests.factories import make_edition, make_exhibitor

PAGE = "/en/exhibitors/delta/report/"
SENT = {"reason": "wrong", "text": "The telephone number is old.", "email": "me@reader.example"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def exhibitor(edition):
    return make_exhibitor("Delta Tea", slug="delta")


def nothing_written():
    return not ListingReport.objects.exists()


def test_the_listing_leads_there(client, exhibitor):
    assert f'href="{PAGE}"' in client.get("/en/exhibitors/delta/").text


def test_the_form(client, exhibitor):
    response = client.get(PAGE)
    assert response.status_code == 200
    for part in (
        "Delta Tea",
        "Something is wrong or out of date",
        "csrfmiddlewaretoken",
        "noindex",
    ):
        assert part in response.text
    assert nothing_written()


def test_a_report(client, exhibitor):
    response = client.post(PAGE, SENT)
    assert response.status_code == 302
    report = ListingReport.objects.get()
    assert (report.exhibitor, report.reason) == (exhibitor, "wrong")
    assert (report.text, report.email) == (SENT["text"], SENT["email"])
    assert report.handled_at is None
    assert len(report.sender) == 64
    thanks = client.get(response["Location"]).text
    assert "Thank you" in thanks
    assert 'href="/en/exhibitors/delta/"' in thanks


def test_its_sender_is_a_hash(client, exhibitor):
    client.post(PAGE, SENT, REMOTE_ADDR="198.51.100.7")
    assert "198.51.100.7" not in str(ListingReport.objects.values().get())


def test_a_reason_is_enough(client, exhibitor):
    assert client.post(PAGE, {"reason": "gone"}).status_code == 302
    assert ListingReport.objects.get().email == ""


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reason": ""}, "Choose what is the matter."),
        ({"reason": "nonsense"}, "Select a valid choice."),
        ({"reason": "other", "text": ""}, "Please say in a few words what is wrong."),
        ({"email": "nobody"}, "Enter a valid email address."),
        ({"text": "x" * 2001}, "at most 2000 characters"),
    ],
)
def test_errors_are_said_and_keep_the_text(client, exhibitor, wrong, sentence):
    sent = SENT | {"text": "Kept words."} | wrong
    response = client.post(PAGE, sent)
    assert response.status_code == 400
    assert sentence in response.text
    assert sent["text"] in response.text
    assert nothing_written()


def test_a_robot_is_left_to_think_it_was_heard(client, exhibitor):
    assert client.post(PAGE, SENT | {"homepage": "http://spam.example"}).status_code == 302
    assert nothing_written()


def test_a_form_of_another_site_is_refused(exhibitor):
    assert Client(enforce_csrf_checks=True).post(PAGE, SENT).status_code == 403
    assert nothing_written()


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
@pytest.mark.parametrize("path", ["report/", "report/thanks/"])
def test_what_is_not_published_is_not_there(client, exhibitor, status, path):
    Exhibitor.objects.update(status=status)
    address = f"/en/exhibitors/delta/{path}"
    for response in (client.get(address), client.post(PAGE, SENT)):
        assert response.status_code == 404
        assert "Delta Tea" not in response.text
    assert nothing_written()


def test_an_unknown_listing(client, edition):
    assert client.get("/en/exhibitors/nobody/report/").status_code == 404
    assert client.post("/en/exhibitors/nobody/report/", SENT).status_code == 404
    assert nothing_written()


@pytest.mark.parametrize("verb", ["put", "patch", "delete"])
def test_other_verbs(client, exhibitor, verb):
    assert getattr(client, verb)(PAGE, SENT).status_code == 405
    assert client.post(f"{PAGE}thanks/").status_code == 405
    assert nothing_written()


def test_in_a_past_edition(client, edition):
    make_exhibitor(slug="delta", edition=make_edition("past"))
    page = "/en/editions/past/exhibitors/delta/report/"
    assert f'href="{page}"' in client.get("/en/editions/past/exhibitors/delta/").text
    response = client.post(page, SENT)
    assert response["Location"] == f"{page}thanks/"
    assert client.get(response["Location"]).status_code == 200
    assert ListingReport.objects.get().exhibitor.edition.slug == "past"


def at(moment):
    return patch("django.utils.timezone.now", return_value=moment)


def send(client, number, **headers):
    """The answers to so many reports."""
    return [client.post(PAGE, SENT, **headers).status_code for _each in range(number)]


def test_five_in_ten_minutes(client, exhibitor):
    assert send(client, 5) == [302] * 5
    response = client.post(PAGE, SENT)
    assert response.status_code == 429
    assert "You have sent many reports." in response.text
    assert SENT["text"] in response.text
    assert ListingReport.objects.count() == 5


def test_then_five_more(client, exhibitor):
    start = timezone.now()
    with at(start):
        assert send(client, 6)[-1] == 429
    with at(start + datetime.timedelta(minutes=9, seconds=59)):
        assert send(client, 1) == [429]
    with at(start + datetime.timedelta(minutes=10)):
        assert send(client, 6) == [302] * 5 + [429]
    assert ListingReport.objects.count() == 10


def test_twenty_in_a_day(client, exhibitor):
    start = timezone.now()
    for hour in range(4):
        with at(start + datetime.timedelta(hours=hour)):
            assert send(client, 5) == [302] * 5
    with at(start + datetime.timedelta(hours=23)):
        assert send(client, 1) == [429]
    with at(start + datetime.timedelta(hours=24)):
        assert send(client, 1) == [302]
    assert ListingReport.objects.count() == 21


@pytest.mark.parametrize("hops", range(1, 6))
def test_a_made_up_sender_does_not_help(client, exhibitor, hops):
    for number in range(5):
        forged = ", ".join(f"203.0.113.{number * 10 + hop}" for hop in range(hops))
        headers = {"HTTP_X_FORWARDED_FOR": forged, "HTTP_X_REAL_IP": f"203.0.113.{number}"}
        assert send(client, 1, **headers) == [302]
    assert send(client, 1, HTTP_X_FORWARDED_FOR="203.0.113.200", HTTP_FORWARDED="for=x") == [429]
    assert ListingReport.objects.count() == 5


def test_behind_a_proxy_each_visitor_has_a_limit(client, exhibitor, settings):
    settings.TRUSTED_PROXIES = 1
    for number in range(5):
        forged = {"HTTP_X_FORWARDED_FOR": f"203.0.113.{number}, 198.51.100.7"}
        assert send(client, 1, **forged) == [302]
    assert send(client, 1, HTTP_X_FORWARDED_FOR="203.0.113.9, 198.51.100.7") == [429]
    assert send(client, 1, HTTP_X_FORWARDED_FOR="198.51.100.8") == [302]


def test_others_may_still_report(client, exhibitor):
    assert send(client, 6)[-1] == 429
    assert send(client, 1, REMOTE_ADDR="198.51.100.7") == [302]


def test_senders_are_forgotten_after_a_day(client, exhibitor):
    start = timezone.now()
    with at(start):
        send(client, 1)
    with at(start + datetime.timedelta(days=1)):
        send(client, 1, REMOTE_ADDR="198.51.100.7")
    senders = list(ListingReport.objects.order_by("id").values_list("sender", flat=True))
    assert senders == ["", sender_of("198.51.100.7")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("198.51.100.7", "198.51.100.8", False),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("::ffff:198.51.100.7", "198.51.100.7", True),
        ("", "unix:", False),
    ],
)
def test_who_is_one_sender(one, other, same):
    assert (sender_of(one) == sender_of(other)) == same


@pytest.mark.parametrize("others", [1, 3])
def test_at_one_price(client, exhibitor, django_assert_num_queries, others):
    for _each in range(others):
        send(client, 1)
    with django_assert_num_queries(2):
        client.get(PAGE)
    # Edition, exhibitor, two limits, old senders, the report and a savepoint.
    with django_assert_num_queries(8):
        client.post(PAGE, SENT)
