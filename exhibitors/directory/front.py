"""What the first page tells of an edition."""

from collections.abc import Mapping
from dataclasses import dataclass

from exhibitors.catalogue.index import Catalogue
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from expo.models import Edition, Figure
from expo.search.port import Query, Results
from expo.text import Text
from pavilions.models import Hall, Pavilion

PLACES = ("pavilion", "hall", "country", "category")  # what has pages of its own


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


def everything(catalogue: Catalogue, listing: Listing = Listing.EXHIBITORS) -> Results:
    """All that a list has, for its numbers only."""
    return catalogue.search(listing, Query(order=(), per_page=0, counted=PLACES))


def front(edition: Edition, catalogue: Catalogue) -> Front:
    """Read the first page's matter: one query beyond the search index."""
    exhibitors = everything(catalogue)
    words, counts = catalogue.vocabulary, exhibitors.counts
    by_hall = counts.get("hall", {})
    return Front(
        exhibitors=exhibitors.total,
        products=everything(catalogue, Listing.PRODUCTS).total,
        halls=[(hall, by_hall.get(code, 0)) for code, hall in words.halls.items()],
        pavilions=pavilion_counts(catalogue),
        categories=category_tree(catalogue),
        figures=list(Figure.objects.filter(edition=edition, on_home=True)),
    )


def pavilion_counts(catalogue: Catalogue) -> list[tuple[Pavilion, int]]:
    """All pavilions, each with its number of exhibitors."""
    counts = everything(catalogue).counts.get("pavilion", {})
    pavilions = catalogue.vocabulary.pavilions.items()
    return [(pavilion, counts.get(slug, 0)) for slug, pavilion in pavilions]


def category_tree(catalogue: Catalogue, parent: str = "") -> list[CategoryEntry]:
    """The tree below a category, as far as somebody stands there."""
    counts = everything(catalogue).counts.get("category", {})
    return _entries(catalogue.vocabulary, counts, parent)


def _entries(words: Vocabulary, counts: Mapping[str, int], parent: str) -> list[CategoryEntry]:
    return [
        CategoryEntry(slug, words.categories[slug], counts[slug], _entries(words, counts, slug))
        for slug in words.children(parent)
        if counts.get(slug)
    ]
