import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from exhibitors.models import Stand
from tests.factories import make_booth, make_exhibitor, make_stand

pytestmark = pytest.mark.django_db


def test_a_booth_has_one_host():
    booth = make_booth()
    make_exhibitor(booths=[booth])
    with pytest.raises(IntegrityError):
        make_exhibitor(booths=[booth])


def test_a_second_host_is_told_to_the_organiser():
    booth = make_booth()
    make_exhibitor(booths=[booth])
    with pytest.raises(ValidationError, match="This booth has a host already"):
        Stand(exhibitor=make_exhibitor(), booth=booth).full_clean()


@pytest.mark.parametrize("role", [Stand.Role.CO_EXHIBITOR, Stand.Role.SHARED])
def test_many_may_stand_with_the_host(role):
    booth = make_booth()
    make_exhibitor(booths=[booth])
    for _ in range(3):
        make_stand(make_exhibitor(), booth, role=role)
    assert booth.stands.count() == 4


def test_an_exhibitor_stands_once_in_a_booth():
    booth = make_booth()
    exhibitor = make_exhibitor(booths=[booth])
    with pytest.raises(IntegrityError):
        make_stand(exhibitor, booth, role=Stand.Role.SHARED)


def test_an_exhibitor_may_have_several_booths():
    assert make_exhibitor(booths=["1-A1", "2-B2"]).stands.count() == 2
