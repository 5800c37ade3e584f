"""The engine in plain Python: exact and short, in memory, for expos of some ten thousand rows."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_
from typing import Any

from expo.search import facets
from expo.search.port import FIELDS, RELEVANCE, Document, Query, Results
from expo.search.tokens import QueryToken, query_tokens


def members(documents: int) -> list[int]:
    """The numbers of the bits that are set, ascending."""
    return [n for n, bit in enumerate(bin(documents)[:1:-1]) if bit == "1"]


class MemoryEngine:
    """Keeps, for every token and facet value, the set of documents that have it."""

    def __init__(self) -> None:
        """Start empty."""
        self.clear()

    def clear(self) -> None:
        """Forget all documents."""
        self._documents: dict[int, Document] = {}  # by place, which is the number of their bit
        self._places: dict[int, int] = {}  # by id
        self._free: list[int] = []
        self._everything = 0
        self._words: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
        self._facets: dict[str, dict[str, int]] = {}
        self._sorted_words: dict[str, list[str]] = {}

    def index(self, documents: Iterable[Document]) -> None:
        """Add documents, replacing those of the same id."""
        for document in documents:
            self.remove([document.id])
            place = self._free.pop() if self._free else len(self._places)
            self._documents[place] = document
            self._places[document.id] = place
            self._everything |= 1 << place
            for key, sets in self._sets_of(document):
                sets[key] = sets.get(key, 0) | 1 << place
        self._sorted_words.clear()

    def remove(self, ids: Iterable[int]) -> None:
        """Forget documents; unknown ids are no error."""
        for place in [self._places.pop(id_) for id_ in ids if id_ in self._places]:
            for key, sets in self._sets_of(self._documents.pop(place)):
                sets[key] &= ~(1 << place)
                if not sets[key]:
                    del sets[key]
            self._everything &= ~(1 << place)
            self._free.append(place)
            self._sorted_words.clear()

    def _sets_of(self, document: Document) -> Iterator[tuple[str, dict[str, int]]]:
        """Every token and facet value of a document, once, with the dictionary it belongs in."""
        for field, words in document.tokens.items():
            yield from ((word, self._words[field]) for word in set(words))
        for facet, values in document.facets.items():
            yield from ((value, self._facets.setdefault(facet, {})) for value in set(values))

    def search(self, query: Query) -> Results:
        """Answer a query."""
        tiers = [list(self._tiers(token)) for token in query_tokens(query.text)]
        hits = reduce(and_, (reduce(or_, tier) for tier in tiers), self._everything)
        if query.text.strip() and not tiers:
            hits = 0  # nothing in the text can be searched, so nothing matches it
        narrowed = facets.narrow(hits, self._facets, query.filters)
        places = self._in_order(narrowed[None], tiers, query.order)
        start = (query.page - 1) * query.per_page
        return Results(
            total=len(places),
            ids=[self._documents[place].id for place in places[start : start + query.per_page]],
            counts=facets.count(narrowed, self._facets),
        )

    def _tiers(self, token: QueryToken) -> Iterator[int]:
        """The documents with a token, best first: in each field exactly, then as a prefix."""
        for field in FIELDS:
            words = self._words[field]
            yield words.get(token.text, 0)
            yield reduce(or_, map(words.__getitem__, self._beginning(field, token)), 0)

    def _beginning(self, field: str, token: QueryToken) -> list[str]:
        """A field's words that begin with a token that is a prefix."""
        if not token.prefix:
            return []
        if field not in self._sorted_words:
            self._sorted_words[field] = sorted(self._words[field])
        words = self._sorted_words[field]
        start = bisect_left(words, token.text)
        return words[start : bisect_left(words, token.text + "\U0010ffff", lo=start)]

    def _in_order(self, found: int, tiers: list[list[int]], order: tuple[str, ...]) -> list[int]:
        """The places of the documents found, by the keys of the order, then by id."""
        ranks = self._ranks(found, tiers) if RELEVANCE in order else {}

        def key(place: int) -> tuple[Any, ...]:
            document = self._documents[place]
            keys = (ranks[place] if k == RELEVANCE else document.sort[k] for k in order)
            return (*keys, document.id)

        return sorted(members(found), key=key)

    @staticmethod
    def _ranks(found: int, tiers: list[list[int]]) -> dict[int, int]:
        """For each document found the sum of its words' best tiers; the least is the best."""
        ranks = dict.fromkeys(members(found), 0)
        for tier_sets in tiers:
            left = found
            for tier, documents in enumerate(tier_sets):
                for place in members(left & documents):
                    ranks[place] += tier
                left &= ~documents
        return ranks
