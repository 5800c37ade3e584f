import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from expo.search.tokens import QueryToken, document_tokens, fold, query_tokens

FOLDED = [
    ("Café", "cafe"),
    ("ＡＢＣ１２３", "abc123"),
    ("Straße", "strasse"),
    ("İstanbul", "istanbul"),
    ("ılık", "ilik"),
    ("Łódź", "lodz"),
    ("Đà Nẵng", "da nang"),
    ("Ærø", "aero"),
    ("Ёлка", "елка"),
    ("ΑΘΉΝΑ", "αθηνα"),
    ("مُحَمَّد", "محمد"),
    ("مكتبة", "مكتبه"),
    ("ｶﾞﾗｽ", "ガラス"),
]

DOCUMENTS = [
    ("", []),
    (" \n\t—!?,;", []),
    ("Green tea", ["green", "tea"]),
    ("AT&T", ["at", "t"]),
    ("snake_case", ["snake", "case"]),
    ("茶", ["茶"]),
    ("阿里巴巴", ["阿里", "里巴", "巴巴", "巴"]),
    ("5G技术", ["5g", "技术", "术"]),
    ("ชาเขียว", ["ชา", "าเ", "เข", "ขี", "ีย", "ยว", "ว"]),
    ("서울", ["서울", "울"]),
    ("tea, tea", ["tea", "tea"]),
]

QUERIES = [
    ("", []),
    ("?!", []),
    ("tea", [QueryToken("tea", prefix=True)]),
    ("green te", [QueryToken("green"), QueryToken("te", prefix=True)]),
    ("茶", [QueryToken("茶", prefix=True)]),
    ("阿里巴", [QueryToken("阿里"), QueryToken("里巴")]),
    ("tea 茶", [QueryToken("tea"), QueryToken("茶", prefix=True)]),
    ("tea tea x", [QueryToken("tea"), QueryToken("x", prefix=True)]),
]

CHINESE = st.text("茶叶机器人技术有限公司北京上海", min_size=1, max_size=12)
WORDS = st.text("abcdeéßاب茶叶กา한국 -", max_size=30)


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "tokens"), DOCUMENTS)
def test_document_tokens(text, tokens):
    assert list(document_tokens(text)) == tokens


@pytest.mark.parametrize(("text", "tokens"), QUERIES)
def test_query_tokens(text, tokens):
    assert query_tokens(text) == tokens


@given(st.text())
def test_any_text_can_be_read(text):
    assert all(document_tokens(text))
    assert all(token.text for token in query_tokens(text))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.one_of(st.text(), WORDS))
def test_a_document_is_found_by_its_own_text(text):
    tokens = document_tokens(text)
    for wanted in query_tokens(text):
        assert wanted.text in tokens


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
