"""One state has one address, and an address is read back as the state that wrote it."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory.selection import MOST_TEXT, PER_PAGE, SORTS, Selection
from expo.regions import REGION_OF
from expo.text import Text
from pavilions.models import Hall, Pavilion

WORDS = Vocabulary(
    categories={slug: Text(en=slug) for slug in ("food", "tea", "coffee", "robots")},
    parents={"category": {"tea": "food", "coffee": "food"}, "country": REGION_OF},
    halls={code: Hall(code=code) for code in ("1", "2", "10.2")},
    pavilions={"srec": Pavilion(slug="srec", name=Text(en="SREC"))},
)


def read(query: str, listing: Listing = Listing.EXHIBITORS) -> Selection:
    return Selection.read(listing, QueryDict(query), WORDS)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "."),
        ("q=&sort=name&page=1", "."),
        ("q=+green++tea+", "?q=green+tea"),
        ("q=%00tea%00", "?q=tea"),
        ("hall=2&hall=1&category=robots", "?category=robots&hall=1&hall=2"),
        ("hall=1&hall=1", "?hall=1"),
        ("country=vn&q=tea", "?q=tea&country=vn"),
        ("q=tea&sort=relevance", "?q=tea"),
        ("q=tea&sort=name", "?q=tea&sort=name"),
        ("sort=relevance", "."),
        ("sort=booth&page=3", "?sort=booth&page=3"),
        ("sort=id;drop", "."),
        ("page=0", "."),
        ("page=-1", "."),
        ("page=²", "."),
        ("page=99999999999999999999", "?page=100000"),
        ("category=food&category=tea", "?category=tea"),
        ("region=asia&country=vn", "?country=vn"),
        ("region=asia&country=de", "?country=de&region=asia"),
        ("category=food&category=tea&latest=category:food", "?category=food"),
        ("category=food&category=tea&latest=category:tea", "?category=tea"),
        ("category=food&category=tea&latest=category:robots", "?category=tea"),
        ("category=food&category=tea&latest=hall:food", "?category=tea"),
        ("region=asia&country=vn&country=de&latest=region:asia", "?country=de&region=asia"),
        ("region=asia&country=vn&latest=%00", "?country=vn"),
        ("utm_source=x&id=3&status=draft", "."),
        ("organisation__country=vn", "."),
        ("kind=goods", "."),
        ("per_page=100", "."),
    ],
)
def test_an_address_has_one_form(query: str, address: str) -> None:
    assert read(query).address == address


def test_unknown_values_are_kept_apart_to_be_told() -> None:
    selection = read("country=atlantis&country=vn&hall=9")

    assert selection.values == {"country": frozenset({"vn"})}
    assert selection.unknown == (("hall", "9"), ("country", "atlantis"))
    assert selection.address == "?country=vn"


def test_only_data_formats_ask_for_another_length() -> None:
    assert read("per_page=50").per_page == PER_PAGE
    assert read("per_page=50&format=json").per_page == 50
    assert read("per_page=5000&format=json").per_page == 100


def test_a_long_text_is_cut() -> None:
    assert len(read("q=" + "x" * 10_000).text) == MOST_TEXT


def test_changes_lead_to_the_first_page() -> None:
    selection = read("q=tea&hall=1&hall=2&page=4")

    assert selection.without("hall", "1").address == "?q=tea&hall=2"
    assert selection.only_text().address == "?q=tea"
    assert selection.on_page(5).address == "?q=tea&hall=1&hall=2&page=5"


def test_what_is_unknown_is_told_once() -> None:
    assert read("country=atlantis&hall=1").without("hall", "1").unknown == ()


def test_the_other_list_gets_what_it_knows() -> None:
    selection = read("hall=1&kind=goods&page=2", Listing.PRODUCTS)

    assert selection.address == "?hall=1&kind=goods&page=2"
    assert selection.in_listing(Listing.EXHIBITORS).address == "?hall=1"


VALUES = {
    "category": ["food", "tea", "coffee", "robots"],
    "hall": ["1", "2", "10.2"],
    "country": ["vn", "cn", "de"],
    "pavilion": ["srec"],
    "offers": ["goods", "agents"],
}
PAIRS = st.lists(
    st.one_of(
        *(st.tuples(st.just(key), st.sampled_from(values)) for key, values in VALUES.items()),
        st.tuples(st.just("q"), st.text(max_size=12)),
        st.tuples(st.just("sort"), st.sampled_from(SORTS)),
        st.tuples(st.just("page"), st.integers(-3, 999).map(str)),
        st.tuples(st.text(max_size=5), st.text(max_size=5)),
    ),
    max_size=12,
)


@given(PAIRS)
def test_an_address_reads_back_as_its_state(pairs: list[tuple[str, str]]) -> None:
    data = QueryDict(mutable=True)
    for key, value in pairs:
        data.appendlist(key, value)
    selection = Selection.read(Listing.EXHIBITORS, data, WORDS)

    again = read(selection.address.lstrip(".?"))

    assert again.address == selection.address
    assert (again.values, again.text, again.sort) == (
        selection.values,
        selection.text,
        selection.sort,
    )


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_a_query_string_makes_no_difference(
    pairs: list[tuple[str, str]], shuffler: object
) -> None:
    facets = [pair for pair in pairs if pair[0] in VALUES]
    shuffled = list(facets)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]

    def address(of: list[tuple[str, str]]) -> str:
        data = QueryDict(mutable=True)
        for key, value in of:
            data.appendlist(key, value)
        return Selection.read(Listing.EXHIBITORS, data, WORDS).address

    assert address(facets) == address(shuffled)
