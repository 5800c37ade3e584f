import pytest
from django.db import IntegrityError

from expo.models import CountryGroup, CountryGroupMember
from expo.text import Text

pytestmark = pytest.mark.django_db


@pytest.fixture
def asean():
    return CountryGroup.objects.create(slug="asean", name=Text(en="ASEAN"))


def test_a_country_is_a_member_once(asean):
    asean.members.create(country="vn")
    with pytest.raises(IntegrityError):
        asean.members.create(country="vn")


@pytest.mark.parametrize("code", ["VN", "xx", "v"])
def test_members_are_countries(asean, code):
    with pytest.raises(IntegrityError, match="group_member_country_known"):
        asean.members.create(country=code)


def test_a_member_reads_as_its_country(asean):
    assert str(CountryGroupMember(group=asean, country="vn")) == "Vietnam"
