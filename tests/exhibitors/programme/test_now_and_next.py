"""What is on now and what comes next, by stage, above the running day."""

import datetime
import re
from collections.abc import Callable

import pytest
from django.test import Client

from expo.models import Edition
from tests.factories import make_edition, make_hall
from tests.factories.programme import make_session, make_stage

PAGE = "/en/programme/"
SetClock = Callable[[str], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Sets the clock, to a moment in the zone of the venue."""

    def set_clock(moment: str) -> None:
        now = datetime.datetime.fromisoformat(f"{moment}+08:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    return set_clock


def board(client: Client, address: str = PAGE) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """By stage the sessions on the board: which word, which time, which title."""
    text = client.get(address).text.partition('<section class="now-board"')[2]
    stages = text.partition("</section>")[0].split("<dt>")[1:]
    return [
        (
            re.findall(r'<bdi lang="en">([^<]+)</bdi>', stage)[0],
            re.findall(
                r"<b class=\"moment[^>]*>([^<]+)</b> ([^<]+)</span> <a [^>]+><bdi[^>]*>([^<]+)",
                stage,
            ),
        )
        for stage in stages
    ]


@pytest.fixture
def two_stages(edition: Edition) -> None:
    main = make_stage("Main", hall=make_hall("1"), position=1)
    lab = make_stage("Lab", position=2)
    make_session("Over", "23 09:00", "23 10:00", stage=main)
    make_session("On", "23 10:00", "23 11:00", stage=main)
    make_session("Coming", "23 11:30", "23 12:00", stage=main)
    make_session("Later", "23 14:00", "23 15:00", stage=main)
    make_session("In the lab", "23 10:30", "23 11:15", stage=lab)
    make_session("Tomorrow", "24 09:00", "24 10:00", stage=lab)


@pytest.mark.usefixtures("two_stages")
@pytest.mark.parametrize(
    ("moment", "main", "lab"),
    [
        ("00:00", [("Up next", "09:00", "Over")], [("Up next", "10:30", "In the lab")]),
        (
            "09:59:59",
            [("Now", "until 10:00", "Over"), ("Up next", "10:00", "On")],
            [("Up next", "10:30", "In the lab")],
        ),
        (
            "10:30",
            [("Now", "until 11:00", "On"), ("Up next", "11:30", "Coming")],
            [("Now", "until 11:15", "In the lab")],
        ),
        ("11:15", [("Up next", "11:30", "Coming")], None),
        ("14:59:59", [("Now", "until 15:00", "Later")], None),
    ],
)
def test_by_stage(client: Client, at: SetClock, moment: str, main: object, lab: object) -> None:
    at(f"2023-11-23T{moment}")

    expected = [("Main", main), ("Lab", lab)]
    assert board(client) == [(stage, entries) for stage, entries in expected if entries]


@pytest.mark.usefixtures("two_stages")
@pytest.mark.parametrize(
    "moment", ["2023-11-22T23:59:59", "2023-11-23T15:00", "2023-11-25T10:00", "2023-11-28T00:00"]
)
def test_nothing_when_there_is_nothing_to_tell(client: Client, at: SetClock, moment: str) -> None:
    at(moment)

    assert "now-board" not in client.get(PAGE).text


@pytest.mark.usefixtures("two_stages")
def test_only_above_the_running_day(client: Client, at: SetClock) -> None:
    at("2023-11-23T10:30")

    assert "now-board" not in client.get(f"{PAGE}?day=2023-11-24").text
    assert "now-board" in client.get(f"{PAGE}?day=2023-11-23").text


@pytest.mark.usefixtures("two_stages")
def test_it_keeps_to_what_is_selected(client: Client, at: SetClock) -> None:
    at("2023-11-23T10:30")

    assert [stage for stage, _entries in board(client, f"{PAGE}?stage=lab")] == ["Lab"]


@pytest.mark.usefixtures("two_stages")
def test_it_says_of_when_it_is(client: Client, at: SetClock) -> None:
    at("2023-11-23T10:42:31")

    page = client.get(PAGE).text

    assert re.search(
        r'<time class="quiet" datetime="2023-11-23T10:42:00\+08:00">as of 10:42<', page
    )
    assert "Hall 1" in page


@pytest.mark.usefixtures("two_stages")
def test_the_page_is_asked_for_anew_and_sent_when_a_minute_has_passed(
    client: Client, at: SetClock
) -> None:
    at("2023-11-23T10:42:31")
    first = client.get(PAGE)
    assert set(first["Cache-Control"].split(", ")) == {"private", "no-cache"}

    at("2023-11-23T10:42:59")
    unchanged = client.get(PAGE, headers={"If-None-Match": first["ETag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")

    at("2023-11-23T10:43:00")
    changed = client.get(PAGE, headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert "as of 10:43" in changed.text


def test_the_past_has_no_now(client: Client, at: SetClock, edition: Edition) -> None:
    past = make_edition(
        "past",
        starts_on=datetime.date(2022, 12, 11),
        ends_on=datetime.date(2022, 12, 14),
        time_zone="Asia/Shanghai",
    )
    make_session("Then", "11 10:00", "11 11:00", edition=past)
    at("2023-11-23T10:30")

    page = client.get("/en/editions/past/programme/").text

    assert "Then" in page
    assert "now-board" not in page
