"""A page of results as the visitor sees it: rows, facets, chips and pages."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from django.utils.translation import get_language

from exhibitors.catalogue.index import Catalogue
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.facets import Facet
from exhibitors.directory.panels import Choice, FacetPanel, FacetValues
from exhibitors.directory.rows import ProductLink, RowReader
from exhibitors.directory.selection import Selection, available_sorts
from expo.models import Edition
from expo.release import release
from expo.search.marks import spans
from expo.search.port import RELEVANCE, Query
from expo.search.tokens import QueryToken, query_tokens

MOST = 40  # a facet of more values has a page of its own
MATCHES = 100  # products that are looked through for what the rows of a page show
T = TypeVar("T")


@dataclass(frozen=True)
class Chip:
    """A chosen value, with the address that takes it back."""

    facet: Facet
    value: str
    name: str
    address: str

    @property
    def label(self) -> str:
        """The facet's name, unless the value says it itself: "Hall 3"."""
        label = str(self.facet.label)
        return "" if self.name.startswith(label) else label


class ResultPage:
    """The answer to a selection."""

    def __init__(self, selection: Selection, catalogue: Catalogue, edition: Edition) -> None:
        """Ask the search index."""
        self.selection = selection
        self.edition = edition
        self.language = get_language() or "en"
        self._catalogue = catalogue
        self.results = catalogue.search(selection.listing, selection.query(self.language))

    def _number(self, selection: Selection) -> int:
        """How many results another selection has."""
        query = replace(selection.query(self.language), per_page=0, counted=())
        return self._catalogue.search(selection.listing, query).total

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of facet values."""
        return self._catalogue.vocabulary

    @property
    def total(self) -> int:
        """The number of all results."""
        return self.results.total

    def _remembered(self, part: str, make: Callable[[], list[T]]) -> list[T]:
        """A part of this page, kept until something changes."""
        chosen = self.selection
        key = (chosen.listing, *chosen.fixed.items(), *chosen.pairs(), chosen.per_page)
        return self._catalogue.remembered((part, self.language, key), make)

    @cached_property
    def tokens(self) -> list[QueryToken]:
        """The words that were searched, which rows mark."""
        return query_tokens(self.results.corrected or self.selection.text)

    @cached_property
    def rows(self) -> list[Any]:
        """This page's exhibitors or products, in the order of the results.

        For a text each exhibitor has the product that matches it best as its `match`.
        """
        return self._remembered("rows", self._read_rows)

    def _read_rows(self) -> list[Any]:
        reader = RowReader(self.edition, self.vocabulary)
        if self.selection.listing is Listing.PRODUCTS:
            return list(reader.products(self.results.ids))
        rows = reader.exhibitors(self.results.ids)
        if self.tokens:
            matches = self._matches(reader, [row.pk for row in rows])
            for row in rows:
                row.match = matches.get(row.pk)
        return list(rows)

    def _matches(self, reader: RowReader, exhibitor_ids: Sequence[int]) -> dict[int, ProductLink]:
        """The product of each exhibitor that has the words searched, by exhibitor."""
        query = Query(
            self.results.corrected or self.selection.text,
            {"exhibitor": frozenset(map(str, exhibitor_ids))},
            (RELEVANCE, f"name.{self.language}"),
            per_page=MATCHES,
        )
        found = self._catalogue.search(Listing.PRODUCTS, query)
        if found.partial or found.corrected:
            return {}
        return {
            exhibitor: product
            for exhibitor, product in reversed(reader.links(found.ids))
            if spans(str(product.name), self.tokens, product.name.language())
        }

    @cached_property
    def other(self) -> tuple[str, int]:
        """The address of the same question in the other list, and its number of results."""
        listing = next(each for each in Listing if each is not self.selection.listing)
        selection = self.selection.in_listing(listing)
        return selection.address.removeprefix("."), self._number(selection)

    @cached_property
    def halls(self) -> Mapping[str, int]:
        """How many exhibitors each hall and level has for the question, in this hall or not."""
        asked = replace(self.selection, listing=Listing.EXHIBITORS, fixed={}).query(self.language)
        query = Query(asked.text, asked.filters, order=(), per_page=0, counted=("hall",))
        return self._catalogue.search(Listing.EXHIBITORS, query).counts.get("hall", {})

    @property
    def on_plan(self) -> str:
        """The query string of the same question to the plan of all halls."""
        return self.selection.in_listing(Listing.EXHIBITORS).address.removeprefix(".")

    @property
    def sorts(self) -> tuple[str, ...]:
        """The orders on offer."""
        return available_sorts(self.selection.text)

    @property
    def pages(self) -> int:
        """The number of pages, at least one."""
        return max(1, -(-self.total // self.selection.per_page))

    @property
    def first(self) -> int:
        """The number of the page's first result, counted from one."""
        return (self.selection.page - 1) * self.selection.per_page + 1

    @property
    def last(self) -> int:
        """The number of the page's last result."""
        return min(self.selection.page * self.selection.per_page, self.total)

    def page_links(self) -> Iterator[tuple[int, str] | None]:
        """Number and address of the first, the last and the nearest pages; None for a gap."""
        near = range(self.selection.page - 2, self.selection.page + 3)
        shown = sorted({1, self.pages, *near} & set(range(1, self.pages + 1)))
        for before, page in zip([0, *shown], shown, strict=False):
            if page - before > 1:
                yield None
            yield page, self.selection.on_page(page).address

    @property
    def previous(self) -> str:
        """The previous page's address, or ''."""
        return self.selection.on_page(self.selection.page - 1).address if self.first > 1 else ""

    @property
    def next(self) -> str:
        """The next page's address, or ''."""
        more = self.selection.page < self.pages
        return self.selection.on_page(self.selection.page + 1).address if more else ""

    @cached_property
    def chips(self) -> list[Chip]:
        """All chosen values."""
        return [
            Chip(facet, value, name, self.selection.without(facet.key, value).address)
            for facet in self.selection.facets
            if (chosen := self.selection.values.get(facet.key))
            for value, name in facet.values(self.vocabulary, self.language).items()
            if value in chosen
        ]

    def ways_out(self) -> list[tuple[Chip, int]]:
        """For a search without results: each chosen value with the number of results without it."""
        without = {
            chip: self._number(self.selection.without(chip.facet.key, chip.value))
            for chip in self.chips
        }
        return [(chip, total) for chip, total in without.items() if total]

    @property
    def facets_key(self) -> str:
        """What names the block of facets: another one whenever that may look otherwise.

        It goes by the counts, so that a change which leaves them as they are costs nothing.
        """
        parts = (
            self._catalogue.generation,
            self.vocabulary.grown,
            release(),
            self.language,
            self.selection.listing,
            self.selection.fixed,
            self.selection.on_page(1).pairs(),
            self.results.counts,
        )
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def panels(self) -> list[FacetPanel]:
        """The facets that can narrow these results, or do already."""
        panels = []
        for facet in self.selection.facets:
            choices = self.choices(facet)
            if (
                any(choice.selected for choice in choices)
                or sum(choice.count > 0 for choice in choices) > 1
            ):
                panels.append(self._with_page(FacetPanel.of(facet, choices)))
        return panels

    def _with_page(self, panel: FacetPanel) -> FacetPanel:
        """Lead to the facet's own page instead of unfolding a great many values."""
        if len(panel.more) + len(panel.choices) <= MOST or self.selection.fixed:
            return panel
        place = f"../by/{self.selection.listing.value}/{panel.facet.key}/"
        address = place + self.selection.on_page(1).address.removeprefix(".")
        return replace(panel, more=[], page=address)

    def choices(self, facet: Facet) -> list[Choice]:
        """A facet's values in their order; of a hierarchy only the open branches."""
        return self._values(facet).opened()

    def all_choices(self, facet: Facet) -> list[Choice]:
        """A facet's values that occur in the edition: in natural order, or by count, then name."""
        return self._values(facet).all()

    def _values(self, facet: Facet) -> FacetValues:
        return FacetValues(
            facet,
            self.vocabulary,
            self.language,
            self.results.counts.get(facet.dimension, {}),
            self.selection.values.get(facet.key, frozenset()),
        )
