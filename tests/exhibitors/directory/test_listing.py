"""What a page of results makes of an answer; the answers themselves are written down here."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.facets import CATEGORY, COUNTRY, HALL, PRICE, Facet
from exhibitors.directory.listing import MOST, ResultPage
from exhibitors.directory.panels import AT_FIRST, SHORT
from exhibitors.directory.selection import PER_PAGE, Selection
from expo.countries import CODES
from expo.models import Edition
from expo.regions import REGION_OF
from expo.search.port import Query, Results
from expo.text import Text
from pavilions.models import Hall

HALLS = [str(number) for number in range(1, 20)]
OTHERS = [f"other-{number}" for number in range(SHORT)]
BANDS = {"usd-0-10": "usd", "usd-10-50": "usd"}
WORDS = Vocabulary(
    categories={slug: Text(en=slug) for slug in ("food", "tea", "green", "robots", *OTHERS)},
    price_bands=BANDS,
    parents={
        "category": {"tea": "food", "green": "tea"},
        "country": REGION_OF,
        "price": BANDS,
    },
    halls={code: Hall(code=code) for code in HALLS},
)


def page_of(
    total: int | Callable[[Query], int] = 0,
    counts: dict[str, dict[str, int]] | None = None,
    **chosen: Any,
) -> ResultPage:
    def search(listing: Listing, query: Query) -> Results:
        return Results(total(query) if callable(total) else total, [], counts or {})

    def remembered(key: object, make: Callable[[], Any]) -> Any:
        return make()

    catalogue: Any = SimpleNamespace(vocabulary=WORDS, search=search, remembered=remembered)
    return ResultPage(Selection(Listing.EXHIBITORS, **chosen), catalogue, Edition())


def values(**chosen: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in chosen.items()}


@pytest.mark.parametrize(
    ("pages", "page", "shown"),
    [
        (0, 1, "1"),
        (1, 1, "1"),
        (4, 4, "1 2 3 4"),
        (6, 3, "1 2 3 4 5 6"),
        (7, 1, "1 2 3 … 7"),
        (9, 5, "1 … 3 4 5 6 7 … 9"),
        (9, 9, "1 … 7 8 9"),
    ],
)
def test_pages_near_this_one(pages: int, page: int, shown: str) -> None:
    links = page_of(pages * PER_PAGE, page=page).page_links()
    assert " ".join(str(link[0]) if link else "…" for link in links) == shown


def test_pages_keep_what_was_asked() -> None:
    links = list(page_of(2 * PER_PAGE, text="tea", page=2).page_links())
    assert links == [(1, "?q=tea&sort=name"), (2, "?q=tea&sort=name&page=2")]


def branches(page: ResultPage, facet: Facet) -> list[tuple[str, int, int, bool]]:
    return [(c.value, c.depth, c.count, c.selected) for c in page.choices(facet)]


STOCK = {"category": {"robots": 2, "food": 5, "tea": 3, "green": 1}, "country": {"cn": 1, "vn": 4}}


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("", [("food", 0, 5, False), ("robots", 0, 2, False)]),
        ("food", [("food", 0, 5, True), ("tea", 1, 3, False), ("robots", 0, 2, False)]),
        (
            "green",
            [
                ("food", 0, 5, False),
                ("tea", 1, 3, False),
                ("green", 2, 1, True),
                ("robots", 0, 2, False),
            ],
        ),
    ],
)
def test_of_a_hierarchy_only_what_is_chosen_opens(
    chosen: str, shown: list[tuple[str, int, int, bool]]
) -> None:
    assert branches(page_of(counts=STOCK, values=values(category=chosen)), CATEGORY) == shown


def test_countries_stand_in_no_region_of_their_own_facet() -> None:
    page = page_of(counts=STOCK)
    assert branches(page, COUNTRY) == [("vn", 0, 4, False), ("cn", 0, 1, False)]


def test_a_price_s_bands_open_below_its_currency() -> None:
    counts = {"price": {"usd": 3, "usd-0-10": 2, "usd-10-50": 1}}
    page = page_of(counts=counts, values=values(price="usd-10-50"))
    assert branches(page, PRICE) == [
        ("usd", 0, 3, False),
        ("usd-0-10", 1, 2, False),
        ("usd-10-50", 1, 1, True),
    ]


def halls(number: int, empty: str = "1") -> dict[str, dict[str, int]]:
    return {"hall": {code: int(code != empty) for code in HALLS[:number]}}


def test_a_short_facet_shows_all() -> None:
    (panel,) = page_of(counts=halls(SHORT)).panels()
    assert panel.facet is HALL
    assert [choice.value for choice in panel.choices] == HALLS[:SHORT]
    assert (panel.more, panel.without_results, panel.page) == ([], 0, "")


def test_a_longer_one_shows_the_first_and_the_chosen() -> None:
    (panel,) = page_of(counts=halls(12), values=values(hall="10")).panels()
    assert panel.facet is HALL
    assert [choice.value for choice in panel.choices] == [*HALLS[1 : AT_FIRST + 1], "10"]
    assert [choice.value for choice in panel.more] == ["8", "9", "11", "12"]
    assert (panel.without_results, panel.is_used) == (1, True)


def test_an_open_branch_is_never_folded() -> None:
    counts = {"category": dict.fromkeys(OTHERS, 9) | STOCK["category"]}
    (panel,) = page_of(counts=counts, values=values(category="food")).panels()
    shown = [(choice.value, choice.depth) for choice in panel.choices]
    assert shown[AT_FIRST:] == [("food", 0), ("tea", 1)]


@pytest.mark.parametrize(
    ("counts", "chosen", "shown"),
    [
        ({"1": 3}, "", []),
        ({"1": 3, "2": 0}, "", []),
        ({"1": 3, "2": 1}, "", ["hall"]),
        ({"1": 3, "2": 0}, "2", ["hall"]),
    ],
)
def test_a_facet_is_shown_that_can_narrow_or_does(
    counts: dict[str, int], chosen: str, shown: list[str]
) -> None:
    page = page_of(counts={"hall": counts}, values=values(hall=chosen))
    assert [panel.facet.key for panel in page.panels()] == shown


@pytest.mark.parametrize(
    ("asked", "query"),
    [({}, ""), ({"page": 2}, ""), ({"text": "a.", "sort": "relevance"}, "?q=a.")],
)
def test_a_great_many_values_have_a_page(asked: dict[str, Any], query: str) -> None:
    counts = {"country": dict.fromkeys(CODES[: MOST + 1], 1)}
    (panel,) = page_of(counts=counts, **asked).panels()
    assert (panel.more, panel.page) == ([], f"../by/exhibitors/country/{query}")


def test_chips_and_ways_out() -> None:
    page = page_of(
        lambda query: 0 if "country" in query.filters else 5,
        values=values(hall="2", country="vn"),
    )
    chips = {(chip.facet.key, chip.value, chip.name, chip.address) for chip in page.chips}
    assert chips == {
        ("hall", "2", "Hall 2", "?country=vn"),
        ("country", "vn", "Vietnam", "?hall=2"),
    }
    assert [(chip.value, total) for chip, total in page.ways_out()] == [("vn", 5)]
