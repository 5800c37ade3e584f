"""Answers a request for a list of results, whichever page it stands on."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import Catalogue, catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.data import as_data
from exhibitors.directory.exports import export_response
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.selection import Selection
from exhibitors.exchange.export import FORMATS
from exhibitors.models import Category
from expo.models import Edition
from pavilions.models import Pavilion


def results(
    request: HttpRequest,
    edition: Edition,
    listing: Listing,
    template: str,
    fixed: Mapping[str, str] | None = None,
    context: Mapping[str, Any] | None = None,
) -> HttpResponseBase:
    """A list as a page or as data; `fixed` narrows it to what the page is about."""
    catalogue = catalogue_of(edition)
    selection = Selection.read(listing, request.GET, catalogue.vocabulary, fixed)
    if moved := _renamed(edition, selection, request, catalogue):
        return redirect(request.path + moved.address.removeprefix("."), permanent=True)
    wanted = request.GET.get("format")
    if wanted in FORMATS:
        return export_response(selection, catalogue, edition, wanted)
    page = ResultPage(selection, catalogue)
    if wanted == "json":
        return JsonResponse(as_data(page), json_dumps_params={"ensure_ascii": False})
    if selection.page > page.pages:
        raise Http404(_("There is no page %(number)s.") % {"number": selection.page})
    if not selection.unknown and request.GET.urlencode() != selection.address.lstrip("?."):
        return redirect(request.path + selection.address.removeprefix("."))
    shown = {"edition": edition, "page": page, "selection": selection}
    return render(request, template, {**shown, **(context or {})})


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
