"""A stand gets another booth."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from exhibitors.models import Stand
from exhibitors.services import move_stand
from expo.models import IndexChange
from tests.factories import make_booth, make_edition, make_exhibitor, make_stand

pytestmark = pytest.mark.django_db

FUTURE = timezone.now() + datetime.timedelta(days=1)


def move(stand, label):
    stand = Stand.objects.get(pk=stand.pk)
    move_stand(stand=stand, booth=label if not isinstance(label, str) else make_booth(label))
    return Stand.objects.get(pk=stand.pk)


def state(stand):
    stand = Stand.objects.get(pk=stand.pk)
    return stand.booth.label, stand.moved_from, stand.moved_at


@pytest.fixture
def stand(edition):
    return make_exhibitor(booths=["3-B012"]).stands.get()


def test_the_old_booth_is_remembered(edition, stand):
    before = timezone.now()
    moved = move(stand, "1-A001")
    assert (moved.booth.label, moved.moved_from) == ("1-A001", "3-B012")
    assert before <= moved.moved_at <= timezone.now()
    changes = IndexChange.objects.values_list("edition_id", "exhibitor_id")
    assert list(changes) == [(edition.pk, stand.exhibitor_id)]


def test_a_second_move_names_the_last_booth(stand):
    move(stand, "1-A001")
    assert move(stand, "1-A002").moved_from == "1-A001"


def test_moving_back_clears_it(stand):
    old = stand.booth
    move(stand, "1-A001")
    assert state(move(stand, old)) == ("3-B012", "", None)


@pytest.mark.parametrize(
    "fields", [{"status": "draft"}, {"status": "withdrawn"}, {"publish_at": FUTURE}]
)
def test_of_what_nobody_saw_nothing_is_remembered(edition, fields):
    stand = make_exhibitor(booths=["3-B012"], **fields).stands.get()
    assert state(move(stand, "1-A001")) == ("1-A001", "", None)
    assert IndexChange.objects.count() == 1


def test_a_number_in_the_hall_that_was_known_is_no_move(edition):
    stand = make_exhibitor(booths=["3"]).stands.get()
    assert state(move(stand, "3-B012")) == ("3-B012", "", None)


def test_another_hall_is_one(edition):
    stand = make_exhibitor(booths=["3"]).stands.get()
    assert move(stand, "1-A001").moved_from == "3"


def test_staying_is_no_move(stand):
    assert state(move(stand, stand.booth)) == ("3-B012", "", None)


def refused(stand, booth, sentence):
    before = state(stand)
    with pytest.raises(ValidationError, match=sentence):
        move(stand, booth)
    assert state(stand) == before
    assert not IndexChange.objects.exists()


def test_a_booth_has_one_host(stand):
    taken = make_exhibitor(booths=["1-A001"]).stands.get().booth
    refused(stand, taken, "This booth has a host already")


def test_a_co_exhibitor_may_join_the_host(edition):
    taken = make_exhibitor(booths=["1-A001"]).stands.get().booth
    stand = make_stand(make_exhibitor(), "3-B012", role="co-exhibitor")
    assert move(stand, taken).moved_from == "3-B012"


def test_nobody_stands_in_a_booth_twice(stand):
    other = make_stand(stand.exhibitor, "1-A001", role="shared")
    refused(stand, other.booth, "already exists")


def test_no_booth_of_another_edition(stand):
    booth = make_booth("1-A001", edition=make_edition("past"))
    refused(stand, booth, "another edition")
