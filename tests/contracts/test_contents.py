"""How the contents of every engine change, and how results are cut in pages."""

from itertools import chain

from tests.contracts.questions import document, query


def test_an_empty_engine_has_no_results(engine):
    results = engine.search(query("tea", country=["cn"]))
    assert (results.total, results.ids, results.corrected) == (0, [], None)
    assert not any(results.counts.values())


def test_indexing_again_replaces(engine):
    engine.index([document(1, "tea", country=["cn"])])
    engine.index([document(1, "robot", country=["de"])])
    assert engine.search(query("tea")).total == 0
    results = engine.search(query("robot"))
    assert (results.ids, results.counts["country"]) == ([1], {"de": 1})


def test_the_last_of_two_with_one_id_stays(engine):
    engine.index([document(1, "tea"), document(1, "robot")])
    assert engine.search(query()).total == 1
    assert engine.search(query("robot")).ids == [1]


def test_what_is_removed_is_found_no_more(engine):
    engine.index([document(1, "tea", country=["cn"]), document(2, "tea", country=["vn"])])
    engine.remove([1, 77])
    results = engine.search(query("tea"))
    assert (results.ids, results.counts["country"]) == ([2], {"vn": 1})


def test_a_place_that_became_free_is_used_again(engine):
    engine.index([document(1, "tea"), document(2, "tea")])
    engine.remove([1])
    engine.index([document(3, "robot"), document(4, "robot")])
    assert engine.search(query("tea")).ids == [2]
    assert engine.search(query("robot")).ids == [3, 4]


def test_a_word_that_comes_later_is_found_by_its_beginning(engine):
    engine.index([document(1, "teapot")])
    assert engine.search(query("tea")).ids == [1]
    engine.index([document(2, "teacup")])
    assert engine.search(query("tea")).ids == [1, 2]


def test_clear_forgets_all(engine):
    engine.index([document(1, "tea", country=["cn"])])
    engine.clear()
    results = engine.search(query())
    assert (results.total, results.ids) == (0, [])
    assert not any(results.counts.values())


def test_pages_follow_each_other_without_a_gap(engine):
    engine.index(document(id_, "tea", at=id_ % 3) for id_ in range(1, 11))
    pages = [
        engine.search(query("tea", order=("place",), page=page, per_page=4)).ids
        for page in (1, 2, 3, 4)
    ]
    assert [len(ids) for ids in pages] == [4, 4, 2, 0]
    assert list(chain(*pages)) == [3, 6, 9, 1, 4, 7, 10, 2, 5, 8]


def test_the_total_does_not_depend_on_the_page(engine):
    engine.index(document(id_, "tea") for id_ in range(1, 11))
    assert {engine.search(query(page=page, per_page=4)).total for page in (1, 3, 9)} == {10}
