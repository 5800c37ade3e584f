import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from expo.models import Edition
from tests.factories import make_edition

pytestmark = pytest.mark.django_db


def test_there_is_one_current_edition():
    make_edition(is_current=True)
    with pytest.raises(IntegrityError, match="is_current"):
        make_edition(is_current=True)


def test_many_editions_are_not_current():
    editions = [make_edition(is_current=False) for _ in range(3)]
    assert set(Edition.objects.all()) == set(editions)
    assert Edition.objects.current() is None


def test_a_second_current_edition_is_told_to_the_organiser():
    make_edition(is_current=True)
    other = make_edition()
    other.is_current = True
    with pytest.raises(ValidationError, match="Another edition is the current one"):
        other.full_clean()


def test_it_can_not_end_before_it_starts():
    with pytest.raises(IntegrityError, match="edition_ends_after_start"):
        make_edition(ends_on=datetime.date(2023, 11, 22))


def test_slugs_are_unique():
    make_edition("expo-2023")
    with pytest.raises(IntegrityError):
        make_edition("expo-2023")


@pytest.mark.parametrize("name", ["Asia/Shanghai", "UTC"])
def test_time_zones(name):
    make_edition(time_zone=name).full_clean()


def test_an_unknown_time_zone_is_refused():
    with pytest.raises(ValidationError, match="Moon/Base is not a time zone"):
        make_edition(time_zone="Moon/Base").full_clean()
