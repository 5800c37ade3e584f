import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError

from exhibitors.models import Exhibitor
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_organisation,
    make_pavilion,
    make_product,
)

pytestmark = pytest.mark.django_db


def test_an_address_is_unique_in_its_edition(edition):
    make_exhibitor(slug="tea")
    make_exhibitor(slug="tea", edition=make_edition())
    with pytest.raises(IntegrityError):
        make_exhibitor(slug="tea")


def test_an_organisation_takes_part_once_in_an_edition(edition):
    organisation = make_organisation()
    make_exhibitor(organisation=organisation)
    make_exhibitor(organisation=organisation, edition=make_edition())
    with pytest.raises(IntegrityError):
        make_exhibitor(organisation=organisation)


def test_a_reference_is_unique_in_its_edition(edition):
    make_exhibitor(ref="A1")
    make_exhibitor(ref="A1", edition=make_edition())
    with pytest.raises(IntegrityError):
        make_exhibitor(ref="A1")


def test_many_have_no_reference():
    assert make_exhibitor(ref="").ref == make_exhibitor(ref="").ref


@pytest.mark.parametrize("code", ["VN", "xx", "v"])
def test_an_organisation_s_country_is_one(code):
    with pytest.raises(IntegrityError, match="organisation_country_known"):
        make_organisation(country=code)


def test_an_organisation_stays_while_it_exhibits():
    exhibitor = make_exhibitor()
    with pytest.raises(ProtectedError):
        exhibitor.organisation.delete()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org", "example"])
def test_a_website_is_on_the_web(address):
    with pytest.raises(ValidationError, match="valid URL"):
        make_organisation(website=address).full_clean()


@pytest.mark.parametrize("status", Exhibitor.Status)
def test_only_the_published_are_public(status):
    make_product(exhibitor=make_exhibitor(status=status))
    assert Exhibitor.objects.published().exists() == (status == "published")


def test_those_of_an_edition(edition):
    exhibitor = make_exhibitor()
    make_exhibitor(edition=make_edition())
    assert list(Exhibitor.objects.in_edition(edition)) == [exhibitor]


def test_it_belongs_to_its_own_pavilions_and_to_those_of_its_booths():
    silk, robots, unused = make_pavilion(), make_pavilion(), make_pavilion()
    booths = [make_booth("1-A1", pavilion=robots), make_booth("1-A2", pavilion=silk)]
    exhibitor = make_exhibitor(pavilions=[silk], booths=[*booths, "1-A3"])
    assert exhibitor.all_pavilions() == [silk, robots]
    assert unused not in exhibitor.all_pavilions()


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("rows", "queries"), [("for_rows", 3), ("for_documents", 6)])
def test_queries_do_not_grow_with_the_rows(django_assert_num_queries, number, rows, queries):
    for _ in range(number):
        exhibitor = make_exhibitor(booths=[""], pavilions=[make_pavilion()])
        make_product(exhibitor=exhibitor, category=make_category())
    with django_assert_num_queries(queries):
        for row in getattr(Exhibitor.objects, rows)():
            [str(row), row.get_absolute_url(), list(row.categories.all())]
            [stand.booth.label for stand in row.stands.all()]
            if rows == "for_documents":
                [row.all_pavilions(), [str(each.category) for each in row.products.all()]]
