"""What the first page tells of an edition."""

from dataclasses import dataclass

from exhibitors.catalogue.index import Catalogue, Listing
from expo.models import Edition, Figure
from expo.search.port import Query, Results
from expo.text import Text
from pavilions.models import Hall, Pavilion


@dataclass(frozen=True)
class CategoryEntry:
    """A category with its number of exhibitors and the categories within it."""

    slug: str
    name: Text
    count: int
    children: "list[CategoryEntry]"


@dataclass(frozen=True)
class Front:
    """The edition at a glance, each place and category with its number of exhibitors."""

    exhibitors: int
    products: int
    halls: list[tuple[Hall, int]]
    pavilions: list[tuple[Pavilion, int]]
    categories: list[CategoryEntry]
    figures: list[Figure]


def front(edition: Edition, catalogue: Catalogue) -> Front:
    """Read the first page's matter: one query beyond the search index."""
    everything = Query(order=(), per_page=0)
    exhibitors = catalogue.search(Listing.EXHIBITORS, everything)
    words, counts = catalogue.vocabulary, exhibitors.counts
    by_hall, by_pavilion = counts.get("hall", {}), counts.get("pavilion", {})
    return Front(
        exhibitors=exhibitors.total,
        products=catalogue.search(Listing.PRODUCTS, everything).total,
        halls=[(hall, by_hall.get(code, 0)) for code, hall in words.halls.items()],
        pavilions=[(each, by_pavilion.get(slug, 0)) for slug, each in words.pavilions.items()],
        categories=_categories(catalogue, exhibitors),
        figures=list(Figure.objects.filter(edition=edition, on_home=True)),
    )


def _categories(catalogue: Catalogue, results: Results, parent: str = "") -> list[CategoryEntry]:
    """The tree below a category, as far as somebody stands there."""
    words, counts = catalogue.vocabulary, results.counts.get("category", {})
    return [
        CategoryEntry(
            slug, words.categories[slug], counts[slug], _categories(catalogue, results, slug)
        )
        for slug in words.children(parent)
        if counts.get(slug)
    ]
