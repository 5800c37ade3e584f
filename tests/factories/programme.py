"""Ready parts of a programme: in the current edition, at the venue's own time."""

import datetime
from collections.abc import Iterable
from typing import Any

from exhibitors.models import Exhibitor, Hosting
from expo.models import Edition
from expo.text import Text
from pavilions.models import Session, Speaker, Stage, Track
from pavilions.programme import venue_zone
from tests.factories.expo import next_number, the_edition


def venue_time(edition: Edition, text: str) -> datetime.datetime:
    """`23 10:00` is ten o'clock on the 23rd of the month in which the edition starts."""
    day, time = text.split()
    date = edition.starts_on.replace(day=int(day))
    return datetime.datetime.combine(date, datetime.time.fromisoformat(time), venue_zone(edition))


def make_stage(name: str = "", **fields: Any) -> Stage:
    """A stage whose slug is made of its name."""
    name = name or f"Stage {next_number()}"
    defaults = {"edition": the_edition(), "slug": name.lower().replace(" ", "-")}
    return Stage.objects.create(name=Text(en=name), **(defaults | fields))


def make_track(name: str = "", **fields: Any) -> Track:
    """A track whose slug is made of its name."""
    name = name or f"Track {next_number()}"
    defaults = {"edition": the_edition(), "slug": name.lower().replace(" ", "-")}
    return Track.objects.create(name=Text(en=name), **(defaults | fields))


def make_speaker(name: str = "", **fields: Any) -> Speaker:
    """A speaker whose slug is made of the name."""
    name = name or f"Speaker {next_number()}"
    defaults = {"edition": the_edition(), "slug": name.lower().replace(" ", "-")}
    return Speaker.objects.create(name=Text(en=name), **(defaults | fields))


def make_session(
    title: str = "",
    at: str = "23 10:00",
    until: str = "",
    *,
    speakers: Iterable[Speaker] = (),
    hosts: Iterable[Exhibitor] = (),
    **fields: Any,
) -> Session:
    """A session of an hour, unless `until` says otherwise, on a stage of its own."""
    number = next_number()
    defaults: dict[str, Any] = {
        "edition": fields.get("edition") or the_edition(),
        "title": Text(en=title or f"Talk {number}"),
        "slug": f"talk-{number}",
    }
    edition = defaults["edition"]
    defaults["starts_at"] = starts_at = venue_time(edition, at)
    hour = datetime.timedelta(hours=1)
    defaults["ends_at"] = venue_time(edition, until) if until else starts_at + hour
    if "stage" not in fields:
        defaults["stage"] = make_stage(edition=edition)
    session = Session.objects.create(**(defaults | fields))
    for position, speaker in enumerate(speakers):
        session.appearances.create(speaker=speaker, position=position)
    for exhibitor in hosts:
        Hosting.objects.create(session=session, exhibitor=exhibitor)
    return session
