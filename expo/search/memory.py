"""The engine in plain Python: exact and short, in memory, for expos of some ten thousand rows."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from operator import or_
from typing import Any

from expo.search import facets
from expo.search.port import FIELDS, RELEVANCE, Document, Engine, Query, Results
from expo.search.reading import read
from expo.search.spelling import apart
from expo.search.tokens import QueryToken

BEST = (-1, 0)  # a name that has all words in one piece; the others as `_ranks` has them


def members(documents: int) -> list[int]:
    """The numbers of the bits that are set, ascending."""
    return [n for n, bit in enumerate(bin(documents)[:1:-1]) if bit == "1"]


class MemoryEngine(Engine):
    """Keeps, for every token and facet value, the set of documents that have it."""

    def __init__(self) -> None:
        """Start empty."""
        self.clear()

    @contextmanager
    def writing(self, *, new: bool = False) -> Iterator["MemoryEngine"]:
        """Change the collection, which is its own writer: each change stands at once."""
        yield self

    def clear(self) -> None:
        """Forget all documents."""
        self._documents: dict[int, Document] = {}  # by place, which is the number of their bit
        self._places: dict[int, int] = {}  # by id
        self._free: list[int] = []
        self._everything = 0
        self._tokens: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
        self._facets: dict[str, dict[str, int]] = {}
        self._sorted_tokens: dict[str, list[str]] = {}
        self._words: Counter[str] = Counter()

    def add(self, document: Document) -> None:
        """Add a document, replacing that of the same id."""
        self.discard(document.id)
        place = self._free.pop() if self._free else len(self._places)
        self._documents[place] = document
        self._places[document.id] = place
        self._everything |= 1 << place
        for key, sets in self._sets_of(document):
            sets[key] = sets.get(key, 0) | 1 << place
        self._words.update(set(document.words))
        self._sorted_tokens.clear()

    def discard(self, id_: int) -> None:
        """Forget a document; an unknown id is no error."""
        if (place := self._places.pop(id_, None)) is None:
            return
        document = self._documents.pop(place)
        for key, sets in self._sets_of(document):
            sets[key] &= ~(1 << place)
            if not sets[key]:
                del sets[key]
        self._everything &= ~(1 << place)
        self._free.append(place)
        self._words -= Counter(set(document.words))
        self._sorted_tokens.clear()

    def discard_all(self, key: str, value: str) -> None:
        """Forget the documents that have a value of a key."""
        for place in members(self._facets.get(key, {}).get(value, 0)):
            self.discard(self._documents[place].id)

    def _sets_of(self, document: Document) -> Iterator[tuple[str, dict[str, int]]]:
        """Every token and facet value of a document, once, with the dictionary it belongs in."""
        for field, tokens in document.tokens.items():
            yield from ((token, self._tokens[field]) for token in set(tokens))
        for facet, values in document.facets.items():
            yield from ((value, self._facets.setdefault(facet, {})) for value in set(values))

    def search(self, query: Query) -> Results:
        """Answer a query."""
        reading = read(query.text, self)
        tokens = reading.tokens if reading else ()
        tiers = [list(self._tiers(token)) for token in tokens]
        hits = self._having(tiers, reading.at_least if reading else 0)
        if query.text.strip() and not reading:
            hits = 0  # nothing in the text can be searched, so nothing matches it
        narrowed = facets.narrow(hits, self._facets, query.filters)
        whole = self._tokens[FIELDS[0]].get(reading.whole, 0) if reading else 0
        places = self._in_order(narrowed[None], tiers, whole, query.order)
        start = (query.page - 1) * query.per_page
        return Results(
            total=len(places),
            ids=[self._documents[place].id for place in places[start : start + query.per_page]],
            counts=facets.count(narrowed, self._facets, query.counted),
            corrected=reading.corrected if reading else None,
            partial=reading is not None and reading.is_partial,
        )

    def number(self, tokens: Sequence[QueryToken], at_least: int) -> int:
        """How many documents have at least so many of the tokens."""
        return self._having([list(self._tiers(token)) for token in tokens], at_least).bit_count()

    def similar(self, word: str, slips: int) -> list[str]:
        """The words that differ by at most so many slips."""
        return [other for other in self._words if apart(word, other, slips) <= slips]

    def _having(self, tiers: list[list[int]], at_least: int) -> int:
        """The documents with at least so many of the words, of which the tiers are given."""
        having = [self._everything] + [0] * at_least  # by number of words
        for tier in tiers:
            documents = reduce(or_, tier)
            for number in range(at_least, 0, -1):
                having[number] |= having[number - 1] & documents
        return having[at_least]

    def _tiers(self, token: QueryToken) -> Iterator[int]:
        """The documents with a token, best first: in each field as it is, then as a beginning."""
        for field in FIELDS:
            tokens = self._tokens[field]
            yield reduce(or_, (tokens.get(text, 0) for text in token.any_of))
            yield reduce(or_, map(tokens.__getitem__, self._beginning(field, token)), 0)

    def _beginning(self, field: str, token: QueryToken) -> list[str]:
        """A field's tokens that begin with a token that is a prefix."""
        if not token.prefix:
            return []
        if field not in self._sorted_tokens:
            self._sorted_tokens[field] = sorted(self._tokens[field])
        tokens = self._sorted_tokens[field]
        start = bisect_left(tokens, token.text)
        return tokens[start : bisect_left(tokens, token.text + "\U0010ffff", lo=start)]

    def _in_order(
        self, found: int, tiers: list[list[int]], whole: int, order: tuple[str, ...]
    ) -> list[int]:
        """The places of the documents found, by the keys of the order, then by id."""
        ranks = self._ranks(found & ~whole, tiers) if RELEVANCE in order else {}

        def key(place: int) -> tuple[Any, ...]:
            document = self._documents[place]
            keys = (ranks.get(place, BEST) if k == RELEVANCE else document.sort[k] for k in order)
            return (*keys, document.id)

        return sorted(members(found), key=key)

    @staticmethod
    def _ranks(found: int, tiers: list[list[int]]) -> dict[int, tuple[int, int]]:
        """For each document found the tier of its weakest word, and how many its name lacks."""
        weakest = dict.fromkeys(members(found), 0)
        lacking = dict.fromkeys(weakest, 0)
        for tier_sets in tiers:
            for place in members(found & ~(tier_sets[0] | tier_sets[1])):
                lacking[place] += 1
            left = found
            for tier, documents in enumerate([*tier_sets, -1]):
                for place in members(left & documents):
                    weakest[place] = max(weakest[place], tier)
                left &= ~documents
        return {place: (tier, lacking[place]) for place, tier in weakest.items()}
