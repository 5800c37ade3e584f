"""The exchange's nearly 4,000 varieties: illustrative, with real codes, each another."""

import re
from pathlib import Path

import pytest

from exhibitors.demo.generate import EXCHANGE, Demo, generate
from exhibitors.trade import hs
from tests.exhibitors.demo.test_facts import ASEAN


@pytest.fixture(scope="module")
def demo() -> Demo:
    return generate(exhibitors=4, products=12)


def test_nearly_four_thousand_on_top_of_the_others(demo: Demo) -> None:
    assert 3900 <= len(demo.variety_rows) < 4000
    assert len(demo.product_rows) == 12
    refs = {row["ref"] for row in demo.variety_rows} | {row["ref"] for row in demo.product_rows}
    assert len(refs) == len(demo.variety_rows) + 12


def test_all_are_the_exchange_s_and_labelled_illustrative(demo: Demo) -> None:
    exchange = next(row for row in demo.exhibitor_rows if row["name_en"] == EXCHANGE)
    assert {row["exhibitor_ref"] for row in demo.variety_rows} == {exchange["ref"]}
    for row in demo.variety_rows:
        assert row["description_en"].startswith("Illustrative listing. ")
        assert row["description_zh"].startswith("示例条目。")
        assert not any(row[column] for column in ("price", "moq", "lead_time", "incoterms"))


def test_names_are_all_different_and_say_what_it_is(demo: Demo) -> None:
    for language in ("name_en", "name_zh"):
        assert len({row[language] for row in demo.variety_rows}) == len(demo.variety_rows)
    names = [row["name_en"] for row in demo.variety_rows]
    assert not [
        name for name in names if re.search(r"variety|item|\bno\. ?\d", name, re.IGNORECASE)
    ]
    assert any(name.startswith("Viet Nam Robusta coffee beans, ") for name in names)
    assert any(name.startswith("Indonesia vanilla pods, ") for name in names)


def test_origins_and_codes(demo: Demo) -> None:
    assert {row["origin"] for row in demo.variety_rows} == ASEAN
    titles = Path(hs.__file__).with_name("hs.tsv").read_text(encoding="utf-8").splitlines()
    known = {line.split("\t")[0] for line in titles}
    codes = {row["hs_code"] for row in demo.variety_rows}
    assert all(re.fullmatch(r"\d{6}", code) for code in codes)
    assert codes <= known


def test_fewer_are_spread_over_all_commodities() -> None:
    rows = generate(exhibitors=4, products=12, varieties=60).variety_rows
    assert len(rows) == 60
    assert len({row["category"] for row in rows}) > 8
    assert generate(exhibitors=4, products=12, varieties=0).variety_rows == []
