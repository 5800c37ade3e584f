from itertools import product
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from expo.search.tokens import (
    LONGEST,
    MOST_TOKENS,
    QueryToken,
    document_tokens,
    fold,
    places,
    query_tokens,
    words,
)
from tests.expo.search.finding import assert_found

DOCUMENTS = [
    ("", []),
    (" \n\t—!?,;", []),
    ("Green tea", ["green", "tea"]),
    ("AT&T", ["at", "t", "att"]),
    ("snake_case", ["snake", "case"]),
    ("茶", ["茶"]),
    ("阿里巴巴", ["阿里", "里巴", "巴巴", "巴"]),
    ("5G技术", ["5g", "技术", "术"]),
    ("ชาเขียว", ["ชา", "าเ", "เข", "ขี", "ีย", "ยว", "ว"]),
    ("서울", ["서울", "울"]),
    ("tea, tea", ["tea", "tea"]),
    ("e-commerce", ["e", "commerce", "ecommerce"]),
    ("L’Oréal", ["l", "oreal", "loreal"]),
    ("tea – house", ["tea", "house"]),
    ("M8x20 100kg", ["m8x20", "100kg"]),
    ("C++ and C#", ["c", "c++", "and", "c", "c#"]),
    ("100 kg", ["100", "kg", "100kg"]),
    ("3 D printing", ["3", "d", "printing", "3d"]),
    ("a robot, 3 robots", ["a", "robot", "3", "robots", "robot"]),
    ("हिन्दी", ["हिन्दी"]),
    ("soft\u00adhyphen", ["softhyphen"]),
    ("x" * 70, ["x" * LONGEST]),
]

QUERIES = [
    ("", []),
    ("?!", []),
    ("tea", [QueryToken("tea", prefix=True)]),
    (
        "green te",
        [
            QueryToken("green", ("green", "greente"), mendable=True),
            QueryToken("te", ("te", "greente"), prefix=True),
        ],
    ),
    ("robots", [QueryToken("robots", ("robots", "robot"), prefix=True, mendable=True)]),
    ("5g100", [QueryToken("5g100", prefix=True)]),
    ("茶", [QueryToken("茶", prefix=True)]),
    ("阿里巴", [QueryToken("阿里"), QueryToken("里巴")]),
    ("tea 茶", [QueryToken("tea"), QueryToken("茶", prefix=True)]),
    (
        "tea tea x",
        [QueryToken("tea", ("tea", "teatea")), QueryToken("x", ("x", "teax"), prefix=True)],
    ),
    ("茶茶茶 茶", [QueryToken("茶茶"), QueryToken("茶", prefix=True)]),
    ("x" * 70, [QueryToken("x" * LONGEST, prefix=True, mendable=True)]),
]

CHINESE = st.text("茶叶机器人技术有限公司北京上海", min_size=1, max_size=12)
WORDS = st.text("abcdeéßاب茶叶กา한국 -'&5", max_size=30)


@pytest.mark.parametrize(("text", "tokens"), DOCUMENTS)
def test_document_tokens(text, tokens):
    assert list(document_tokens(text)) == tokens


@pytest.mark.parametrize(("text", "tokens"), QUERIES)
def test_query_tokens(text, tokens):
    assert query_tokens(text) == tokens


def test_words_that_spelling_is_mended_from():
    assert words("Green teas, green TEA; 100kg 茶叶 e-commerce") == ("green", "teas", "commerce")


ALIKE = [
    ("e-commerce", "ecommerce", "e commerce"),
    ("L'Oréal", "L’Oréal", "loreal", "l oreal"),
    ("O'Neill", "O’Neill", "ONEILL"),
    ("AT&T", "at&t"),
    ("R&D", "r & d"),
    ("3D", "3 D", "３Ｄ"),
    ("5G", "5 g"),
    ("COVID-19", "covid19"),
    ("100kg", "100 kg", "100-kg"),
    ("M8x20", "m8X20"),
    ("T-shirt", "tshirt", "t shirt"),
]


@pytest.mark.parametrize("ways", ALIKE, ids=lambda ways: ways[0])
def test_ways_to_write_a_word_find_each_other(ways):
    for text, question in product(ways, repeat=2):
        assert_found(question, text)


HOSTILE = {
    "one word": "é" * 10_000,
    "many words": " ".join(f"w{i}" for i in range(2_000)),
    "operators": "\"'()+-*?~^[]{}:/\\|&!<>" * 450,
    "unreadable": "\0\ud800\u202e\u200f\ufeff " * 1_600,
    "marks": "a" + "\u0301" * 9_999,
    "joined": "a-" * 5_000,
    "unfolding": "\ufdfa" * 10_000,
    "characters": "茶叶机器人技术有限公司北京上海" * 700,
    "digits": "1 " * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_question_has_a_bound(text):
    began = process_time()
    tokens = query_tokens(text)
    assert process_time() - began < 0.1  # it takes 2 ms; a slow machine may take some more
    assert len(tokens) <= MOST_TOKENS
    assert all(len(each) <= LONGEST for token in tokens for each in token.any_of)
    assert_found(text[:20], text[:20])


@given(st.text())
def test_any_text_can_be_read(text):
    assert all(document_tokens(text))
    assert all(token.text for token in query_tokens(text))


@given(st.one_of(st.text(), WORDS), st.sampled_from(["", "en", "es", "ar", "zh-hans"]))
def test_a_document_is_found_by_its_own_text(text, language):
    tokens = set(document_tokens(text, language))
    for wanted in query_tokens(text):
        assert set(wanted.any_of) & tokens


@given(st.one_of(st.text(), WORDS))
def test_every_token_stands_somewhere(text):
    folded = fold(text)
    there = list(places(folded))
    assert sorted(document_tokens(text)) == sorted(each for place in there for each in place[2])
    assert all(0 <= start < end <= len(folded) for start, end, _ in there)


@given(CHINESE, CHINESE, CHINESE)
def test_a_chinese_word_is_found_wherever_it_stands(before, word, after):
    tokens = document_tokens(before + word + after)
    for wanted in query_tokens(word):
        if wanted.prefix:
            assert any(token.startswith(wanted.text) for token in tokens)
        else:
            assert wanted.text in tokens


@given(WORDS)
def test_spelling_makes_no_difference(text):
    assume(text.upper().casefold() == text.casefold())
    assert document_tokens(text.upper()) == document_tokens(text)
