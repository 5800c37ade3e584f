"""A quarter of the demo's texts stand in Spanish or Arabic too, whole ones."""

import re
import tomllib
from collections.abc import Sequence
from string import Formatter

import pytest

from exhibitors.demo.generate import Demo, generate
from exhibitors.demo.rows import Row
from exhibitors.demo.wording import (
    FURTHER,
    TRANSLATIONS,
    Text,
    filled,
    in_common,
    joined,
    paragraph,
)

ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def demo() -> Demo:
    return generate()


def share(rows: Sequence[Row], *languages: str) -> float:
    """Of rows with name and description in any of the languages."""
    complete = [
        row
        for row in rows
        if any(row[f"name_{code}"] and row[f"description_{code}"] for code in languages)
    ]
    return len(complete) / len(rows)


def test_a_quarter_of_exhibitors_and_products(demo: Demo) -> None:
    products = [*demo.product_rows, *demo.variety_rows]
    assert share(demo.exhibitor_rows, *FURTHER) == pytest.approx(0.25, abs=0.04)
    assert share(products, *FURTHER) == pytest.approx(0.25, abs=0.03)
    for code in FURTHER:
        assert share(demo.exhibitor_rows, code) > 0.1
        assert share(products, code) > 0.1


def test_a_language_has_all_of_a_row_or_nothing(demo: Demo) -> None:
    for row in demo.exhibitor_rows:
        for code in FURTHER:
            texts = [bool(row[f"{column}_{code}"]) for column in ("name", "description")]
            assert len(set(texts)) == 1
    for row in [*demo.product_rows, *demo.variety_rows]:
        for code in FURTHER:
            assert bool(row[f"name_{code}"]) == bool(row[f"description_{code}"])


def test_scripts_are_the_languages_own(demo: Demo) -> None:
    for row in [*demo.exhibitor_rows, *demo.product_rows, *demo.variety_rows]:
        assert not ARABIC.search(row["name_es"] + row["description_es"])
        assert not row["description_ar"] or ARABIC.search(row["description_ar"])


@pytest.mark.parametrize("code", FURTHER)
def test_patterns_keep_their_places(code: str) -> None:
    words = tomllib.loads((TRANSLATIONS / f"{code}.toml").read_text(encoding="utf-8"))
    for english, wording in words.items():
        wanted, given = places(english), places(wording)
        assert {name for name in given if name != "country"} <= wanted, english
        assert wanted - {"city"} <= given, english
        assert english[-1] != "." or wording[-1] == ".", english


def places(pattern: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(pattern) if name}


def test_places_names_are_in_all_four_languages(demo: Demo) -> None:
    names = [hall.name for hall in demo.halls] + [pavilion.name for pavilion in demo.pavilions]
    names += [row.name for row in demo.categories]
    names += [group.name for group in demo.country_groups]
    names += [row.label for row in demo.figures] + [row.value for row in demo.figures]
    edition = demo.edition
    names += [edition.name, edition.theme, edition.venue, edition.getting_there, edition.note]
    assert all(set(name) == {"en", "zh-hans", "es", "ar"} for name in names)


def test_wordings_are_joined_in_each_language() -> None:
    tea, jars = Text("tea", "茶", "té"), Text("jars", "罐")
    both = joined([tea, jars], Text(", ", "、", ", ", " و"), Text(" and ", "和", " y ", " و"))
    assert both == Text("tea and jars", "茶和罐", "té", "")
    assert filled(Text("{x}!", "{x}！", "¡{x}!"), x=tea) == Text("tea!", "茶！", "¡té!")
    assert filled(Text("{x}!", "{x}！", "¡{x}!"), x=jars) == Text("jars!", "罐！")
    assert paragraph(Text("A.", "甲。", "A."), Text("B.", "乙。")) == Text("A. B.", "甲。乙。")
    assert in_common(tea, jars) == [Text("tea", "茶"), jars]
