"""The demo's forum: stages, tracks, invented speakers, and sessions hosted by demo exhibitors."""

import datetime
import tomllib
from collections import Counter
from typing import Any

from exhibitors.demo.wording import text
from exhibitors.demo.wordstock import FOLDER, load_stock
from exhibitors.models import Exhibitor, Hosting
from expo.models import Edition
from expo.slugs import slug_of
from expo.text import Text
from pavilions.models import Appearance, Session, Speaker, Stage, Track
from pavilions.programme import days_of, venue_zone

Row = dict[str, Any]


def seed_programme(edition: Edition) -> None:
    """Make the programme, or bring it up to date; the exhibitors and halls are there already."""
    stock = tomllib.loads((FOLDER / "programme.toml").read_text(encoding="utf-8"))
    stages = _stages(edition, stock["stages"])
    tracks = _tracks(edition, stock["tracks"])
    speakers = _speakers(edition, stock["speakers"])
    hosts = _Hosts(edition)
    for row in stock["sessions"]:
        session = _session(edition, row, stages[row["stage"]], tracks.get(row.get("track", "")))
        _appearances(session, row, speakers)
        session.hostings.exclude(exhibitor__in=(chosen := hosts.choose(row))).delete()
        for exhibitor in chosen:
            Hosting.objects.get_or_create(session=session, exhibitor=exhibitor)


def _stages(edition: Edition, rows: list[Row]) -> dict[str, Stage]:
    stages = {}
    for position, row in enumerate(rows, 1):
        stages[row["slug"]], _created = Stage.objects.update_or_create(
            edition=edition,
            slug=row["slug"],
            defaults={
                "name": _names(row["name"]),
                "hall": edition.halls.filter(code=row["hall"]).first(),
                "seats": row["seats"],
                "position": position,
            },
        )
    return stages


def _tracks(edition: Edition, rows: list[Row]) -> dict[str, Track]:
    tracks = {}
    for position, row in enumerate(rows, 1):
        tracks[row["slug"]], _created = Track.objects.update_or_create(
            edition=edition,
            slug=row["slug"],
            defaults={"name": _names(row["name"]), "hue": row["hue"], "position": position},
        )
    return tracks


def _speakers(edition: Edition, rows: dict[str, list[str]]) -> dict[str, Speaker]:
    speakers = {}
    for key, (name, role, organisation) in rows.items():
        speakers[key], _created = Speaker.objects.update_or_create(
            edition=edition,
            slug=slug_of(_names(name)),
            defaults={
                "name": _names(name),
                "role": _names(role),
                "organisation": _names(organisation),
            },
        )
    return speakers


def _session(edition: Edition, row: Row, stage: Stage, track: Track | None) -> Session:
    title = _names(row["title"])
    day = days_of(edition)[row["day"] - 1]
    starts_at = datetime.datetime.combine(day, row["at"], venue_zone(edition))
    session, _created = Session.objects.update_or_create(
        edition=edition,
        slug=slug_of(title),
        defaults={
            "title": title,
            "abstract": _names(row["abstract"]),
            "stage": stage,
            "track": track,
            "starts_at": starts_at,
            "ends_at": starts_at + datetime.timedelta(minutes=row["minutes"]),
            "languages": row["languages"].split(),
        },
    )
    return session


def _appearances(session: Session, row: Row, speakers: dict[str, Speaker]) -> None:
    """The moderator first; with one, the others are a panel."""
    moderator = row.get("moderator", "")
    others = Appearance.Role.PANELLIST if moderator else Appearance.Role.SPEAKER
    roles = {moderator: Appearance.Role.MODERATOR} if moderator else {}
    roles |= dict.fromkeys(row["speakers"], others)
    session.appearances.exclude(speaker__in=[speakers[key] for key in roles]).delete()
    for position, (key, role) in enumerate(roles.items(), 1):
        Appearance.objects.update_or_create(
            session=session,
            speaker=speakers[key],
            defaults={"role": role, "position": position},
        )


class _Hosts:
    """Deals exhibitors as hosts, each category's in the order of their references.

    Real organisations host nothing here: the press report says nothing of the kind.
    """

    def __init__(self, edition: Edition) -> None:
        real = [organisation.name.en for organisation in load_stock().organisations]
        published = Exhibitor.objects.in_edition(edition).published()
        self._invented = published.exclude(organisation__name__en__in=real).order_by("ref")
        self._dealt: Counter[str] = Counter()

    def choose(self, row: Row) -> list[Exhibitor]:
        """The next exhibitor of each category that the session names, as far as there is one."""
        return [host for slug in row.get("hosts", "").split() for host in self._next(slug)]

    def _next(self, category: str) -> list[Exhibitor]:
        place = self._dealt[category]
        self._dealt[category] += 1
        return list(self._invented.filter(categories__slug=category)[place : place + 1])


def _names(cell: str) -> Text:
    """Both languages of 'English | 中文'."""
    return Text(text(cell).names())
