"""Exact counts: what every engine says of random catalogues is what counting by hand gives."""

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contracts.questions import document, query

# A category's parent; a document has its categories with all that they stand within.
PARENTS = {"green": "tea", "black": "tea", "tea": "food", "oil": "food", "arm": "robot"}
CATEGORIES = [*PARENTS, "food", "robot"]
VALUES = {
    "country": ["cn", "vn", "de", "it"],
    "hall": ["1", "2", "3.2"],
    "category": CATEGORIES,
    "offers": ["goods", "services", "agents"],
}
WORDS = ["tea", "teapot", "robot", "green", "arm", "silk"]


@dataclass(frozen=True)
class Row:
    """An exhibitor as plain data."""

    words: tuple[str, ...]
    values: dict[str, frozenset[str]]


def branch(category: str) -> set[str]:
    above = PARENTS.get(category)
    return {category} | (branch(above) if above else set())


def subsets(values: list[str], most: int) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=most)


rows = st.builds(
    Row,
    words=st.lists(st.sampled_from(WORDS), max_size=3).map(tuple),
    values=st.fixed_dictionaries(
        {
            "country": subsets(VALUES["country"], 1),
            "hall": subsets(VALUES["hall"], 3),
            "category": subsets(CATEGORIES, 2).map(
                lambda chosen: frozenset().union(*map(branch, chosen))
            ),
            "offers": subsets(VALUES["offers"], 3),
        }
    ),
)
choices = st.fixed_dictionaries(
    {}, optional={k: subsets([*v, "none"], 3) for k, v in VALUES.items()}
)
texts = st.lists(st.sampled_from([*WORDS, "te", "x"]), max_size=2)


def words_in(row: Row, words: list[str]) -> int:
    """How many of the words stand in the row; the last may be only begun."""
    whole, begun = words[:-1], words[-1:]
    return sum(word in row.words for word in set(whole)) + sum(
        any(word.startswith(beginning) for word in row.words) for beginning in begun
    )


def having(catalogue: dict[int, Row], words: list[str]) -> dict[int, Row]:
    """The rows with all of the words; where none has them all, those with the most."""
    numbers = {id_: words_in(row, words) for id_, row in catalogue.items()}
    most = max(numbers.values(), default=0)
    if words and not most:
        return {}
    return {id_: row for id_, row in catalogue.items() if numbers[id_] == most}


def is_chosen(row: Row, chosen: dict[str, frozenset[str]]) -> bool:
    return all(row.values[facet] & values for facet, values in chosen.items() if values)


def count_by_hand(
    rows: list[Row], hits: list[Row], chosen: dict[str, frozenset[str]], facet: str
) -> dict[str, int]:
    """For each value of the rows how many hits choosing it alone in its facet would leave."""
    there = {value for row in rows for value in row.values[facet]}
    return {
        value: sum(is_chosen(row, chosen | {facet: frozenset({value})}) for row in hits)
        for value in there
    }


@settings(max_examples=1500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    catalogue=st.lists(rows, max_size=25),
    gone=st.sets(st.integers(0, 24)),
    words=texts,
    chosen=choices,
)
def test_counts(engine, catalogue, gone, words, chosen):
    with engine.writing() as writer:
        writer.clear()
        for id_, row in enumerate(catalogue):
            writer.add(document(id_, " ".join(row.words), **row.values))
        for id_ in gone:
            writer.discard(id_)
    left = {id_: row for id_, row in enumerate(catalogue) if id_ not in gone}

    results = engine.search(query(" ".join(words), order=(), **chosen))

    hits = having(left, words)
    found = [id_ for id_, row in hits.items() if is_chosen(row, chosen)]
    assert (results.total, results.ids) == (len(found), found)
    for facet in VALUES:
        by_hand = count_by_hand(list(left.values()), list(hits.values()), chosen, facet)
        assert results.counts.get(facet, {}) == by_hand
