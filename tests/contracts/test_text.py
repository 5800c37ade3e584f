"""What every engine finds by text, and in which order."""

import pytest

from expo.search.port import RELEVANCE
from tests.contracts.questions import document, query

TEXTS = [
    document(1, "Green Tea House", description="Leaves from Hangzhou"),
    document(2, "阿里巴巴茶业", description="Tea and tea sets"),
    document(3, "Teatro del Café", brand="Robusta"),
    document(4, "Robot Arms", product="Tea picking robot", category="Machines"),
    document(5, "Hall of Nothing"),
]

FOUND = [
    ("tea", {1, 2, 3, 4}),
    ("tea house", {1}),
    ("TEA", {1, 2, 3, 4}),
    ("te", {1, 2, 3, 4}),
    ("cafe", {3}),
    ("Ｃａｆé", {3}),
    ("robot", {4}),
    ("robot tea", {4}),
    ("robust", {3}),
    ("阿里", {2}),
    ("里巴", {2}),
    ("巴", {2}),
    ("业", {2}),
    ("阿里巴巴", {2}),
    ("阿里 tea", {2}),
    ("quantum", set()),
    ("里阿", set()),
    ("", {1, 2, 3, 4, 5}),
    ("   ", {1, 2, 3, 4, 5}),
    ("?!", set()),
    ("tea ?!", {1, 2, 3, 4}),
]


@pytest.mark.parametrize(("text", "ids"), FOUND)
def test_found(engine, text, ids):
    engine.index(TEXTS)
    results = engine.search(query(text))
    assert set(results.ids) == ids
    assert results.total == len(ids)


def test_telling_fields_come_first(engine):
    fields = ["description", "category", "product", "brand", "booth", "name"]
    engine.index(document(i, **{field: "tea"}) for i, field in enumerate(fields, start=1))
    assert engine.search(query("tea")).ids == [6, 5, 4, 3, 2, 1]


def test_a_whole_word_comes_before_a_beginning(engine):
    engine.index([document(1, "teapot"), document(2, "tea")])
    assert engine.search(query("tea")).ids == [2, 1]


def test_every_word_counts_for_the_order(engine):
    engine.index(
        [
            document(1, "Green", description="tea"),
            document(2, "Green tea"),
            document(3, description="green tea"),
        ]
    )
    assert engine.search(query("green tea")).ids == [2, 1, 3]


def test_ties_go_by_the_next_key_and_then_by_id(engine):
    engine.index([document(3, "tea", at=2), document(2, "tea", at=2), document(1, "tea", at=7)])
    assert engine.search(query("tea")).ids == [1, 2, 3]
    assert engine.search(query("tea", order=(RELEVANCE, "place"))).ids == [2, 3, 1]
    assert engine.search(query(order=("place",))).ids == [2, 3, 1]


def test_only_the_last_word_may_be_unfinished(engine):
    engine.index([document(1, "tea house"), document(2, "te house")])
    assert engine.search(query("te house")).ids == [2]


def test_among_equals_the_one_with_more_words_in_its_name_comes_first(engine):
    engine.index(
        [
            document(1, description="green tea from Hangzhou"),
            document(2, "Green", description="tea from Hangzhou"),
            document(3, "Green tea", description="Hangzhou"),
            document(4, "Green tea", category="Hangzhou"),
        ]
    )
    assert engine.search(query("green tea hangzhou")).ids == [4, 3, 2, 1]


def test_a_name_that_is_all_of_the_words_comes_first(engine):
    names = ["Tea House of Tea", "House of Tea", "Tea House", "Teahouse"]
    engine.index(document(i, name) for i, name in enumerate(names, start=1))
    assert engine.search(query("tea house")).ids == [3, 4, 1, 2]


def test_syllables_find_the_name_that_they_are_first(engine):
    engine.index([document(1, "北京共同成绩科技"), document(2, "北京共绩科技")])
    assert engine.search(query("bei jing gong ji ke ji")).ids == [2, 1]
