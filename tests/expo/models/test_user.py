import pytest
from django.db import IntegrityError

from expo.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_addresses_are_kept_in_lower_case():
    assert make_user(" Li.Wei@Example.ORG ").email == "li.wei@example.org"


def test_an_address_is_unique_in_any_case():
    make_user("li@example.org")
    with pytest.raises(IntegrityError):
        User.objects.create(email="LI@example.org")


def test_signing_in_ignores_case():
    user = make_user("li@example.org")
    assert User.objects.get_by_natural_key("LI@Example.org") == user


def test_without_a_password_nobody_signs_in_by_one():
    user = make_user()
    assert not user.has_usable_password()
    assert not user.check_password("")


def test_a_superuser_is_an_organiser():
    user = User.objects.create_superuser("chief@example.org")
    assert user.is_staff
    assert user.is_superuser
