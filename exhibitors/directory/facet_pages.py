"""A page with all values of one facet, from A to Z, where they are too many for a panel."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.panels import Choice
from exhibitors.directory.selection import Selection
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition
from expo.search.tokens import fold
from expo.sorting import sort_key


@access(public)
@in_edition
def exhibitors(request: HttpRequest, edition: Edition, key: str) -> HttpResponse:
    """All values of a facet of the exhibitors."""
    return _facet_page(request, edition, Listing.EXHIBITORS, key)


@access(public)
@in_edition
def products(request: HttpRequest, edition: Edition, key: str) -> HttpResponse:
    """All values of a facet of the products."""
    return _facet_page(request, edition, Listing.PRODUCTS, key)


def _facet_page(request: HttpRequest, edition: Edition, listing: Listing, key: str) -> HttpResponse:
    catalogue = catalogue_of(edition)
    selection = Selection.read(listing, request.GET, catalogue.vocabulary)
    facet = next((facet for facet in selection.facets if facet.key == key), None)
    if facet is None:
        raise Http404(_("This page doesn't exist, or no longer does."))
    within = " ".join(request.GET.get("within", "").split())[:100]
    choices = [
        choice
        for choice in ResultPage(selection, catalogue, edition).all_choices(facet)
        if (choice.count or choice.selected) and fold(within) in fold(choice.name)
    ]
    context = {
        "edition": edition,
        "facet": facet,
        "letters": by_letter(choices),
        "within": within,
        "others": [pair for pair in selection.pairs() if pair[0] not in (key, "page")],
        "chosen": [pair for pair in selection.pairs() if pair[0] == key],
        "action": page_address(edition, listing.value),
    }
    return render(request, "exhibitors/facet.html", context)


def by_letter(choices: list[Choice]) -> list[tuple[str, list[Choice]]]:
    """Choices under the letter that their name is sorted by, Chinese under its pinyin's."""
    in_order = sorted(choices, key=lambda choice: sort_key(choice.name))
    return [(letter, list(group)) for letter, group in groupby(in_order, key=_letter)]


def _letter(choice: Choice) -> str:
    return sort_key(choice.name)[:1].upper()
