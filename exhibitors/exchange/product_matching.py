"""Whose product a row names, and which of theirs it is."""

from collections import defaultdict
from collections.abc import Container, Sequence

from exhibitors.exchange.cells import name_key
from exhibitors.exchange.matching import agree, name_keys
from exhibitors.exchange.product_rows import ProductRecord
from exhibitors.models import Exhibitor, Product
from expo.models import Edition


class ExhibitorIndex:
    """An edition's exhibitors by reference, by slug and by name."""

    def __init__(self, edition: Edition) -> None:
        """Read them: one query."""
        self._by_ref: dict[str, int] = {}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._by_slug: dict[str, int] = {}
        rows = Exhibitor.objects.in_edition(edition).order_by()
        for id_, ref, slug, name in rows.values_list("id", "ref", "slug", "organisation__name"):
            self._by_slug[slug] = id_
            if ref:
                self._by_ref[ref] = id_
            for key in name_keys(name).values():
                self._by_name[key].add(id_)

    def find(self, text: str) -> int | None:
        """The id of the one that has this reference, or this slug, or else, alone, this name."""
        named = self._by_name.get(name_key(text), set())
        alone = next(iter(named)) if len(named) == 1 else None
        return self._by_ref.get(text) or self._by_slug.get(text) or alone


class ProductIndex:
    """The products that a chunk of rows may mean, by exhibitor."""

    def __init__(self, pairs: Sequence[tuple[int, ProductRecord]], met: Container[int]) -> None:
        """Read the products of the rows' references, and for the other rows those by name.

        `met` holds the ids of products that rows of earlier chunks named.
        """
        self._met_before = met
        self._met: dict[int, Product] = {}  # by Python's id: new ones have no other yet
        self._by_ref: dict[tuple[int, str], Product] = {}
        self._by_name: dict[tuple[int, str], list[Product]] = defaultdict(list)
        self._turns: dict[int, int] = {}  # in what turn they came, by Python's id
        exhibitors = {exhibitor for exhibitor, _record in pairs}
        refs = {record.ref for _exhibitor, record in pairs if record.ref}
        known = list(Product.objects.filter(exhibitor__in=exhibitors, ref__in=refs))
        found = {(product.exhibitor_id, product.ref) for product in known}
        rest = [pair for pair in pairs if (pair[0], pair[1].ref) not in found]
        others = Product.objects.filter(exhibitor__in={exhibitor for exhibitor, _record in rest})
        if all(record.ref for _exhibitor, record in rest):
            others = others.filter(ref="")
        for product in sorted([*known, *others.exclude(ref__in=refs)], key=lambda p: p.pk):
            self.add(product)

    def add(self, product: Product) -> None:
        """Know a product, also one that isn't saved yet."""
        self._turns.setdefault(id(product), len(self._turns))
        if product.ref:
            self._by_ref[product.exhibitor_id, product.ref] = product
        for name in set(name_keys(product.name).values()):
            self._by_name[product.exhibitor_id, name].append(product)

    def meet(self, product: Product) -> None:
        """Note that a row names a product."""
        self._met[id(product)] = product

    def is_met(self, product: Product) -> bool:
        """Whether an earlier row names it."""
        return id(product) in self._met or product.pk in self._met_before

    def met(self) -> list[Product]:
        """Those that rows of this chunk named."""
        return list(self._met.values())

    def find(self, exhibitor: int, record: ProductRecord) -> Product | None:
        """The one that a row means: of its reference, or else of its name.

        Of several that it may mean, the one of the very same names, or else the oldest.
        """
        if product := self._by_ref.get((exhibitor, record.ref)):
            return product
        names = name_keys(record.name)
        alike = [
            product
            for name in names.values()
            for product in self._by_name.get((exhibitor, name), ())
            if not (record.ref and product.ref) and agree(names, name_keys(product.name))
        ]
        turns = [(name_keys(p.name) != names, self._turns[id(p)], p) for p in alike]
        return min(turns, key=lambda turn: turn[:2])[-1] if turns else None
