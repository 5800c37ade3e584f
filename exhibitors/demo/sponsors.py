"""Which of the invented exhibitors support the expo, and how much."""

from collections import Counter
from collections.abc import Container
from itertools import chain, repeat

from exhibitors.demo.rows import Row

SHARES = {"partner": 0.004, "sponsor": 0.007, "supporter": 0.012}  # of all; at least one of each


def with_tiers(rows: list[Row], product_rows: list[Row], real: Container[str]) -> list[Row]:
    """The exhibitors' rows, those that show most with a tier; real organisations have none."""
    shown = Counter(row["exhibitor_ref"] for row in product_rows)
    invented = (row["ref"] for row in rows if row["name_en"] not in real)
    largest = sorted(invented, key=lambda ref: -shown[ref])
    tiers = chain(*(repeat(tier, max(1, round(len(rows) * SHARES[tier]))) for tier in SHARES))
    given = dict(zip(largest, tiers, strict=False))
    return [row | {"tier": given.get(row["ref"], "")} for row in rows]
