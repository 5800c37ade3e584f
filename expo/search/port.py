"""What the site asks of a search engine, and what it gets. Engines know documents, not models."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

# A document's texts by how much a match in them says, the most telling first.
FIELDS = ("name", "booth", "brand", "product", "category", "description")
RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found.

    `tokens` has the tokens of each of FIELDS, `facets` the values of each facet (a hierarchy's
    value with all its ancestors) and of keys, which are never counted, `sort` for each order a key
    whose characters compare, `words` the words as they are written, from which a question's
    spelling is mended.
    """

    id: int
    tokens: Mapping[str, Iterable[str]]
    facets: Mapping[str, Iterable[str]]
    sort: Mapping[str, str]
    words: Iterable[str] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question: a text, values chosen by facet, an order, and which page of the results.

    `order` names sort keys, the first decides, and the id settles what is left; RELEVANCE may
    stand first. `counted` names the facets whose values are to be counted.
    """

    text: str = ""
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    order: tuple[str, ...] = (RELEVANCE,)
    page: int = 1
    per_page: int = 24
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer: exact total, one page of ids, exact counts by facet and value.

    `counts` has every value that any document of the collection has, so zeros too, of each facet
    that is to be counted.
    `corrected` is the text that was searched instead, when its spelling was mended.
    `partial` says that no document has all the words, and these have the most of them.
    """

    total: int
    ids: list[int]
    counts: Mapping[str, Mapping[str, int]]
    corrected: str | None = None
    partial: bool = False


class Writer(Protocol):
    """Takes changes of a collection."""

    def add(self, document: Document) -> None:
        """Add a document, replacing that of the same id."""

    def discard(self, id_: int) -> None:
        """Forget a document; an unknown id is no error."""

    def discard_all(self, key: str, value: str) -> None:
        """Forget the documents that have a value of a key."""

    def clear(self) -> None:
        """Forget all documents."""


class Engine(ABC):
    """A collection of documents that can be searched."""

    @abstractmethod
    def writing(self, *, new: bool = False) -> AbstractContextManager[Writer]:
        """Change the collection; searches see it all at once, when the block ends.

        `new` promises that the collection is empty and no id comes twice, which is faster.
        """

    @abstractmethod
    def search(self, query: Query) -> Results:
        """Answer a query. A page beyond the last is empty."""

    def index(self, documents: Iterable[Document]) -> None:
        """Add documents, replacing those of the same id."""
        with self.writing() as writer:
            for document in documents:
                writer.add(document)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget documents; unknown ids are no error."""
        with self.writing() as writer:
            for id_ in ids:
                writer.discard(id_)

    def clear(self) -> None:
        """Forget all documents."""
        with self.writing() as writer:
            writer.clear()
