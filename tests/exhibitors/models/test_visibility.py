"""Published listings show from one set time to another."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from exhibitors.models import Exhibitor, Visibility
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db

PAST, FUTURE = (timezone.now() + datetime.timedelta(days=days) for days in (-1, 1))
NEXT_WEEK = FUTURE + datetime.timedelta(days=6)


@pytest.mark.parametrize(
    ("fields", "visibility"),
    [
        ({}, Visibility.PUBLISHED),
        ({"publish_at": PAST}, Visibility.PUBLISHED),
        ({"withdraw_at": FUTURE}, Visibility.PUBLISHED),
        ({"publish_at": PAST, "withdraw_at": FUTURE}, Visibility.PUBLISHED),
        ({"publish_at": FUTURE}, Visibility.SCHEDULED),
        ({"publish_at": FUTURE, "withdraw_at": NEXT_WEEK}, Visibility.SCHEDULED),
        ({"withdraw_at": PAST}, Visibility.OVER),
        ({"status": "draft", "publish_at": PAST}, Visibility.DRAFT),
        ({"status": "withdrawn", "withdraw_at": PAST}, Visibility.DRAFT),
        ({"status": "submitted", "publish_at": FUTURE}, Visibility.DRAFT),
    ],
)
def test_one_state_each_and_the_lists_agree(fields, visibility):
    exhibitor = make_exhibitor(**fields)
    assert exhibitor.visibility == visibility
    exhibitors = Exhibitor.objects.all()
    lists = {
        Visibility.PUBLISHED: exhibitors.published(),
        Visibility.SCHEDULED: exhibitors.scheduled(),
        Visibility.OVER: exhibitors.over(),
        Visibility.DRAFT: exhibitors.unpublished(),
    }
    assert [state for state, listed in lists.items() if listed.exists()] == [visibility]


def test_nothing_is_withdrawn_before_it_is_published():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_exhibitor(publish_at=FUTURE, withdraw_at=PAST)


@pytest.mark.parametrize("hidden", [{"publish_at": FUTURE}, {"withdraw_at": PAST}])
def test_outside_its_time_a_listing_leaks_nowhere(client, edition, hidden):
    make_exhibitor("Canary", slug="canary", **hidden)
    assert client.get("/en/exhibitors/canary/").status_code == 404
    for address in ("/en/", "/en/exhibitors/", "/sitemap-exhibitors.xml"):
        assert "anary" not in client.get(address).text


def test_the_next_turn():
    make_exhibitor()
    make_exhibitor(publish_at=PAST)
    make_exhibitor(publish_at=NEXT_WEEK)
    make_exhibitor(status="draft", publish_at=FUTURE - datetime.timedelta(hours=1))
    now = timezone.now()
    assert Exhibitor.objects.next_turn(after=now) == NEXT_WEEK
    make_exhibitor(withdraw_at=FUTURE)
    assert Exhibitor.objects.next_turn(after=now) == FUTURE
    assert Exhibitor.objects.next_turn(after=NEXT_WEEK) is None
