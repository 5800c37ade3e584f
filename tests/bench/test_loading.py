"""The loader puts in the database what the site's lists then say."""

import json

import pytest

from exhibitors.models import Exhibitor, Product
from expo.models import Edition, IndexChange
from tests.bench.loading import load

FILES = {
    "categories": """slug,parent,name_en,name_zh
drinks,,Drinks,饮料
tea,drinks,Tea,茶
training,,Training,培训
""",
    "halls": "code,name_en,name_zh\n3,Hall 3,3号馆\n4,Hall 4,4号馆\n",
    "pavilions": "slug,name_en,name_zh\nsilk,Silk Pavilion,丝绸馆\nsea,Sea Pavilion,海馆\n",
    "exhibitors": """\
ref,name_en,name_zh,country,pavilion,hall,booth,categories,offers,languages,certificates,\
description_en,description_zh
E1,Leaf House,叶屋,CN,silk,3,3-A001,tea;training,goods;services,en;zh,iso-9001,Leaves,叶子
E2,Leaf House,,VN,sea,4,4-B002,tea,goods,en,,More leaves,
""",
    "products": """\
ref,exhibitor_ref,name_en,name_zh,category,origin,kind,price,currency,moq,sample,hs_code,\
description_en,description_zh
P1,E1,Green leaf,绿叶,tea,CN,goods,12.50,USD,100,1,090210,Fresh,新鲜
P2,E1,Tasting course,,training,CN,service,80.00,EUR,1,0,,Two days,
P3,E2,Green leaf,,tea,KE,goods,9.00,USD,5,0,090230,Strong,
""",
}


@pytest.fixture
def edition(db, tmp_path):
    for name, text in FILES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return load(tmp_path)


@pytest.fixture
def listed(client, edition):
    def listed(address):
        data = json.loads(client.get(address, {"format": "json"}).content)
        facets = {f["key"]: {v["value"]: v["count"] for v in f["values"]} for f in data["facets"]}
        return data["count"], facets

    return listed


def test_every_exhibitor_is_listed_where_it_belongs(listed):
    count, facets = listed("/en/exhibitors/")
    assert count == 2
    assert facets["category"] == {"drinks": 2, "tea": 2, "training": 1}
    assert facets["hall"] == {"3": 1, "4": 1}
    assert facets["pavilion"] == {"silk": 1, "sea": 1}
    assert facets["country"] == {"cn": 1, "vn": 1}
    assert facets["offers"] == {"goods": 2, "services": 1}


def test_every_product_is_listed_where_it_belongs(listed):
    count, facets = listed("/en/products/")
    assert count == 3
    assert facets["category"] == {"drinks": 2, "tea": 2, "training": 1}
    assert facets["hall"] == {"3": 2, "4": 1}
    assert facets["kind"] == {"goods": 2, "service": 1}
    assert facets["sample"] == {"1": 1, "0": 2}
    assert facets["origin"] == {"cn": 2, "ke": 1}


def test_what_a_product_says(edition):
    product = Product.objects.get(ref="P1")
    assert product.name == {"en": "Green leaf", "zh-hans": "绿叶"}
    assert product.description == {"en": "Fresh", "zh-hans": "新鲜"}
    assert (str(product.price), product.currency, product.minimum_order) == ("12.50", "USD", 100)
    assert (product.hs_code, product.certificates, product.lead_time_days) == ("090210", [], None)
    assert product.created_at is not None


def test_what_an_exhibitor_says(edition):
    exhibitor = Exhibitor.objects.published().get(ref="E1")
    assert exhibitor.organisation.name == {"en": "Leaf House", "zh-hans": "叶屋"}
    assert [stand.booth.label for stand in exhibitor.stands.all()] == ["3-A001"]
    assert (exhibitor.languages, exhibitor.certificates) == (["en", "zh"], ["iso-9001"])


def test_addresses_differ_even_where_names_do_not(edition):
    slugs = Exhibitor.objects.order_by("ref").values_list("slug", flat=True)
    assert list(slugs) == ["e1-leaf-house", "e2-leaf-house"]


def test_the_edition_is_current_and_the_index_hears_of_it(edition):
    assert Edition.objects.current() == edition
    assert IndexChange.objects.filter(edition=edition, exhibitor_id=None).count() == 1
