import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from expo.search.tokens import (
    LONGEST,
    MOST_TOKENS,
    QueryToken,
    document_tokens,
    fold,
    name_tokens,
    query_tokens,
    words,
)

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
    ("أحمد", "احمد"),
    ("ایران", "ايران"),
    ("کتاب", "كتاب"),
    ("٢٠٢٦ ۱۲", "2026 12"),
    ("タロウ・ヤマダ", "タロウ ヤマダ"),
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
    ("e-commerce", ["e", "commerce", "ecommerce"]),
    ("L’Oréal", ["l", "oreal", "loreal"]),
    ("tea – house", ["tea", "house"]),
    ("M8x20 100kg", ["m8x20", "100kg"]),
    ("x" * 70, ["x" * LONGEST]),
]

QUERIES = [
    ("", []),
    ("?!", []),
    ("tea", [QueryToken("tea", prefix=True)]),
    ("green te", [QueryToken("green", mendable=True), QueryToken("te", prefix=True)]),
    ("robots", [QueryToken("robots", ("robots", "robot"), prefix=True, mendable=True)]),
    ("5g100", [QueryToken("5g100", prefix=True)]),
    ("茶", [QueryToken("茶", prefix=True)]),
    ("阿里巴", [QueryToken("阿里"), QueryToken("里巴")]),
    ("tea 茶", [QueryToken("tea"), QueryToken("茶", prefix=True)]),
    ("tea tea x", [QueryToken("tea"), QueryToken("x", prefix=True)]),
    ("x" * 70, [QueryToken("x" * LONGEST, prefix=True, mendable=True)]),
]

NAMES = [
    ("阿里巴巴", ["alibaba", "aliba", "baba", "a", "li", "albb"]),
    ("杭州西湖茶业", ["hangzhou", "xihu", "chaye", "hangzhouxihuchaye", "hzxhcy"]),
    ("吕氏", ["lvshi", "lushi"]),
    ("重庆银行", ["chongqing", "yinhang"]),
    ("3D打印（中国）", ["dayin", "zhongguo", "3ddayinzhongguo"]),
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


@pytest.mark.parametrize(("name", "pinyin"), NAMES)
def test_a_chinese_name_has_its_pinyin(name, pinyin):
    tokens = name_tokens(name)
    assert set(document_tokens(name)) <= set(tokens)
    assert set(pinyin) <= set(tokens)


def test_other_names_have_none():
    assert name_tokens("Tea House") == document_tokens("Tea House")


SINGULARS = [
    ("en", "robots", "robot"),
    ("en", "machines", "machine"),
    ("en", "batteries", "battery"),
    ("en", "boxes", "box"),
    ("en", "glasses", "glass"),
    ("es", "máquinas", "máquina"),
    ("es", "coches", "coche"),
    ("es", "flores", "flor"),
    ("es", "luces", "luz"),
    ("ar", "الكتاب", "كتاب"),
    ("ar", "والمكتبات", "مكتبة"),
]


@pytest.mark.parametrize(("language", "one", "other"), SINGULARS)
def test_forms_of_a_word_find_each_other(language, one, other):
    for text, question in ((one, other), (other, one)):
        (token,) = query_tokens(question)
        assert set(token.any_of) & set(document_tokens(text, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [("organic", "organization"), ("universal", "university"), ("glass", "glas"), ("bus", "bu")],
)
def test_other_words_stay_apart(one, other):
    (token,) = query_tokens(other)
    assert not set(token.any_of) & set(document_tokens(one, "en"))


def test_words_that_spelling_is_mended_from():
    assert words("Green teas, green TEA; 100kg 茶叶 e-commerce") == ["green", "teas", "commerce"]


def test_a_question_has_a_bound():
    assert len(query_tokens(" ".join(f"w{i}" for i in range(1000)))) == MOST_TOKENS
    assert len(query_tokens("茶叶机器人技术有限公司北京上海" * 100)) <= MOST_TOKENS


@given(st.text())
def test_any_text_can_be_read(text):
    assert all(document_tokens(text))
    assert all(token.text for token in query_tokens(text))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.one_of(st.text(), WORDS), st.sampled_from(["", "en", "es", "ar", "zh-hans"]))
def test_a_document_is_found_by_its_own_text(text, language):
    tokens = set(document_tokens(text, language))
    for wanted in query_tokens(text):
        assert set(wanted.any_of) & tokens


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
