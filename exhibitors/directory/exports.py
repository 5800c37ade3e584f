"""The lists as spreadsheets: all results, not a page of them."""

import sys
from collections.abc import Iterator
from dataclasses import replace

from django.http import StreamingHttpResponse
from django.utils.translation import get_language

from exhibitors.catalogue.index import Catalogue
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.selection import Selection
from exhibitors.exchange.export import FORMATS, Row, exhibitor_rows, product_rows
from exhibitors.models import Exhibitor, Product
from expo.models import Edition


def export_response(
    selection: Selection, catalogue: Catalogue, edition: Edition, ending: str
) -> StreamingHttpResponse:
    """All results of a selection as a file to keep; `ending` is one of FORMATS."""
    media_type, parts = FORMATS[ending]
    name = f"{edition.slug}-{selection.listing.value}.{ending}"
    return StreamingHttpResponse(
        parts(_rows(selection, catalogue)),
        headers={
            "Content-Type": media_type,
            "Content-Disposition": f'attachment; filename="{name}"',
        },
    )


def _rows(selection: Selection, catalogue: Catalogue) -> Iterator[Row]:
    query = replace(selection.query(get_language() or "en"), page=1, per_page=sys.maxsize)
    ids = catalogue.search(selection.listing, query).ids
    if selection.listing is Listing.EXHIBITORS:
        return exhibitor_rows(Exhibitor.objects.published(), ids)
    return product_rows(Product.objects.published(), ids)
