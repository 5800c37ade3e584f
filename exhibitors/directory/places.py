"""Pages of a pavilion, a hall, a country and a category, each with its exhibitors."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.countries import memberships_of, partners_of, pavilions_with
from exhibitors.directory.front import category_tree, pavilion_counts
from exhibitors.directory.hall_plan import HallPlan
from exhibitors.directory.heads import category_trail, exhibitors_crumb
from exhibitors.directory.listing import ResultPage
from exhibitors.directory.results import results
from exhibitors.directory.viewing import Viewing
from exhibitors.models import Category
from expo.access import access, public
from expo.countries import CODES
from expo.editions import in_edition, page_address
from expo.models import Edition, SluggedModel
from expo.structured import Crumb
from pavilions.models import Hall, Level, Pavilion
from pavilions.plan.reading import plans_of


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
    catalogue = catalogue_of(edition)
    found = catalogue.vocabulary.pavilions.get(slug)
    if found is None:
        return _moved(edition, Pavilion, "pavilion", slug)
    context = {
        "pavilion": found,
        "figures": found.figures.all(),
        "partners": found.partners,
        "members": partners_of(found, catalogue),
        "hosts": found.hosts.select_related("organisation"),
        "trail": [Crumb.to(edition, _("Pavilions"), "pavilions")],
    }
    return _exhibitors(request, edition, "pavilion", {"pavilion": slug}, context)


@access(public)
@in_edition
def hall(request: HttpRequest, edition: Edition, code: str) -> HttpResponseBase:
    """A hall: its plan and its exhibitors."""
    found, levels = _with_levels(edition, code)
    seen = Viewing.read(request.GET, found, levels, plans_of(levels))

    def context(page: ResultPage) -> dict[str, Any]:
        plan = HallPlan(page, found, levels, seen) if seen else None
        trail = [Crumb.to(edition, _("Plan"), "plan")]
        return {"hall": found, "hall_plan": plan, "trail": trail}

    return results(
        request,
        edition,
        Listing.EXHIBITORS,
        "exhibitors/places/hall.html",
        {"hall": code},
        context,
        kept=seen.pairs if seen else (),
        stamp=" ".join(level.plan_stamp for level in levels),
    )


@access(public)
@in_edition
def country(request: HttpRequest, edition: Edition, code: str) -> HttpResponseBase:
    """A country, the groups that it belongs to, and its exhibitors."""
    if code not in CODES:
        if code.lower() in CODES:
            return redirect(page_address(edition, "country", code.lower()), permanent=True)
        raise Http404(_("There is no such country."))
    catalogue = catalogue_of(edition)
    context = {
        "country_code": code,
        "memberships": memberships_of(code, catalogue.vocabulary),
        "country_pavilions": pavilions_with(code, catalogue),
    }
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
    context = {
        "category": found,
        "within": category_tree(catalogue, slug),
        "trail": category_trail(edition, above),
    }
    return _exhibitors(request, edition, "category", {"category": slug}, context)


def _with_levels(edition: Edition, code: str) -> tuple[Hall, list[Level]]:
    """A hall and its levels, in one query unless it has none; Http404."""
    there = Level.objects.filter(hall__edition=edition, hall__code=code)
    levels = list(there.select_related("hall").order_by("ordinal"))
    if levels:
        return levels[0].hall, levels
    found = Hall.objects.filter(edition=edition, code=code).first()
    if found is None:
        raise Http404(_("There is no such hall."))
    return found, []


def _exhibitors(
    request: HttpRequest,
    edition: Edition,
    kind: str,
    fixed: dict[str, str],
    context: dict[str, Any],
) -> HttpResponseBase:
    context = {"trail": [exhibitors_crumb(edition)], **context}
    return results(
        request, edition, Listing.EXHIBITORS, f"exhibitors/places/{kind}.html", fixed, context
    )


def _moved(edition: Edition, model: type[SluggedModel], name: str, slug: str) -> HttpResponseBase:
    """Lead an old address to where its page is now."""
    now = model.renamed(scope_id=edition.pk, slug=slug)
    if now is None:
        raise Http404(_("This page doesn't exist, or no longer does."))
    return redirect(page_address(edition, name, now.slug), permanent=True)
