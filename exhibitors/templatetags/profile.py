"""Small words of the pages about exhibitors and places."""

import datetime
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.dates import format_interval, format_skeleton
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from exhibitors.models import Trade
from expo.languages import language_tag

register = template.Library()
SKELETONS = ("y", "yMMM", "yMMMd")  # of a year, a month, a day


@register.filter
def own_name(code: str) -> SafeString:
    """A language's own name, `Tiếng Việt`; the code itself when it has none."""
    try:
        name = Locale.parse(code).get_display_name(code) or code
    except (UnknownLocaleError, ValueError):
        return format_html("<bdi>{}</bdi>", code)
    return format_html('<bdi lang="{}">{}</bdi>', code, name[:1].upper() + name[1:])


@register.filter
def days_to(first: datetime.date, last: datetime.date) -> str:
    """A day, or the first and the last of several: `Thu, Nov 23 – Sun, Nov 26`."""
    return format_interval(first, last, "MMMEd", locale=_locale())


@register.filter
def partial_date(text: str) -> str:
    """A year, month or day in the reader's words: `2016-11` is `Nov 2016`."""
    parts = text.split("-")
    try:
        date = datetime.date(*map(int, [*parts, *["1"] * (3 - len(parts))]))
    except (TypeError, ValueError):
        return text
    return format_skeleton(SKELETONS[len(parts) - 1], date, locale=_locale())


@register.filter
def trade(code: str) -> str:
    """What somebody offers or seeks, in the reader's language."""
    return str(Trade(code).label)


@register.filter
def site(address: str) -> str:
    """An address without what every address has: `www.delta.example`."""
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/") or address


def _locale() -> Locale:
    return Locale.parse(language_tag(get_language() or "en"), sep="-")
