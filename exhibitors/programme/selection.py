"""Which part of the programme a page shows, and the addresses of the other parts."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import Http404
from django.utils.translation import gettext as _

from expo.models import Edition, SluggedModel
from pavilions.models import Stage, Track
from pavilions.programme import days_of

Slugged = TypeVar("Slugged", bound=SluggedModel)


@dataclass(frozen=True)
class Choice:
    """A part that can be chosen: a day, stage or track; `thing` None stands for all of them."""

    thing: datetime.date | Stage | Track | None
    address: str
    current: bool


@dataclass(frozen=True)
class Selection:
    """A day (None: all days), a stage and a track (None: all of them)."""

    day: datetime.date | None = None
    stage: Stage | None = None
    track: Track | None = None

    @property
    def names(self) -> dict[str, str]:
        """What is selected, by field, as addresses name it."""
        names = {
            "day": self.day.isoformat() if self.day else "",
            "stage": self.stage.slug if self.stage else "",
            "track": self.track.slug if self.track else "",
        }
        return {field: name for field, name in names.items() if name}

    @property
    def address(self) -> str:
        """The query string, with its question mark."""
        return f"?{urlencode(self.names)}" if self.names else ""

    def on(self, day: datetime.date) -> "Selection":
        """With this day if none is selected."""
        return self if self.day else replace(self, day=day)

    def choices(self, name: str, things: Iterable[Any]) -> list[Choice]:
        """The links that change one field, `day`, `stage` or `track`, and keep the others."""
        return [
            Choice(thing, replace(self, **{name: thing}).address, getattr(self, name) == thing)
            for thing in things
        ]


def read_selection(
    data: Mapping[str, str], edition: Edition, *, stages: Iterable[Stage], tracks: Iterable[Track]
) -> Selection:
    """The selection that a query string asks for; Http404 if it names what there isn't.

    The stages and tracks are the edition's; their former slugs are understood too.
    """
    return Selection(
        day=_day(data.get("day", ""), edition),
        stage=_slugged(Stage, data.get("stage", ""), edition, stages),
        track=_slugged(Track, data.get("track", ""), edition, tracks),
    )


def _day(name: str, edition: Edition) -> datetime.date | None:
    days = {day.isoformat(): day for day in days_of(edition)}
    if name and name not in days:
        raise _unknown(name)
    return days.get(name)


def _slugged(
    model: type[Slugged], slug: str, edition: Edition, things: Iterable[Slugged]
) -> Slugged | None:
    if not slug:
        return None
    now = next((thing for thing in things if thing.slug == slug), None)
    now = now or model.renamed(scope_id=edition.pk, slug=slug)
    if now is None:
        raise _unknown(slug)
    return now


def _unknown(name: str) -> Http404:
    return Http404(_("The programme has no %(name)s.") % {"name": name})
