"""The plan of the whole site."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.selection import Selection
from exhibitors.directory.site_plan import site_plan
from expo.access import access, public
from expo.editions import in_edition
from expo.models import Edition


@access(public)
@in_edition
def plan(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """All halls with their numbers of exhibitors; for a question, of those that match it."""
    catalogue = catalogue_of(edition)
    selection = Selection.read(Listing.EXHIBITORS, request.GET, catalogue.vocabulary)
    page = ResultPage(selection, catalogue, edition)
    context = {
        "edition": edition,
        "selection": selection,
        "page": page,
        "site": site_plan(page),
    }
    return render(request, "exhibitors/plan/plan.html", context)
