"""The page of a route, and the code that leads a phone to it."""

import segno
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from exhibitors.my_expo.route.asked import Asked
from exhibitors.my_expo.route.places import start_name
from exhibitors.my_expo.route.planning import RoutePage, day_of, plan, session_days
from exhibitors.my_expo.route.wanted import Wanted, wanted_at, wanted_by
from exhibitors.my_expo.visitors import visitor_of
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition
from pavilions.ways.network import Network, network_of


@require_safe
@cache_control(private=True, no_cache=True)  # a browser may keep a copy for the way without network
@access(public)
@in_edition
def route(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """The best way round what the visitor has saved, or round what the address names."""
    asked, network = Asked.read(request.GET), network_of(edition)
    wanted = _wanted(request, edition, asked, network)
    page = plan(edition, asked, wanted, network)
    link = request.build_absolute_uri(_shared_address(edition, asked, wanted, page))
    context = {
        "edition": edition,
        "asked": asked,
        "wanted": wanted,
        "page": page,
        "starts": [(spot, start_name(spot, network)) for spot in network.entrances],
        "start_name": start_name(page.start, network) if page else "",
        "days": session_days(edition, wanted),
        "day": day_of(edition, asked, wanted),
        "link": link if page else "",
        "code": _code(link) if page else "",
        "is_own": not asked.stops,
    }
    return render(request, "exhibitors/my_expo/route/route.html", context)


def _wanted(request: HttpRequest, edition: Edition, asked: Asked, network: Network) -> Wanted:
    if asked.stops:
        return wanted_at(edition, asked, network)
    shortlist = visitor_of(request).shortlist(edition)
    items = list(shortlist.items.all()) if shortlist else []
    return wanted_by(edition, items, asked, network)


def _shared_address(edition: Edition, asked: Asked, wanted: Wanted, page: RoutePage | None) -> str:
    """The address that shows anybody this route: all that it leads to, named."""
    named = asked.query(
        start=page.start.label if page else "",
        stops=tuple(each.spot.label for each in wanted.booths),
        sessions=tuple(each.session.slug for each in wanted.sessions),
        day=day_of(edition, asked, wanted),
        skipped=(),
    )
    return page_address(edition, "my-expo-route") + named


def _code(link: str) -> SafeString:
    """The link as a QR code, black on white in the dark too."""
    code = segno.make_qr(link, error="m")
    return mark_safe(code.svg_inline(light="#fff", omitsize=True))  # noqa: S308  # drawn, not written
