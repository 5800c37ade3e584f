"""What an edition's opening hours mean at a moment: open now, opening tomorrow, over."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from expo.models import Edition


class Standing(StrEnum):
    """How an edition stands at a moment."""

    AHEAD = "ahead"  # its first day is yet to come
    OPEN = "open"
    LATER = "later"  # it opens later on this day
    NIGHT = "night"  # it opens on the next day
    OVER = "over"


@dataclass(frozen=True)
class Today:
    """How an edition stands, and when that changes; moments are in the venue's zone."""

    standing: Standing
    changes_at: datetime.datetime | None  # None when it is over
    days_ahead: int  # from this day to the first one, 0 from then on

    @property
    def is_a_day(self) -> bool:
        """Whether the venue is open, or will be on this very day."""
        return self.standing in (Standing.OPEN, Standing.LATER)


def today(edition: Edition, now: datetime.datetime) -> Today:
    """How an edition stands at a moment."""
    zone = ZoneInfo(edition.time_zone)
    here = now.astimezone(zone)
    ahead = max((edition.starts_on - here.date()).days, 0)
    if ahead:
        opening = datetime.datetime.combine(edition.starts_on, edition.opens_at, zone)
        return Today(Standing.AHEAD, opening, ahead)
    for day in _days(edition):
        opens = datetime.datetime.combine(day, edition.opens_at, zone)
        closes = datetime.datetime.combine(day, edition.closes_at, zone)
        if here < opens:
            return Today(Standing.LATER if day == here.date() else Standing.NIGHT, opens, 0)
        if here < closes:
            return Today(Standing.OPEN, closes, 0)
    return Today(Standing.OVER, None, 0)


def _days(edition: Edition) -> list[datetime.date]:
    length = (edition.ends_on - edition.starts_on).days
    return [edition.starts_on + datetime.timedelta(days=number) for number in range(length + 1)]
