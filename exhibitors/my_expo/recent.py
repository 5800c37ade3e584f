"""What a visitor has looked at lately: it stands in a signed cookie of theirs and nowhere else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from exhibitors.my_expo.cookies import read_cookie, write_cookie
from exhibitors.my_expo.queries import Listed, find
from exhibitors.my_expo.things import Thing
from expo.models import Edition

MOST = 12
WEEK = 7 * 24 * 3600  # seconds: longer than an expo lasts


def recently_viewed(request: HttpRequest) -> list[Thing]:
    """Exhibitors and products, the last one first; of whichever edition."""
    return list(map(Thing.parse, read_cookie(request, settings.RECENT_COOKIE_NAME, WEEK) or []))


def recent_entries(request: HttpRequest, edition: Edition) -> list[Listed]:
    """Those of them that an edition shows now: at most three queries, none without a cookie."""
    viewed = recently_viewed(request)
    return find(edition, viewed).among(viewed)


def note_view(request: HttpRequest, thing: Thing) -> None:
    """Remember that a page was looked at, unless the browser only fetches it ahead."""
    if "prefetch" not in request.headers.get("Sec-Purpose", ""):
        before = [other for other in recently_viewed(request) if other != thing]
        request.just_viewed = [thing, *before][:MOST]  # type: ignore[attr-defined]


def forget_views(request: HttpRequest) -> None:
    """Forget all of it."""
    request.just_viewed = []  # type: ignore[attr-defined]


def write_views(request: HttpRequest, response: HttpResponseBase) -> None:
    """Set the cookie if a page was looked at, or all is to be forgotten."""
    things: list[Thing] | None = getattr(request, "just_viewed", None)
    if things is not None:
        write_cookie(response, settings.RECENT_COOKIE_NAME, list(map(str, things)), WEEK)
