"""The index shows and hides listings at their set times, in a process that runs on."""

import datetime
from unittest.mock import patch

import pytest
from django.utils import timezone

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.models import Exhibitor
from expo.search.changes import record
from expo.search.port import Query
from tests.factories import make_exhibitor, make_product

pytestmark = pytest.mark.django_db

START = timezone.now()


def at(minutes):
    """So many minutes after the start."""
    return patch("django.utils.timezone.now", return_value=moment(minutes))


def moment(minutes):
    return START + datetime.timedelta(minutes=minutes)


def found(edition, listing=Listing.EXHIBITORS):
    return catalogue_of(edition).search(listing, Query()).ids


def test_one_appears_when_its_time_comes_and_goes_when_it_is_over(edition):
    exhibitor = make_exhibitor(publish_at=moment(10), withdraw_at=moment(20))
    product = make_product(exhibitor=exhibitor)
    seen = {}
    for minutes in (0, 9.9, 10, 19.9, 20, 30):
        with at(minutes):
            seen[minutes] = (found(edition), found(edition, Listing.PRODUCTS))
    here, nowhere = ([exhibitor.pk], [product.pk]), ([], [])
    assert seen == {0: nowhere, 9.9: nowhere, 10: here, 19.9: here, 20: nowhere, 30: nowhere}


def test_moments_in_between_are_not_missed(edition):
    early = make_exhibitor(publish_at=moment(10))
    late = make_exhibitor(publish_at=moment(20))
    gone = make_exhibitor(withdraw_at=moment(15))
    short = make_exhibitor(publish_at=moment(11), withdraw_at=moment(12))
    with at(0):
        assert found(edition) == [gone.pk]
    with at(30):
        assert found(edition) == [early.pk, late.pk]
    assert short.visibility == "scheduled"


def test_a_time_that_is_set_later_is_followed(edition):
    exhibitor = make_exhibitor()
    with at(0):
        assert found(edition) == [exhibitor.pk]
    Exhibitor.objects.update(withdraw_at=moment(10))
    record(edition_id=edition.pk, exhibitor_ids=[exhibitor.pk])
    with at(5):
        assert found(edition) == [exhibitor.pk]
    with at(10):
        assert found(edition) == []


def test_a_change_and_the_clock_at_once(edition):
    waiting, changed = make_exhibitor(publish_at=moment(10)), make_exhibitor(status="draft")
    with at(0):
        assert found(edition) == []
    Exhibitor.objects.filter(pk=changed.pk).update(status="published")
    record(edition_id=edition.pk, exhibitor_ids=[changed.pk])
    with at(10):
        assert found(edition) == [waiting.pk, changed.pk]


def test_the_clock_shows_no_draft(edition):
    make_exhibitor(status="draft", publish_at=moment(10))
    for minutes in (0, 10, 20):
        with at(minutes):
            assert found(edition) == []


def test_it_costs_a_query_until_the_moment_has_come(edition, django_assert_num_queries):
    make_exhibitor(publish_at=moment(10))
    with at(0):
        assert found(edition) == []
    with at(9), django_assert_num_queries(1):
        found(edition)
    with at(10):
        assert found(edition)
    with at(11), django_assert_num_queries(1):
        found(edition)


@pytest.mark.parametrize("number", [1, 3])
def test_many_at_one_moment_at_one_price(edition, django_assert_num_queries, number):
    for _each in range(number):
        make_product(exhibitor=make_exhibitor(booths=[""], publish_at=moment(10)))
    with at(0):
        assert found(edition) == []
    with at(10), django_assert_num_queries(9):
        catalogue_of(edition)
    assert len(catalogue_of(edition).search(Listing.EXHIBITORS, Query()).ids) == number
