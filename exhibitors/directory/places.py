"""Pages of a pavilion, a hall, a country and a category, each with its exhibitors."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.front import category_tree, pavilion_counts
from exhibitors.directory.results import results
from exhibitors.models import Category
from expo.access import access, public
from expo.countries import CODES
from expo.editions import in_edition, page_address
from expo.models import CountryGroupMember, Edition, SluggedModel
from pavilions.models import Hall, Pavilion


@access(public)
@in_edition
def pavilions(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """All pavilions."""
    entries = pavilion_counts(catalogue_of(edition))
    return render(request, "exhibitors/pavilions.html", {"edition": edition, "pavilions": entries})


@access(public)
@in_edition
def pavilion(request: HttpRequest, edition: Edition, slug: str) -> HttpResponseBase:
    """A pavilion: its text, figures, partner countries and exhibitors."""
    words = catalogue_of(edition).vocabulary
    found = words.pavilions.get(slug)
    if found is None:
        return _moved(edition, Pavilion, "pavilion", slug)
    context = {
        "pavilion": found,
        "figures": found.figures.all(),
        "partners": found.partners,
        "members": words.members.get(found.partners.slug, []) if found.partners else [],
        "hosts": found.hosts.select_related("organisation"),
    }
    return _exhibitors(request, edition, "pavilion", {"pavilion": slug}, context)


@access(public)
@in_edition
def hall(request: HttpRequest, edition: Edition, code: str) -> HttpResponseBase:
    """A hall and its exhibitors."""
    found = Hall.objects.filter(edition=edition, code=code).prefetch_related("levels").first()
    if found is None:
        raise Http404(_("There is no such hall."))
    return _exhibitors(request, edition, "hall", {"hall": code}, {"hall": found})


@access(public)
@in_edition
def country(request: HttpRequest, edition: Edition, code: str) -> HttpResponseBase:
    """A country, the groups that it belongs to, and its exhibitors."""
    if code not in CODES:
        if code.lower() in CODES:
            return redirect(page_address(edition, "country", code.lower()), permanent=True)
        raise Http404(_("There is no such country."))
    groups = CountryGroupMember.objects.filter(country=code).select_related("group")
    context = {"country_code": code, "memberships": groups.order_by("group__slug")}
    return _exhibitors(request, edition, "country", {"country": code}, context)


@access(public)
@in_edition
def category(request: HttpRequest, edition: Edition, slug: str) -> HttpResponseBase:
    """A category, what it holds and stands within, and its exhibitors."""
    found = Category.objects.filter(edition=edition, slug=slug).first()
    if found is None:
        return _moved(edition, Category, "category", slug)
    catalogue = catalogue_of(edition)
    words = catalogue.vocabulary
    above = [(each, words.categories[each]) for each in list(words.branch(slug))[:0:-1]]
    context = {"category": found, "above": above, "within": category_tree(catalogue, slug)}
    return _exhibitors(request, edition, "category", {"category": slug}, context)


def _exhibitors(
    request: HttpRequest,
    edition: Edition,
    kind: str,
    fixed: dict[str, str],
    context: dict[str, Any],
) -> HttpResponseBase:
    return results(
        request, edition, Listing.EXHIBITORS, f"exhibitors/places/{kind}.html", fixed, context
    )


def _moved(edition: Edition, model: type[SluggedModel], name: str, slug: str) -> HttpResponseBase:
    """Lead an old address to where its page is now."""
    now = model.renamed(scope_id=edition.pk, slug=slug)
    if now is None:
        raise Http404(_("This page doesn't exist, or no longer does."))
    return redirect(page_address(edition, name, now.slug), permanent=True)
