import datetime
import re

import pytest
from django.test import Client

from tests.factories import make_exhibitor, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track

PAGE = "/en/programme/"


def titles(page: str) -> list[str]:
    """The sessions' titles in the order of the page."""
    return re.findall(r'<h3><a href="[^"]+"><bdi lang="[^"]+">([^<]+)</bdi>', page)


@pytest.fixture
def at(monkeypatch):
    """Sets the clock, to a moment in the zone of the venue."""

    def set_clock(moment: str) -> None:
        now = datetime.datetime.fromisoformat(f"{moment}+08:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    return set_clock


def test_an_entry_shows_when_where_and_who(client: Client) -> None:
    make_session(
        "Rules for parcels",
        "23 10:00",
        "23 11:15",
        slug="rules",
        stage=make_stage("Main Stage", hall=make_hall("1")),
        track=make_track("Trust", hue=3),
        speakers=[make_speaker("Ann Li"), make_speaker("Bob Oduya")],
        hosts=[make_exhibitor("Delta Tea")],
    )

    page = client.get(PAGE).text

    for part in (
        "All times are those of the venue: China Standard Time (UTC+08:00).",
        '<h2 id="day">Thursday, November 23, 2023</h2>',
        '<time datetime="2023-11-23T10:00:00+08:00">10:00</time>',
        '<time datetime="2023-11-23T11:15:00+08:00">11:15</time>',
        '<a href="/en/programme/rules/"><bdi lang="en">Rules for parcels</bdi></a>',
        "Main Stage",
        "Hall 1",
        'data-hue="3"',
        '<bdi lang="en">Ann Li</bdi>, <bdi lang="en">Bob Oduya</bdi>',
        'Hosted by <bdi lang="en">Delta Tea</bdi>',
    ):
        assert part in page


def test_the_first_day_is_shown_before_and_after_the_expo(client: Client, at) -> None:
    make_session("First", "23 10:00")
    make_session("Second", "24 10:00")
    for moment in ("2023-11-22T23:59", "2023-11-28T00:00"):
        at(moment)
        assert titles(client.get(PAGE).text) == ["First"]


def test_the_running_day_is_shown_while_the_expo_is_on(client: Client, at) -> None:
    make_session("First", "23 10:00")
    make_session("Second", "24 10:00")
    at("2023-11-24T00:00")
    assert titles(client.get(PAGE).text) == ["Second"]


def test_a_day_is_that_of_the_venue(client: Client) -> None:
    make_session("Early", "24 00:00", "24 01:00")
    make_session("Late", "24 23:00", "24 23:30")
    make_session("Day after", "25 00:00", "25 01:00")
    assert titles(client.get(f"{PAGE}?day=2023-11-24").text) == ["Early", "Late"]


def test_stage_and_track_narrow_the_day(client: Client) -> None:
    main, rules = make_stage("Main"), make_track("Rules")
    make_session("Both", "23 10:00", stage=main, track=rules)
    make_session("Stage only", "23 11:00", stage=main)
    make_session("Track only", "23 12:00", track=rules)
    assert titles(client.get(f"{PAGE}?stage=main").text) == ["Both", "Stage only"]
    assert titles(client.get(f"{PAGE}?track=rules").text) == ["Both", "Track only"]
    assert titles(client.get(f"{PAGE}?stage=main&track=rules").text) == ["Both"]


def test_links_change_one_thing_and_keep_the_rest(client: Client) -> None:
    make_stage("Main"), make_track("Rules")
    page = client.get(f"{PAGE}?day=2023-11-24&stage=main&track=rules").text
    for link in (
        'href="?day=2023-11-25&amp;stage=main&amp;track=rules"',
        'href="?day=2023-11-24&amp;track=rules"',
        'href="?day=2023-11-24&amp;stage=main" aria-current',
        'href="/en/programme/programme.ics?day=2023-11-24&amp;stage=main&amp;track=rules"',
    ):
        assert link.removesuffix(" aria-current") in page


def test_what_is_on_and_what_is_next_is_marked(client: Client, at) -> None:
    make_session("Over", "23 09:00", "23 10:00")
    make_session("On", "23 10:00", "23 11:00")
    make_session("Coming", "23 11:00", "23 12:00")
    make_session("Coming too", "23 11:00", "23 12:00")
    make_session("Later", "23 12:00", "23 13:00")
    at("2023-11-23T10:00")
    marks = {
        re.findall(r"<h3>.*?>([^<]+)</bdi>", entry)[0]: re.findall(
            r'"moment[ \w]*">([\w ]+)<', entry
        )
        for entry in client.get(PAGE).text.split("<article")[1:]
    }
    assert marks == {
        "Over": [],
        "On": ["Now"],
        "Coming": ["Up next"],
        "Coming too": ["Up next"],
        "Later": [],
    }
    assert "moment" not in client.get(f"{PAGE}?day=2023-11-24").text


def test_nothing_is_marked_when_the_expo_is_not_on(client: Client, at) -> None:
    make_session("First", "23 10:00")
    at("2023-11-22T10:30")
    assert "moment" not in client.get(PAGE).text


def test_a_day_without_sessions_says_so(client: Client) -> None:
    make_session(at="23 10:00")
    response = client.get(f"{PAGE}?day=2023-11-27")
    assert response.status_code == 200
    assert "No session on this day matches." in response.text


@pytest.mark.parametrize(
    "query", ["day=2023-11-28", "day=today", "day=23", "stage=nowhere", "track=none"]
)
def test_what_the_programme_does_not_have_is_not_found(client: Client, query: str) -> None:
    make_session()
    assert client.get(f"{PAGE}?{query}").status_code == 404


def test_former_names_of_stages_and_tracks_are_understood(client: Client) -> None:
    stage, track = make_stage("Main"), make_track("Rules")
    make_session("Here", stage=stage, track=track)
    make_session("Elsewhere")
    for thing in (stage, track):
        renamed = type(thing).objects.get(pk=thing.pk)
        renamed.slug = f"new-{thing.slug}"
        renamed.save()
    page = client.get(f"{PAGE}?stage=main&track=rules").text
    assert titles(page) == ["Here"]
    assert "stage=new-main&amp;track=new-rules" in page


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
def test_hosts_that_are_not_published_are_not_shown(client: Client, status: str) -> None:
    make_session("Talk", hosts=[make_exhibitor("Canary", status=status)])
    page = client.get(PAGE).text
    assert titles(page) == ["Talk"]
    assert "Canary" not in page
    assert "Hosted by" not in page


def test_texts_are_escaped(client: Client) -> None:
    make_session("<script>alert(1)</script>", speakers=[make_speaker("<img src=x>", slug="x")])
    page = client.get(PAGE).text
    assert "<script>alert" not in page
    assert "<img" not in page


def test_in_chinese_days_and_titles_are_chinese(client: Client) -> None:
    session = make_session("Rules", "23 10:00")
    session.title["zh-hans"] = "规则"
    session.save()
    page = client.get("/zh-hans/programme/").text
    assert '<bdi lang="zh-Hans">规则</bdi>' in page
    assert "2023年11月23日星期四" in page
    assert "中国标准时间 (UTC+08:00)" in page
