"""Hierarchies and ranges against counting by hand, over random lists and random addresses."""

from dataclasses import dataclass, replace
from decimal import Decimal

from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibitors.catalogue.bands import ORDER_LIMITS, PRICE_LIMITS, order_values, price_values
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.selection import Selection
from expo.regions import REGION_OF
from expo.search.memory import MemoryEngine
from expo.search.port import Document
from expo.text import Text

PARENTS = {"green": "tea", "black": "tea", "tea": "food", "coffee": "food"}
CATEGORIES = [*PARENTS, "food", "robots"]
COUNTRIES = ["vn", "cn", "th", "de", "fr", "ke", "aq"]
REGIONS = ["asia", "europe", "africa", "oceania"]
BANDS = [
    f"{currency}-{low}-{high}".rstrip("-")
    for currency in ("usd", "cny")
    for low, high in zip(PRICE_LIMITS, [*map(str, PRICE_LIMITS[1:]), ""], strict=True)
]


@dataclass(frozen=True)
class Row:
    category: str
    country: str
    price: Decimal | None
    currency: str
    minimum_order: int | None


ROWS = st.lists(
    st.builds(
        Row,
        st.sampled_from(CATEGORIES),
        st.sampled_from(["", *COUNTRIES]),
        st.none() | st.decimals(0, 20_000, places=2) | st.sampled_from(PRICE_LIMITS).map(Decimal),
        st.sampled_from(["", "USD", "CNY"]),
        st.none() | st.integers(0, 20_000) | st.sampled_from(ORDER_LIMITS),
    ),
    max_size=12,
)
CHOICES = st.lists(
    st.tuples(st.just("category"), st.sampled_from(CATEGORIES))
    | st.tuples(st.just("country"), st.sampled_from(COUNTRIES))
    | st.tuples(st.just("region"), st.sampled_from(REGIONS))
    | st.tuples(st.just("price"), st.sampled_from(["usd", "cny", *BANDS]))
    | st.tuples(st.just("moq"), st.sampled_from(list(map(str, ORDER_LIMITS)))),
    max_size=6,
)


def within(value: str, parents: dict[str, str]) -> list[str]:
    return [value, *within(parents[value], parents)] if value in parents else [value]


def has(row: Row, key: str, value: str) -> bool:
    """Whether a row is what a value says, in plain words."""
    if key == "category":
        return value in within(row.category, PARENTS)
    if key == "country":
        return row.country == value
    if key == "region":
        return REGION_OF.get(row.country) == value
    if key == "moq":
        return bool(row.minimum_order) and row.minimum_order <= int(value)  # type: ignore[operator]
    currency, *limits = value.split("-")
    low, high = (*map(int, limits), 0, 0)[:2]
    if row.price is None or row.currency.lower() != currency:
        return False
    return not limits or (row.price >= low and (len(limits) == 1 or row.price < high))


def replaced(chosen: set[tuple[str, str]], key: str, value: str) -> bool:
    """Whether another choice stands within this one."""
    if key == "category":
        return any(k == key and value in within(v, PARENTS)[1:] for k, v in chosen)
    if key == "region":
        return any(k == "country" and REGION_OF.get(v) == value for k, v in chosen)
    return key == "price" and any(k == key and v.startswith(f"{value}-") for k, v in chosen)


def vocabulary() -> Vocabulary:
    bands = {band: band.partition("-")[0] for band in BANDS}
    return Vocabulary(
        categories={slug: Text(en=slug) for slug in CATEGORIES},
        price_bands=bands,
        parents={"category": PARENTS, "country": REGION_OF, "price": bands},
    )


def engine_of(rows: list[Row], words: Vocabulary) -> MemoryEngine:
    engine = MemoryEngine()
    engine.index(
        Document(
            id=number,
            tokens={},
            facets={
                "category": list(words.branch(row.category)),
                "country": list(words.branch(row.country, "country")),
                "price": price_values(row.price, row.currency),
                "moq": order_values(row.minimum_order),
            },
            sort={},
        )
        for number, row in enumerate(rows)
    )
    return engine


def dimension(key: str) -> str:
    return "country" if key == "region" else key


@settings(max_examples=1_000)
@given(ROWS, CHOICES)
def test_results_and_counts_equal_counting_by_hand(
    rows: list[Row], pairs: list[tuple[str, str]]
) -> None:
    words = vocabulary()
    data = QueryDict(mutable=True)
    for key, value in pairs:
        data.appendlist(key, value)
    selection = Selection.read(Listing.PRODUCTS, data, words)
    query = selection.query("en")
    results = engine_of(rows, words).search(replace(query, order=()))

    chosen = {pair for pair in pairs if not replaced(set(pairs), *pair)}
    by_dimension: dict[str, list[tuple[str, str]]] = {}
    for key, value in chosen:
        by_dimension.setdefault(dimension(key), []).append((key, value))

    def passing(left_out: str = "") -> list[Row]:
        return [
            row
            for row in rows
            if all(
                any(has(row, *pair) for pair in alternatives)
                for name, alternatives in by_dimension.items()
                if name != left_out
            )
        ]

    assert results.total == len(passing())
    for key, values in {
        "category": CATEGORIES,
        "country": COUNTRIES,
        "region": REGIONS,
        "price": ["usd", "cny", *BANDS],
        "moq": list(map(str, ORDER_LIMITS)),
    }.items():
        found = passing(left_out=dimension(key))
        for value in values:
            expected = sum(has(row, key, value) for row in found)
            assert results.counts.get(dimension(key), {}).get(value, 0) == expected, (key, value)
    assert {(key, value) for key, values in selection.values.items() for value in values} == chosen
