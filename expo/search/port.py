"""What the site asks of a search engine, and what it gets. Engines know documents, not models."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

# A document's texts by how much a match in them says, the most telling first.
FIELDS = ("name", "booth", "brand", "product", "category", "description")
RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found.

    `tokens` has the tokens of each of FIELDS, `facets` the values of each facet (a hierarchy's
    value with all its ancestors), `sort` a comparable key for each order.
    """

    id: int
    tokens: Mapping[str, Iterable[str]]
    facets: Mapping[str, Iterable[str]]
    sort: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Query:
    """A question: a text, values chosen by facet, an order, and which page of the results.

    `order` names sort keys, the first decides; RELEVANCE may stand among them.
    """

    text: str = ""
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    order: tuple[str, ...] = (RELEVANCE,)
    page: int = 1
    per_page: int = 24


@dataclass(frozen=True, slots=True)
class Results:
    """The answer: exact total, one page of ids, exact counts by facet and value.

    `counts` has every value that any document of the collection has, so zeros too.
    `corrected` is the text that was searched instead, when the engine mended a spelling.
    """

    total: int
    ids: list[int]
    counts: Mapping[str, Mapping[str, int]]
    corrected: str | None = None


class Engine(Protocol):
    """A collection of documents that can be searched."""

    def index(self, documents: Iterable[Document]) -> None:
        """Add documents, replacing those of the same id."""

    def remove(self, ids: Iterable[int]) -> None:
        """Forget documents; unknown ids are no error."""

    def search(self, query: Query) -> Results:
        """Answer a query. A page beyond the last is empty."""

    def clear(self) -> None:
        """Forget all documents."""
