"""The Atom feed of newly published exhibitors."""

import datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from expo.models import Edition
from expo.text import Text
from tests.factories import make_category, make_edition, make_exhibitor

pytestmark = pytest.mark.django_db
ATOM = {"": "http://www.w3.org/2005/Atom"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(client: Client, path: str = "/en/exhibitors/new.atom") -> ET.Element:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def titles(root: ET.Element) -> list[str | None]:
    return [entry.findtext("title", namespaces=ATOM) for entry in root.findall("entry", ATOM)]


def at(day: int) -> datetime.datetime:
    return datetime.datetime(2023, 11, day, 8, tzinfo=datetime.UTC)


def test_an_entry(client: Client, edition: Edition) -> None:
    edition.name = Text(en="Digital Trade Expo")
    edition.save()
    exhibitor = make_exhibitor(
        "Delta & Sons",
        slug="delta",
        tagline={"en": "Tea <b>& more</b>"},
        categories=[make_category("tea")],
        publish_at=at(1),
    )
    Exhibitor.objects.update(created_at=at(1), updated_at=at(2))

    assert client.get("/en/exhibitors/new.atom").text == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">'
        "<title>New exhibitors · Digital Trade Expo</title>"
        '<link href="http://testserver/en/exhibitors/" rel="alternate"/>'
        '<link href="http://testserver/en/exhibitors/new.atom" rel="self"/>'
        "<id>http://testserver/en/exhibitors/new.atom</id>"
        "<updated>2023-11-02T08:00:00+00:00</updated>"
        "<author><name>Digital Trade Expo</name></author>"
        "<entry><title>Delta &amp; Sons</title>"
        '<link href="http://testserver/en/exhibitors/delta/" rel="alternate"/>'
        "<published>2023-11-01T08:00:00+00:00</published>"
        "<updated>2023-11-02T08:00:00+00:00</updated>"
        f"<id>tag:testserver,2023-11-01:exhibitors/{exhibitor.pk}</id>"
        '<summary type="html">Tea &amp;lt;b&amp;gt;&amp;amp; more&amp;lt;/b&amp;gt;</summary>'
        '<category term="Tea"/></entry></feed>'
    )


def test_the_latest_come_first(client: Client) -> None:
    for name, day in (("Second", 5), ("First", 9), ("Third", 2)):
        make_exhibitor(name, publish_at=at(day))

    assert titles(feed(client)) == ["First", "Second", "Third"]


def test_without_a_set_time_the_listing_s_own_counts(client: Client) -> None:
    old = make_exhibitor("Old")
    make_exhibitor("New", publish_at=at(9))
    Exhibitor.objects.filter(pk=old.pk).update(created_at=at(3))

    assert titles(feed(client)) == ["New", "Old"]


def test_a_listing_is_never_changed_before_it_was_published(client: Client) -> None:
    make_exhibitor(publish_at=timezone.now() - datetime.timedelta(hours=1))
    Exhibitor.objects.update(updated_at=at(1))

    entry = feed(client).find("entry", ATOM)
    assert entry is not None
    assert entry.findtext("updated", "", ATOM) == entry.findtext("published", "", ATOM)


@pytest.mark.parametrize(
    "fields",
    [{"status": "draft"}, {"publish_at": at(1).replace(year=2999)}, {"withdraw_at": at(1)}],
)
def test_what_is_not_public_is_not_in_it(client: Client, fields: dict[str, Any]) -> None:
    make_exhibitor("Canary", **fields)
    make_exhibitor("Canary", edition=make_edition("first", is_current=False))

    answer = client.get("/en/exhibitors/new.atom")

    assert "Canary" not in answer.text


def test_in_the_reader_s_language(client: Client) -> None:
    make_exhibitor("Delta Tea", "三角茶业", slug="delta")

    root = feed(client, "/zh-hans/exhibitors/new.atom")

    assert (root.get(XML_LANG), titles(root)) == ("zh-Hans", ["三角茶业"])


def test_fifty_at_the_same_cost_as_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tea = make_category("tea")
    make_exhibitor(categories=[tea])
    with django_assert_num_queries(3):
        assert len(titles(feed(client))) == 1
    for _ in range(60):
        make_exhibitor(categories=[tea])
    with django_assert_num_queries(3):
        assert len(titles(feed(client))) == 50


def test_what_xml_can_t_hold_is_left_out(client: Client) -> None:
    make_exhibitor("Del\x0bta\ufffe Tea", tagline={"en": "]]> \x08"})

    assert titles(feed(client)) == ["Delta Tea"]


def test_an_unchanged_feed_isn_t_sent_again(client: Client) -> None:
    exhibitor = make_exhibitor("Delta Tea")
    etag = client.get("/en/exhibitors/new.atom")["ETag"]

    again = {"if-none-match": etag}
    assert client.get("/en/exhibitors/new.atom", headers=again).status_code == 304

    exhibitor.delete()
    assert client.get("/en/exhibitors/new.atom", headers=again).status_code == 200


def test_of_a_past_edition(client: Client) -> None:
    past = make_edition("first", is_current=False)
    make_exhibitor("Delta Tea", slug="delta", edition=past)

    [entry] = feed(client, "/en/editions/first/exhibitors/new.atom").findall("entry", ATOM)

    link = entry.find("link", ATOM)
    assert link is not None
    assert link.get("href") == "http://testserver/en/editions/first/exhibitors/delta/"


def test_the_list_leads_to_it(client: Client) -> None:
    page = client.get("/en/exhibitors/").text

    assert (
        '<link rel="alternate" type="application/atom+xml" title="New exhibitors" '
        'href="/en/exhibitors/new.atom">'
    ) in page.partition("</head>")[0]
    assert "new.atom" not in client.get("/en/products/").text
