"""Partner countries on a pavilion's page, groups and pavilions on a country's."""

import re

import pytest
from django.test import Client

from expo.models import CountryGroup
from expo.text import Text
from pavilions.models import Pavilion
from tests.factories import make_booth, make_exhibitor, make_pavilion

pytestmark = pytest.mark.django_db


@pytest.fixture
def srec(db: None) -> Pavilion:
    """A pavilion with three partner countries."""
    group = CountryGroup.objects.create(slug="partners", name=Text(en="Partners"))
    group.members.create(country="vn", since="2017-11", source="A memorandum")
    group.members.create(country="cl", since="2016")
    group.members.create(country="at")
    return make_pavilion("Silk Road", slug="srec", partners=group)


def partners(page: str) -> list[tuple[str, str, str]]:
    """Name, address and number of exhibitors."""
    part = page.partition('<section class="place-part" aria-labelledby="partners">')[2]
    found = re.findall(
        r'<li><a (?:class="quiet" )?href="([^"]+)">([^<]+)</a>(?: <span class="count">(\d+) )?',
        part.partition("</section>")[0],
    )
    return [(name, address, number) for address, name, number in found]


def test_partners_stand_by_name_with_their_exhibitors_there(client: Client, srec: Pavilion) -> None:
    for _each in range(2):
        make_exhibitor(country="vn", pavilions=[srec])
    make_exhibitor(country="vn")  # elsewhere
    make_exhibitor(country="cl", booths=[make_booth("4-A1", pavilion=srec)])
    make_exhibitor(country="cl", pavilions=[srec], status="draft")

    assert partners(client.get("/en/pavilions/srec/").text) == [
        ("Austria", "/en/countries/at/", ""),
        ("Chile", "?country=cl", "1"),
        ("Vietnam", "?country=vn", "2"),
    ]


def test_in_chinese_they_stand_by_pinyin(client: Client, srec: Pavilion) -> None:
    names = [name for name, *_ in partners(client.get("/zh-hans/pavilions/srec/").text)]

    assert names == ["奥地利", "越南", "智利"]


def test_the_link_narrows_the_pavilion_s_list(client: Client, srec: Pavilion) -> None:
    make_exhibitor("Here", country="vn", pavilions=[srec])
    make_exhibitor("Not from there", country="cl", pavilions=[srec])

    page = client.get("/en/pavilions/srec/?country=vn").text

    assert "1 exhibitor matches" in page
    assert "Not from there" not in page


def test_a_country_says_what_it_belongs_to_since_when_and_who_says_so(
    client: Client, srec: Pavilion
) -> None:
    asean = CountryGroup.objects.create(slug="asean", name=Text(en="ASEAN"))
    asean.members.create(country="vn", since="1995-07-28")

    page = client.get("/en/countries/vn/").text

    for part in (
        '<a href="/en/exhibitors/?group=asean"><bdi lang="en">ASEAN</bdi></a>',
        "since Jul 28, 1995",
        '<a href="/en/exhibitors/?group=partners"><bdi lang="en">Partners</bdi></a>',
        "since Nov 2017",
        "Source: <bdi>A memorandum</bdi>",
    ):
        assert part in page
    assert "ASEAN" not in client.get("/en/countries/cl/").text


def test_a_country_s_pavilions(client: Client, srec: Pavilion) -> None:
    own = make_pavilion("Viet Nam", slug="viet-nam", country="vn")
    guest = make_pavilion("Guests", slug="guests")
    make_pavilion("Nothing to do with it", slug="nothing")
    for pavilion in (own, own, guest):
        make_exhibitor(country="vn", pavilions=[pavilion])

    page = client.get("/en/countries/vn/").text
    part = page.partition('aria-labelledby="pavilions">')[2].partition("</section>")[0]
    entries = re.findall(r'<li><a href="([^"]+)">.*?(\d+) exhibitor.*?</span>(.*?)</li>', part)

    assert [
        (address, number, re.sub("<.*?>", "", why).strip()) for address, number, why in entries
    ] == [
        ("/en/pavilions/viet-nam/?country=vn", "2", "the country's own"),
        ("/en/pavilions/srec/", "0", "partner country"),
        ("/en/pavilions/guests/?country=vn", "1", ""),
    ]


def test_a_country_that_belongs_nowhere_has_only_its_exhibitors(
    client: Client, srec: Pavilion
) -> None:
    make_exhibitor("Delta Tea", country="ke")

    page = client.get("/en/countries/ke/").text

    assert "Delta Tea" in page
    assert "Member of" not in page
    assert '<h2 id="pavilions">' not in page
