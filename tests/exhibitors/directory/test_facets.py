"""What the values of facets are called, and in which order they stand."""

import pytest

from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.directory import facets
from exhibitors.directory.facets import Facet
from expo.models import CountryGroup
from expo.text import Text
from pavilions.models import Hall, Pavilion

WORDS = Vocabulary(
    categories={"tea": Text({"en": "Tea", "zh-hans": "茶"})},
    halls={"3": Hall(code="3")},
    pavilions={"srec": Pavilion(name=Text({"en": "Silk Road", "zh-hans": "丝路"}))},
    groups={"asean": CountryGroup(name=Text({"en": "ASEAN", "zh-hans": "东盟"}))},
    certificates={"iso-9001": "iso-9001", "organic": "organic"},
    price_bands=dict.fromkeys(["usd-10000", "usd-10-50", "cny-0-10", "usd-1000-10000"], "usd"),
)


@pytest.mark.parametrize(
    ("facet", "language", "names"),
    [
        (facets.CATEGORY, "zh-hans", {"tea": "茶"}),
        (facets.HALL, "en", {"3": "Hall 3"}),
        (facets.HALL, "zh-hans", {"3": "3馆"}),
        (facets.PAVILION, "zh-hans", {"srec": "丝路"}),
        (facets.GROUP, "zh-hans", {"asean": "东盟"}),
        (facets.CERTIFICATE, "en", {"iso-9001": "ISO 9001", "organic": "Organic"}),
        (facets.CERTIFICATE, "zh-hans", {"iso-9001": "ISO 9001", "organic": "有机"}),
        (facets.KIND, "zh-hans", {"goods": "商品", "service": "服务"}),
        (
            facets.MOQ,
            "zh-hans",
            {
                "1": "不超过1",
                "10": "不超过10",
                "100": "不超过100",
                "1000": "不超过1,000",
                "10000": "不超过10,000",
            },
        ),
    ],
)
def test_names(facet: Facet, language: str, names: dict[str, str]) -> None:
    assert facet.names(WORDS, language) == names


@pytest.mark.parametrize(
    ("facet", "value", "name"),
    [
        (facets.COUNTRY, "vn", "越南"),
        (facets.ORIGIN, "vn", "越南"),
        (facets.REGION, "asia", "亚洲"),
        (facets.LANGUAGE, "en", "英语"),
        (facets.HS, "ii", "植物产品"),
    ],
)
def test_names_that_no_edition_gives(facet: Facet, value: str, name: str) -> None:
    assert facet.names(WORDS, "zh-hans")[value] == name


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["CNY 0–10", "USD 10–50", "USD 1,000–10,000", "USD 10,000 and more"]),
        ("zh-hans", ["CNY 0–10", "USD 10–50", "USD 1,000–10,000", "USD 10,000及以上"]),
        ("es", ["CNY 0–10", "USD 10–50", "USD 1.000–10.000", "USD 10.000 o más"]),
    ],
)
def test_prices_go_up_within_each_currency(language: str, names: list[str]) -> None:
    cheap, *dear = names
    assert list(facets.PRICE.names(WORDS, language).items()) == [
        ("cny", "CNY"),
        ("cny-0-10", cheap),
        ("usd", "USD"),
        *zip(["usd-10-50", "usd-1000-10000", "usd-10000"], dear, strict=True),
    ]


def test_the_index_calls_a_facet_as_addresses_do_unless_it_says_otherwise() -> None:
    hall, region = facets.HALL, facets.REGION
    assert Facet("hall", hall.label, hall.names).dimension == "hall"
    assert Facet("region", region.label, region.names, dimension="country").dimension == "country"
