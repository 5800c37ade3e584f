"""What the China-ASEAN Mercantile Exchange could list: nearly 4,000 varieties, all illustrative.

A variety is a commodity from one origin in one grade and packing.
"""

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

from exhibitors.demo.places import Category
from exhibitors.demo.rows import PRODUCT_COLUMNS, Row
from exhibitors.demo.wording import Text, filled, paragraph, text, texts
from exhibitors.demo.wordstock import Stock


def commodity_categories(stock: Stock, position: int) -> list[Category]:
    """The categories that only the exchange's commodities need, from this position on."""
    group, leaves = stock.exchange["group"], stock.exchange["categories"]
    rows = [(group, ""), *((leaf, group["slug"]) for leaf in leaves)]
    return [
        Category(row["slug"], parent, text(row["name"]).names(), place)
        for place, (row, parent) in enumerate(rows, position)
    ]


def variety_rows(stock: Stock, chance: random.Random, *, most: int | None = None) -> list[Row]:
    """Rows of products.csv without refs, well mixed; at most so many."""
    label = text(stock.phrases["illustrative"]["label"])
    rows = list(_rows(stock.exchange, label))
    chance.shuffle(rows)
    return rows[:most]


def _rows(exchange: dict[str, Any], label: Text) -> Iterator[Row]:
    origins = {code: text(cell) for code, cell in exchange["origins"].items()}
    name, description = text(exchange["name"]), text(exchange["description"])
    for shelf in exchange["commodities"]:
        packings = texts(exchange["packings"][shelf["packing"]])
        for commodity, hs_code, codes, grading in shelf["names"]:
            grades = texts(exchange["grades"][grading])
            for code, grade, packing in product(codes.split(), grades, packings):
                parts = {
                    "commodity": text(commodity),
                    "origin": origins[code],
                    "grade": grade,
                    "packing": packing,
                }
                yield dict.fromkeys(PRODUCT_COLUMNS, "") | {
                    "category": shelf["category"],
                    "origin": code,
                    "kind": "goods",
                    "sample": "0",
                    "hs_code": hs_code,
                    **filled(name, **parts).capitalised().cells("name"),
                    **paragraph(label, filled(description, **parts).capitalised()).cells(
                        "description"
                    ),
                }
