"""What the opening hours mean at a moment, at the venue's own clock."""

import datetime
from datetime import UTC

import pytest

from expo.models import Edition
from expo.pages.today import Standing, today

EXPO = Edition(
    starts_on=datetime.date(2026, 11, 23),
    ends_on=datetime.date(2026, 11, 25),
    opens_at=datetime.time(9),
    closes_at=datetime.time(17),
    time_zone="Asia/Shanghai",  # UTC+8
)


@pytest.mark.parametrize(
    ("now", "standing", "changes", "ahead"),
    [
        ("2026-11-20T12:00", Standing.AHEAD, "23 09:00", 3),
        ("2026-11-21T15:59", Standing.AHEAD, "23 09:00", 2),
        ("2026-11-21T16:00", Standing.AHEAD, "23 09:00", 1),  # midnight at the venue
        ("2026-11-22T16:00", Standing.LATER, "23 09:00", 0),
        ("2026-11-23T00:59", Standing.LATER, "23 09:00", 0),
        ("2026-11-23T01:00", Standing.OPEN, "23 17:00", 0),
        ("2026-11-23T08:59", Standing.OPEN, "23 17:00", 0),
        ("2026-11-23T09:00", Standing.NIGHT, "24 09:00", 0),
        ("2026-11-23T16:00", Standing.LATER, "24 09:00", 0),
        ("2026-11-25T08:59", Standing.OPEN, "25 17:00", 0),
        ("2026-11-25T09:00", Standing.OVER, None, 0),
        ("2027-01-01T00:00", Standing.OVER, None, 0),
    ],
)
def test_how_it_stands(now, standing, changes, ahead):
    found = today(EXPO, datetime.datetime.fromisoformat(now).replace(tzinfo=UTC))
    at = found.changes_at.strftime("%d %H:%M") if found.changes_at else None
    assert (found.standing, at, found.days_ahead) == (standing, changes, ahead)
