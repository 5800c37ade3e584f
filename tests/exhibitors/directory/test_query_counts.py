"""Each public page costs the same few queries with one row and with three."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_category, make_exhibitor, make_figure, make_pavilion, make_product

PAGES = [
    ("/en/", 3),
    ("/en/exhibitors/", 6),
    ("/en/exhibitors/?format=json", 6),
    ("/en/products/", 5),
    ("/en/products/?format=json", 5),
    ("/en/exhibitors/first/", 6),
    ("/en/products/first/tea/", 5),
    ("/en/exhibitors/nobody/", 3),
    ("/en/products/nobody/tea/", 4),
    ("/sitemap.xml", 5),
    ("/sitemap-exhibitors.xml", 2),
    ("/sitemap-products.xml", 2),
    ("/robots.txt", 0),
    ("/healthz", 0),
]


@pytest.fixture
def fill(db: None) -> Callable[[int], None]:
    """Makes so many exhibitors, each with as many booths, categories, pavilions and products."""

    def make(rows: int) -> None:
        make_figure(on_home=True)
        for i in range(rows):
            exhibitor = make_exhibitor(
                slug="first" if not i else f"exhibitor-{i}",
                country="vn",
                booths=[f"{i}-A{n}" for n in range(rows)],
                categories=[make_category() for _ in range(rows)],
                pavilions=[make_pavilion() for _ in range(rows)],
            )
            for n in range(rows):
                make_product(exhibitor=exhibitor, slug="tea" if not n else f"tea-{n}")

    return make


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("path", "queries"), PAGES)
def test_a_page_costs_a_fixed_number_of_queries(
    client: Client,
    fill: Callable[[int], None],
    django_assert_num_queries: DjangoAssertNumQueries,
    path: str,
    queries: int,
    rows: int,
) -> None:
    fill(rows)
    client.get(path)  # builds the index, as the process's start does

    with django_assert_num_queries(queries):
        client.get(path)
