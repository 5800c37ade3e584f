"""Organisers set when a listing shows, and its sponsor tier."""

import datetime

import pytest
from django.utils import timezone

from exhibitors.models import Exhibitor, Tier
from expo.models import IndexChange
from tests.expo.admin.posting import errors, filled
from tests.factories import make_exhibitor

LIST = "/admin/exhibitors/exhibitor/"
PAST, FUTURE = (timezone.now() + datetime.timedelta(days=days) for days in (-1, 1))


def page(exhibitor):
    return f"{LIST}{exhibitor.pk}/change/"


@pytest.fixture
def states(edition):
    """A listing in each state."""
    return {
        "published": make_exhibitor(),
        "scheduled": make_exhibitor(publish_at=FUTURE),
        "over": make_exhibitor(withdraw_at=PAST),
        "draft": make_exhibitor(status="submitted"),
    }


def test_times_are_set(admin_client, edition):
    exhibitor = make_exhibitor()
    times = {"publish_at_0": "2030-11-23", "publish_at_1": "09:00"}
    response = admin_client.post(page(exhibitor), filled(admin_client, page(exhibitor)) | times)
    assert response.status_code == 302, errors(response)
    exhibitor.refresh_from_db()
    assert exhibitor.publish_at == datetime.datetime(2030, 11, 23, 9, tzinfo=datetime.UTC)
    assert IndexChange.objects.filter(exhibitor_id=exhibitor.pk).count() == 1


def test_no_end_before_the_beginning(admin_client):
    exhibitor = make_exhibitor()
    times = {"publish_at_0": "2030-11-23", "publish_at_1": "09:00"}
    times |= {"withdraw_at_0": "2030-11-22", "withdraw_at_1": "09:00"}
    response = admin_client.post(page(exhibitor), filled(admin_client, page(exhibitor)) | times)
    assert "The listing would be withdrawn before it is published." in errors(response)
    exhibitor.refresh_from_db()
    assert exhibitor.publish_at is None
    assert not IndexChange.objects.exists()


def test_the_list_says_what_visitors_see(admin_client, states):
    response = admin_client.get(LIST)
    model_admin = response.context["cl"].model_admin
    said = {name: model_admin.visible(each) for name, each in states.items()}
    assert said == {
        "published": "published",
        "scheduled": "scheduled",
        "over": "over",
        "draft": "submitted",
    }
    assert all(word in response.content.decode() for word in said.values())


@pytest.mark.parametrize("state", ["published", "scheduled", "over", "draft"])
def test_and_is_narrowed_to_a_state(admin_client, states, state):
    shown = admin_client.get(LIST, {"visible": state}).context["cl"].result_list
    assert list(shown) == [states[state]]


@pytest.mark.parametrize("fields", [{"publish_at": FUTURE}, {"withdraw_at": PAST}])
def test_a_page_that_does_not_show_is_not_linked(admin_client, edition, fields):
    exhibitor = make_exhibitor(**fields)
    html = admin_client.get(page(exhibitor)).content.decode()
    assert f"/exhibitors/{exhibitor.slug}/" not in html


def test_a_tier_is_given(admin_client, edition):
    exhibitor, other = make_exhibitor(), make_exhibitor()
    response = admin_client.post(
        page(exhibitor), filled(admin_client, page(exhibitor)) | {"tier": Tier.PARTNER}
    )
    assert response.status_code == 302, errors(response)
    assert Exhibitor.objects.get(pk=exhibitor.pk).tier == Tier.PARTNER
    shown = admin_client.get(LIST, {"tier__exact": Tier.PARTNER}).context["cl"].result_list
    assert list(shown) == [exhibitor]
    assert other.tier == Tier.NONE
