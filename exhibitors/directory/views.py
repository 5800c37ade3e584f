"""The public pages: home, the two lists, an exhibitor, a product."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import Catalogue, Listing, catalogue_of
from exhibitors.directory.data import as_data
from exhibitors.directory.front import front
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.selection import Selection
from exhibitors.models import Category, Exhibitor, Product
from expo.access import access, public
from expo.editions import current_edition
from expo.models import Edition
from pavilions.models import Pavilion


@access(public)
def home(request: HttpRequest) -> HttpResponse:
    """The expo at a glance, with one box to search it."""
    edition = current_edition()
    context = {"edition": edition, "front": front(edition, catalogue_of(edition))}
    return render(request, "exhibitors/home.html", context)


@access(public)
def exhibitors(request: HttpRequest) -> HttpResponse:
    """The directory of exhibitors."""
    return _listing(request, Listing.EXHIBITORS)


@access(public)
def products(request: HttpRequest) -> HttpResponse:
    """All that is shown."""
    return _listing(request, Listing.PRODUCTS)


def _listing(request: HttpRequest, listing: Listing) -> HttpResponse:
    """A list as a page or as data."""
    edition = current_edition()
    catalogue = catalogue_of(edition)
    selection = Selection.read(listing, request.GET, catalogue.vocabulary)
    if moved := _renamed(edition, selection, request, catalogue):
        return redirect(request.path + moved.address.removeprefix("."), permanent=True)
    page = ResultPage(selection, catalogue)
    if request.GET.get("format") == "json":
        return JsonResponse(as_data(page), json_dumps_params={"ensure_ascii": False})
    if selection.page > page.pages:
        raise Http404(_("There is no page %(number)s.") % {"number": selection.page})
    if not selection.unknown and request.GET.urlencode() != selection.address.lstrip("?."):
        return redirect(request.path + selection.address.removeprefix("."))
    context = {"edition": edition, "page": page, "selection": selection}
    return render(request, f"exhibitors/{listing.value}.html", context)


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
    return Selection.read(selection.listing, data, catalogue.vocabulary) if moved else None


@access(public)
def exhibitor(request: HttpRequest, slug: str) -> HttpResponse:
    """An exhibitor's page."""
    edition = current_edition()
    published = Exhibitor.objects.in_edition(edition).published()
    found = published.for_rows().prefetch_related("products__category").filter(slug=slug).first()
    if found is None:
        return _moved(Exhibitor.renamed(scope_id=edition.pk, slug=slug))
    context = {
        "edition": edition,
        "exhibitor": found,
        "products": found.products.all(),
        "language": get_language(),
    }
    return render(request, "exhibitors/exhibitor.html", context)


@access(public)
def product(request: HttpRequest, exhibitor: str, slug: str) -> HttpResponse:
    """A product's page."""
    edition = current_edition()
    published = Product.objects.in_edition(edition).published()
    found = published.for_rows().filter(exhibitor__slug=exhibitor, slug=slug).first()
    if found is None:
        return _moved(_renamed_product(edition, exhibitor, slug))
    others = published.filter(exhibitor=found.exhibitor).exclude(pk=found.pk)
    context = {"edition": edition, "product": found, "others": others.for_cards()[:6]}
    return render(request, "exhibitors/product.html", context)


def _renamed_product(edition: Edition, exhibitor: str, slug: str) -> Product | None:
    """The product that had this address once: it, its exhibitor or both were renamed."""
    here = Exhibitor.objects.in_edition(edition).filter(slug=exhibitor).first()
    shown_by = here or Exhibitor.renamed(scope_id=edition.pk, slug=exhibitor)
    if shown_by is None:
        return None
    shown = Product.objects.filter(exhibitor=shown_by, slug=slug).first()
    return shown or Product.renamed(scope_id=shown_by.pk, slug=slug)


def _moved(now: Exhibitor | Product | None) -> HttpResponse:
    """Lead an old address to where its page is now, if visitors may see that."""
    if now is None or not type(now).objects.published().filter(pk=now.pk).exists():
        raise Http404(_("There is no such page, or not any more."))
    return redirect(now, permanent=True)
