"""Brings the database's exhibitors and products to the index."""

from collections.abc import Iterable, Iterator

from exhibitors.catalogue.documents import documents_of
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.stores import Writers
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor

BATCH = 200  # exhibitors that are read at once, with all their products


def add_all(writers: Writers, edition_id: int, vocabulary: Vocabulary) -> None:
    """Write the documents of an edition's public exhibitors and of their products."""
    published = Exhibitor.objects.filter(edition_id=edition_id).published()
    _add(writers, list(published.order_by("pk").values_list("pk", flat=True)), vocabulary)


def replace(writers: Writers, exhibitor_ids: Iterable[int], vocabulary: Vocabulary) -> None:
    """Write the documents of these exhibitors anew; those that aren't public have none."""
    ids = sorted(exhibitor_ids)
    for id_ in ids:
        writers[Listing.EXHIBITORS].discard(id_)
        writers[Listing.PRODUCTS].discard_all("exhibitor", str(id_))
    _add(writers, ids, vocabulary)


def _add(writers: Writers, ids: list[int], vocabulary: Vocabulary) -> None:
    for exhibitor in _public(ids):
        document, of_products = documents_of(exhibitor, vocabulary)
        writers[Listing.EXHIBITORS].add(document)
        for each in of_products:
            writers[Listing.PRODUCTS].add(each)


def _public(ids: list[int]) -> Iterator[Exhibitor]:
    """Those that visitors may see now, with all that their documents need, in batches."""
    for start in range(0, len(ids), BATCH):
        batch = Exhibitor.objects.filter(pk__in=ids[start : start + BATCH])
        yield from batch.published().for_documents()
