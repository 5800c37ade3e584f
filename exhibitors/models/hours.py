"""An exhibitor's own hours at the booth: `{"2023-11-23": ["10:00", "16:30"], "2023-11-27": []}`.

A day that isn't named has the expo's own hours, one with an empty list has none. Times are the
venue's; `24:00` is the midnight after the day.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models import Edition

Hours = Mapping[str, list[str]]  # by ISO date

CLOSED = "closed"
LAST = "24:00"
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00")
_LINE = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[\s:]+"
    r"(?:(?P<opens>\d{1,2}[:.]\d{2})\s*[-–—]\s*(?P<closes>\d{1,2}[:.]\d{2})|(?P<closed>closed))",
    re.IGNORECASE,
)


def validate_hours(value: Any) -> None:
    """Refuse anything but days with a beginning and a later end, or with nothing."""
    if not isinstance(value, dict) or not all(isinstance(span, list) for span in value.values()):
        raise ValidationError(_("Hours are a list for each day."))
    for day, span in value.items():
        if not _is_day(day):
            raise ValidationError(_("%(day)s is no day."), params={"day": day})
        if span and (len(span) != 2 or not all(map(_is_time, span))):
            raise ValidationError(
                _("%(day)s needs two times, like 10:00–16:30."), params={"day": day}
            )
        if span and span[0] >= span[1]:
            raise ValidationError(_("%(day)s ends before it begins."), params={"day": day})


def days_outside(hours: Hours, edition: Edition) -> list[str]:
    """The days that an edition doesn't have."""
    first, last = edition.starts_on.isoformat(), edition.ends_on.isoformat()
    return [day for day in sorted(hours) if not first <= day <= last]


class HoursFormField(forms.CharField):
    """Hours as text, a line for each day."""

    widget = forms.Textarea(attrs={"rows": 5, "dir": "ltr"})

    def prepare_value(self, value: Any) -> Any:
        """The lines of hours that are stored."""
        if not isinstance(value, dict):
            return value
        return "\n".join(
            f"{day} {'–'.join(span) if span else CLOSED}" for day, span in sorted(value.items())
        )

    def to_python(self, value: Any) -> Any:
        """Hours out of lines like `2023-11-23 10:00-16:30`; which line can't be read is said."""
        if isinstance(value, dict):
            return value
        lines = (line.strip() for line in (value or "").splitlines())
        return _read_lines([line for line in lines if line])

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare hours, not spelling."""
        try:
            return bool((initial or {}) != self.to_python(data))
        except ValidationError:
            return True


class HoursField(models.JSONField):
    """A model field that holds hours."""

    default_validators = [validate_hours]

    def __init__(self, *args: Any, **options: Any) -> None:
        """Without any hours the expo's own hold."""
        own: dict[str, Any] = {"default": dict, "blank": True}
        super().__init__(*args, **(own | options))

    def formfield(self, **options: Any) -> Any:  # type: ignore[override]
        """A text area of lines."""
        own: dict[str, Any] = {"form_class": HoursFormField, "show_hidden_initial": False}
        # Past JSONField's own form field, whose options mean nothing here.
        return models.Field.formfield(self, **(own | options))


def _read_lines(lines: Iterable[str]) -> dict[str, list[str]]:
    hours: dict[str, list[str]] = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        if not found or not _is_day(found["day"]):
            raise ValidationError(
                _("“%(line)s” can't be read. Write a day and its hours: 2023-11-23 10:00–16:30."),
                params={"line": line},
            )
        if found["day"] in hours:
            raise ValidationError(_("%(day)s stands here twice."), params={"day": found["day"]})
        span = [] if found["closed"] else [_clock(found["opens"]), _clock(found["closes"])]
        hours[found["day"]] = span
    return hours


def _clock(text: str) -> str:
    """`9.30` as `09:30`."""
    return text.replace(".", ":").zfill(len(LAST))


def _is_time(text: Any) -> bool:
    return isinstance(text, str) and _TIME.fullmatch(text) is not None


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
