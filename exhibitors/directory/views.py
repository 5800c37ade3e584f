"""The public pages: home, the two lists, an exhibitor, a product."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory import heads
from exhibitors.directory.front import front
from exhibitors.directory.mini_plan import mini_plan
from exhibitors.directory.profile import profile
from exhibitors.directory.results import results
from exhibitors.directory.similar import beside
from exhibitors.models import Exhibitor, Product
from exhibitors.my_expo.recent import note_view, recent_entries
from exhibitors.my_expo.things import Thing
from exhibitors.programme.pages import DayPage
from expo.access import access, public
from expo.editions import in_edition
from expo.models import Edition
from expo.pages.today import today


@access(public)
@in_edition
def home(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """The expo at a glance, with one box to search it."""
    standing = today(edition, timezone.now())
    context = {
        "edition": edition,
        "front": front(edition, catalogue_of(edition)),
        "today": standing,
        "programme": DayPage(edition, {}) if standing.is_a_day else None,
        "recent": recent_entries(request, edition),
        **heads.of_home(request, edition),
    }
    return render(request, "exhibitors/home.html", context)


@access(public)
@in_edition
def exhibitors(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """The directory of exhibitors."""
    return results(request, edition, Listing.EXHIBITORS, "exhibitors/exhibitors.html")


@access(public)
@in_edition
def products(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """All that is shown."""
    return results(request, edition, Listing.PRODUCTS, "exhibitors/products.html")


@cache_control(private=True, no_cache=True)  # it says who is at the booth now
@access(public)
@in_edition
def exhibitor(request: HttpRequest, edition: Edition, slug: str) -> HttpResponseBase:
    """An exhibitor's page."""
    presences = Exhibitor.objects.published().of_organisation_at(edition, slug)
    presences = presences.select_related("edition", "organisation__logo")
    found = next((each for each in presences if each.edition_id == edition.pk), None)
    if found is None:
        return _moved(Exhibitor.renamed(scope_id=edition.pk, slug=slug))
    note_view(request, Thing("exhibitor", found.pk))
    elsewhere = [each for each in presences if each is not found]
    context = {"edition": edition, "exhibitor": found, "elsewhere": elsewhere, **profile(found)}
    context |= heads.of_exhibitor(request, found, context["products"])
    return render(request, "exhibitors/exhibitor.html", context)


@access(public)
@in_edition
def exhibitor_products(request: HttpRequest, edition: Edition, slug: str) -> HttpResponseBase:
    """All that an exhibitor shows, as a list that can be searched and narrowed."""
    published = Exhibitor.objects.in_edition(edition).published()
    found = published.select_related("edition", "organisation").filter(slug=slug).first()
    if found is None:
        return _moved(Exhibitor.renamed(scope_id=edition.pk, slug=slug))
    return results(
        request,
        edition,
        Listing.PRODUCTS,
        "exhibitors/exhibitor_products.html",
        {"exhibitor": str(found.pk)},
        {"exhibitor": found, **heads.of_exhibitor_products(found)},
    )


@access(public)
@in_edition
def product(request: HttpRequest, edition: Edition, exhibitor: str, slug: str) -> HttpResponseBase:
    """A product's page."""
    published = Product.objects.in_edition(edition).published()
    found = published.for_rows().filter(exhibitor__slug=exhibitor, slug=slug).first()
    if found is None:
        return _moved(_renamed_product(edition, exhibitor, slug))
    note_view(request, Thing("product", found.pk))
    context = {
        "edition": edition,
        "product": found,
        "beside": beside(found, catalogue_of(edition)),
        "mini_plan": mini_plan(found.exhibitor),
    }
    context |= heads.of_product(request, found)
    return render(request, "exhibitors/product.html", context)


def _renamed_product(edition: Edition, exhibitor: str, slug: str) -> Product | None:
    """The product that had this address once: it, its exhibitor or both were renamed."""
    here = Exhibitor.objects.in_edition(edition).filter(slug=exhibitor).first()
    shown_by = here or Exhibitor.renamed(scope_id=edition.pk, slug=exhibitor)
    if shown_by is None:
        return None
    shown = Product.objects.filter(exhibitor=shown_by, slug=slug).first()
    return shown or Product.renamed(scope_id=shown_by.pk, slug=slug)


def _moved(now: Exhibitor | Product | None) -> HttpResponseBase:
    """Lead an old address to where its page is now, if visitors may see that."""
    if now is None or not type(now).objects.published().filter(pk=now.pk).exists():
        raise Http404(_("This page doesn't exist, or no longer does."))
    return redirect(now, permanent=True)
