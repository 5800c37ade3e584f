"""Lists and forms for organisers cost the same whatever the number of rows."""

import pytest
from django.contrib.contenttypes.models import ContentType

from exhibitors.models import Exhibitor
from expo.models import CountryGroup
from expo.text import Text
from pavilions.models import Level
from tests.factories import (
    make_booth,
    make_category,
    make_document,
    make_exhibitor,
    make_figure,
    make_hall,
    make_pavilion,
    make_product,
    make_user,
)


@pytest.fixture(autouse=True)
def _first_request():
    """As in a new process, which looks up each model's content type once."""
    ContentType.objects.clear_cache()


by_rows = pytest.mark.parametrize("rows", [1, 3])


def fill(rows):
    """A page of everything, each row with its own relations."""
    for number in range(rows):
        make_user(name=f"User {number}")
        hall = make_hall(f"{number}")
        pavilion = make_pavilion(f"Pavilion {number}", hall=hall, country="ke")
        pavilion.figures.add(make_figure())
        category = make_category(parent=make_category())
        booth = make_booth(f"{number}-B1", pavilion=pavilion)
        exhibitor = make_exhibitor(
            country="ke", booths=[booth], categories=[category], pavilions=[pavilion]
        )
        make_product(exhibitor=exhibitor, category=category, origin="ke")
        group = CountryGroup.objects.create(slug=f"group-{number}", name=Text(en="Group"))
        group.members.create(country="ke")


@by_rows
@pytest.mark.parametrize(
    ("model", "queries"),
    [
        ("exhibitors/exhibitor", 10),
        ("exhibitors/product", 8),
        ("exhibitors/stand", 7),
        ("exhibitors/organisation", 7),
        ("exhibitors/category", 8),
        ("pavilions/hall", 7),
        ("pavilions/level", 7),
        ("pavilions/booth", 8),
        ("pavilions/pavilion", 8),
        ("expo/edition", 6),
        ("expo/figure", 7),
        ("expo/countrygroup", 6),
        ("expo/user", 8),
    ],
)
def test_lists(admin_client, edition, django_assert_num_queries, model, queries, rows):
    fill(rows)
    with django_assert_num_queries(queries):
        assert admin_client.get(f"/admin/{model}/").status_code == 200


def inner_rows(model, rows):
    """A thing with so many rows in its inlines and choices."""
    if model == "exhibitors/exhibitor":
        categories = [make_category() for _each in range(rows)]
        pavilions = [make_pavilion() for _each in range(rows)]
        booths = [make_booth(f"{number}-B1") for number in range(rows)]
        exhibitor = make_exhibitor(booths=booths, categories=categories, pavilions=pavilions)
        for category in categories:
            make_product(exhibitor=exhibitor, category=category)
            make_document(exhibitor=exhibitor)
        return exhibitor
    if model == "pavilions/hall":
        hall = make_hall()
        for ordinal in range(1, rows):
            Level.objects.create(hall=hall, ordinal=ordinal)
        return hall
    group = CountryGroup.objects.create(slug="group", name=Text(en="Group"))
    for country in ["ke", "vn", "th"][:rows]:
        group.members.create(country=country)
    return group


@by_rows
@pytest.mark.parametrize(
    ("model", "queries"),
    [("exhibitors/exhibitor", 16), ("pavilions/hall", 7), ("expo/countrygroup", 6)],
)
def test_forms_with_rows(admin_client, edition, django_assert_num_queries, model, queries, rows):
    thing = inner_rows(model, rows)
    with django_assert_num_queries(queries):
        assert admin_client.get(f"/admin/{model}/{thing.pk}/change/").status_code == 200


@by_rows
@pytest.mark.parametrize(
    ("model", "queries"),
    [
        ("exhibitors/product", 10),
        ("exhibitors/stand", 9),
        ("exhibitors/organisation", 5),
        ("exhibitors/category", 6),
        ("pavilions/level", 6),
        ("pavilions/booth", 7),
        ("pavilions/pavilion", 9),
        ("expo/edition", 5),
        ("expo/figure", 6),
        ("expo/user", 7),
    ],
)
def test_forms(admin_client, edition, django_assert_num_queries, model, queries, rows):
    fill(rows)
    first = admin_client.get(f"/admin/{model}/").context["cl"].result_list[0]
    ContentType.objects.clear_cache()
    with django_assert_num_queries(queries):
        assert admin_client.get(f"/admin/{model}/{first.pk}/change/").status_code == 200


@by_rows
@pytest.mark.parametrize(
    ("field", "queries"),
    [("stand.exhibitor", 5), ("stand.booth", 4), ("product.category", 4)],
)
def test_autocompletes(admin_client, edition, django_assert_num_queries, field, queries, rows):
    fill(rows)
    model, name = field.split(".")
    asked = {"app_label": "exhibitors", "model_name": model, "field_name": name}
    with django_assert_num_queries(queries):
        answer = admin_client.get("/admin/autocomplete/", asked).json()
    assert answer["results"]


@by_rows
def test_the_first_page(admin_client, edition, django_assert_num_queries, rows):
    fill(rows)
    assert Exhibitor.objects.count() == rows
    with django_assert_num_queries(4):
        admin_client.get("/admin/")
