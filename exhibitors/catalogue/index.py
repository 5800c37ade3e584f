"""Each edition's search index in this process: built once, then following log and clock."""

import datetime
import threading
from collections.abc import Iterable
from enum import Enum

from django.utils import timezone

from exhibitors.catalogue.documents import exhibitor_document, product_document
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor
from exhibitors.models.exhibitor import ExhibitorQuerySet
from expo.models import Edition, IndexChange
from expo.search.memory import MemoryEngine
from expo.search.port import Engine, Query, Results

BATCH = 500  # exhibitors that are read at once


class Listing(Enum):
    """The two lists of results over one and the same question."""

    EXHIBITORS = "exhibitors"
    PRODUCTS = "products"


class Catalogue:
    """An edition's published exhibitors and products, ready to be searched."""

    def __init__(self, edition_id: int) -> None:
        """Start empty; `catch_up` fills it."""
        self._edition_id = edition_id
        self._lock = threading.Lock()
        self._position: int | None = None  # the last change that is followed
        self._read_at = timezone.now()
        self._next_turn: datetime.datetime | None = None  # when the clock shows or hides something
        self._start_over()

    def search(self, listing: Listing, query: Query) -> Results:
        """Answer a query on one of the lists."""
        with self._lock:
            return self._engines[listing].search(query)

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of facet values."""
        return self._vocabulary

    def catch_up(self) -> None:
        """Follow all changes that are committed, and the clock: one query when there are none."""
        with self._lock:
            now = timezone.now()
            changes = IndexChange.objects.filter(edition_id=self._edition_id)
            newest = changes.order_by("-id").values_list("id", flat=True).first() or 0
            turned = self._next_turn is not None and self._next_turn <= now
            if newest == self._position and not turned:
                return
            if self._position is None or newest < self._position:  # a restored database, say
                self._build()
            else:
                new = changes.filter(id__gt=self._position, id__lte=newest)
                changed = set(new.values_list("exhibitor_id", flat=True))
                self._follow(changed | (self._turned(until=now) if turned else set()))
            self._position, self._read_at = newest, now
            self._next_turn = self._exhibitors.next_turn(after=now)

    @property
    def _exhibitors(self) -> ExhibitorQuerySet:
        """All of the edition's."""
        return Exhibitor.objects.filter(edition_id=self._edition_id)

    def _turned(self, until: datetime.datetime) -> set[int | None]:
        """Those that the clock showed or hid since the index was read."""
        turned = self._exhibitors.turned(after=self._read_at, until=until)
        return set(turned.values_list("id", flat=True))

    def _start_over(self) -> None:
        self._vocabulary = Vocabulary()
        self._engines: dict[Listing, Engine] = {listing: MemoryEngine() for listing in Listing}
        self._products_of: dict[int, list[int]] = {}  # product ids by exhibitor id

    def _build(self) -> None:
        """Make everything anew."""
        self._start_over()
        self._vocabulary = Vocabulary.of(self._edition_id)
        self._add(list(self._exhibitors.published().values_list("id", flat=True)))

    def _follow(self, changed: set[int | None]) -> None:
        """Make the documents of these exhibitors anew, or for None all of them."""
        if None in changed:
            self._build()
            return
        ids = {id_ for id_ in changed if id_ is not None}
        self._engines[Listing.EXHIBITORS].remove(ids)
        for id_ in ids:
            self._engines[Listing.PRODUCTS].remove(self._products_of.pop(id_, ()))
        self._add(sorted(ids))

    def _add(self, ids: list[int]) -> None:
        """Read exhibitors in batches and index those that are public."""
        for start in range(0, len(ids), BATCH):
            batch = Exhibitor.objects.filter(pk__in=ids[start : start + BATCH])
            self._index(batch.published().for_documents())

    def _index(self, exhibitors: Iterable[Exhibitor]) -> None:
        """Index exhibitors and what they show."""
        for exhibitor in exhibitors:
            products = list(exhibitor.products.all())
            document = exhibitor_document(exhibitor, self._vocabulary)
            self._engines[Listing.EXHIBITORS].index([document])
            self._engines[Listing.PRODUCTS].index(
                product_document(product, exhibitor, self._vocabulary) for product in products
            )
            self._products_of[exhibitor.pk] = [product.pk for product in products]


_catalogues: dict[int, Catalogue] = {}


def catalogue_of(edition: Edition) -> Catalogue:
    """This process's catalogue of an edition, with every change that is committed by now."""
    catalogue = _catalogues.setdefault(edition.pk, Catalogue(edition.pk))
    catalogue.catch_up()
    return catalogue


def forget_catalogues() -> None:
    """Start over, as another process would: for a database that was replaced."""
    _catalogues.clear()
