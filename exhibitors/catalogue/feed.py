"""Brings the database's exhibitors and products to the index."""

from collections.abc import Iterable, Iterator

from exhibitors.catalogue import processes
from exhibitors.catalogue.documents import Documents, read_documents
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.stores import Writers
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor

BATCH = 200  # exhibitors that are read at once, with all their products
MANY = 2_000  # exhibitors; the documents of so many are made in processes of their own


def add_all(writers: Writers, edition_id: int, vocabulary: Vocabulary) -> None:
    """Write the documents of an edition's public exhibitors and of their products."""
    published = Exhibitor.objects.filter(edition_id=edition_id).published()
    ids = list(published.order_by("pk").values_list("pk", flat=True))
    if len(ids) < MANY:
        _add(writers, _documents(ids, vocabulary))
    else:
        _add(writers, processes.documents(edition_id, ids, vocabulary))


def replace(writers: Writers, exhibitor_ids: Iterable[int], vocabulary: Vocabulary) -> None:
    """Write the documents of these exhibitors anew; those that aren't public have none."""
    ids = sorted(exhibitor_ids)
    for id_ in ids:
        writers[Listing.EXHIBITORS].discard(id_)
        writers[Listing.PRODUCTS].discard_all("exhibitor", str(id_))
    _add(writers, _documents(ids, vocabulary))


def _add(writers: Writers, documents: Iterable[Documents]) -> None:
    for exhibitor, products in documents:
        writers[Listing.EXHIBITORS].add(exhibitor)
        for product in products:
            writers[Listing.PRODUCTS].add(product)


def _documents(ids: list[int], vocabulary: Vocabulary) -> Iterator[Documents]:
    for start in range(0, len(ids), BATCH):
        yield from read_documents(ids[start : start + BATCH], vocabulary)
