"""Each page costs the same few queries with one thing saved and with three."""

import pytest
from django.test import Client

from exhibitors.catalogue.index import catalogue_of
from exhibitors.models import Shortlist
from tests.exhibitors.my_expo.visiting import code, post, save
from tests.factories import make_category, make_exhibitor, make_pavilion, make_product
from tests.factories.programme import make_session

# Page, and its queries for who has saved something and for a stranger.
PAGES = [
    ("/en/my-expo/", 7, 1),
    ("/en/my-expo/?format=csv", 7, 1),
    ("/en/my-expo/?format=ics", 10, 1),
    ("/en/exhibitors/", 6, 5),
    ("/en/products/", 6, 5),
    ("/en/visit/", 1, 1),
    ("/en/privacy/", 1, 1),
]


def fill(rows):
    """So many exhibitors, each with a product and a session, all public."""
    for number in range(rows):
        exhibitor = make_exhibitor(
            slug="first" if not number else f"exhibitor-{number}",
            booths=[f"{number}-A{n}" for n in range(rows)],
            categories=[make_category()],
            pavilions=[make_pavilion()],
        )
        product = make_product(exhibitor=exhibitor, slug=f"tea-{number}")
        yield from (exhibitor, product, make_session(hosts=[exhibitor]))


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("path", "theirs", "strangers"), PAGES)
def test_a_page_costs_a_fixed_number_of_queries(
    client, edition, django_assert_num_queries, path, theirs, strangers, rows
):
    save(client, *fill(rows))
    client.get("/en/exhibitors/first/")
    catalogue = catalogue_of(edition)
    for visitor, queries in ((client, theirs), (Client(), strangers)):
        catalogue.forget_answers()
        with django_assert_num_queries(queries):
            b"".join(visitor.get(path))


@pytest.mark.parametrize("rows", [1, 3])
def test_a_shared_list(client, django_assert_num_queries, rows):
    save(client, *fill(rows))
    post(client, "share")
    token = Shortlist.objects.get().token
    with django_assert_num_queries(7):
        Client().get(f"/en/my-expo/shared/{token}/")


@pytest.mark.parametrize("rows", [1, 3])
def test_a_comparison(client, django_assert_num_queries, rows):
    things = list(fill(rows))
    save(client, *things)
    query = "&".join(f"product={product.pk}" for product in things[1::3])
    with django_assert_num_queries(5):
        client.get(f"/en/my-expo/compare/?{query}")


@pytest.mark.parametrize("path", ["/en/exhibitors/first/", "/en/products/first/tea-0/"])
def test_what_is_saved_costs_one_query_more_on_a_page(
    client, edition, django_assert_max_num_queries, path
):
    save(client, *fill(3))
    numbers = []
    for visitor in (Client(), client):
        visitor.get(path)
        catalogue_of(edition).forget_answers()
        with django_assert_max_num_queries(9) as captured:
            visitor.get(path)
        numbers.append(len(captured))
    assert numbers[1] == numbers[0] + 1


@pytest.mark.parametrize("saved", [1, 30])
def test_a_save_costs_the_same_however_much_is_saved(client, django_assert_num_queries, saved):
    save(client, *(make_exhibitor() for _ in range(saved)))
    thing = make_exhibitor()
    with django_assert_num_queries(10):
        client.post("/en/my-expo/save/", {"thing": code(thing)})
