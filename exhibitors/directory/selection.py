"""What a visitor has chosen, read from an address and written as one: one state, one address."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict

from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.facets import FACETS, Facet
from expo.search.port import RELEVANCE, Query

PER_PAGE, MOST_PER_PAGE, MOST_TEXT = 24, 100, 200
SORTS = ("relevance", "name", "booth", "new")


@dataclass(frozen=True)
class Selection:
    """A text, values by facet (each facet's in the order of addresses), a sort and a page."""

    listing: Listing
    text: str = ""
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: str = "name"
    page: int = 1
    per_page: int = PER_PAGE
    unknown: tuple[tuple[str, str], ...] = ()  # facet and value of what doesn't exist here
    # What the page itself is about, by dimension: it narrows, and stands in no address.
    fixed: Mapping[str, str] = field(default_factory=dict)
    # What else the page's addresses keep, as which part of a plan is shown.
    kept: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(
        cls,
        listing: Listing,
        data: QueryDict,
        vocabulary: Vocabulary,
        fixed: Mapping[str, str] | None = None,
        kept: tuple[tuple[str, str], ...] = (),
    ) -> Self:
        """Read a query string. Unknown keys are passed over, unknown values kept to be told."""
        fixed = fixed or {}
        values: dict[str, frozenset[str]] = {}
        unknown: list[tuple[str, str]] = []
        for facet in facets_of(listing, fixed):
            if given := [value for value in data.getlist(facet.key) if value]:
                names = facet.values(vocabulary, "en")
                values[facet.key] = frozenset(value for value in given if value in names)
                unknown += [(facet.key, value) for value in given if value not in names]
        values = _innermost(listing, values, data.get("latest", ""), vocabulary)
        text = " ".join(data.get("q", "").replace("\0", " ").split())[:MOST_TEXT]
        sort = data.get("sort", "")
        return cls(
            listing=listing,
            text=text,
            values={key: chosen for key, chosen in values.items() if chosen},
            sort=sort if sort in available_sorts(text) else available_sorts(text)[0],
            page=_number(data.get("page"), 1, 100_000),
            # Pages for people all have one length; only data formats may ask for another.
            per_page=_number(data.get("format") and data.get("per_page"), PER_PAGE, MOST_PER_PAGE),
            unknown=tuple(dict.fromkeys(unknown)),
            fixed=fixed,
            kept=kept,
        )

    def pairs(self) -> list[tuple[str, str]]:
        """Keys and values in the one order of addresses; what is usual is left out."""
        pairs = [("q", self.text)] if self.text else []
        for facet in self.facets:
            pairs += [(facet.key, value) for value in sorted(self.values.get(facet.key, ()))]
        if self.sort != available_sorts(self.text)[0]:
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return [*pairs, *self.kept]

    @property
    def address(self) -> str:
        """The query string with its `?`; for the bare list `.`, which leads to the page itself."""
        return f"?{urlencode(self.pairs())}" if self.pairs() else "."

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that may narrow the list further."""
        return facets_of(self.listing, self.fixed)

    @property
    def is_narrowed(self) -> bool:
        """Whether any facet has a value chosen."""
        return bool(self.values)

    def query(self, language: str) -> Query:
        """The question for the search engine."""
        by_name = f"name.{language}"
        order = {
            "relevance": (RELEVANCE, by_name),
            "name": (by_name,),
            "booth": ("booth", by_name),
            "new": ("new", by_name),
        }[self.sort]
        counted = tuple(dict.fromkeys(facet.dimension for facet in self.facets))
        return Query(self.text, self._filters(), order, self.page, self.per_page, counted)

    def _filters(self) -> dict[str, frozenset[str]]:
        """The values by the index's dimension."""
        filters = {dimension: frozenset([value]) for dimension, value in self.fixed.items()}
        for facet in self.facets:
            if chosen := self.values.get(facet.key):
                filters[facet.dimension] = filters.get(facet.dimension, frozenset()) | chosen
        return filters

    def keeping(self, *pairs: tuple[str, str]) -> Self:
        """The same with these pairs kept in its address instead."""
        return replace(self, kept=pairs)

    def on_page(self, page: int) -> Self:
        """The same on another page."""
        return replace(self, page=page)

    def without(self, key: str, value: str) -> Self:
        """Without one value, on the first page."""
        rest = {**self.values, key: self.values[key] - {value}}
        return self._choosing({k: chosen for k, chosen in rest.items() if chosen})

    def only_text(self) -> Self:
        """Without any value of a facet; the text stays."""
        return self._choosing({})

    def in_listing(self, listing: Listing) -> Self:
        """The same question to the other list, as far as it knows the facets."""
        known = {facet.key for facet in FACETS[listing]}
        fixed = {key: frozenset([value]) for key, value in self.fixed.items()}
        values = {key: chosen for key, chosen in {**self.values, **fixed}.items() if key in known}
        return replace(self, listing=listing, values=values, fixed={}, kept=(), page=1)

    def _choosing(self, values: Mapping[str, frozenset[str]]) -> Self:
        return replace(self, values=values, page=1, unknown=())


def available_sorts(text: str) -> tuple[str, ...]:
    """The orders on offer, the usual one first; relevance needs a text."""
    return SORTS if text else SORTS[1:]


def facets_of(listing: Listing, fixed: Mapping[str, str]) -> tuple[Facet, ...]:
    """The facets of a list, without those of what its page is about."""
    return tuple(facet for facet in FACETS[listing] if facet.dimension not in fixed)


def _innermost(
    listing: Listing, values: Mapping[str, frozenset[str]], latest: str, vocabulary: Vocabulary
) -> dict[str, frozenset[str]]:
    """Values without those that another one stands within, in the same dimension.

    The one that was chosen last, named as `category:food`, stays: then those within it go.
    """
    chosen: dict[str, frozenset[str]] = {}
    dimensions = {facet.key: facet.dimension for facet in FACETS[listing]}
    last, _colon, outer = latest.partition(":")
    for key, given in values.items():
        dimension = dimensions[key]
        rivals = frozenset().union(*(values[k] for k in values if dimensions[k] == dimension))
        if dimensions.get(last) == dimension and outer in values.get(last, ()):
            rivals -= vocabulary.within(rivals, outer, dimension)
        chosen[key] = given & vocabulary.innermost(rivals, dimension)
    return chosen


def _number(text: str | None, default: int, most: int) -> int:
    """A number from 1 to `most`, whatever is written."""
    if not (text and text.isascii() and text.isdigit()):
        return default
    return min(max(int(text[:9]), 1), most)
