"""The values of a facet as they stand beside the results."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.facets import Facet

SHORT = 8  # a facet of so many values or fewer shows those without results as well
AT_FIRST = 6  # a longer one shows so many and the rest on demand


@dataclass(slots=True)
class Choice:
    """A value of a facet, with the number of results that choosing it gives."""

    value: str
    name: str
    count: int
    selected: bool
    depth: int = 0  # in a hierarchy, 0 at the root


@dataclass(frozen=True)
class FacetPanel:
    """A facet with the choices shown at once, those on demand, and how many have no results."""

    facet: Facet
    choices: Sequence[Choice]
    more: Sequence[Choice]
    without_results: int
    page: str = ""  # the address of a page with all values, where they are too many to unfold

    @classmethod
    def of(cls, facet: Facet, choices: Sequence[Choice]) -> "FacetPanel":
        """Fold a long facet: the first few and all checked ones show, empty ones are counted."""
        if len(choices) <= SHORT:
            return cls(facet, choices, [], 0)
        useful = [choice for choice in choices if choice.count or choice.selected]
        shown: list[Choice] = []
        more: list[Choice] = []
        for place, choice in enumerate(useful):
            at_once = place < AT_FIRST or choice.selected or choice.depth
            (shown if at_once else more).append(choice)
        return cls(facet, shown, more, len(choices) - len(useful))

    @property
    def is_used(self) -> bool:
        """Whether it narrows the list."""
        return any(choice.selected for choice in self.choices)


class FacetValues:
    """The values of a facet that occur in the edition, or are chosen."""

    def __init__(
        self,
        facet: Facet,
        vocabulary: Vocabulary,
        language: str,
        counts: Mapping[str, int],
        selected: Collection[str],
    ) -> None:
        """Name them."""
        self._facet, self._counts, self._selected = facet, counts, selected
        self._vocabulary = vocabulary
        names = facet.values(vocabulary, language)
        self._names = {v: name for v, name in names.items() if v in counts or v in selected}

    def all(self) -> list[Choice]:
        """In natural order, or by count, then name."""
        return self._ordered(self._names)

    def opened(self) -> list[Choice]:
        """The roots, and below each value that is chosen or holds a chosen one what is within."""
        dimension = self._facet.dimension
        parents = self._vocabulary.parents.get(dimension)
        if not parents:
            return self.all()
        active = {
            value for leaf in self._selected for value in self._vocabulary.branch(leaf, dimension)
        }
        within: dict[str, list[str]] = defaultdict(list)
        for value in self._names:
            parent = parents.get(value, "")
            if parent not in self._names:
                within[""].append(value)
            elif parent in active:
                within[parent].append(value)
        return list(self._below("", within, 0))

    def _below(self, parent: str, within: Mapping[str, list[str]], depth: int) -> Iterator[Choice]:
        for choice in self._ordered(within[parent], depth):
            yield choice
            if choice.value in within:
                yield from self._below(choice.value, within, depth + 1)

    def _ordered(self, values: Iterable[str], depth: int = 0) -> list[Choice]:
        choices = [
            Choice(
                value,
                self._names[value],
                self._counts.get(value, 0),
                value in self._selected,
                depth,
            )
            for value in values
        ]
        if not self._facet.natural:  # they stand from A to Z already
            choices.sort(key=lambda choice: -choice.count)
        return choices
