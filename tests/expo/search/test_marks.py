import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo.search.marks import spans
from expo.search.tokens import query_tokens

MARKED = [
    ("Green tea", "tea", ["tea"]),
    ("Green tea", "gre", ["Green"]),
    ("Green tea", "tea green", ["Green", "tea"]),
    ("Teapots", "tea", ["Teapots"]),
    ("Robots for all", "robot", ["Robots"]),
    ("A robot", "robots", ["robot"]),
    ("Café", "cafe", ["Café"]),
    ("Cafe\u0301 au lait", "cafe", ["Cafe\u0301"]),
    ("杭州阿里巴巴茶业", "阿里巴", ["阿里巴"]),
    ("茶叶与茶具", "茶", ["茶", "茶"]),
    ("Tea 茶叶", "茶叶 tea", ["Tea", "茶叶"]),
    ("ｸﾞﾘｰﾝ茶", "グリ", ["ｸﾞﾘ"]),
    ("น้ำชา และ ชา", "ชา", ["ชา", "ชา"]),
    ("한국 서울시", "서울", ["서울"]),
    ("Ｔｅａ", "tea", ["Ｔｅａ"]),
    ("Straße 5㎏", "strasse 5kg", ["Straße", "5㎏"]),
    ("Our e-commerce", "ecommerce", ["e-commerce"]),
    ("Our ecommerce", "e commerce", ["ecommerce"]),
    ("Up to 100 kg each", "100kg", ["100 kg"]),
    ("في المكتبات", "مكتبة", ["المكتبات"]),
    ("في المكتبات", "مكت", ["المكتبات"]),
    ("عن ع", "ع", ["عن", "ع"]),
    ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
    ("AT&T", "at&t", ["AT&T"]),
    ("Green tea", "coffee", []),
    ("Green tea", "", []),
    ("", "tea", []),
]


@pytest.mark.parametrize(("text", "question", "marked"), MARKED)
def test_marked(text, question, marked):
    found = spans(text, query_tokens(question), "en")
    assert [text[start:end] for start, end in found] == marked


@given(st.text("abé茶叶ชا -", max_size=30), st.text("abé茶叶ชا ", max_size=6))
def test_spans_are_ascending_and_apart(text, question):
    ends = [0]
    for start, end in spans(text, query_tokens(question)):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@given(st.one_of(st.text(), st.text("abé\u0301茶叶ชาำｸﾞﬁ한국 -'5")))
def test_a_text_is_marked_where_it_is_found(text):
    tokens = query_tokens(text[:40])
    assert bool(spans(text[:40], tokens)) == bool(tokens)
