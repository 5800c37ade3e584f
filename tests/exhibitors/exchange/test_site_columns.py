"""What of an exhibitor or product stands in a spreadsheet's cell."""

from decimal import Decimal

import pytest

from exhibitors.exchange.site_columns import EXHIBITOR_COLUMNS, PRODUCT_COLUMNS
from exhibitors.models import Category, Exhibitor, Organisation, Product
from exhibitors.models.exhibitor import Tier
from expo.text import Text


@pytest.mark.parametrize(
    ("column", "fields", "cell"),
    [
        ("city", {"city": " Two  spaces "}, "Two spaces"),
        ("city", {"city": "n/a"}, ""),
        ("city", {"city": "NULL"}, ""),
        ("tags", {"tags": ["green tea", "a;b"]}, 'green tea;"a;b"'),
        ("tagline_es", {"tagline": Text({"en": "Tea", "es": "Té"})}, "Té"),
        ("tagline_zh", {"tagline": Text({"en": "Tea", "zh-hans": "茶"})}, "茶"),
        ("tagline_ar", {"tagline": Text({"en": "Tea"})}, ""),
        ("name_en", {"organisation": Organisation(name=Text(en="Acme"))}, "Acme"),
        ("tier", {"tier": Tier.NONE}, ""),
        ("tier", {"tier": Tier.PARTNER}, "partner"),
    ],
)
def test_of_an_exhibitor(column: str, fields: dict[str, object], cell: str):
    assert EXHIBITOR_COLUMNS[column](Exhibitor(**fields)) == cell


@pytest.mark.parametrize(
    ("column", "fields", "cell"),
    [
        ("category", {}, ""),
        ("category", {"category": Category(slug="tea")}, "tea"),
        ("price", {}, ""),
        ("price", {"price": Decimal("1.50")}, Decimal("1.50")),
        ("moq", {"minimum_order": 0}, 0),
        ("exhibitor_ref", {"exhibitor": Exhibitor(slug="acme")}, "acme"),
        ("exhibitor_ref", {"exhibitor": Exhibitor(slug="acme", ref="E1")}, "E1"),
        ("sample", {"sample": True}, "1"),
    ],
)
def test_of_a_product(column: str, fields: dict[str, object], cell: object):
    assert PRODUCT_COLUMNS[column](Product(**fields)) == cell
