"""Prices and minimum orders as values of facets.

A price stands in a band of its own currency, `usd-10-50`, within its currency, `usd`: amounts of
different currencies aren't compared. A minimum order stands in every `at most` that it meets:
`100` has all that can be had from 100 pieces or fewer.
"""

from decimal import Decimal

PRICE_LIMITS = (0, 10, 50, 200, 1_000, 10_000)
ORDER_LIMITS = (1, 10, 100, 1_000, 10_000)


def price_band(price: Decimal | None, currency: str) -> str:
    """The band of a price, `usd-10-50` from 10 to below 50; '' without a price or a currency."""
    if price is None or not currency:
        return ""
    low = max(limit for limit in PRICE_LIMITS if limit <= price)
    index = PRICE_LIMITS.index(low) + 1
    high = str(PRICE_LIMITS[index]) if index < len(PRICE_LIMITS) else ""
    return f"{currency.lower()}-{low}-{high}".rstrip("-")


def price_values(price: Decimal | None, currency: str) -> list[str]:
    """A price's band and its currency."""
    band = price_band(price, currency)
    return [band, currency.lower()] if band else []


def order_values(minimum: int | None) -> list[str]:
    """Every `at most` that a minimum order meets; none where it isn't known."""
    return [str(limit) for limit in ORDER_LIMITS if minimum and minimum <= limit]


def band_limits(value: str) -> tuple[str, int, int | None]:
    """A band's currency, lower limit, and upper limit if it has one."""
    currency, low, *high = value.split("-")
    return currency, int(low), int(high[0]) if high else None
