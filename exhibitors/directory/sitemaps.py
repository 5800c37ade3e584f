"""The pages that search engines are invited to, in all languages."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse

from exhibitors.catalogue.index import catalogue_of
from exhibitors.directory.front import PLACES, everything
from exhibitors.models import Exhibitor, Product
from expo.access import access, public
from expo.editions import current_edition, page_address
from expo.models import Edition
from expo.regions import REGIONS
from pavilions.booth_codes import booth_label
from pavilions.models import Booth

Page = tuple[str, ...]  # a page's name and what its address is made of
PAGES: list[Page] = [
    (name,)
    for name in (
        *("home", "exhibitors", "products", "pavilions", "plan", "programme"),
        *("visit", "privacy", "accessibility"),
    )
]


class PageSitemap(Sitemap):
    """Pages in all languages, each naming the others and the one that leads readers to theirs.

    No row has a date for these: the first page, the bare lists, places, sessions.
    """

    i18n = alternates = x_default = True
    limit = 10_000  # addresses a file; 50,000 are allowed

    def __init__(self, edition: Edition, pages: Iterable[Page]) -> None:
        """These pages of an edition."""
        self.edition, self.pages = edition, pages

    def items(self) -> Sequence[Any]:
        """The pages."""
        return list(self.pages)

    def location(self, item: Any) -> str:
        """The page's address."""
        name, *args = item
        return page_address(self.edition, name, *args)


class RowSitemap(PageSitemap):
    """A page a row: plain values, since making instances of all of them takes much longer."""

    def __init__(self, edition: Edition, name: str, rows: QuerySet[Any], *slugs: str) -> None:
        """Pages of that name, whose addresses are made of these fields of rows."""
        self.edition, self.name, self.rows, self.slugs = edition, name, rows, slugs

    def items(self) -> Sequence[Any]:
        """The slugs, and when the row changed last."""
        return list(self.rows.values_list(*self.slugs, "updated_at"))

    def location(self, item: Any) -> str:
        """The page's address."""
        return page_address(self.edition, self.name, *item[:-1])

    def lastmod(self, item: Any) -> datetime.datetime:
        """When it changed last."""
        changed: datetime.datetime = item[-1]
        return changed

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """When any of them changed last, asked of the database and not of each row."""
        newest: datetime.datetime | None = self.rows.aggregate(at=Max("updated_at"))["at"]
        return newest


def _places(edition: Edition) -> list[Page]:
    """The pages of pavilions, halls, countries and categories where somebody stands."""
    counts = everything(catalogue_of(edition)).counts
    places = [
        (kind, value)
        for kind in PLACES
        for value, number in sorted(counts.get(kind, {}).items())
        if number
    ]
    # Regions and levels have no pages of their own.
    return [(kind, value) for kind, value in places if value not in REGIONS and ":" not in value]


def _sessions(edition: Edition) -> list[Page]:
    slugs = edition.sessions.order_by("starts_at").values_list("slug", flat=True)
    return [("session", slug) for slug in slugs]


class BoothSitemap(PageSitemap):
    """A page a booth."""

    def __init__(self, edition: Edition) -> None:
        """Those of an edition."""
        self.edition = edition

    def items(self) -> Sequence[Any]:
        """Their signs."""
        rows = Booth.objects.in_edition(self.edition).values_list("hall__code", "code")
        return [("booth", booth_label(hall, code)) for hall, code in rows]


def _sections(edition: Edition) -> dict[str, type[Sitemap] | Sitemap]:
    exhibitors = Exhibitor.objects.in_edition(edition).published()
    products = Product.objects.in_edition(edition).published()
    return {
        "pages": PageSitemap(edition, [*PAGES, *_places(edition), *_sessions(edition)]),
        "exhibitors": RowSitemap(edition, "exhibitor", exhibitors, "slug"),
        "products": RowSitemap(edition, "product", products, "exhibitor__slug", "slug"),
        "booths": BoothSitemap(edition),
    }


@access(public)
def index(request: HttpRequest) -> HttpResponse:
    """The sections and their pages."""
    sections = _sections(current_edition())
    return views.index(request, sections, sitemap_url_name="sitemap-section")


@access(public)
def section(request: HttpRequest, section: str) -> HttpResponse:
    """A page of a section."""
    return views.sitemap(request, _sections(current_edition()), section=section)
