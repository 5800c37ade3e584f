"""Sessions as an iCalendar file (RFC 5545), in the reader's language; times are UTC."""

import datetime
from collections.abc import Callable, Iterable

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from expo.models import Edition
from pavilions.models import Session

Address = Callable[[Session], str]


def calendar_file(
    *, edition: Edition, sessions: Iterable[Session], host: str, address: Address
) -> bytes:
    """A calendar with an event a session.

    `host` makes the events' UIDs the site's own; `address` gives a session's page in full.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{host}//{edition.slug}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", str(edition))
    calendar.add("x-wr-timezone", edition.time_zone)
    for session in sessions:
        calendar.add_component(_event(session, host, address(session)))
    file: bytes = calendar.to_ical()
    return file


def _event(session: Session, host: str, address: str) -> Event:
    """An event; its UID stays when the session is renamed or moved."""
    event = Event()
    event.add("uid", f"{session.edition.slug}-session-{session.pk}@{host}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", session.starts_at.astimezone(datetime.UTC))
    event.add("dtend", session.ends_at.astimezone(datetime.UTC))
    event.add("summary", str(session.title), {"language": session.title.lang})
    event.add("description", _description(session, address))
    event.add("location", _location(session))
    event.add("url", address)
    if session.track:
        event.add("categories", [str(session.track)])
    return event


def _description(session: Session, address: str) -> str:
    """The abstract, who speaks and who hosts, and where more is told."""
    people = ", ".join(str(row.speaker) for row in session.appearances.all())
    hosts = ", ".join(str(row.exhibitor) for row in session.hostings.all())
    parts = [
        str(session.abstract),
        _("Speakers: %(names)s") % {"names": people} if people else "",
        _("Hosted by: %(names)s") % {"names": hosts} if hosts else "",
        address,
    ]
    return "\n\n".join(filter(None, parts))


def _location(session: Session) -> str:
    """Stage, hall and venue."""
    stage = session.stage
    return ", ".join(str(part) for part in (stage, stage.hall, session.edition.venue) if part)
