"""Whether somebody is at the booth, by the venue's clock."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from exhibitors.directory.staffing import Staffing, staffing
from expo.models import Edition
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db
FAIR = "Asia/Shanghai"
HOURS = {
    "2023-11-23": ["10:00", "16:30"],
    "2023-11-25": [],
    "2023-11-27": ["09:00", "12:00"],
}


def at(moment: str, zone: str = FAIR) -> datetime.datetime:
    """A moment by the venue's clock, as the site's own clock has it: in UTC."""
    venue = datetime.datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
    return venue.astimezone(datetime.UTC)


def fair(**fields: Any) -> Edition:
    """23 to 27 November 2023, from nine to five."""
    defaults = {
        "starts_on": datetime.date(2023, 11, 23),
        "ends_on": datetime.date(2023, 11, 27),
        "opens_at": datetime.time(9),
        "closes_at": datetime.time(17),
        "time_zone": FAIR,
    }
    return Edition(**(defaults | fields))


def told(found: Staffing) -> tuple[str, str]:
    """What is said of now, and the time that goes with it."""
    shift = found.shift
    if shift is None or shift.opens is None or shift.closes is None:
        return found.presence, ""
    moment = shift.closes if found.presence == "now" else shift.opens
    return found.presence, moment.strftime("%d %H:%M")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2023-11-22 12:00", ("", "")),
        ("2023-11-22 23:59:59", ("", "")),
        ("2023-11-23 00:00", ("later", "23 10:00")),
        ("2023-11-23 09:59:59", ("later", "23 10:00")),
        ("2023-11-23 10:00", ("now", "23 16:30")),
        ("2023-11-23 16:29:59", ("now", "23 16:30")),
        ("2023-11-23 16:30", ("closed", "24 09:00")),
        ("2023-11-24 00:00", ("later", "24 09:00")),
        ("2023-11-24 12:00", ("now", "24 17:00")),
        ("2023-11-24 17:00", ("closed", "26 09:00")),
        ("2023-11-25 12:00", ("closed", "26 09:00")),
        ("2023-11-27 11:59:59", ("now", "27 12:00")),
        ("2023-11-27 12:00", ("closed", "")),
        ("2023-11-27 23:59:59", ("closed", "")),
        ("2023-11-28 00:00", ("", "")),
        ("2024-06-01 12:00", ("", "")),
    ],
)
def test_what_is_said_at_a_moment(moment: str, said: tuple[str, str]) -> None:
    assert told(staffing(fair(), HOURS, at(moment))) == said


def test_without_hours_of_its_own_the_expo_s_hold() -> None:
    assert told(staffing(fair(), {}, at("2023-11-23 09:00"))) == ("now", "23 17:00")


def test_the_day_is_the_venue_s_and_not_the_server_s() -> None:
    evening_in_utc = datetime.datetime(2023, 11, 22, 23, 0, tzinfo=datetime.UTC)

    assert told(staffing(fair(), {}, evening_in_utc)) == ("later", "23 09:00")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2023-11-23 23:59:59", ("now", "24 00:00")),
        ("2023-11-24 00:00", ("later", "24 09:00")),
    ],
)
def test_an_evening_may_last_until_midnight(moment: str, said: tuple[str, str]) -> None:
    hours = {"2023-11-23": ["18:00", "24:00"]}

    assert told(staffing(fair(), hours, at(moment))) == said


def test_the_expo_itself_may_close_at_midnight() -> None:
    late = fair(closes_at=datetime.time(0))

    assert told(staffing(late, {}, at("2023-11-27 23:59"))) == ("now", "28 00:00")
    assert told(staffing(late, {}, at("2023-11-28 00:00"))) == ("", "")


@pytest.mark.parametrize(
    ("utc", "said"),
    [
        ("2023-11-05 05:29", ("later", "05 01:30")),  # 01:29 in summer time
        ("2023-11-05 05:30", ("now", "05 10:00")),
        ("2023-11-05 06:10", ("now", "05 10:00")),  # 01:10 once more, in winter time
        ("2023-11-05 14:59", ("now", "05 10:00")),
        ("2023-11-05 15:00", ("closed", "06 09:00")),
    ],
)
def test_when_the_clock_goes_back(utc: str, said: tuple[str, str]) -> None:
    autumn = fair(
        starts_on=datetime.date(2023, 11, 4),
        ends_on=datetime.date(2023, 11, 6),
        time_zone="America/New_York",
    )
    now = datetime.datetime.fromisoformat(f"{utc}+00:00")

    assert told(staffing(autumn, {"2023-11-05": ["01:30", "10:00"]}, now)) == said


@pytest.mark.parametrize(
    ("utc", "said"),
    [("2023-03-12 13:00", ("now", "12 17:00")), ("2023-03-11 13:59", ("later", "11 09:00"))],
)
def test_when_the_clock_goes_forward(utc: str, said: tuple[str, str]) -> None:
    spring = fair(
        starts_on=datetime.date(2023, 3, 11),
        ends_on=datetime.date(2023, 3, 12),
        time_zone="America/New_York",
    )
    now = datetime.datetime.fromisoformat(f"{utc}+00:00")

    assert told(staffing(spring, {}, now)) == said


def test_days_in_a_row_with_the_same_hours_are_one_line() -> None:
    lines = [
        (days.first.day.day, days.last.day.day, days.first.times)
        for days in staffing(fair(), HOURS, at("2023-11-23 12:00")).days
    ]

    nine, five = datetime.time(9), datetime.time(17)
    assert lines == [
        (23, 23, (datetime.time(10), datetime.time(16, 30))),
        (24, 24, (nine, five)),
        (25, 25, None),
        (26, 26, (nine, five)),
        (27, 27, (nine, datetime.time(12))),
    ]
    assert [
        (d.first.day.day, d.last.day.day) for d in staffing(fair(), {}, at("2023-11-23")).days
    ] == [(23, 27)]


@pytest.fixture
def fair_now(monkeypatch: pytest.MonkeyPatch, edition: Edition) -> Any:
    """Holds the current edition in Hangzhou, with the clock at a moment there."""
    Edition.objects.update(time_zone=FAIR)

    def set_clock(moment: str) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: at(moment))

    return set_clock


@pytest.mark.parametrize(
    ("moment", "parts"),
    [
        ("2023-11-23 12:00", ["Staffed now", "until 16:30"]),
        ("2023-11-23 09:00", ["From 10:00 today"]),
        ("2023-11-23 20:00", ["Closed", "Fri, Nov 24, from 09:00"]),
        ("2023-11-27 20:00", ["Closed"]),
    ],
)
def test_the_page_says_so(client: Client, fair_now: Any, moment: str, parts: list[str]) -> None:
    make_exhibitor(slug="delta", booths=["3-B012"], hours=HOURS)
    fair_now(moment)

    page = client.get("/en/exhibitors/delta/").text

    assert all(part in page for part in parts)


@pytest.mark.parametrize("moment", ["2023-11-22 12:00", "2023-11-28 12:00"])
def test_before_and_after_the_expo_there_are_only_hours(
    client: Client, fair_now: Any, moment: str
) -> None:
    make_exhibitor(slug="delta", booths=["3-B012"], hours=HOURS)
    fair_now(moment)

    page = client.get("/en/exhibitors/delta/").text

    assert 'class="staffing"' not in page
    assert '<th scope="row">Thu, Nov 23</th><td><bdi dir="ltr">10:00–16:30</bdi></td>' in page
    assert '<th scope="row">Sat, Nov 25</th><td>closed</td>' in page
    assert "China Standard Time (UTC+08:00)" in page


def test_without_a_booth_nobody_can_be_at_it(client: Client, fair_now: Any) -> None:
    make_exhibitor(slug="delta", hours=HOURS)
    fair_now("2023-11-23 12:00")

    page = client.get("/en/exhibitors/delta/").text

    assert "Staffed now" not in page
    assert "Hours at the booth" not in page


def test_in_a_past_edition_nobody_is_there_any_more(client: Client, fair_now: Any) -> None:
    past = make_edition(
        "past", starts_on=datetime.date(2022, 12, 11), ends_on=datetime.date(2022, 12, 14)
    )
    make_exhibitor(slug="then", booths=["3-B012"], edition=past)
    fair_now("2023-11-23 12:00")

    page = client.get("/en/editions/past/exhibitors/then/").text

    assert 'class="staffing"' not in page
    assert "Hours at the booth" in page


def test_a_page_that_says_who_is_there_now_is_asked_for_anew(
    client: Client, edition: Edition
) -> None:
    make_exhibitor(slug="delta", booths=["3-B012"])

    headers = client.get("/en/exhibitors/delta/").headers

    assert set(headers["Cache-Control"].split(", ")) == {"private", "no-cache"}


def test_in_chinese(client: Client, fair_now: Any) -> None:
    make_exhibitor(slug="delta", booths=["3-B012"], hours={"2023-11-23": ["10:00", "16:30"]})
    fair_now("2023-11-23 20:00")

    assert "11月24日周五" in client.get("/zh-hans/exhibitors/delta/").text
