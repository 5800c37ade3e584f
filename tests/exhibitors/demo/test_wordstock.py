"""The word stock is complete and agrees with itself."""

import re
from collections import Counter

import pytest

from exhibitors.demo.wording import Text, text
from exhibitors.demo.wordstock import Line, Sector, Stock, load_stock

STOCK = load_stock()
SECTORS = list(STOCK.sectors.values())
LINES = [(sector, line) for sector in SECTORS for line in sector.lines]
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_text_is_read_in_every_language_that_the_stock_has() -> None:
    assert text("Tea | 茶叶") == Text("Tea", "茶叶", "Té", "الشاي")
    assert text("Nameless | 无名") == Text("Nameless", "无名")
    assert text("") == Text("", "")
    assert text("Nameless | 无名").names() == {"en": "Nameless", "zh-hans": "无名"}
    assert text("Tea | 茶叶").cells("name")["name_es"] == "Té"


@pytest.mark.parametrize("sector", SECTORS, ids=lambda sector: sector.slug)
def test_sector(sector: Sector) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", sector.slug)
    assert 7 <= len(sector.lines) <= 15
    assert 5 <= len(sector.sentences) <= 8
    assert len(sector.makes) >= 3
    assert len(sector.taglines) >= 3
    assert len(set(sector.certificates)) == len(sector.certificates) >= 3
    assert set(sector.related) <= set(STOCK.sectors)
    assert sector.chapters if sector.kind == "goods" else not sector.chapters
    for wording in (*sector.sentences, *sector.taglines, *sector.makes, *sector.words):
        assert_bilingual(wording)
    assert all(sentence.en[-1] == "." and sentence.zh[-1] == "。" for sentence in sector.sentences)


@pytest.mark.parametrize(
    ("sector", "line"), LINES, ids=[f"{s.slug}-{x.noun.en}".replace(" ", "-") for s, x in LINES]
)
def test_line(sector: Sector, line: Line) -> None:
    assert 4 <= len(line.kinds) <= 9
    assert 0 < line.price[0] < line.price[1]
    assert line.note.en[-1] == "."
    assert line.note.zh[-1] == "。"
    assert_bilingual(line.noun)
    assert_bilingual(line.note)
    for side in ("en", "zh"):
        assert Counter(getattr(kind, side) for kind in line.kinds).most_common(1)[0][1] == 1
    if sector.kind == "goods":
        assert re.fullmatch(r"\d{6}", line.hs_code)
        assert line.hs_code[:2] in sector.chapters
        assert all(re.fullmatch("[a-z]{2}", origin) for origin in line.origins)
        assert line.origins
    else:
        assert not line.hs_code


@pytest.mark.parametrize("country", STOCK.countries, ids=lambda country: country.code)
def test_country_can_fill_its_sectors(country) -> None:
    assert country.currency in STOCK.rates
    assert STOCK.brands[country.brands]
    for slug in country.sectors:
        sector = STOCK.sectors[slug]
        own = [line for line in sector.lines if country.code in line.origins]
        assert own or sector.kind == "service", slug


def test_brands_are_invented_apart() -> None:
    for family, brands in STOCK.brands.items():
        assert len({brand.en for brand in brands}) == len(brands), family
        assert len(brands) > 50, family


def test_stock_is_large_enough() -> None:
    assert isinstance(STOCK, Stock)
    assert 8 <= len(STOCK.groups) <= 9
    assert len(SECTORS) >= 24
    assert len(STOCK.countries) >= 40
    assert len({line.noun for _, line in LINES}) == len(LINES)


def assert_bilingual(wording: Text) -> None:
    assert wording.en
    assert not CHINESE.search(wording.en)
    assert CHINESE.search(wording.zh)
