"""What every engine makes of chosen values, and the numbers beside them."""

import pytest

from tests.contracts.questions import document, query

BOOTHS = [
    document(1, "tea", country=["cn"], hall=["1", "2"], category=["food", "tea"]),
    document(2, "tea", country=["vn"], hall=["2"], category=["food", "coffee"]),
    document(3, "robot", country=["cn"], hall=["3"], category=["machines"]),
    document(4, "robot", country=["de"], hall=[], category=["machines", "food", "tea"]),
]


@pytest.fixture
def stocked(engine):
    engine.index(BOOTHS)
    return engine


def test_values_of_a_facet_are_joined_by_or(stocked):
    assert stocked.search(query(country=["cn", "vn"])).ids == [1, 2, 3]


def test_facets_are_joined_by_and(stocked):
    assert stocked.search(query(country=["cn", "vn"], hall=["2"])).ids == [1, 2]


def test_text_and_facets_are_joined_by_and(stocked):
    assert stocked.search(query("robot", country=["cn"])).ids == [3]


def test_a_facet_without_a_value_chosen_filters_nothing(stocked):
    assert stocked.search(query(country=[])).total == 4


def test_an_unknown_value_has_no_results(stocked):
    results = stocked.search(query(country=["atlantis"]))
    assert (results.total, results.ids) == (0, [])
    assert results.counts["country"] == {"cn": 2, "vn": 1, "de": 1}


def test_an_unknown_value_beside_a_known_one_changes_nothing(stocked):
    assert stocked.search(query(country=["atlantis", "vn"])).ids == [2]


def test_an_unknown_facet_has_no_results(stocked):
    assert stocked.search(query(planet=["mars"])).total == 0


def test_counts_of_everything(stocked):
    counts = stocked.search(query()).counts
    assert {facet: values for facet, values in counts.items() if values} == {
        "country": {"cn": 2, "vn": 1, "de": 1},
        "hall": {"1": 1, "2": 2, "3": 1},
        "category": {"food": 3, "tea": 2, "coffee": 1, "machines": 2},
    }


def test_a_facet_ignores_its_own_choice_and_heeds_the_others(stocked):
    counts = stocked.search(query(country=["cn"], category=["food"])).counts
    assert counts["country"] == {"cn": 1, "vn": 1, "de": 1}
    assert counts["category"] == {"food": 1, "tea": 1, "machines": 1, "coffee": 0}
    assert counts["hall"] == {"1": 1, "2": 1, "3": 0}


def test_counts_heed_the_text(stocked):
    assert stocked.search(query("tea")).counts["country"] == {"cn": 1, "vn": 1, "de": 0}


def test_counts_do_not_depend_on_the_page(stocked):
    first, beyond = (stocked.search(query(page=page, per_page=1)) for page in (1, 99))
    assert first.counts == beyond.counts
