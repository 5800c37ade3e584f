"""The rules of the programme: what can't take place, and what follows what."""

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from expo.models import Edition
from pavilions.models import Appearance, Session, Speaker


def venue_zone(edition: Edition) -> ZoneInfo:
    """The zone in which the edition's times are given."""
    return ZoneInfo(edition.time_zone)


def days_of(edition: Edition) -> list[datetime.date]:
    """The edition's days, first to last."""
    length = (edition.ends_on - edition.starts_on).days + 1
    return [edition.starts_on + datetime.timedelta(days=number) for number in range(length)]


def running_day(edition: Edition, now: datetime.datetime) -> datetime.date | None:
    """The day at the venue while the expo is on, otherwise None; `now` is aware."""
    today = now.astimezone(venue_zone(edition)).date()
    return today if edition.starts_on <= today <= edition.ends_on else None


def outside_edition(session: Session) -> bool:
    """Whether any of it takes place before the edition's first day or after its last."""
    zone = venue_zone(session.edition)
    first = session.starts_at.astimezone(zone).date()
    last = session.ends_at.astimezone(zone).date()
    return first < session.edition.starts_on or last > session.edition.ends_on


def clash_on_stage(session: Session) -> Session | None:
    """Another session on the same stage at the same time; one may start as another ends."""
    return Session.objects.overlapping(session).filter(stage=session.stage_id).first()


def clashes_of_speakers(session: Session, speakers: Iterable[Speaker]) -> dict[int, Session]:
    """By speaker's id, the other session in which they appear at the same time."""
    elsewhere = Appearance.objects.filter(
        speaker__in=speakers, session__in=Session.objects.overlapping(session)
    )
    rows = elsewhere.select_related("session__stage").order_by("-session__starts_at", "-id")
    return {row.speaker_id: row.session for row in rows}


def following(session: Session) -> tuple[list[Session], list[Session]]:
    """The next three sessions on the same stage, and the next three of the same track."""
    later = (
        Session.objects.in_edition(session.edition)
        .filter(starts_at__gte=session.starts_at)
        .exclude(pk=session.pk)
        .select_related("stage", "track")
    )
    on_stage = list(later.filter(stage=session.stage_id)[:3])
    if session.track_id is None:
        return on_stage, []
    return on_stage, list(later.filter(track=session.track_id)[:3])
