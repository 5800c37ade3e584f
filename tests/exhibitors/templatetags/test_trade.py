from decimal import Decimal

import pytest
from django.utils.translation import override

from exhibitors.templatetags.trade import incoterm, money


@pytest.mark.parametrize(
    ("price", "currency", "shown"),
    [
        ("1234.50", "USD", "USD 1,234.50"),
        ("12.00", "USD", "USD 12.00"),
        ("1250000.00", "VND", "VND 1,250,000"),
        ("12.50", "JPY", "JPY 12.50"),
        ("12.00", "", "12.00"),
        ("0.00", "EUR", "EUR 0.00"),
    ],
)
def test_money(price: str, currency: str, shown: str) -> None:
    assert money(Decimal(price), currency) == shown


def test_money_in_the_readers_way_of_writing() -> None:
    with override("es"):
        assert money(Decimal("12345.50"), "EUR") == "EUR 12.345,50"


def test_a_term_of_delivery_with_its_meaning() -> None:
    assert incoterm("FOB") == "FOB, free on board"
