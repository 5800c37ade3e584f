"""Each public page costs the same few queries with one row and with three."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.catalogue.index import catalogue_of
from expo.countries import CODES
from expo.models import CountryGroup, Edition
from expo.text import Text
from tests.factories import (
    make_category,
    make_document,
    make_exhibitor,
    make_figure,
    make_pavilion,
    make_product,
)

PAGES = [
    ("/en/", 3),
    ("/en/exhibitors/", 5),
    ("/en/exhibitors/?format=json", 6),
    ("/en/products/", 5),
    ("/en/products/?format=json", 6),
    ("/en/exhibitors/first/", 8),
    ("/en/exhibitors/first/contact.vcf", 3),
    ("/en/exhibitors/first/qr.svg", 2),
    ("/en/products/first/tea/", 8),
    ("/en/exhibitors/nobody/", 3),
    ("/en/products/nobody/tea/", 4),
    ("/sitemap.xml", 8),
    ("/sitemap-exhibitors.xml", 4),
    ("/sitemap-products.xml", 4),
    ("/en/pavilions/", 2),
    ("/en/pavilions/first/", 8),
    ("/en/halls/0/", 6),
    ("/en/plan/", 4),
    ("/en/plan/?q=tea", 4),
    ("/en/booths/0-A0/", 4),
    ("/sitemap-booths.xml", 4),
    ("/en/countries/vn/", 6),
    ("/en/categories/first/", 7),
    ("/en/exhibitors/first/products/", 6),
    ("/en/by/exhibitors/country/", 2),
    ("/robots.txt", 0),
    ("/healthz", 0),
]


@pytest.fixture
def fill(edition: Edition) -> Callable[[int], None]:
    """Makes so many exhibitors, each with as many booths, categories, pavilions and products."""

    def make(rows: int) -> None:
        figures = [make_figure(on_home=True) for _ in range(rows)]
        partners = CountryGroup.objects.create(slug="partners", name=Text(en="Partners"))
        for country in CODES[:rows]:
            partners.members.create(country=country)
        for i in range(rows):
            exhibitor = make_exhibitor(
                slug="first" if not i else f"exhibitor-{i}",
                country="vn",
                booths=[f"{i}-A{n}" for n in range(rows)],
                categories=[make_category("" if i or n else "first") for n in range(rows)],
                pavilions=[
                    make_pavilion(slug=f"p-{i}-{n}" if i or n else "first") for n in range(rows)
                ],
            )
            edition.pavilions.update(partners=partners)
            edition.pavilions.get(slug="first").figures.set(figures)
            for n in range(rows + 1):  # a product's page shows others beside it
                slug = "tea" if not n else f"tea-{n}"
                make_product(exhibitor=exhibitor, slug=slug, category=exhibitor.categories.first())
                make_document(exhibitor=exhibitor)

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
    catalogue_of(Edition.objects.get(is_current=True)).forget_answers()

    with django_assert_num_queries(queries):
        client.get(path)
