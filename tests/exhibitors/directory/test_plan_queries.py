"""Pages with a plan cost few queries once their levels are known, whatever stands on them."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.catalogue.index import catalogue_of
from expo.models import Edition
from pavilions.models import Booth
from tests.factories import make_exhibitor, make_hall, make_product, make_stand
from tests.factories.plans import put_plan

PAGES = [
    ("/en/plan/", 4),
    ("/en/plan/?q=tea", 4),
    ("/en/halls/3/", 6),
    ("/en/halls/3/?q=tea", 8),
    ("/en/halls/3/?at=3-A001", 7),
    ("/en/booths/3-A001/", 6),
    ("/en/exhibitors/delta/", 8),
    ("/en/products/delta/tea/", 5),
]


@pytest.fixture(params=[1, 3])
def fair(edition: Edition, request: pytest.FixtureRequest) -> None:
    """A hall with a plan, and so many exhibitors on it."""
    hall = make_hall("3")
    put_plan(hall.levels.get())
    for number in range(request.param):
        exhibitor = make_exhibitor("Delta Tea", slug=f"delta-{number}" if number else "delta")
        make_stand(exhibitor, Booth.objects.get(hall=hall, code=f"A00{number + 1}"))
        make_product(exhibitor=exhibitor, slug="tea")


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(("path", "queries"), PAGES)
def test_a_page_costs_a_fixed_number_of_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, path: str, queries: int
) -> None:
    client.get(path)  # reads the plans and the ways, which are kept
    catalogue_of(Edition.objects.get(is_current=True)).forget_answers()

    with django_assert_num_queries(queries):
        client.get(path)
