"""An import asks the database as often for many rows as for few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exhibitors.exchange.lists import import_product_rows, import_rows
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db


def queries(run, *arguments) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        run(*arguments)
    return len(captured)


def exhibitor_list(rows: int, city: str) -> str:
    lines = [f"Company {n},de,3,A{n},Tea;Coffee,{city}" for n in range(rows)]
    return "\n".join(["name,country,hall,booth,categories,city", *lines])


def product_list(rows: int, price: int) -> str:
    lines = [f"P{n},E1,Product {n},Tea,{price}" for n in range(rows)]
    return "\n".join(["ref,exhibitor_ref,name_en,category,price", *lines])


@pytest.mark.parametrize("rows", [1, 20])
def test_exhibitors(tmp_path, edition, rows: int):
    first, again, other = (exhibitor_list(rows, city) for city in ("Bonn", "Bonn", "Ulm"))
    counted = [queries(import_rows, tmp_path, text) for text in (first, again, other)]
    assert counted == [29, 19, 21]


@pytest.mark.parametrize("rows", [1, 20])
def test_products(tmp_path, edition, rows: int):
    make_exhibitor("Acme", ref="E1")
    first, again, other = (product_list(rows, price) for price in (1, 1, 2))
    counted = [queries(import_product_rows, tmp_path, text) for text in (first, again, other)]
    assert counted == [15, 9, 11]
