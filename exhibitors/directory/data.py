"""The lists as data."""

from typing import Any

from exhibitors.catalogue.listings import Listing
from exhibitors.directory.listing import ResultPage
from exhibitors.models import Exhibitor, Product


def as_data(page: ResultPage) -> dict[str, Any]:
    """A page of results as plain data."""
    return {
        "count": page.total,
        "page": page.selection.page,
        "pages": page.pages,
        "corrected": page.results.corrected,
        "partial": page.results.partial,
        "facets": _facets(page),
        "results": _results(page),
    }


def _results(page: ResultPage) -> list[dict[str, Any]]:
    """This page's rows."""
    ids = page.results.ids
    if page.selection.listing is Listing.EXHIBITORS:
        exhibitors = Exhibitor.objects.published().for_rows().prefetch_related("pavilions")
        found = exhibitors.in_bulk(ids)
        return [exhibitor(found[id_]) for id_ in ids if id_ in found]
    products = Product.objects.published().for_rows().prefetch_related("exhibitor__pavilions")
    shown = products.in_bulk(ids)
    return [product(shown[id_]) for id_ in ids if id_ in shown]


def _facets(page: ResultPage) -> list[dict[str, Any]]:
    """Every value with results, and every selected one."""
    return [
        {
            "key": facet.key,
            "label": str(facet.label),
            "values": [
                {
                    "value": choice.value,
                    "label": choice.name,
                    "count": choice.count,
                    "selected": choice.selected,
                }
                for choice in page.all_choices(facet)
                if choice.count or choice.selected
            ],
        }
        for facet in page.selection.facets
    ]


def exhibitor(row: Exhibitor) -> dict[str, Any]:
    """An exhibitor's row."""
    return {
        "slug": row.slug,
        "name": str(row),
        "names": row.organisation.name,
        "country": row.organisation.country,
        **_places(row),
        "categories": [category.slug for category in row.categories.all()],
        "url": row.get_absolute_url(),
    }


def product(row: Product) -> dict[str, Any]:
    """A product's row; places and country are its exhibitor's."""
    shown_by = row.exhibitor
    return {
        "slug": row.slug,
        "name": str(row),
        "names": row.name,
        "exhibitor": {
            "slug": shown_by.slug,
            "name": str(shown_by),
            "url": shown_by.get_absolute_url(),
        },
        "country": shown_by.organisation.country,
        **_places(shown_by),
        "categories": [row.category.slug] if row.category else [],
        "kind": row.kind,
        "origin": row.origin,
        "url": row.get_absolute_url(),
    }


def _places(row: Exhibitor) -> dict[str, list[str]]:
    """Where an exhibitor is found."""
    booths = [stand.booth for stand in row.stands.all()]
    return {
        "booths": [booth.label for booth in booths],
        "halls": sorted({booth.hall.code for booth in booths}),
        "pavilions": [pavilion.slug for pavilion in row.all_pavilions()],
    }
