import pytest

from exhibitors.catalogue.documents import exhibitor_document, product_document
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor
from expo.text import Text
from tests.factories import (
    make_booth,
    make_category,
    make_exhibitor,
    make_organisation,
    make_pavilion,
    make_product,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tea_house(edition):
    """An exhibitor with one of everything, read as the index reads it."""
    tea = make_category("tea", parent=make_category("food"), name=Text({"zh-hans": "茶"}))
    exhibitor = make_exhibitor(
        organisation=make_organisation("Tea House", "茶馆", country="cn", aliases=["Longjing"]),
        booths=[make_booth("3-B012", pavilion=make_pavilion("Silk Road", slug="silk"))],
        pavilions=[make_pavilion(slug="greens")],
        categories=[tea],
        offers=["goods"],
        tags=["organic"],
        tagline=Text(en="Fresh leaves"),
        description=Text({"zh-hans": "龙井村"}),
    )
    make_product("Spring tea", "春茶", exhibitor=exhibitor, category=tea, origin="vn", sample=True)
    return Exhibitor.objects.for_documents().get()


@pytest.fixture
def vocabulary(edition):
    return Vocabulary.of(edition.pk)


def test_what_is_searched_of_an_exhibitor(tea_house, vocabulary):
    tokens = exhibitor_document(tea_house, vocabulary).tokens
    assert set(tokens["name"]) == {"tea", "house", "茶馆", "馆"}
    assert set(tokens["booth"]) == {"3b12", "b12", "3", "b012"}
    assert set(tokens["brand"]) == {"longjing"}
    assert set(tokens["product"]) == {"spring", "tea", "春茶", "茶"}
    assert {"茶", "food", "china", "中国"} <= set(tokens["category"])
    assert {"fresh", "leaves", "organic", "龙井", "井村"} <= set(tokens["description"])


def test_an_exhibitor_s_values(tea_house, vocabulary):
    facets = exhibitor_document(tea_house, vocabulary).facets
    assert {key: set(values) for key, values in facets.items()} == {
        "category": {"tea", "food"},
        "hall": {"3"},
        "country": {"cn"},
        "pavilion": {"silk", "greens"},
        "offers": {"goods"},
    }


def test_what_is_searched_of_a_product(tea_house, vocabulary):
    product = tea_house.products.get()
    tokens = product_document(product, tea_house, vocabulary).tokens
    assert set(tokens["name"]) == {"spring", "tea", "春茶", "茶"}
    assert {"tea", "house", "茶馆", "longjing"} <= set(tokens["brand"])
    assert {"food", "vietnam", "越南"} <= set(tokens["category"])


def test_a_product_s_values(tea_house, vocabulary):
    facets = product_document(tea_house.products.get(), tea_house, vocabulary).facets
    assert {key: set(values) for key, values in facets.items()} == {
        "category": {"tea", "food"},
        "hall": {"3"},
        "country": {"cn"},
        "pavilion": {"silk", "greens"},
        "offers": {"goods"},
        "kind": {"goods"},
        "sample": {"1"},
        "origin": {"vn"},
    }


def test_one_who_tells_nothing_has_no_values(edition, vocabulary):
    exhibitor = make_exhibitor()
    facets = exhibitor_document(exhibitor, vocabulary).facets
    assert not any(facets.values())


def test_those_without_a_booth_come_last(edition, vocabulary):
    labels = ["10-A1", "2-A10", "2-A9"]
    exhibitors = [make_exhibitor(), *(make_exhibitor(label, booths=[label]) for label in labels)]
    documents = [exhibitor_document(exhibitor, vocabulary) for exhibitor in exhibitors]
    in_order = sorted(documents, key=lambda document: document.sort["booth"])
    assert [document.id for document in in_order] == [exhibitors[i].pk for i in (3, 2, 1, 0)]


def test_chinese_names_are_ordered_by_pinyin(edition, vocabulary):
    names = ["张三茶业", "Beta", "阿里巴巴", "Émile"]
    documents = [exhibitor_document(make_exhibitor(name), vocabulary) for name in names]
    in_order = sorted(range(4), key=lambda i: documents[i].sort["name.en"])
    assert [names[i] for i in in_order] == ["阿里巴巴", "Beta", "Émile", "张三茶业"]
