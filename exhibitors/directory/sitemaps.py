"""The pages that search engines are invited to, in all languages."""

import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from exhibitors.catalogue.index import catalogue_of
from exhibitors.directory.front import PLACES, everything
from exhibitors.models import Exhibitor, Product
from expo.access import access, public
from expo.editions import current_edition
from expo.models import Edition
from expo.regions import REGIONS

Page = tuple[str, ...]  # a page's name and what its address is made of
PAGES: list[Page] = [
    (name,)
    for name in (
        *("home", "exhibitors", "products", "pavilions", "programme"),
        *("visit", "privacy", "accessibility"),
    )
]


class PageSitemap(Sitemap):
    """Pages that no row has a date for: the first one, the bare lists, places, sessions."""

    i18n = alternates = True
    limit = 10_000

    def __init__(self, pages: list[Page]) -> None:
        """These pages."""
        self.pages = pages

    def items(self) -> list[Page]:
        """The pages."""
        return self.pages

    def location(self, item: Page) -> str:
        """The page's address."""
        name, *args = item
        return reverse(name, args=args)


class RowSitemap(Sitemap):
    """A page a row, once in each language, naming the others."""

    i18n = alternates = True
    limit = 10_000

    def __init__(self, rows: QuerySet[Any]) -> None:
        """Rows that have a page and know when they changed."""
        self.rows = rows

    def items(self) -> QuerySet[Any]:
        """The rows."""
        return self.rows

    def lastmod(self, item: Exhibitor | Product) -> datetime.datetime:
        """When it changed last."""
        return item.updated_at

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


def _sections(edition: Edition) -> dict[str, type[Sitemap] | Sitemap]:
    exhibitors = Exhibitor.objects.in_edition(edition).published()
    products = Product.objects.in_edition(edition).published().select_related("exhibitor__edition")
    return {
        "pages": PageSitemap([*PAGES, *_places(edition), *_sessions(edition)]),
        "exhibitors": RowSitemap(exhibitors.select_related("edition")),
        "products": RowSitemap(products),
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
