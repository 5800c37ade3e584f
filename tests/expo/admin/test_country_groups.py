import pytest

from expo.models import CountryGroup
from expo.text import Text
from tests.expo.admin.posting import errors, filled

LIST = "/admin/expo/countrygroup/"


def make_group(*countries):
    group = CountryGroup.objects.create(slug="partners", name=Text(en="Partners"))
    for country in countries:
        group.members.create(country=country)
    return group


def test_members_are_edited_with_their_group(admin_client):
    group = make_group("vn")
    page = f"{LIST}{group.pk}/change/"
    sent = filled(admin_client, page, members__TOTAL_FORMS=2) | {"members-1-country": "ke"}
    response = admin_client.post(page, sent)
    assert response.status_code == 302, errors(response)
    assert list(group.members.values_list("country", flat=True)) == ["ke", "vn"]


@pytest.mark.parametrize("there", [["vn"], []])
def test_a_country_stands_in_it_once(admin_client, there):
    group = make_group(*there)
    page = f"{LIST}{group.pk}/change/"
    rows = {"members-0-country": "vn", "members-1-country": "vn"}
    response = admin_client.post(page, filled(admin_client, page, members__TOTAL_FORMS=2) | rows)
    assert "Please correct the duplicate data for country." in errors(response)
    assert group.members.count() == len(there)
