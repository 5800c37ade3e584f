"""The pages that search engines are invited to, in all languages."""

import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from exhibitors.models import Exhibitor, Product
from expo.access import access, public
from expo.editions import current_edition
from expo.models import Edition


class PageSitemap(Sitemap):
    """The first page and the bare lists."""

    i18n = alternates = True

    def items(self) -> list[str]:
        """Names of the pages."""
        return ["home", "exhibitors", "products"]

    def location(self, item: str) -> str:
        """The page's address."""
        return reverse(item)


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


def _sections(edition: Edition) -> dict[str, type[Sitemap] | Sitemap]:
    exhibitors = Exhibitor.objects.in_edition(edition).published()
    products = Product.objects.in_edition(edition).published().select_related("exhibitor")
    return {
        "pages": PageSitemap(),
        "exhibitors": RowSitemap(exhibitors.only("slug", "updated_at")),
        "products": RowSitemap(products.only("slug", "updated_at", "exhibitor__slug")),
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
