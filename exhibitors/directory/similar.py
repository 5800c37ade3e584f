"""What stands beside a product: more of its exhibitor's, and similar things elsewhere."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from operator import itemgetter

from exhibitors.catalogue.index import Catalogue, NotReadyError
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.rows import ProductRow, RowReader
from exhibitors.models import Product
from expo.search.port import Query
from expo.search.tokens import query_tokens
from expo.text import Text

MOST = 6  # of each
CANDIDATES = 24  # of which the six are chosen, so that several exhibitors show them
AT_ONCE = 2
WORDS = 8  # of a name that are looked for
DEPTH = 1_000  # products that are looked at for a word
LARGEST = 10_000  # products of an exhibitor that can be told from others


@dataclass(frozen=True)
class Beside:
    """Products beside one."""

    same_booth: list[ProductRow]
    elsewhere: list[ProductRow]


def beside(product: Product, catalogue: Catalogue) -> Beside:
    """Both from the index, with their rows in three queries; nothing while there is no index."""
    try:
        own = _of_exhibitor(product, catalogue)
        key = ("similar", product.pk)
        similar = catalogue.remembered(key, lambda: _similar(product, {*own}, catalogue))
    except NotReadyError:
        return Beside([], [])
    others = [id_ for id_ in own if id_ != product.pk][:MOST]
    shown_by = product.exhibitor
    reader = RowReader(shown_by.edition, catalogue.vocabulary)
    rows = reader.products([*others, *similar])
    elsewhere = _spread([row for row in rows if row.shown_by != shown_by.slug])
    return Beside([row for row in rows if row.shown_by == shown_by.slug][:MOST], elsewhere[:MOST])


def _of_exhibitor(product: Product, catalogue: Catalogue) -> list[int]:
    """All products of its exhibitor, itself among them."""
    filters = {"exhibitor": frozenset([str(product.exhibitor_id)])}
    return catalogue.search(Listing.PRODUCTS, Query("", filters, order=(), per_page=LARGEST)).ids


def _similar(product: Product, own: set[int], catalogue: Catalogue) -> list[int]:
    """Others of its category: those first that share most words of its name, rare words most."""
    if product.category is None:
        return []
    filters = {"category": frozenset([product.category.slug])}
    shared: dict[int, float] = defaultdict(float)
    name: Text = product.name
    for token in query_tokens(name.read("en"))[:WORDS]:
        query = Query(token.text, filters, order=(), per_page=DEPTH)
        found = catalogue.search(Listing.PRODUCTS, query)
        if not found.corrected:
            for id_ in found.ids:
                shared[id_] += 1 / found.total
    nearest = sorted(shared.keys() - own, key=lambda id_: (-shared[id_], id_))
    return nearest[:CANDIDATES]


def _spread(rows: list[ProductRow]) -> list[ProductRow]:
    """The same rows, with no more than two of an exhibitor before all others had their turn."""
    seen: Counter[str] = Counter()
    turns = []
    for row in rows:
        turns.append(seen[row.shown_by] // AT_ONCE)
        seen[row.shown_by] += 1
    return [row for _turn, row in sorted(zip(turns, rows, strict=True), key=itemgetter(0))]
