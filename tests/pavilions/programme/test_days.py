import datetime

import pytest

from pavilions.programme import days_of, following, outside_edition, running_day
from tests.factories import make_edition
from tests.factories.programme import make_session, make_stage, make_track

pytestmark = pytest.mark.django_db
NOVEMBER_23 = datetime.date(2023, 11, 23)


@pytest.fixture
def shanghai():
    return make_edition(time_zone="Asia/Shanghai")


def test_the_days_are_all_from_first_to_last(shanghai):
    days = days_of(shanghai)
    assert (days[0], days[-1], len(days)) == (NOVEMBER_23, datetime.date(2023, 11, 27), 5)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2023-11-22T15:59:59+00:00", None),
        ("2023-11-22T16:00:00+00:00", NOVEMBER_23),
        ("2023-11-27T15:59:59+00:00", datetime.date(2023, 11, 27)),
        ("2023-11-27T16:00:00+00:00", None),
    ],
)
def test_the_running_day_is_that_at_the_venue(shanghai, now, day):
    assert running_day(shanghai, datetime.datetime.fromisoformat(now)) == day


@pytest.mark.parametrize(
    ("at", "until", "outside"),
    [
        ("23 00:00", "23 01:00", False),
        ("22 23:30", "23 00:30", True),
        ("27 22:00", "27 23:59", False),
        ("27 23:30", "28 00:30", True),
        ("28 10:00", "28 11:00", True),
    ],
)
def test_a_session_takes_place_within_the_days_of_the_venue(shanghai, at, until, outside):
    assert outside_edition(make_session(at=at, until=until, edition=shanghai)) == outside


def test_what_follows_is_the_next_three_of_the_stage_and_of_the_track(shanghai):
    stage, track = make_stage(), make_track()
    make_session("Before", "23 09:00", stage=stage, track=track)
    session = make_session("This", "23 10:00", stage=stage, track=track)
    for hour in range(11, 15):
        make_session(f"Stage {hour}", f"23 {hour}:00", stage=stage)
        make_session(f"Track {hour}", f"24 {hour}:00", track=track)

    on_stage, of_track = following(session)

    assert [str(each) for each in on_stage] == ["Stage 11", "Stage 12", "Stage 13"]
    assert [str(each) for each in of_track] == ["Track 11", "Track 12", "Track 13"]


def test_nothing_follows_in_no_track(shanghai):
    session = make_session(at="23 10:00")
    make_session(at="23 11:00")
    assert following(session) == ([], [])
