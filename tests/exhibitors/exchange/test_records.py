"""Cells as values, and what is said of those that are none."""

from decimal import Decimal

import pytest

from exhibitors.exchange.columns import map_columns
from exhibitors.exchange.exhibitor_rows import ExhibitorReader
from exhibitors.exchange.product_rows import ProductReader
from exhibitors.exchange.reading import Row
from exhibitors.exchange.records import Problem, one_line
from exhibitors.models import Exhibitor, Product


def test_a_line_has_to_fit():
    line = one_line(Exhibitor, "city")
    assert (line.parse("x" * 120), line.parse("x" * 121)) == ("x" * 120, None)
    assert (str(line.reason), line.empty) == ("This is too long.", "")
    assert one_line(Product, "batch").parse("x" * 61) is None


def test_whoever_has_no_name_in_any_column_is_refused():
    row = Row(2, ["-", "n/a", "Bonn"])
    reader = ExhibitorReader(map_columns(["name_en", "name_zh", "city"], {}, "exhibitors"), [row])
    assert reader.read(row) is None
    assert reader.problems == [
        Problem(2, "name_en, name_zh", "-, n/a", "The name is missing.", is_error=True)
    ]


def test_so_is_a_product_without_a_name():
    reader = ProductReader(map_columns(["exhibitor", "name_en", "name_zh"], {}, "products"))
    assert reader.read(Row(2, ["Acme", "-", "n/a"])) is None
    assert reader.read(Row(3, ["Acme", "", ""])) is None
    said = "The name is missing."
    assert reader.problems == [
        Problem(2, "name_en, name_zh", "-, n/a", said, is_error=True),
        Problem(3, "name_en, name_zh", "", said, is_error=True),
    ]


def test_an_address_may_be_as_long_as_its_field():
    address = "https://acme.example/".ljust(300, "x")
    rows = [Row(2, ["Acme", address]), Row(3, ["Bolt", address + "x"])]
    reader = ExhibitorReader(map_columns(["name", "website"], {}, "exhibitors"), rows)
    assert [reader.read(row).values for row in rows] == [{"website": address}, {}]


@pytest.mark.parametrize(
    ("column", "text", "values"),
    [
        ("price", "0.125", {"price": Decimal("0.13")}),
        ("price", "999999999999", {"price": Decimal(999999999999)}),
        ("price", "1000000000000", {}),
        ("moq", "2147483647", {"minimum_order": 2**31 - 1}),
        ("moq", "2147483648", {}),
        ("lead_time", "32767", {"lead_time_days": 2**15 - 1}),
        ("lead_time", "32768", {}),
        ("kind", "NULL", {"kind": Product.Kind.GOODS}),
    ],
)
def test_numbers_have_to_fit_as_well(column: str, text: str, values: dict[str, object]):
    columns = map_columns(["exhibitor", "product", column], {}, "products")
    record = ProductReader(columns).read(Row(2, ["Acme", "Tea", text]))
    assert record
    assert record.values == values
