"""How days and times of the programme are written."""

import datetime

from babel import Locale
from babel.dates import format_date, format_skeleton, get_timezone_gmt, get_timezone_name
from django import template
from django.utils.translation import get_language

from expo.languages import language_tag
from expo.models import Edition
from pavilions.programme import venue_zone

register = template.Library()


@register.filter(expects_localtime=True)
def day(when: datetime.date) -> str:
    """A day with its weekday, short: `Thu, Nov 23`."""
    return format_skeleton("MMMEd", when, locale=_locale())


@register.filter(expects_localtime=True)
def weekday(when: datetime.date) -> str:
    """The day of the week, short: `Thu`."""
    return format_date(when, "ccc", locale=_locale())


@register.filter(expects_localtime=True)
def short_day(when: datetime.date) -> str:
    """A day without its weekday: `Nov 23`."""
    return format_skeleton("MMMd", when, locale=_locale())


@register.filter(expects_localtime=True)
def full_day(when: datetime.date) -> str:
    """A day with weekday and year: `Thursday, November 23, 2023`."""
    return format_date(when, "full", locale=_locale())


@register.filter
def zone_name(edition: Edition) -> str:
    """The venue's time zone on the first day: `China Standard Time (UTC+08:00)`."""
    morning = datetime.datetime.combine(edition.starts_on, edition.opens_at, venue_zone(edition))
    offset = get_timezone_gmt(morning, "iso8601")
    return f"{get_timezone_name(morning, locale=_locale())} (UTC{offset})"


def _locale() -> Locale:
    return Locale.parse(language_tag(get_language() or "en"), sep="-")
