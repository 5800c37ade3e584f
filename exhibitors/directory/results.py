"""Answers a request for a list of results, whichever page it stands on."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from exhibitors.catalogue.index import Catalogue, catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.beside import pavilions_beside, sessions_beside
from exhibitors.directory.booths import exhibitor_at
from exhibitors.directory.data import as_data
from exhibitors.directory.exports import export_response
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.selection import Selection
from exhibitors.exchange.export import FORMATS
from exhibitors.models import Category
from exhibitors.my_expo.visitors import visitor_of
from expo.models import Edition
from expo.release import release
from pavilions.models import Pavilion


def results(
    request: HttpRequest,
    edition: Edition,
    listing: Listing,
    template: str,
    fixed: Mapping[str, str] | None = None,
    context: Mapping[str, Any] | Callable[[ResultPage], Mapping[str, Any]] | None = None,
    kept: tuple[tuple[str, str], ...] = (),
    stamp: str = "",
) -> HttpResponseBase:
    """A list as a page, as the part of it that follows a change, or as data.

    `fixed` narrows it to what the page is about, addresses keep what is `kept`, and `stamp` is
    another one whenever something else on the page is.
    """
    catalogue = catalogue_of(edition)
    selection = Selection.read(listing, request.GET, catalogue.vocabulary, fixed, kept)
    if address := _elsewhere(request, edition, selection, catalogue):
        return address
    wanted = request.GET.get("format")
    if wanted in FORMATS:
        return export_response(selection, catalogue, edition, wanted)
    etag = _etag(request, edition, catalogue, selection, stamp)
    if etag and (unchanged := get_conditional_response(request, etag=etag)):
        return unchanged
    page = ResultPage(selection, catalogue, edition)
    if wanted == "json":
        return JsonResponse(as_data(page), json_dumps_params={"ensure_ascii": False})
    if selection.page > page.pages:
        if _htmx(request):  # the list has grown shorter under a reader's hands
            return _moved(request, selection.on_page(page.pages))
        raise Http404(_("There is no page %(number)s.") % {"number": selection.page})
    more = context(page) if callable(context) else context or {}
    response = render(request, template, {**_shown(request, page), **more})
    return _to_be_kept(response, etag)


def _to_be_kept(response: HttpResponse, etag: str) -> HttpResponse:
    """Say how long browsers may keep an answer, and that a part of a page is none."""
    patch_vary_headers(response, ["HX-Request"])
    if etag:
        response["ETag"] = etag
        patch_cache_control(response, private=True, no_cache=True)
        patch_vary_headers(response, ["Cookie"])
    return response


def _shown(request: HttpRequest, page: ResultPage) -> dict[str, Any]:
    """What a page of results shows, or the part of it that follows a change."""
    return {
        "base": "expo/fragment.html" if _htmx(request) else "expo/base.html",
        "edition": page.edition,
        "page": page,
        "selection": page.selection,
        "pavilions_beside": pavilions_beside(page.vocabulary, page.tokens),
        "sessions_beside": sessions_beside(page.edition, page.tokens),
        # Each page of a list is a page of its own, whatever else stands after the question mark.
        "canonical_query": f"?page={page.selection.page}" if page.selection.page > 1 else "",
    }


def _elsewhere(
    request: HttpRequest, edition: Edition, selection: Selection, catalogue: Catalogue
) -> HttpResponseBase | None:
    """Lead a question to its one address, and the code of a booth to who stands there."""
    if renamed := _renamed(edition, selection, request, catalogue):
        return _moved(request, renamed, permanent=True)
    if request.GET.get("format"):
        return None
    htmx = _htmx(request)
    # Nobody is led away while typing: that begins with the form itself being sent.
    sent = not htmx or htmx.trigger == "find"
    if sent and not selection.fixed and (found := exhibitor_at(catalogue, selection.text)):
        address = found.get_absolute_url()
        return HttpResponseClientRedirect(address) if htmx else redirect(address)
    if htmx:  # its answer says what its address is
        return None
    if not selection.unknown and request.GET.urlencode() != selection.address.lstrip("?."):
        return _moved(request, selection)
    return None


def _moved(
    request: HttpRequest, selection: Selection, *, permanent: bool = False
) -> HttpResponseBase:
    """Lead to another selection of the same list."""
    return redirect(request.path + selection.address.removeprefix("."), permanent=permanent)


def _htmx(request: HttpRequest) -> HtmxDetails:
    """What a script on the page asks, which is true where it asks at all."""
    details: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    return details


def _etag(
    request: HttpRequest,
    edition: Edition,
    catalogue: Catalogue,
    selection: Selection,
    stamp: str,
) -> str:
    """What changes whenever the page may; '' where that isn't known.

    With a text the page also shows sessions, whose changes the index doesn't follow. The day is
    in it since stands are shown as moved for some days.
    """
    if selection.text or not catalogue.version:
        return ""
    whole = not _htmx(request)
    parts = (catalogue.version, release(), get_language(), request.get_full_path(), whole, stamp)
    own = "" if request.GET.get("format") else visitor_of(request).state(edition)
    digest = hashlib.sha256(repr((*parts, timezone.localdate(), own)).encode())
    return quote_etag(digest.hexdigest()[:32])


def _renamed(
    edition: Edition, selection: Selection, request: HttpRequest, catalogue: Catalogue
) -> Selection | None:
    """The selection with the new slugs of categories and pavilions that were renamed."""
    models: dict[str, Any] = {"category": Category, "pavilion": Pavilion}
    data, moved = request.GET.copy(), False
    for key, value in selection.unknown:
        if key in models and (now := models[key].renamed(scope_id=edition.pk, slug=value)):
            data.setlist(key, [now.slug if v == value else v for v in data.getlist(key)])
            moved = True
    if not moved:
        return None
    return Selection.read(selection.listing, data, catalogue.vocabulary, selection.fixed)
