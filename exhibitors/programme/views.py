"""The programme's pages and calendar files."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page

from exhibitors.programme import structured
from exhibitors.programme.ics import calendar_file
from exhibitors.programme.pages import DayPage, selected_sessions
from exhibitors.programme.queries import sessions_of
from exhibitors.programme.selection import read_selection
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition
from expo.structured import Crumb
from pavilions.models import Session
from pavilions.programme import following


@conditional_page
@cache_control(private=True, no_cache=True)  # it says what is on now
@access(public)
@in_edition
def programme(request: HttpRequest, edition: Edition) -> HttpResponse:
    """A day of the programme."""
    context = {"edition": edition, "page": DayPage(edition, request.GET)}
    return render(request, "exhibitors/programme.html", context)


@access(public)
@in_edition
def session(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """A session's page."""
    found = sessions_of(edition).filter(slug=slug).first()
    if found is None:
        return _moved(edition, slug, "session")
    on_stage, of_track = following(found)
    context = {
        "edition": edition,
        "session": found,
        "on_stage": on_stage,
        "of_track": of_track,
        "structured": structured.session(found, request.build_absolute_uri),
        "trail": [Crumb.to(edition, _("Programme"), "programme")],
    }
    return render(request, "exhibitors/session.html", context)


@access(public)
@in_edition
def session_calendar(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """A session for the reader's own calendar."""
    found = sessions_of(edition).filter(slug=slug).first()
    if found is None:
        return _moved(edition, slug, "session-calendar")
    return _calendar(request, edition, [found], found.slug)


@access(public)
@in_edition
def programme_calendar(request: HttpRequest, edition: Edition) -> HttpResponse:
    """The programme, or what the same query string as the page's selects of it."""
    selection = read_selection(
        request.GET, edition, stages=edition.stages.all(), tracks=edition.tracks.all()
    )
    name = "-".join([edition.slug, *selection.names.values()])
    return _calendar(request, edition, selected_sessions(edition, selection), name)


def _calendar(
    request: HttpRequest, edition: Edition, sessions: Iterable[Session], name: str
) -> HttpResponse:
    """Sessions as a file with this name."""
    file = calendar_file(
        edition=edition,
        sessions=sessions,
        host=request.get_host(),
        address=lambda each: request.build_absolute_uri(
            page_address(edition, "session", each.slug)
        ),
    )
    headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
    return HttpResponse(file, content_type="text/calendar; charset=utf-8", headers=headers)


def _moved(edition: Edition, slug: str, name: str) -> HttpResponse:
    """Lead a session's former address to where it is now."""
    now = Session.renamed(scope_id=edition.pk, slug=slug)
    if now is None:
        raise Http404(_("The programme has no such session."))
    return redirect(page_address(edition, name, now.slug), permanent=True)
