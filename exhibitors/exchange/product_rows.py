"""Rows of a list of products."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext_lazy as _

from exhibitors.exchange.cells import clean, split_words
from exhibitors.exchange.reading import Row
from exhibitors.exchange.records import (
    NAME_MISSING,
    ManyValues,
    OneValue,
    RowReader,
    Values,
    one_line,
)
from exhibitors.exchange.values import (
    parse_boolean,
    parse_count,
    parse_currency,
    parse_days,
    parse_decimal,
    parse_hs_code,
    parse_incoterm,
    parse_kind,
)
from exhibitors.models import Product

_MOST_DIGITS = 12  # of a price, before its point
_MOST_COUNTED = 2**31
_MOST_DAYS = 2**15
_TEXTS = ("name", "description", "unit", "farm", "base", "provenance")
# The model's names for what the columns name shorter.
_FIELDS = {"moq": "minimum_order", "lead_time": "lead_time_days"}


def _price(text: str) -> Decimal | None:
    price = parse_decimal(text)
    if price is None or price.adjusted() >= _MOST_DIGITS:
        return None
    return price.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _count(text: str) -> int | None:
    count = parse_count(text)
    return count if count is not None and count < _MOST_COUNTED else None


def _days(text: str) -> int | None:
    days = parse_days(text)
    return days if days is not None and days < _MOST_DAYS else None


_VALUES = {
    "ref": one_line(Product, "ref"),
    "exhibitor_ref": OneValue(clean, ""),
    "category": OneValue(clean, ""),
    "kind": OneValue(parse_kind, _("This is neither goods nor a service."), Product.Kind.GOODS),
    "price": OneValue(_price, _("This is not an amount."), None),
    "currency": OneValue(parse_currency, _("This is not a currency.")),
    "moq": OneValue(_count, _("This is not a whole number."), None),
    "sample": OneValue(parse_boolean, _("This is neither yes nor no."), empty=False),
    "hs_code": OneValue(parse_hs_code, _("This is not an HS code.")),
    "lead_time": OneValue(_days, _("This is not a number of days."), None),
    "batch": one_line(Product, "batch"),
}
_LISTS = {
    "incoterms": ManyValues(
        parse_incoterm,
        _("This is not an Incoterms 2020 rule, such as FOB."),
        lambda text: split_words(text.replace("/", ";")),
    ),
    "certificates": ManyValues(),
}


@dataclass(slots=True)
class ProductRecord:
    """What a row says of a product. `name` by language; `values` holds the fields that are given.

    Among them `category` is the name or slug of one.
    """

    row: Row
    exhibitor_ref: str
    ref: str
    name: dict[str, str]
    values: Values = field(default_factory=dict)


class ProductReader(RowReader):
    """Reads rows of a list of products."""

    def read(self, row: Row) -> ProductRecord | None:
        """What a row says; None if it names no product."""
        self.check(row)
        values: Values = {}
        for text in _TEXTS:
            self.add_texts(row, text, values)
        name = {language: clean(text) for language, text in values.pop("name", {}).items()}
        if not any(name.values()):
            self.refuse(row, "name", NAME_MISSING)
            return None
        self.add_country(row, "origin", values)
        self.add_values(row, _VALUES, values)
        self.add_lists(row, _LISTS, values)
        for column, model_field in _FIELDS.items():
            if column in values:
                values[model_field] = values.pop(column)
        exhibitor_ref, ref = values.pop("exhibitor_ref", ""), values.pop("ref", "")
        return ProductRecord(row, exhibitor_ref, ref, name, values)
