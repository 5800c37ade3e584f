"""Pages tell visitors who noted the old booth that a stand has moved."""

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from exhibitors.models import Stand
from expo.models import Edition
from tests.factories import make_exhibitor, make_product

NOTICE = 'Moved from <b dir="ltr">3-B012</b>'
TODAY = datetime.datetime.now(datetime.UTC).date()
PAGES = ["/en/exhibitors/delta/", "/en/exhibitors/", "/en/products/delta/tea/"]

pytestmark = pytest.mark.django_db
Moved = Callable[..., None]


@pytest.fixture
def moved(edition: Edition) -> Moved:
    """Makes an exhibitor whose stand moved so many days ago; the expo ends in so many days."""

    def make(days_ago: float = 1, ends_in: int = 10) -> None:
        Edition.objects.update(ends_on=TODAY + datetime.timedelta(days=ends_in))
        exhibitor = make_exhibitor("Delta Tea", slug="delta", booths=["1-A001"])
        make_product(exhibitor=exhibitor, slug="tea")
        then = timezone.now() - datetime.timedelta(days=days_ago)
        Stand.objects.update(moved_from="3-B012", moved_at=then)

    return make


@pytest.mark.parametrize("address", PAGES)
def test_the_notice_stands_beside_the_sign(client: Client, moved: Moved, address: str) -> None:
    moved()

    page = client.get(address).text

    assert "1-A001" in page
    assert NOTICE in page


@pytest.mark.parametrize("address", PAGES)
def test_who_has_not_moved_has_no_notice(client: Client, address: str) -> None:
    exhibitor = make_exhibitor("Delta Tea", slug="delta", booths=["1-A001"])
    make_product(exhibitor=exhibitor, slug="tea")

    assert "Moved from" not in client.get(address).text


@pytest.mark.parametrize(
    ("days_ago", "ends_in", "shown"),
    [(1, 10, True), (60, 10, True), (60, 1, True), (29.9, -20, True), (30.1, -2, False)],
)
def test_until_the_expo_ends_and_for_thirty_days(
    client: Client, moved: Moved, days_ago: float, ends_in: int, shown: bool
) -> None:
    moved(days_ago, ends_in)

    assert (NOTICE in client.get("/en/exhibitors/delta/").text) == shown


def test_the_last_day_is_the_venues(client: Client, moved: Moved) -> None:
    moved(60, 0)
    # In the one zone it is still today, or in the other already tomorrow.
    here = {}
    for zone in ("Etc/GMT+12", "Pacific/Kiritimati"):
        Edition.objects.update(time_zone=zone)
        here[zone] = NOTICE in client.get("/en/exhibitors/delta/").text

    hour = timezone.now().hour
    assert here == {"Etc/GMT+12": True, "Pacific/Kiritimati": hour < 10}


@pytest.mark.parametrize("address", PAGES)
def test_it_costs_no_query(client: Client, moved: Moved, address: str) -> None:
    moved()
    client.get(address)  # builds the index
    with CaptureQueriesContext(connection) as with_notice:
        assert NOTICE in client.get(address).text
    Stand.objects.update(moved_from="")
    with CaptureQueriesContext(connection) as without:
        client.get(address)

    assert len(with_notice) == len(without)
