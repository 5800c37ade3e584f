"""When an exhibitor is at its booth, and whether it is there now; times are the venue's."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from zoneinfo import ZoneInfo

from exhibitors.models.hours import Hours
from expo.models import Edition
from pavilions.programme import days_of, running_day, venue_zone


class Presence(Enum):
    """Whether somebody is at a booth."""

    NOW = "now"
    LATER = "later"  # today
    CLOSED = "closed"


@dataclass(frozen=True)
class Shift:
    """A day's hours; without them nobody is there on that day."""

    day: datetime.date
    opens: datetime.datetime | None = None
    closes: datetime.datetime | None = None

    @property
    def times(self) -> tuple[datetime.time, datetime.time] | None:
        """The hours on the clock."""
        return (self.opens.time(), self.closes.time()) if self.opens and self.closes else None

    def runs_at(self, moment: datetime.datetime) -> bool:
        """Whether it has begun and not ended."""
        return bool(self.opens and self.closes and self.opens <= moment < self.closes)

    def is_after(self, moment: datetime.datetime) -> bool:
        """Whether it is still to begin."""
        return bool(self.opens and self.opens > moment)


@dataclass(frozen=True)
class Days:
    """Days in a row with the same hours."""

    first: Shift
    last: Shift


@dataclass(frozen=True)
class Staffing:
    """The hours, and on the expo's days how it is now, with the shift that tells of it."""

    days: Sequence[Days]
    presence: str = ""
    shift: Shift | None = None  # the running or the next one


def staffing(edition: Edition, hours: Hours, now: datetime.datetime) -> Staffing:
    """An exhibitor's hours, and while the expo is on what they say about a moment (aware)."""
    shifts = list(_shifts(edition, hours))
    days = [Days(*_ends(list(group))) for _times, group in groupby(shifts, lambda s: s.times)]
    today, moment = running_day(edition, now), now.astimezone(datetime.UTC)
    if running := next((shift for shift in shifts if shift.runs_at(moment)), None):
        return Staffing(days, Presence.NOW.value, running)
    if today is None:
        return Staffing(days)
    following = next((shift for shift in shifts if shift.is_after(moment)), None)
    is_today = following is not None and following.day == today
    presence = Presence.LATER if is_today else Presence.CLOSED
    return Staffing(days, presence.value, following)


def _shifts(edition: Edition, hours: Hours) -> Iterator[Shift]:
    zone = venue_zone(edition)
    closes_at = f"{edition.closes_at:%H:%M}"
    usual = [f"{edition.opens_at:%H:%M}", "24:00" if closes_at == "00:00" else closes_at]
    for day in days_of(edition):
        span = hours.get(day.isoformat(), usual)
        yield Shift(day, *(_moment(day, time, zone) for time in span))


def _moment(day: datetime.date, time: str, zone: ZoneInfo) -> datetime.datetime:
    """A time of the venue's clock on a day."""
    if time == "24:00":
        return datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), zone)
    return datetime.datetime.combine(day, datetime.time.fromisoformat(time), zone)


def _ends(shifts: Sequence[Shift]) -> tuple[Shift, Shift]:
    return shifts[0], shifts[-1]
