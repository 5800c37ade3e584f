"""What the rows of a list show, read as plain values: a page of them costs three queries.

Making model instances of the same rows takes five times as long. Halls and categories come from
the vocabulary, which is in memory.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor, Picture, Product, Stand, Tier
from exhibitors.models.stand import is_notice_due
from expo.editions import page_address
from expo.models import Edition
from expo.text import Text
from pavilions.booth_codes import booth_label
from pavilions.models import Hall


@dataclass(frozen=True)
class BoothSign:
    """A booth as its sign shows it."""

    label: str
    hall: Hall


@dataclass(frozen=True)
class StandRow:
    """Where an exhibitor stands, and the booth that it moved from lately."""

    booth: BoothSign
    former_booth: str


@dataclass(frozen=True)
class ProductLink:
    """A product's name and address."""

    edition: Edition
    shown_by: str  # its exhibitor's slug
    slug: str
    name: Text

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        return page_address(self.edition, "product", self.shown_by, self.slug)


@dataclass
class ExhibitorRow:
    """An exhibitor in a list."""

    edition: Edition
    pk: int
    slug: str
    name: Text
    country: str
    tagline: Text
    tier: int
    stands: Sequence[StandRow]
    categories: Sequence[Text]
    match: ProductLink | None = None  # its product that was found

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        return page_address(self.edition, "exhibitor", self.slug)

    def get_tier_display(self) -> str:
        """The word for its tier."""
        return str(Tier(self.tier).label)


@dataclass(frozen=True)
class ProductRow(ProductLink):
    """A product in a list."""

    pk: int = field(kw_only=True)
    origin: str
    price: Decimal | None
    currency: str
    unit: Text
    minimum_order: int | None
    exhibitor_name: Text
    category_name: Text | None
    stand: StandRow | None
    cover: Picture | None = None


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of an edition's lists."""

    edition: Edition
    vocabulary: Vocabulary

    def exhibitors(self, ids: Sequence[int]) -> list[ExhibitorRow]:
        """Three queries."""
        found = Exhibitor.objects.published().filter(pk__in=ids).order_by()
        names = ("slug", "organisation__name", "organisation__country", "tagline", "tier")
        values = {pk: row for pk, *row in found.values_list("pk", *names)}
        stands, categories = self._stands(values), self._categories(values)
        return [
            ExhibitorRow(
                self.edition, id_, slug, name, country, tagline, tier, stands[id_], categories[id_]
            )
            for id_ in ids
            if id_ in values
            for slug, name, country, tagline, tier in [values[id_]]
        ]

    def products(self, ids: Sequence[int]) -> list[ProductRow]:
        """Three queries."""
        names = (
            "exhibitor__slug", "slug", "name", "origin", "price", "currency", "unit",
            "minimum_order", "exhibitor__organisation__name", "category__slug", "exhibitor_id",
        )  # fmt: skip
        found = _products(ids).values_list("pk", *names)
        values = {pk: row for pk, *row in found}
        stands, covers = self._stands({row[-1] for row in values.values()}), _covers(values)
        rows = []
        for id_ in ids:
            if id_ in values:
                *shown, category, exhibitor = values[id_]
                category_name = self.vocabulary.categories.get(category)
                stand = next(iter(stands[exhibitor]), None)
                beside: tuple[Any, ...] = (category_name, stand, covers.get(id_))
                rows.append(ProductRow(self.edition, *shown, *beside, pk=id_))
        return rows

    def links(self, ids: Sequence[int]) -> list[tuple[int, ProductLink]]:
        """Products by name, each with its exhibitor's id: one query."""
        found = _products(ids).values_list("pk", "exhibitor_id", "exhibitor__slug", "slug", "name")
        values = {pk: row for pk, *row in found}
        return [
            (exhibitor, ProductLink(self.edition, *link))
            for exhibitor, *link in (values[id_] for id_ in ids if id_ in values)
        ]

    def _stands(self, exhibitors: Collection[int]) -> dict[int, list[StandRow]]:
        """Stands by exhibitor."""
        names = ("exhibitor_id", "booth__hall__code", "booth__code", "moved_from", "moved_at")
        found: dict[int, list[StandRow]] = defaultdict(list)
        plain: QuerySet[Stand] = Stand._base_manager.filter(exhibitor__in=exhibitors)
        for exhibitor, hall, code, moved_from, moved_at in plain.order_by("id").values_list(*names):
            if hall in self.vocabulary.halls:
                sign = BoothSign(booth_label(hall, code), self.vocabulary.halls[hall])
                found[exhibitor].append(StandRow(sign, self._former(moved_from, moved_at)))
        return found

    def _former(self, booth: str, moved_at: datetime.datetime | None) -> str:
        return booth if booth and moved_at and is_notice_due(moved_at, self.edition) else ""

    def _categories(self, exhibitors: Collection[int]) -> dict[int, list[Text]]:
        """Names of categories by exhibitor."""
        pairs: QuerySet[Any] = Exhibitor.categories.through._base_manager.all()
        pairs = pairs.filter(exhibitor__in=exhibitors)
        found: dict[int, list[Text]] = defaultdict(list)
        order = ("category__position", "category_id")
        for exhibitor, slug in pairs.order_by(*order).values_list("exhibitor_id", "category__slug"):
            if slug in self.vocabulary.categories:
                found[exhibitor].append(self.vocabulary.categories[slug])
        return found


def _products(ids: Sequence[int]) -> QuerySet[Product]:
    return Product.objects.published().filter(pk__in=ids).order_by()


def _covers(products: Collection[int]) -> dict[int, Picture]:
    """The first picture of each product that has one."""
    pairs: QuerySet[Any] = Product.pictures.through._base_manager.filter(product__in=products)
    pairs = pairs.select_related("picture").order_by("-picture_id")
    return {pair.product_id: pair.picture for pair in pairs}
