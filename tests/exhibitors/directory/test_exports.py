"""`?format=csv` and `?format=xlsx`: all results of a selection as a file."""

import csv
import io

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_category, make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def rows_of(response) -> list[list[str]]:
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_all_results_in_their_order_not_a_page(client: Client) -> None:
    for number in range(30):
        make_exhibitor(f"Delta {number:02}", country="vn")
    make_exhibitor("Other", country="de")

    response = client.get("/en/exhibitors/?country=vn&page=2&format=csv&per_page=5")
    titles, *rows = rows_of(response)

    names = [row[titles.index("name_en")] for row in rows]
    assert names == [f"Delta {number:02}" for number in range(30)]


def test_products_as_a_workbook(client: Client) -> None:
    make_product("Green tea", exhibitor=make_exhibitor(slug="delta"), category=make_category("tea"))
    make_product("Coffee")

    response = client.get("/zh-hans/products/?category=tea&format=xlsx")
    book = load_workbook(io.BytesIO(response.getvalue()))

    titles, row = book.active.iter_rows(values_only=True)
    assert dict(zip(titles, row, strict=True)) | {
        "exhibitor_ref": "delta",
        "name_en": "Green tea",
    } == dict(zip(titles, row, strict=True))


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_it_is_a_file_to_keep(client: Client, edition, ending: str, media_type: str) -> None:
    response = client.get(f"/en/products/?format={ending}")

    assert response["Content-Type"] == media_type
    name = f"{edition.slug}-products.{ending}"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'


def test_drafts_and_their_products_are_left_out(client: Client) -> None:
    make_product("Canary", exhibitor=make_exhibitor("Canary", status="draft"))

    for page in ("exhibitors", "products"):
        titles, *rows = rows_of(client.get(f"/en/{page}/?format=csv"))
        assert "name_en" in titles
        assert rows == []


def test_a_past_editions_list(client: Client) -> None:
    past = make_edition("expo-2022", is_current=False)
    make_exhibitor("Former", edition=past)
    make_exhibitor("Present")

    _titles, row = rows_of(client.get("/en/editions/expo-2022/exhibitors/?format=csv"))

    assert "Former" in row


def test_another_format_is_a_page(client: Client) -> None:
    assert client.get("/en/products/?format=ods", follow=True)["Content-Type"].startswith(
        "text/html"
    )


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("exhibitors", 6), ("products", 3)])
def test_it_costs_a_fixed_number_of_queries(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    page: str,
    queries: int,
    rows: int,
) -> None:
    for number in range(rows):
        exhibitor = make_exhibitor(booths=[f"{number}-A1"], categories=[make_category()])
        make_product(exhibitor=exhibitor, category=make_category())
    client.get(f"/en/{page}/")  # builds the index, as the process's start does

    with django_assert_num_queries(queries):
        client.get(f"/en/{page}/?format=csv").getvalue()
