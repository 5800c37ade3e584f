"""What pages say of themselves to search engines, and the pages above them."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from exhibitors.directory import structured
from exhibitors.models import Exhibitor, Product
from expo.models import Edition
from expo.structured import Crumb, exhibition
from expo.text import Text


def of_home(request: HttpRequest, edition: Edition) -> dict[str, Any]:
    """The expo itself."""
    return {"structured": exhibition(edition, request.build_absolute_uri)}


def of_exhibitor(
    request: HttpRequest, shown: Exhibitor, products: Iterable[Product]
) -> dict[str, Any]:
    """An exhibitor with the products that its page shows, below the list of all."""
    data = structured.exhibitor(shown, products, request.build_absolute_uri)
    return {"structured": data, "trail": [exhibitors_crumb(shown.edition)]}


def of_exhibitor_products(shown: Exhibitor) -> dict[str, Any]:
    """Below the exhibitor's own page."""
    own = Crumb.to(shown.edition, shown.organisation.name, "exhibitor", shown.slug)
    return {"trail": [exhibitors_crumb(shown.edition), own]}


def of_product(request: HttpRequest, shown: Product) -> dict[str, Any]:
    """A product, below all that its exhibitor shows."""
    edition, maker = shown.exhibitor.edition, shown.exhibitor
    trail = [
        Crumb.to(edition, _("Products"), "products"),
        Crumb.to(edition, maker.organisation.name, "exhibitor-products", maker.slug),
    ]
    return {"structured": structured.product(shown, request.build_absolute_uri), "trail": trail}


def category_trail(edition: Edition, above: Iterable[tuple[str, Text]]) -> list[Crumb]:
    """The pages above a category: those that it stands within, the widest first."""
    wider = [Crumb.to(edition, name, "category", slug) for slug, name in above]
    return [exhibitors_crumb(edition), *wider]


def exhibitors_crumb(edition: Edition) -> Crumb:
    """The list of all exhibitors."""
    return Crumb.to(edition, _("Exhibitors"), "exhibitors")
