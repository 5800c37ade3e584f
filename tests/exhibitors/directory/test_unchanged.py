"""A page that hasn't changed isn't sent twice."""

import datetime
from unittest.mock import patch

import pytest

from expo.search.changes import record
from expo.text import Text
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db

PAGE = "/en/exhibitors/"


def etag(client, address=PAGE):
    return client.get(address).headers["ETag"]


def test_an_unchanged_page_is_304(client, edition):
    make_exhibitor()
    answer = client.get(PAGE, headers={"If-None-Match": etag(client)})
    assert (answer.status_code, answer.content) == (304, b"")


def test_it_may_be_kept_but_must_be_asked_for(client, edition):
    headers = client.get(PAGE).headers
    assert set(headers["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert "Cookie" in headers["Vary"]


def test_a_change_sends_it_anew(client, edition):
    exhibitor = make_exhibitor("Tea House")
    before = etag(client)
    exhibitor.organisation.name = Text(en="Coffee House")
    exhibitor.organisation.save()
    record(edition_id=edition.pk, exhibitor_ids=[exhibitor.pk])
    answer = client.get(PAGE, headers={"If-None-Match": before})
    assert answer.status_code == 200
    assert "Coffee House" in answer.text


def test_each_address_and_language_has_its_own(client, edition):
    make_exhibitor()
    addresses = [PAGE, "/en/products/", "/zh-hans/exhibitors/", "/en/exhibitors/?sort=booth"]
    assert len({etag(client, address) for address in addresses}) == len(addresses)


def test_another_day_has_another(client, edition):
    make_exhibitor()
    tags = set()
    for day in (1, 2):
        moment = datetime.datetime(2026, 5, day, 12, tzinfo=datetime.UTC)
        with patch("django.utils.timezone.now", return_value=moment):
            tags.add(etag(client))
    assert len(tags) == 2


def test_a_search_has_none(client, edition):
    make_exhibitor("Tea")
    assert "ETag" not in client.get("/en/exhibitors/?q=tea").headers
