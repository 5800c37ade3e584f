"""What the demo expo holds, whatever its size."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import asdict
from itertools import pairwise

import pytest

from exhibitors.demo.generate import Demo, generate
from exhibitors.demo.rows import EXHIBITOR_COLUMNS, PRODUCT_COLUMNS

REAL = ["Mercado Libre China", "China-ASEAN Mercantile Exchange", "Freshippo"]
FILLER = re.compile(
    r"lorem|ipsum|\bfoo\b|\btest product\b|product \d|产品\d|\{|\}|\|", re.IGNORECASE
)
CHINESE = re.compile("[\u4e00-\u9fff]")
HALF_WIDTH = re.compile("[\u4e00-\u9fff][,;:!?.()]")

PRINT_DIGEST = """
import hashlib, json
from dataclasses import asdict
from exhibitors.demo.generate import generate
print(hashlib.sha256(json.dumps(asdict(generate()), default=str).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def demo() -> Demo:
    return generate()


def digest(demo: Demo) -> str:
    return hashlib.sha256(json.dumps(asdict(demo), default=str).encode()).hexdigest()


def cells(value: str) -> list[str]:
    return [cell for cell in value.split(";") if cell]


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_same_bytes_in_another_process(demo: Demo, hash_seed: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == digest(demo)


@pytest.mark.parametrize(
    ("exhibitors", "products"), [(3, 5), (4, 12), (40, 40), (840, 4200), (3000, 20000)]
)
def test_sizes_are_exact(exhibitors: int, products: int) -> None:
    demo = generate(exhibitors=exhibitors, products=products, varieties=10)
    assert len({row["ref"] for row in demo.exhibitor_rows}) == exhibitors
    assert len({row["ref"] for row in demo.product_rows}) == products
    assert len({row["name_en"] for row in demo.exhibitor_rows}) == exhibitors
    shown = Counter(row["exhibitor_ref"] for row in demo.product_rows)
    assert len(shown) == exhibitors
    assert max(shown.values()) <= 25


@pytest.mark.parametrize(("exhibitors", "products"), [(10, 9), (10, 251)])
def test_products_that_do_not_fit_are_refused(exhibitors: int, products: int) -> None:
    with pytest.raises(ValueError, match=r"\d+ exhibitors can show \d+ to \d+ products, not \d+"):
        generate(exhibitors=exhibitors, products=products)


def test_rows_have_the_columns_of_the_spreadsheets(demo: Demo) -> None:
    assert all(list(row) == EXHIBITOR_COLUMNS for row in demo.exhibitor_rows)
    assert all(list(row) == PRODUCT_COLUMNS for row in demo.product_rows)


def test_names_are_unique_within_an_exhibitor(demo: Demo) -> None:
    for language in ("name_en", "name_zh"):
        names = Counter((row["exhibitor_ref"], row[language]) for row in demo.product_rows)
        assert [name for name, times in names.items() if times > 1] == []


def test_texts_stand_in_both_languages(demo: Demo) -> None:
    for row in demo.exhibitor_rows:
        assert row["name_en"]
        assert CHINESE.search(row["description_zh"])
        assert not CHINESE.search(row["name_en"] + row["description_en"] + row["tagline_en"])
        assert bool(row["tagline_en"]) == bool(row["tagline_zh"])
    for row in demo.product_rows:
        assert CHINESE.search(row["name_zh"])
        assert CHINESE.search(row["description_zh"])
        assert not CHINESE.search(row["name_en"] + row["description_en"])


def test_chinese_names(demo: Demo) -> None:
    chinese = [row for row in demo.exhibitor_rows if row["country"] == "cn"]
    foreign = [row for row in demo.exhibitor_rows if row["country"] != "cn"]
    assert all(CHINESE.search(row["name_zh"]) for row in chinese)
    share = sum(bool(row["name_zh"]) for row in foreign) / len(foreign)
    assert share == pytest.approx(0.67, abs=0.06)


def test_no_filler_and_no_half_width_punctuation(demo: Demo) -> None:
    for row in [*demo.exhibitor_rows, *demo.product_rows]:
        for column, value in row.items():
            assert not FILLER.search(value), (column, value)
            assert not HALF_WIDTH.search(value) or column.startswith("booth"), (column, value)


def test_every_reference_leads_somewhere(demo: Demo) -> None:
    parents = {category.parent for category in demo.categories}
    leaves = {category.slug for category in demo.categories} - parents
    halls = {hall.code for hall in demo.halls}
    pavilion_halls = {pavilion.slug: pavilion.hall for pavilion in demo.pavilions}
    assert parents - {""} <= {category.slug for category in demo.categories}
    assert set(pavilion_halls.values()) <= halls
    assert {figure.pavilion for figure in demo.figures} <= {"", *pavilion_halls}
    for row in demo.exhibitor_rows:
        assert set(cells(row["categories"])) <= leaves
        assert 1 <= len(cells(row["categories"])) <= 3
        assert row["hall"] in halls
        assert not row["pavilion"] or pavilion_halls[row["pavilion"]] == row["hall"]
    exhibitors = {row["ref"] for row in demo.exhibitor_rows}
    assert {row["exhibitor_ref"] for row in demo.product_rows} == exhibitors
    assert {row["category"] for row in [*demo.product_rows, *demo.variety_rows]} == leaves


def test_categories_of_an_exhibitor_are_those_of_its_products(demo: Demo) -> None:
    sold: dict[str, set[str]] = {}
    for row in demo.product_rows:
        sold.setdefault(row["exhibitor_ref"], set()).add(row["category"])
    assert all(set(cells(row["categories"])) == sold[row["ref"]] for row in demo.exhibitor_rows)


def test_countries(demo: Demo) -> None:
    countries = Counter(row["country"] for row in demo.exhibitor_rows)
    assert len(countries) >= 40
    assert countries["cn"] / len(demo.exhibitor_rows) == pytest.approx(0.45, abs=0.02)
    codes = set(countries) | {row["origin"] for row in demo.product_rows}
    assert all(re.fullmatch("[a-z]{2}", code) for code in codes)


def test_booths(demo: Demo) -> None:
    taken = Counter(
        (row["hall"], booth) for row in demo.exhibitor_rows for booth in cells(row["booth"])
    )
    numbers = Counter(len(cells(row["booth"])) for row in demo.exhibitor_rows)
    assert all(re.fullmatch(r"[A-H]\d{3}", booth) for _, booth in taken)
    assert set(numbers) == {1, 2}
    assert numbers[2] / len(demo.exhibitor_rows) == pytest.approx(0.08, abs=0.02)
    assert set(taken.values()) == {1, 2}
    assert list(taken.values()).count(2) / len(taken) == pytest.approx(0.05, abs=0.02)


@pytest.mark.parametrize(
    ("exhibitors", "numbers"), [(840, [3, 6, 10]), (40, [1, 1, 1]), (3, [1, 1, 1])]
)
def test_a_handful_of_sponsors_at_each_tier(exhibitors: int, numbers: list[int]) -> None:
    demo = generate(exhibitors=exhibitors, products=5 * exhibitors, varieties=0)
    tiers = Counter(row["tier"] for row in demo.exhibitor_rows)
    assert [tiers[name] for name in ("partner", "sponsor", "supporter")] == numbers
    assert tiers[""] == exhibitors - sum(numbers)
    assert not any(row["tier"] for row in demo.exhibitor_rows if row["name_en"] in REAL)


def test_sponsors_are_those_that_show_most(demo: Demo) -> None:
    shown = Counter(row["exhibitor_ref"] for row in demo.product_rows)
    by_tier: dict[str, list[int]] = {}
    for row in demo.exhibitor_rows:
        if row["name_en"] not in REAL:
            by_tier.setdefault(row["tier"], []).append(shown[row["ref"]])
    ranked = [by_tier[tier] for tier in ("partner", "sponsor", "supporter", "")]
    assert all(min(more) >= max(fewer) for more, fewer in pairwise(ranked))


def test_one_invented_exhibitor_has_moved_from_a_booth_that_is_free(demo: Demo) -> None:
    [(ref, former)] = demo.moved.items()
    [row] = [row for row in demo.exhibitor_rows if row["ref"] == ref]
    assert row["name_en"] not in REAL
    assert former.startswith(f"{row['hall']}-")
    assert former not in {
        f"{each['hall']}-{booth}" for each in demo.exhibitor_rows for booth in cells(each["booth"])
    }


def test_codes_of_offers_and_languages(demo: Demo) -> None:
    for row in demo.exhibitor_rows:
        offers = set(cells(row["offers"]))
        assert offers & {"goods", "services"}
        assert offers <= {"goods", "services", "agents", "distributors"}
        assert set(cells(row["seeks"])) <= {"buyers", "distributors", "agents"}
        assert row["name_en"] in REAL or cells(row["languages"])[0] == "en"
        assert row["name_en"] in REAL or row["website"].endswith(".example")


def test_trade_facts_of_products(demo: Demo) -> None:
    for row in demo.product_rows:
        assert row["kind"] in {"goods", "service"}
        assert row["sample"] in {"0", "1"}
        assert re.fullmatch(r"(\d{6})?", row["hs_code"])
        assert bool(row["hs_code"]) == (row["kind"] == "goods")
        assert row["kind"] == "goods" or row["sample"] == "0"
        assert bool(row["price"]) == bool(row["currency"]) == bool(row["moq"])
        assert not row["price"] or float(row["price"]) > 0


def test_real_organisations_are_shown_with_the_report_s_facts_only(demo: Demo) -> None:
    rows = {row["name_en"]: row for row in demo.exhibitor_rows if row["name_en"] in REAL}
    assert sorted(rows) == sorted(REAL)
    for row in rows.values():
        assert "Xinhua, 28 November 2023" in row["description_en"]
        assert not any(row[column] for column in ("website", "email", "city", "certificates"))
        listed = [p for p in demo.product_rows if p["exhibitor_ref"] == row["ref"]]
        assert 2 <= len(listed) <= 4
        for product in listed:
            assert product["description_en"].startswith("Illustrative listing.")
            assert product["description_zh"].startswith("示例条目")
            assert not product["price"]
