import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from exhibitors.models import Category
from tests.factories import make_category, make_edition

pytestmark = pytest.mark.django_db


def test_an_address_is_unique_in_its_edition(edition):
    make_category("tea")
    make_category("tea", edition=make_edition())
    with pytest.raises(IntegrityError):
        make_category("tea")


def test_it_is_not_its_own_parent():
    category = make_category()
    with pytest.raises(IntegrityError, match="category_not_its_own_parent"):
        Category.objects.filter(pk=category.pk).update(parent=category)


def test_it_can_not_stand_within_itself():
    food = make_category("food")
    tea = make_category("tea", parent=food)
    food.parent = make_category("green", parent=tea)
    with pytest.raises(ValidationError, match="can't be its own parent"):
        food.full_clean()


def test_its_parent_is_of_the_same_edition():
    category = make_category()
    category.parent = make_category(edition=make_edition())
    with pytest.raises(ValidationError, match="of another edition"):
        category.full_clean()


def test_a_branch_is_sound():
    make_category("green", parent=make_category("tea", parent=make_category("food"))).full_clean()
