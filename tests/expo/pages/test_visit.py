import datetime

import pytest

from expo.models import Edition
from tests.factories import make_edition


@pytest.fixture
def edition(db):
    return make_edition(
        starts_on=datetime.date(2023, 11, 23),
        ends_on=datetime.date(2023, 11, 25),
        opens_at=datetime.time(9, 30),
        closes_at=datetime.time(17),
        time_zone="Asia/Shanghai",
        venue={"en": "River Hall", "zh-hans": "江畔馆"},
        getting_there={"en": "Metro line 6.\nThen five minutes on foot."},
        contact_email="hello@expo.example",
    )


def test_each_day_has_its_hours_in_the_venues_zone(client, edition):
    page = client.get("/en/visit/").text
    for part in (
        "Thursday, November 23, 2023",
        "Saturday, November 25, 2023",
        '<time datetime="2023-11-24T09:30:00+08:00">09:30</time>',
        '<time datetime="2023-11-24T17:00:00+08:00">17:00</time>',
        "China Standard Time (GMT+08:00)",
    ):
        assert part in page
    assert page.count('<th scope="row">') == 3


def test_the_clock_may_be_put_back_in_between(client, edition):
    days = {"starts_on": "2023-10-28", "ends_on": "2023-10-29", "time_zone": "Europe/Paris"}
    Edition.objects.update(**days)
    page = client.get("/en/visit/").text
    assert "2023-10-28T09:30:00+02:00" in page
    assert "2023-10-29T09:30:00+01:00" in page


def test_where_it_is_and_whom_to_ask(client, edition):
    page = client.get("/en/visit/").text
    for part in (
        '<bdi lang="en">River Hall</bdi>',
        '<p lang="en" dir="ltr">Then five minutes on foot.</p>',
        'href="mailto:hello@expo.example"',
    ):
        assert part in page


def test_in_chinese(client, edition):
    page = client.get("/zh-hans/visit/").text
    assert "2023年11月23日星期四" in page
    assert "中国标准时间" in page
    assert "江畔馆" in page


def test_what_is_not_known_is_left_out(client, edition):
    Edition.objects.update(venue={}, getting_there={}, contact_email="")
    page = client.get("/en/visit/").text
    assert "Getting there" not in page
    assert "mailto:" not in page
    assert "has not named an address yet" in page


@pytest.mark.parametrize(
    ("phase", "over"),
    [("announced", False), ("open", False), ("closed", True), ("archived", True)],
)
def test_an_edition_that_is_over_says_so(client, edition, phase, over):
    Edition.objects.update(phase=phase)
    assert ("This edition of the expo is over." in client.get("/en/visit/").text) == over


def test_a_past_edition_has_its_own(client, edition):
    make_edition("past", venue={"en": "Old Hall"}, is_current=False)
    page = client.get("/en/editions/past/visit/").text
    assert "Old Hall" in page
    assert "River Hall" not in page
    assert 'href="/en/editions/past/privacy/"' in page


def test_not_before_it_is_announced(client, edition):
    make_edition("draft", venue={"en": "Canary Hall"}, phase="draft", is_current=False)
    response = client.get("/en/editions/draft/visit/")
    assert response.status_code == client.get("/en/editions/nowhere/visit/").status_code == 404
    assert "Canary" not in response.text
