"""Both engines answer alike: of the same documents the same ids in the same order, and all else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from expo.search.port import FIELDS, RELEVANCE, Document, Query
from expo.search.tokens import document_tokens, name_tokens, words
from tests.contracts.conftest import ENGINES
from tests.contracts.questions import FACETS

# Words that share stems and beginnings, or lie a slip or two apart; Chinese; words of two parts.
WORDS = """
    tea teas teapot teapots robot robots robotic ceramic ceramics berry berries
    organic organza box boxes 5g e-commerce café
    茶 茶叶 绿茶 杭州茶业 阿里巴巴 龙井茶有限公司 서울 ชาเขียว شاي
""".split()
# What is asked for: these, what is begun, what is typed wrongly, and what no document has.
ASKED = """
    te rob cer 叶 里巴 州茶 hangzhou longjing alibaba hzcy tae teapto robto robtos cermaic ceramcis
    bery beries organik commerce ecommerce quantum 里阿 ?! - 网
""".split()
VALUES = {
    "country": ["cn", "vn", "de"],
    "hall": ["1", "2", "3"],
    "category": ["food", "tea", "machines"],
    "offers": ["goods", "services"],
}

texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
chosen = st.fixed_dictionaries(
    {}, optional={f: st.frozensets(st.sampled_from([*v, "none"])) for f, v in VALUES.items()}
)


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    """Up to a dozen, some of them alike in their sort keys."""
    written = st.fixed_dictionaries({"name": texts}, optional=dict.fromkeys(FIELDS[1:], texts))
    collection = []
    for id_ in draw(st.sets(st.integers(0, 40), max_size=12)):
        parts = draw(written)
        tokens = {field: document_tokens(text) for field, text in parts.items()}
        tokens["name"] = name_tokens(parts["name"])
        facets = {facet: draw(st.frozensets(st.sampled_from(v))) for facet, v in VALUES.items()}
        place = draw(st.sampled_from(["0001", "0002", "茶", "a" * 12 + "z", "a" * 12 + "b"]))
        known = [word for text in parts.values() for word in words(text)]
        collection.append(Document(id_, tokens, facets, {"place": place}, known))
    return collection


queries = st.builds(
    Query,
    text=st.lists(st.sampled_from([*WORDS, *ASKED]), max_size=4).map(" ".join),
    filters=chosen,
    order=st.sampled_from([(RELEVANCE,), (RELEVANCE, "place"), ("place",), ()]),
    page=st.integers(1, 4),
    per_page=st.sampled_from([0, 1, 3, 24]),
    counted=st.sampled_from([FACETS, FACETS[:2], ()]),
)


@settings(max_examples=300)
@given(
    collection=documents(),
    gone=st.sets(st.integers(0, 40), max_size=4),
    asked=st.lists(queries, min_size=1, max_size=6),
)
def test_same_answers(collection, gone, asked):
    engines = [make() for make in ENGINES.values()]
    for engine in engines:
        with engine.writing() as writer:
            for document in collection:
                # tantivy keeps a word that went out of use, and may mend to it by its stem.
                writer.add(replace(document, words=()) if document.id in gone else document)
            for id_ in gone:
                writer.discard(id_)
    for query in asked:
        first, *others = (engine.search(query) for engine in engines)
        assert others == [first] * len(others)
        whole = engines[0].search(replace(query, page=1, per_page=100))
        assert first.total == len(whole.ids)
