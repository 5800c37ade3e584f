"""How a change of a shortlist is answered: a page to go on with, or data for a script."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from exhibitors.models import Shortlist
from exhibitors.my_expo.things import Thing
from exhibitors.my_expo.visitors import visitor_of
from expo.editions import page_address
from expo.models import Edition

JSON = "application/json"


class SeeOther(HttpResponseRedirect):
    """Leads a form's sender to a page to read, whatever the form was sent by."""

    status_code = 303


def posted_thing(request: HttpRequest) -> Thing:
    """The thing that a form is about; Http404 for what is none."""
    try:
        return Thing.parse(request.POST.get("thing", ""))
    except ValueError as error:
        raise nothing() from error


def own_shortlist(request: HttpRequest, edition: Edition) -> Shortlist:
    """The visitor's shortlist; Http404 while they have none."""
    shortlist = visitor_of(request).shortlist(edition)
    if shortlist is None:
        raise nothing()
    return shortlist


def nothing() -> Http404:
    """Another's, a hidden and a missing thing all give the same."""
    return Http404(_("There is no such entry."))


def answer(
    request: HttpRequest, edition: Edition, shortlist: Shortlist, status: str, place: str = ""
) -> HttpResponse:
    """Lead back to where the visitor was, at the element `place`; tell a script what is new."""
    number = shortlist.items.count()
    visitor_of(request).keep(shortlist, number)
    if _wants_data(request):
        return JsonResponse({"count": number, "version": shortlist.version, "status": status})
    return SeeOther(back(request, edition) + (f"#{place}" if place else ""))


def refuse(request: HttpRequest, edition: Edition, reason: str, status: int) -> HttpResponse:
    """Say why nothing was changed."""
    if _wants_data(request):
        return JsonResponse({"error": reason}, status=status)
    context = {"edition": edition, "reason": reason, "back": back(request, edition)}
    return render(request, "exhibitors/my_expo/refused.html", context, status=status)


def back(request: HttpRequest, edition: Edition) -> str:
    """Where a form says that it stands, if that is a page of this site; else My expo."""
    address = request.POST.get("next", "").partition("#")[0]
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if is_ours else page_address(edition, "my-expo")


def _wants_data(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", JSON]) == JSON
