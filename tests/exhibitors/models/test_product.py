from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from exhibitors.models import Exhibitor, Product
from tests.factories import make_category, make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def test_an_address_is_unique_at_its_exhibitor():
    product = make_product(slug="tea")
    make_product(slug="tea")
    with pytest.raises(IntegrityError):
        make_product(slug="tea", exhibitor=product.exhibitor)


def test_a_reference_is_unique_at_its_exhibitor():
    product = make_product(ref="A1")
    make_product(ref="A1")
    with pytest.raises(IntegrityError):
        make_product(ref="A1", exhibitor=product.exhibitor)


def test_many_have_no_reference():
    make_product(exhibitor=make_product().exhibitor)


def test_a_price_is_not_negative():
    assert make_product(price=Decimal("0.00")).price == 0
    with pytest.raises(IntegrityError, match="product_price_not_negative"):
        make_product(price=Decimal("-0.01"))


def test_a_negative_price_is_told_to_the_organiser():
    with pytest.raises(ValidationError, match="price"):
        Product(exhibitor=make_exhibitor(), slug="tea", price=Decimal(-1)).full_clean()


def test_its_origin_is_a_country():
    with pytest.raises(IntegrityError, match="product_origin_known"):
        make_product(origin="CN")


def test_it_outlives_its_category():
    product = make_product(category=make_category())
    product.category.delete()
    product.refresh_from_db()
    assert product.category is None


def test_it_goes_with_its_exhibitor():
    make_product().exhibitor.delete()
    assert not Product.objects.exists()


@pytest.mark.parametrize("status", Exhibitor.Status)
def test_it_is_public_when_its_exhibitor_is(status):
    make_product(exhibitor=make_exhibitor(status=status))
    assert Product.objects.published().exists() == (status == "published")


def test_those_of_an_edition(edition):
    product = make_product()
    make_product(exhibitor=make_exhibitor(edition=make_edition()))
    assert list(Product.objects.in_edition(edition)) == [product]
