import datetime
from decimal import Decimal

import pytest

from exhibitors.catalogue.documents import documents_of
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor
from expo.models import CountryGroup
from expo.text import Text
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_hall,
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
        seeks=["buyers"],
        languages=["en", "zh"],
        certificates=["ISO 9001"],
        tags=["organic"],
        tagline=Text(en="Fresh leaves"),
        description=Text({"zh-hans": "龙井村"}),
    )
    make_product(
        "Spring tea",
        "春茶",
        exhibitor=exhibitor,
        category=tea,
        origin="vn",
        sample=True,
        certificates=["organic"],
        price=Decimal("12.50"),
        currency="USD",
        minimum_order=50,
        hs_code="090210",
    )
    group = CountryGroup.objects.create(slug="tea-lands", name=Text(en="Tea lands"))
    group.members.create(country="cn")
    return Exhibitor.objects.for_documents().get()


@pytest.fixture
def vocabulary(edition):
    return Vocabulary.of(edition.pk)


def test_what_is_searched_of_an_exhibitor(tea_house, vocabulary):
    tokens = documents_of(tea_house, vocabulary)[0].tokens
    assert set(tokens["name"]) == set("tea house teahouse 茶馆 馆 cha guan chaguan".split())
    assert set(tokens["booth"]) == {"3b12", "b12", "3", "b012", "3b012"}
    assert set(tokens["brand"]) == {"longjing"}
    assert set(tokens["product"]) == {"spring", "tea", "春茶", "茶"}
    assert {"茶", "food", "china", "中国"} <= set(tokens["category"])
    assert {"fresh", "leaves", "organic", "龙井", "井村"} <= set(tokens["description"])


def test_an_exhibitor_s_values(tea_house, vocabulary):
    facets = documents_of(tea_house, vocabulary)[0].facets
    assert {key: set(values) for key, values in facets.items()} == {
        "category": {"tea", "food"},
        "hall": {"3"},
        "country": {"cn", "asia"},
        "pavilion": {"silk", "greens"},
        "origin": {"vn"},
        "offers": {"goods"},
        "seeks": {"buyers"},
        "language": {"en", "zh"},
        "certificate": {"iso-9001", "organic"},
        "group": {"tea-lands"},
        "new": {"1"},
        "booth": {"3b12", "b12"},
    }


def test_what_is_searched_of_a_product(tea_house, vocabulary):
    _, (product,) = documents_of(tea_house, vocabulary)
    tokens = product.tokens
    assert set(tokens["name"]) == {"spring", "tea", "春茶", "茶"}
    assert {"tea", "house", "茶馆", "longjing"} <= set(tokens["brand"])
    assert {"food", "vietnam", "越南"} <= set(tokens["category"])


def test_a_product_s_values(tea_house, vocabulary):
    _, (product,) = documents_of(tea_house, vocabulary)
    assert {key: set(values) for key, values in product.facets.items()} == {
        "category": {"tea", "food"},
        "hall": {"3"},
        "country": {"cn", "asia"},
        "pavilion": {"silk", "greens"},
        "offers": {"goods"},
        "seeks": {"buyers"},
        "language": {"en", "zh"},
        "group": {"tea-lands"},
        "new": {"1"},
        "booth": {"3b12", "b12"},
        "exhibitor": {str(tea_house.pk)},
        "kind": {"goods"},
        "sample": {"1"},
        "origin": {"vn"},
        "certificate": {"organic"},
        "price": {"usd", "usd-10-50"},
        "moq": {"100", "1000", "10000"},
        "hs": {"ii"},
    }


def test_one_who_tells_nothing_has_no_values(edition, vocabulary):
    exhibitor = make_exhibitor()
    facets = documents_of(exhibitor, vocabulary)[0].facets
    assert {key: set(values) for key, values in facets.items() if values} == {"new": {"1"}}


def test_one_who_took_part_before_is_not_new(edition):
    organisation = make_organisation()
    before = make_edition(starts_on=datetime.date(2022, 1, 1))
    make_exhibitor(organisation=organisation, edition=before)
    exhibitor = make_exhibitor(organisation=organisation)
    facets = documents_of(exhibitor, Vocabulary.of(edition.pk))[0].facets
    assert list(facets["new"]) == ["0"]


def test_certificates_and_prices_are_noted_by_their_names(tea_house, vocabulary):
    documents_of(tea_house, vocabulary)
    documents_of(tea_house, vocabulary)
    assert vocabulary.certificates == {"iso-9001": "ISO 9001", "organic": "organic"}
    assert vocabulary.price_bands == {"usd-10-50": "usd"}


def test_a_level_is_told_where_its_hall_has_several(edition):
    hall = make_hall("3")
    upper = hall.levels.create(ordinal=1)
    exhibitor = make_exhibitor(booths=[make_booth("3-B1", level=upper)])
    exhibitor = Exhibitor.objects.for_documents().get(pk=exhibitor.pk)
    facets = documents_of(exhibitor, Vocabulary.of(edition.pk))[0].facets
    assert set(facets["hall"]) == {"3", "3:1"}


def test_those_without_a_booth_come_last(edition, vocabulary):
    labels = ["10-A1", "2-A10", "2-A9"]
    exhibitors = [make_exhibitor(), *(make_exhibitor(label, booths=[label]) for label in labels)]
    documents = [documents_of(exhibitor, vocabulary)[0] for exhibitor in exhibitors]
    in_order = sorted(documents, key=lambda document: document.sort["booth"])
    assert [document.id for document in in_order] == [exhibitors[i].pk for i in (3, 2, 1, 0)]


def test_chinese_names_are_ordered_by_pinyin(edition, vocabulary):
    names = ["张三茶业", "Beta", "阿里巴巴", "Émile"]
    documents = [documents_of(make_exhibitor(name), vocabulary)[0] for name in names]
    in_order = sorted(range(4), key=lambda i: documents[i].sort["name.en"])
    assert [names[i] for i in in_order] == ["阿里巴巴", "Beta", "Émile", "张三茶业"]
