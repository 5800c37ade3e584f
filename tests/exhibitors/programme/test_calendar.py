"""The calendar files, read back and compared with the sessions."""

import datetime
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from tests.factories import make_edition, make_exhibitor, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track

TRICKY = 'Tea, coffee; "spices"\\ and\nmore 茶与咖啡 ' + "long " * 40


def read(client: Client, address: str) -> list[Any]:
    """The events of a calendar file."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def uids(client: Client, address: str = "/en/programme/programme.ics") -> list[str]:
    return [str(event["uid"]) for event in read(client, address)]


def test_an_event_says_all_that_the_session_does(client: Client) -> None:
    session = make_session(
        TRICKY,
        "23 10:00",
        "23 11:15",
        slug="tea",
        abstract={"en": TRICKY},
        stage=make_stage("Main, Stage", hall=make_hall("1"), slug="main"),
        track=make_track("Rules, trust", slug="rules"),
        speakers=[make_speaker("Ann Li"), make_speaker("Bob Oduya")],
        hosts=[make_exhibitor("Delta; Tea"), make_exhibitor("Canary", status="draft")],
    )

    [event] = read(client, "/en/programme/tea/session.ics")

    utc = datetime.UTC
    assert event.decoded("dtstart") == datetime.datetime(2023, 11, 23, 2, 0, tzinfo=utc)
    assert event.decoded("dtend") == datetime.datetime(2023, 11, 23, 3, 15, tzinfo=utc)
    assert abs(datetime.datetime.now(utc) - event.decoded("dtstamp")) < datetime.timedelta(1)
    assert event["uid"] == f"gdte-session-{session.pk}@testserver"
    assert event["summary"] == TRICKY
    assert event["summary"].params["LANGUAGE"] == "en"
    assert event["location"] == "Main, Stage, Hall 1, Hangzhou"
    assert event["categories"].cats == ["Rules, trust"]
    assert event["url"] == "http://testserver/en/programme/tea/"
    description = str(event["description"])
    assert description.startswith(TRICKY)
    assert "Speakers: Ann Li, Bob Oduya" in description
    assert "Hosted by: Delta; Tea" in description
    assert "Canary" not in description


def test_the_file_keeps_to_the_form(client: Client) -> None:
    make_session(TRICKY, slug="tea")
    response = client.get("/en/programme/tea/session.ics")
    assert response["Content-Disposition"] == 'attachment; filename="tea.ics"'
    lines = response.content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_it_is_in_the_readers_language(client: Client) -> None:
    session = make_session("Tea", slug="tea")
    session.title["zh-hans"] = "茶"
    session.save()
    [event] = read(client, "/zh-hans/programme/tea/session.ics")
    assert event["summary"] == "茶"
    assert event["summary"].params["LANGUAGE"] == "zh-Hans"
    assert event["url"] == "http://testserver/zh-hans/programme/tea/"


def test_an_event_stays_the_same_when_its_session_is_renamed_and_moved(client: Client) -> None:
    session = make_session("Tea", "23 10:00")
    before = uids(client)
    session.slug, session.starts_at = "coffee", session.starts_at - datetime.timedelta(hours=1)
    session.save()
    assert uids(client) == before == uids(client, "/zh-hans/programme/programme.ics")


def test_the_whole_programme_is_all_days(client: Client) -> None:
    sessions = [make_session(at=f"{day} 10:00") for day in (23, 25, 27)]
    make_session(edition=make_edition("past"))
    assert uids(client) == [f"gdte-session-{session.pk}@testserver" for session in sessions]


def test_a_file_holds_what_is_selected(client: Client) -> None:
    main, rules = make_stage("Main"), make_track("Rules")
    one = make_session(at="23 10:00", stage=main, track=rules)
    make_session(at="24 10:00", stage=main, track=rules)
    make_session(at="23 10:00", track=rules)
    make_session(at="23 12:00", stage=main)
    query = "day=2023-11-23&stage=main&track=rules"
    response = client.get(f"/en/programme/programme.ics?{query}")
    name = 'filename="gdte-2023-11-23-main-rules.ics"'
    assert response["Content-Disposition"] == f"attachment; {name}"
    assert uids(client, f"/en/programme/programme.ics?{query}") == [
        f"gdte-session-{one.pk}@testserver"
    ]


@pytest.mark.parametrize(
    "address", ["nothing/session.ics", "programme.ics?day=2020-01-01", "programme.ics?stage=none"]
)
def test_what_there_is_not_is_not_found(client: Client, address: str) -> None:
    make_session()
    assert client.get(f"/en/programme/{address}").status_code == 404
