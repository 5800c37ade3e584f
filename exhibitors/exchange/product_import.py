"""Import of products: rows become products of an edition's exhibitors, a chunk at a time."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _

from exhibitors.exchange.category_tree import CategoryTree
from exhibitors.exchange.columns import Columns
from exhibitors.exchange.product_matching import ExhibitorIndex, ProductIndex
from exhibitors.exchange.product_rows import ProductReader, ProductRecord
from exhibitors.exchange.reading import read_list
from exhibitors.exchange.report import Changes, Report
from exhibitors.exchange.slug_pools import SlugPools
from exhibitors.exchange.sources import ON_THE_COMMAND_LINE, Limits
from exhibitors.exchange.writing import UNPUBLISHED, Edits, batches, one_import
from exhibitors.models import Exhibitor, Product
from expo.models import Edition
from expo.search import changes
from expo.slugs import slug_of

CHUNK = 2000  # rows that are in memory at once


def import_products(
    *,
    path: Path,
    edition: Edition,
    overrides: Mapping[str, str] | None = None,
    create_missing: bool = False,
    publish: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    limits: Limits = ON_THE_COMMAND_LINE,
) -> Report:
    """Bring a list of products into an edition, all good rows or, if anything fails, none.

    Options as of `import_exhibitors`; `publish` lets visitors see the products' exhibitors. Of
    rows that name the same product the first one counts.
    """
    table, columns = read_list(path, "products", overrides or {}, limits)
    reader = ProductReader(columns)
    report = Report(columns.unused, reader.problems)
    with one_import(edition, report, dry_run=dry_run, strict=strict):
        writer = _Writer(edition, columns, reader, report, create=create_missing)
        # Rows without a reference may mean what other rows have one for, so they come last.
        later: list[ProductRecord] = []
        refs = bool(columns.of("ref"))
        for rows in batches(table.rows(), CHUNK):
            records = [record for row in rows if (record := reader.read(row))]
            writer.write([record for record in records if record.ref or not refs])
            later += [record for record in records if refs and not record.ref]
        for records in batches(later, CHUNK):
            writer.write(records)
        writer.finish(publish=publish)
    return report


class _Writer:
    """Writes records into an edition."""

    def __init__(
        self,
        edition: Edition,
        columns: Columns,
        reader: ProductReader,
        report: Report,
        *,
        create: bool,
    ) -> None:
        """Read the edition's exhibitors and categories."""
        self._edition, self._reader, self._report = edition, reader, report
        self._columns = columns
        self._exhibitors = ExhibitorIndex(edition)
        self._categories = CategoryTree(edition, create=create)
        self._made_categories = False
        self._met: set[int] = set()  # ids of the products that earlier chunks named
        self._named: set[int] = set()  # ids of exhibitors
        self._changed: set[int] = set()

    def write(self, records: Sequence[ProductRecord]) -> None:
        """Write a chunk of records, and count them."""
        pairs = [(owner, record) for record in records if (owner := self._owner(record))]
        self._find_categories([record for _owner, record in pairs])
        index, edits = ProductIndex(pairs, self._met), Edits(Product)
        for owner, record in pairs:
            product = index.find(owner, record) or Product(exhibitor_id=owner)
            if index.is_met(product):
                self._repeat(owner, record)
                continue
            index.meet(product)
            own = {"name": record.name} | ({"ref": record.ref} if record.ref else {})
            changes = edits.set(product, {**own, **record.values})
            self._count(product, record, changes)
            if changes:
                index.add(product)
                edits.set(product, {"updated_at": timezone.now()})
        self._create([product for product in index.met() if not product.pk])
        edits.save()
        self._named |= {owner for owner, _record in pairs}
        self._met |= {product.pk for product in index.met()}

    def finish(self, *, publish: bool) -> None:
        """Publish the exhibitors, and note what the search index has to follow."""
        if publish:
            for ids in batches(self._named):
                hidden = Exhibitor.objects.filter(pk__in=ids, status__in=UNPUBLISHED)
                self._changed |= set(hidden.values_list("id", flat=True))
                hidden.update(status=Exhibitor.Status.PUBLISHED, updated_at=timezone.now())
        if self._changed or self._made_categories:
            concerned = None if self._made_categories else self._changed
            changes.record(edition_id=self._edition.pk, exhibitor_ids=concerned)

    def _owner(self, record: ProductRecord) -> int | None:
        """The id of the exhibitor whose product it is."""
        if owner := self._exhibitors.find(record.exhibitor_ref):
            return owner
        unknown = _("There is no such exhibitor.")
        missing = _("The exhibitor is missing.")
        reason = unknown if record.exhibitor_ref else missing
        self._reader.refuse(record.row, "exhibitor_ref", reason)
        return None

    def _find_categories(self, records: Sequence[ProductRecord]) -> None:
        """Put the ids of categories in place of their names."""
        for record in records:
            text = record.values.get("category")
            if text and not self._categories.find(text):
                reason = _("There is no such category.")
                self._reader.warn(record.row, self._columns.titles("category"), text, reason)
                del record.values["category"]
        self._made_categories |= self._categories.save_new()
        for record in records:
            if "category" in record.values:
                text = record.values.pop("category")
                category = self._categories.find(text) if text else None
                record.values["category_id"] = category.pk if category else None

    def _count(self, product: Product, record: ProductRecord, changes: Changes) -> None:
        if "category_id" in changes:
            old, new = ([id_] if id_ else [] for id_ in changes.pop("category_id"))
            changes["category"] = self._categories.names(old), self._categories.names(new)
        rows, owner, is_new = [record.row.number], product.exhibitor_id, not product.pk
        self._report.count(rows, owner, str(product), changes, new=is_new)
        if changes:
            self._changed.add(owner)

    def _repeat(self, owner: int, record: ProductRecord) -> None:
        name = next(filter(None, record.name.values()))
        self._report.count([record.row.number], owner, name, {}, new=False)
        titles = self._columns.titles("ref", "name")
        self._reader.warn(
            record.row, titles, record.ref or name, _("An earlier row is about this product.")
        )

    def _create(self, products: Sequence[Product]) -> None:
        owners = {product.exhibitor_id for product in products}
        slugs = SlugPools(Product, owners)
        for product in products:
            product.slug = slugs.take(product.exhibitor_id, slug_of(product.name) or "product")
        Product.objects.bulk_create(products)
