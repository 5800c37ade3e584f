"""Whose product a row names, and which of theirs it is."""

from collections import defaultdict
from collections.abc import Sequence

from exhibitors.exchange.cells import name_key
from exhibitors.exchange.matching import agree, name_keys
from exhibitors.exchange.product_rows import ProductRecord
from exhibitors.models import Exhibitor, Product
from expo.models import Edition


class ExhibitorIndex:
    """An edition's exhibitors by reference and by name."""

    def __init__(self, edition: Edition) -> None:
        """Read them: one query."""
        self._by_ref: dict[str, int] = {}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        rows = Exhibitor.objects.in_edition(edition).order_by()
        for id_, ref, name in rows.values_list("id", "ref", "organisation__name"):
            if ref:
                self._by_ref[ref] = id_
            for key in name_keys(name).values():
                self._by_name[key].add(id_)

    def find(self, text: str) -> int | None:
        """The id of the one that has this reference, or else, alone, this name."""
        named = self._by_name.get(name_key(text), set())
        return self._by_ref.get(text) or (next(iter(named)) if len(named) == 1 else None)


class ProductIndex:
    """The products that a chunk of rows may mean, by exhibitor."""

    def __init__(self, pairs: Sequence[tuple[int, ProductRecord]]) -> None:
        """Read the products of the rows' references, and for the other rows those by name."""
        self._by_ref: dict[tuple[int, str], Product] = {}
        self._by_name: dict[tuple[int, str], list[Product]] = defaultdict(list)
        products = Product.objects.order_by("id")
        exhibitors = {exhibitor for exhibitor, _record in pairs}
        refs = {record.ref for _exhibitor, record in pairs if record.ref}
        for product in products.filter(exhibitor__in=exhibitors, ref__in=refs):
            self.add(product)
        rest = [pair for pair in pairs if (pair[0], pair[1].ref) not in self._by_ref]
        others = products.filter(exhibitor__in={exhibitor for exhibitor, _record in rest})
        if all(record.ref for _exhibitor, record in rest):
            others = others.filter(ref="")
        for product in others.exclude(ref__in=refs):
            self.add(product)

    def add(self, product: Product) -> None:
        """Know a product, also one that isn't saved yet."""
        if product.ref:
            self._by_ref[product.exhibitor_id, product.ref] = product
        for name in set(name_keys(product.name).values()):
            self._by_name[product.exhibitor_id, name].append(product)

    def find(self, exhibitor: int, record: ProductRecord) -> Product | None:
        """The one that a row means: of its reference, or else of its name and alone in that."""
        if product := self._by_ref.get((exhibitor, record.ref)):
            return product
        names = name_keys(record.name)
        alike = {
            id(product): product
            for name in names.values()
            for product in self._by_name.get((exhibitor, name), ())
            if not (record.ref and product.ref) and agree(names, name_keys(product.name))
        }
        same = [product for product in alike.values() if name_keys(product.name) == names]
        if same:
            return same[0]
        return next(iter(alike.values())) if len(alike) == 1 else None
