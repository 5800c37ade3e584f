"""An edition's opening hours, in the venue's time zone."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_timezone_gmt, get_timezone_name

from expo.languages import language_tag
from expo.models import Edition


@dataclass(frozen=True)
class OpeningDay:
    """A day by its name, and the moments of opening and closing, which know their zone."""

    name: str
    opens: datetime.datetime
    closes: datetime.datetime


def opening_days(edition: Edition, language: str) -> Iterator[OpeningDay]:
    """Each of the edition's days, named as readers of a language name it."""
    zone = ZoneInfo(edition.time_zone)
    for number in range((edition.ends_on - edition.starts_on).days + 1):
        day = edition.starts_on + datetime.timedelta(days=number)
        yield OpeningDay(
            name=format_date(day, "full", locale=_locale(language)),
            opens=datetime.datetime.combine(day, edition.opens_at, zone),
            closes=datetime.datetime.combine(day, edition.closes_at, zone),
        )


def zone_name(edition: Edition, language: str) -> str:
    """The venue's time zone on the first day: `China Standard Time (GMT+08:00)`."""
    zone, locale = ZoneInfo(edition.time_zone), _locale(language)
    opening = datetime.datetime.combine(edition.starts_on, edition.opens_at, zone)
    name = get_timezone_name(opening, locale=locale)
    return f"{name} ({get_timezone_gmt(opening, locale=locale)})"


def _locale(language: str) -> Locale:
    return Locale.parse(language_tag(language), sep="-")
