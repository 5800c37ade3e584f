"""What facets mean, in sets of documents. A set is an integer: bit n stands for document n."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

Sets = Mapping[str, Mapping[str, int]]  # facet -> value -> documents
Filters = Mapping[str, frozenset[str]]


def narrow(hits: int, sets: Sets, filters: Filters) -> dict[str | None, int]:
    """The hits within the filters: under None by all of them, under a facet by all but its own.

    Values of one facet are joined by OR, facets by AND. Only facets with a filter have an entry.
    """
    chosen = {
        facet: reduce(or_, (sets.get(facet, {}).get(value, 0) for value in values), 0)
        for facet, values in filters.items()
        if values
    }
    narrowed: dict[str | None, int] = {}
    for left_out in (None, *chosen):
        rest = hits
        for facet, documents in chosen.items():
            if facet != left_out:
                rest &= documents
        narrowed[left_out] = rest
    return narrowed


def count(
    narrowed: Mapping[str | None, int], sets: Sets, counted: Iterable[str]
) -> dict[str, dict[str, int]]:
    """For each value the number of results that choosing it alone in its facet would give."""
    counts = {}
    for facet in counted:
        values = sets.get(facet, {})
        within = narrowed.get(facet, narrowed[None])
        counts[facet] = {
            value: (within & documents).bit_count() for value, documents in values.items()
        }
    return counts
