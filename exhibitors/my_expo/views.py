"""The pages of My expo."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from exhibitors.models import Shortlist
from exhibitors.my_expo.comparing import compare
from exhibitors.my_expo.exports import ENDINGS, export
from exhibitors.my_expo.plan import just_removed, plan
from exhibitors.my_expo.queries import find
from exhibitors.my_expo.recent import recently_viewed
from exhibitors.my_expo.services import LONGEST_NOTE
from exhibitors.my_expo.things import Thing
from exhibitors.my_expo.visitors import visitor_of
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition


@require_safe
@cache_control(private=True, no_cache=True)  # a browser may keep a copy for the way without network
@access(public)
@in_edition
def my_expo(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """What the visitor has saved, in the order in which to walk."""
    visitor = visitor_of(request)
    shortlist = visitor.shortlist(edition)
    items = list(shortlist.items.all()) if shortlist else []
    if shortlist:
        visitor.keep(shortlist, len(items))
    removed, viewed = just_removed(shortlist), recently_viewed(request)
    found = find(edition, [*map(Thing.of, items), *viewed, *([removed] if removed else [])])
    chosen = plan(items, found)
    ending = request.GET.get("format", "")
    if ending in ENDINGS:
        return export(request, edition, chosen, ending)
    context = {
        "edition": edition,
        "plan": chosen,
        "removed": removed and (removed, found.get(removed)),
        "recent": found.among(viewed),
        "link": _link(request, edition, shortlist),
        "longest_note": LONGEST_NOTE,
    }
    return render(request, "exhibitors/my_expo/my_expo.html", context)


@require_safe
@never_cache
@access(public)
@in_edition
def shared(request: HttpRequest, edition: Edition, token: str) -> HttpResponseBase:
    """What somebody has saved, for those who have the link: without notes and ticks."""
    shortlist = shared_shortlist(edition, token)
    items = list(shortlist.items.all())
    chosen = plan(items, find(edition, map(Thing.of, items)))
    sessions = [each.session for each in chosen.sessions]
    context = {"edition": edition, "plan": chosen, "sessions": sessions, "token": token}
    return render(request, "exhibitors/my_expo/shared.html", context)


@require_safe
@access(public)
@in_edition
def comparison(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """Products side by side."""
    context = {"edition": edition, "comparison": compare(edition, request.GET)}
    return render(request, "exhibitors/my_expo/compare.html", context)


def shared_shortlist(edition: Edition, token: str) -> Shortlist:
    """The shortlist that a link shows; Http404 once it is revoked."""
    shortlist = Shortlist.objects.in_edition(edition).shared_at(token).first()
    if shortlist is None:
        raise Http404(_("This list isn't shared, or no longer is."))
    return shortlist


def _link(request: HttpRequest, edition: Edition, shortlist: Shortlist | None) -> str:
    """The address in full that shows the list to others, or ''."""
    if shortlist is None or not shortlist.token:
        return ""
    return request.build_absolute_uri(page_address(edition, "my-expo-shared", shortlist.token))
