"""Prices and minimum orders as values of facets."""

from decimal import Decimal

import pytest

from exhibitors.catalogue.bands import band_limits, order_values, price_band, price_values


@pytest.mark.parametrize(
    ("price", "band"),
    [
        ("0", "usd-0-10"),
        ("9.99", "usd-0-10"),
        ("10", "usd-10-50"),
        ("9999.99", "usd-1000-10000"),
        ("10000", "usd-10000"),
    ],
)
def test_a_price_stands_in_a_band_of_its_currency(price: str, band: str):
    assert price_band(Decimal(price), "USD") == band
    assert price_values(Decimal(price), "USD") == [band, "usd"]


@pytest.mark.parametrize(("price", "currency"), [(None, "USD"), (Decimal(1), "")])
def test_half_a_price_stands_in_none(price: Decimal | None, currency: str):
    assert price_band(price, currency) == ""
    assert price_values(price, currency) == []


@pytest.mark.parametrize(
    ("band", "limits"),
    [("usd-10-50", ("usd", 10, 50)), ("usd-10000", ("usd", 10_000, None))],
)
def test_limits_of_a_band(band: str, limits: tuple[str, int, int | None]):
    assert band_limits(band) == limits


@pytest.mark.parametrize(
    ("minimum", "values"),
    [
        (None, []),
        (1, ["1", "10", "100", "1000", "10000"]),
        (100, ["100", "1000", "10000"]),
        (101, ["1000", "10000"]),
        (10_001, []),
    ],
)
def test_a_minimum_order_meets_every_limit_from_it_up(minimum: int | None, values: list[str]):
    assert order_values(minimum) == values
