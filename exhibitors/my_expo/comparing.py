"""Products side by side: a row for each fact that is known of any of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from exhibitors.models import Product
from exhibitors.templatetags.trade import incoterm, money
from exhibitors.trade.certificates import certificate_name
from expo.models import Edition
from expo.templatetags.expo import bdi, country, listed

MOST = 4  # side by side


@dataclass(frozen=True)
class Fact:
    """A fact, and what it is of each product; '' where nobody says."""

    label: str | Promise
    values: Sequence[str]

    @property
    def differs(self) -> bool:
        """Whether it tells the products apart."""
        return len(set(self.values)) > 1


@dataclass(frozen=True)
class Column:
    """A product, and the address of the page without it."""

    product: Product
    without: str


@dataclass(frozen=True)
class Comparison:
    """The products that an address names."""

    columns: Sequence[Column]
    facts: Sequence[Fact]
    has_more: bool  # whether more were asked for than stand side by side


def compare(edition: Edition, data: QueryDict) -> Comparison:
    """The first products of `?product=1&product=2` that visitors may see: three queries."""
    asked = [int(id_) for id_ in dict.fromkeys(data.getlist("product")) if _is_id(id_)]
    published = Product.objects.in_edition(edition).published()
    found = published.for_rows().in_bulk(asked[: 2 * MOST])
    shown = [found[id_] for id_ in asked if id_ in found]
    products = shown[:MOST]
    return Comparison(
        columns=[Column(product, _address(products, product)) for product in products],
        facts=list(_facts(products)),
        has_more=len(shown) > MOST,
    )


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def _address(products: Sequence[Product], without: Product) -> str:
    rest = [("product", product.pk) for product in products if product is not without]
    return f"?{urlencode(rest)}" if rest else "."


def _facts(products: Sequence[Product]) -> Iterable[Fact]:
    for label, read in _READERS:
        values = [read(product) for product in products]
        if any(values):
            yield Fact(label, values)


def _price(product: Product) -> str:
    if product.price is None:
        return ""
    price = money(product.price, product.currency)
    return format_html("{} / {}", price, bdi(product.unit)) if product.unit else price


def _minimum_order(product: Product) -> str:
    if not product.minimum_order:
        return ""
    return format_html("{} {}", product.minimum_order, bdi(product.unit) if product.unit else "")


def _lead_time(product: Product) -> str:
    days = product.lead_time_days
    if days is None:
        return ""
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


def _sample(product: Product) -> str:
    if product.kind != Product.Kind.GOODS:
        return ""
    return str(_("available") if product.sample else _("not offered"))


_READERS: Sequence[tuple[str | Promise, Callable[[Product], str]]] = [
    (_("Price"), _price),
    (_("Minimum order"), _minimum_order),
    (_("Lead time"), _lead_time),
    (_("Terms of delivery"), lambda product: listed(map(incoterm, product.incoterms))),
    (_("Sample"), _sample),
    (_("Origin"), lambda product: country(product.origin)),
    (_("Category"), lambda product: bdi(product.category.name) if product.category else ""),
    (_("Kind"), lambda product: product.get_kind_display()),
    (_("HS code"), lambda product: product.hs_code),
    (_("Certificates"), lambda product: listed(map(certificate_name, product.certificates))),
    (_("Farm or works"), lambda product: bdi(product.farm) if product.farm else ""),
    (_("Base"), lambda product: bdi(product.base) if product.base else ""),
]
