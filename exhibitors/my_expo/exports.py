"""A visitor's list to take along: as a table, and its sessions as a calendar."""

import datetime
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _

from exhibitors.exchange.export import FORMATS, Row
from exhibitors.models import Exhibitor, Product, SavedItem
from exhibitors.my_expo.plan import Plan, SavedSession, Stop
from exhibitors.programme.ics import calendar_file
from exhibitors.programme.queries import sessions_of
from expo.editions import page_address
from expo.models import Edition

ENDINGS = (*FORMATS, "ics")
Address = Callable[[str], str]  # a page's address in full


def export(request: HttpRequest, edition: Edition, plan: Plan, ending: str) -> HttpResponseBase:
    """What is on the list as a file; `ending` is one of ENDINGS."""
    headers = {"Content-Disposition": f'attachment; filename="{edition.slug}-my-expo.{ending}"'}
    if ending == "ics":
        return _calendar(request, edition, plan, headers)
    media_type, parts = FORMATS[ending]
    rows = _rows(plan, edition, request.build_absolute_uri)
    return StreamingHttpResponse(parts(rows), headers=headers | {"Content-Type": media_type})


def _calendar(
    request: HttpRequest, edition: Edition, plan: Plan, headers: dict[str, str]
) -> HttpResponse:
    chosen = [each.session.pk for each in plan.sessions]
    file = calendar_file(
        edition=edition,
        sessions=sessions_of(edition).filter(pk__in=chosen),
        host=request.get_host(),
        address=lambda each: request.build_absolute_uri(
            page_address(edition, "session", each.slug)
        ),
    )
    return HttpResponse(file, content_type="text/calendar; charset=utf-8", headers=headers)


def _rows(plan: Plan, edition: Edition, address: Address) -> Iterator[Row]:
    """The heading, then what stands on the page from top to bottom."""
    yield [
        _("Kind"), _("Name"), _("Exhibitor"), _("Hall"), _("Booth"), _("Starts"), _("Ends"),
        _("Visited"), _("Note"), _("Address"),
    ]  # fmt: skip
    zone = ZoneInfo(edition.time_zone)
    for group in plan.halls:
        for stop in group.stops:
            yield from _stop_rows(stop, zone, address)
    for each in plan.sessions:
        yield _session_row(each, edition, zone, address)


def _stop_rows(stop: Stop, zone: ZoneInfo, address: Address) -> Iterator[Row]:
    """An exhibitor if it is saved itself, and its saved products."""
    saved: list[tuple[str, Exhibitor | Product, SavedItem]] = []
    if stop.item:
        saved.append((_("Exhibitor"), stop.exhibitor, stop.item))
    saved += [(_("Product"), each.product, each.item) for each in stop.products]
    booths = [stand.booth for stand in stop.exhibitor.stands.all()]
    halls = dict.fromkeys(booth.hall.code for booth in booths)
    where = [";".join(halls), ";".join(booth.label for booth in booths)]
    for kind, thing, item in saved:
        own = [_moment(item.visited_at, zone), item.note, address(thing.get_absolute_url())]
        yield [kind, str(thing), str(stop.exhibitor), *where, "", "", *own]


def _session_row(each: SavedSession, edition: Edition, zone: ZoneInfo, address: Address) -> Row:
    session, item = each.session, each.item
    hall = session.stage.hall.code if session.stage.hall else ""
    times = [_moment(session.starts_at, zone), _moment(session.ends_at, zone)]
    own = [_moment(item.visited_at, zone), item.note]
    page = address(page_address(edition, "session", session.slug))
    return [_("Session"), str(session), "", hall, str(session.stage), *times, *own, page]


def _moment(when: datetime.datetime | None, zone: ZoneInfo) -> str:
    """A moment at the venue, as spreadsheets read it."""
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M}" if when else ""
