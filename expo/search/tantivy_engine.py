"""The engine over tantivy: an index in a folder, for expos of any size."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from tantivy import DocAddress, Order
from tantivy import Query as Clause

from expo.search import clauses
from expo.search.codes import Codes
from expo.search.port import FIELDS, RELEVANCE, Engine, Query, Results
from expo.search.reading import Reading, read
from expo.search.tantivy_index import (
    EVERYWHERE,
    ID,
    IndexWriter,
    Layout,
    add_words,
    by_key,
    by_leading,
    in_field,
    open_index,
    word_schema,
)
from expo.search.tokens import QueryToken, in_one_piece, query_tokens

NAME = in_field(FIELDS[0])
FEW = 16  # of more tokens a set is quicker than as many single ones
Hits = list[tuple[Any, DocAddress]]  # each with its value in the field
Tiers = list[Clause | None]
Counts = dict[str, dict[str, int]]  # by facet and value
MOST_VALUES = 65_000  # of one facet: tantivy's own limit of buckets


def _literally(text: str) -> Reading | None:
    """A text as it stands; None if nothing in it can be searched."""
    tokens = query_tokens(text)
    return Reading(tokens, len(tokens), whole=in_one_piece(text)) if tokens else None


class TantivyEngine(Engine):
    """One collection's index. The last of FIELDS has none of its own: it is what is left."""

    def __init__(self, folder: Path | None, layout: Layout) -> None:
        """Open the index in a folder, or begin one; without a folder it lives in memory.

        Raises OSError or ValueError if there is one that can't be read.
        """
        self._layout, self._schema, self._words_schema = layout, layout.schema, word_schema()
        self._index = open_index(self._schema, folder and folder / "documents")
        self._words_index = open_index(self._words_schema, folder and folder / "words")
        self._codes = Codes(folder and folder / "codes.json")
        self.reload()

    def reload(self) -> None:
        """See what has been committed, by another process too."""
        for index in (self._index, self._words_index):
            index.reload()
        self._codes.reload()  # after the index, so that it has all numbers that documents have
        self._searcher = self._index.searcher()
        self._words = self._words_index.searcher()
        self._tiers_of: dict[QueryToken, Tiers] = {}
        self.__dict__.pop("_values", None)

    @contextmanager
    def writing(self, *, new: bool = False) -> Iterator[IndexWriter]:
        """Change the collection; an exception inside leaves it as it was."""
        writer = IndexWriter(self._index, self._layout, self._codes, new=new)
        try:
            yield writer
        except BaseException:
            writer.rollback()
            raise
        add_words(self._words_index, self._words, writer.words)
        writer.commit()
        self.reload()

    # Searching

    def search(self, query: Query) -> Results:
        """Answer a query."""
        filters = self._filters(query)
        open_facets = [facet for facet in query.counted if facet not in filters]
        reading = _literally(query.text)
        if reading is None and query.text.strip():
            return Results(0, [], self._with_zeros({}, query.counted))
        text, found, total, counts = self._find(reading, filters, open_facets)
        if reading and not total:  # only now is it asked what else could be meant
            reading = read(query.text, self) or reading
            text, found, total, counts = self._find(reading, filters, open_facets)
        for facet in filters.keys() & set(query.counted):
            others = [clause for other, clause in filters.items() if other != facet]
            counts |= self._count(clauses.all_of([text, *others]), [facet])[1]
        return Results(
            total=total,
            ids=self._page(found, reading, query, total),
            counts=self._with_zeros(counts, query.counted),
            corrected=reading.corrected if reading else None,
            partial=reading is not None and reading.is_partial,
        )

    def _find(
        self, reading: Reading | None, filters: Mapping[str, Clause], facets: Sequence[str]
    ) -> tuple[Clause | None, Clause, int, Counts]:
        """What a reading is about, that within the filters, its number, and counts of facets."""
        text = self._having(reading) if reading else None
        found = clauses.all_of([text, *filters.values()])
        return text, found, *self._count(found, facets)

    def _filters(self, query: Query) -> dict[str, Clause]:
        """A clause for each facet or key with a choice."""
        return {
            facet: self._chosen(facet, sorted(values))
            for facet, values in query.filters.items()
            if values
        }

    def _chosen(self, facet: str, values: Sequence[str]) -> Clause:
        """The documents that have one of the values."""
        known: list[Any] = []
        if facet in self._layout.keys:
            known += values
        elif facet in self._layout.facets:
            numbers = (self._codes.known(facet, value) for value in values)
            known += [number for number in numbers if number is not None]
        return Clause.term_set_query(self._schema, facet, known) if known else Clause.empty_query()

    def number(self, tokens: Sequence[QueryToken], at_least: int) -> int:
        """How many documents have at least so many of the tokens."""
        return self._number(self._having(Reading(tokens, at_least)))

    def _number(self, clause: Clause) -> int:
        found = self._searcher.search(clause, 1, count=True, order_by_field=ID)
        number: int = found.count  # type: ignore[attr-defined] # its stub lacks it
        return number

    def similar(self, word: str, slips: int) -> list[str]:
        """The words that differ by at most so many slips."""
        near = Clause.fuzzy_term_query(
            self._words_schema, "word", word, slips, transposition_cost_one=True
        )
        hits = self._words.search(near, 1_000, count=False).hits
        return [self._words.doc(address)["word"][0] for _, address in hits]

    def _having(self, reading: Reading) -> Clause:
        """The documents that a reading looks for."""
        words = [clauses.any_of(self._tiers(token)[-2:]) for token in reading.tokens]
        return clauses.at_least(reading.at_least, words)

    def _tiers(self, token: QueryToken) -> Tiers:
        """The documents with a token, best first: in each field as it is, then as a beginning.

        None where there are none. The last two tiers are about all fields together.
        """
        if token not in self._tiers_of:
            beginning = self._beginning(token)
            self._tiers_of[token] = [
                self._with_any(field, tokens)
                for field in map(in_field, (*FIELDS[:-1], EVERYWHERE))
                for tokens in (token.any_of, beginning)
            ]
        return self._tiers_of[token]

    def _beginning(self, token: QueryToken) -> list[str]:
        """The tokens that begin with one that is a prefix, besides itself."""
        if not token.prefix:
            return []
        there = self._searcher.terms_with_prefix(in_field(EVERYWHERE), token.text)
        return [text for text, _ in there if text not in token.any_of]

    def _with_any(self, field: str, tokens: Sequence[str]) -> Clause | None:
        """The documents that have one of the tokens in a field."""
        there = [token for token in tokens if self._searcher.doc_freq(field, token)]
        if len(there) > FEW:
            return Clause.term_set_query(self._schema, field, there)
        return clauses.any_of(
            [Clause.term_query(self._schema, field, token, "basic") for token in there]
        )

    # Counting

    def _count(self, clause: Clause, facets: Iterable[str]) -> tuple[int, Counts]:
        """The number of documents, in all and by value."""
        wanted: dict[str, Any] = {
            facet: {"terms": {"field": facet, "size": MOST_VALUES}} for facet in facets
        }
        answer = self._searcher.aggregate(clause, {**wanted, "": {"value_count": {"field": ID}}})
        counts = {}
        for facet in wanted:
            values, buckets = self._codes.values(facet), answer[facet]["buckets"]
            counts[facet] = {values[int(b["key"])]: b["doc_count"] for b in buckets}
        return int(answer[""]["value"]), counts

    @cached_property
    def _values(self) -> dict[str, list[str]]:
        """Every value that a document has, by facet."""
        _, counts = self._count(Clause.all_query(), self._layout.facets)
        return {facet: list(values) for facet, values in counts.items()}

    def _with_zeros(self, counts: Counts, facets: Iterable[str]) -> Counts:
        return {
            facet: dict.fromkeys(self._values.get(facet, ()), 0) | counts.get(facet, {})
            for facet in facets
        }

    # Ordering

    def _page(self, found: Clause, reading: Reading | None, query: Query, total: int) -> list[int]:
        """The ids of a page of the documents found."""
        start = (query.page - 1) * query.per_page
        stop = min(start + query.per_page, total)
        if start >= stop:
            return []
        order = [key for key in query.order if key != RELEVANCE]
        if reading is None or RELEVANCE not in query.order:
            return self._sorted(found, order, start, stop)
        ids: list[int] = []
        for level in self._levels(reading, found):
            within = clauses.all_of([found, level])
            if start and (number := self._number(within)) <= start:
                start, stop = start - number, stop - number
                continue
            ids += self._sorted(within, order, start, stop - len(ids))
            start, stop = 0, stop - start
            if len(ids) == stop:
                break
        return ids

    def _levels(self, reading: Reading, found: Clause) -> Iterator[Clause]:
        """The documents found in parts, best first.

        First come names that have all words in one piece. Else a document is as good as its
        weakest word is; among equals, the more of the words stand in its name the better. Words
        that it lacks altogether are weaker than all.
        """
        whole = [clause for clause in [self._with_any(NAME, [reading.whole])] if clause]
        yield from whole
        tiers = [self._tiers(token) for token in reading.tokens]
        names = [clauses.any_of(tier[:2]) for tier in tiers]
        better = whole
        for depth in range(1, len(tiers[0]) + 1):
            if not any(tier[depth - 1] for tier in tiers):
                continue  # no word has anything here, so nothing is added
            within = clauses.at_least(len(tiers), [clauses.any_of(tier[:depth]) for tier in tiers])
            level = clauses.but(within, better)
            if len(tiers) == 1:  # where its only word stands is what makes the levels
                yield level
            elif self._number(clauses.all_of([found, level])):  # most are empty: spare their parts
                yield from clauses.by_names(level, names)
            better = [within, *whole]
        if reading.is_partial:
            yield from clauses.by_names(clauses.but(Clause.all_query(), better), names)

    def _sorted(self, clause: Clause, order: Sequence[str], start: int, stop: int) -> list[int]:
        """The ids of some of the documents, by the keys of an order and then by id.

        tantivy sorts by one key, so those that tie in it are asked for again by the next.
        """
        if not order:
            return [id_ for id_, _ in self._hits(clause, ID, stop)[start:stop]]
        key, *rest = order
        hits = self._hits(clause, by_leading(key), stop)
        if len({value for value, _ in hits}) == len(hits):
            return self._ids(address for _, address in hits[start:stop])
        hits = self._hits(clause, by_key(key), stop)
        ids: list[int] = []
        at = 0
        for value, group in groupby(hits, key=itemgetter(0)):
            addresses = [address for _, address in group]
            first, last = max(start - at, 0), min(stop - at, len(addresses))
            if first < last and len(addresses) == 1:
                ids += self._ids(addresses)
            elif first < last:
                same = Clause.term_query(self._schema, by_key(key), value, "basic")
                ids += self._sorted(clauses.all_of([clause, same]), rest, first, last)
            at += len(addresses)
        return ids

    def _hits(self, clause: Clause, field: str, stop: int) -> Hits:
        """The first documents by a field: one more than wanted, which may tie with the last."""
        found = self._searcher.search(
            clause, stop + 1, count=False, order_by_field=field, order=Order.Asc
        )
        return found.hits

    def _ids(self, addresses: Iterable[DocAddress]) -> list[int]:
        return cast("list[int]", self._searcher.fast_field_values(ID, list(addresses)))
