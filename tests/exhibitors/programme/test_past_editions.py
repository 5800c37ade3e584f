"""The programme of an edition that is not the current one."""

import pytest
from django.test import Client
from icalendar import Calendar

from expo.models import Edition
from tests.factories import make_edition, make_exhibitor
from tests.factories.programme import make_session

PAST = "/en/editions/first"


@pytest.fixture
def first() -> Edition:
    """An edition before this one, with a session."""
    edition = make_edition("first", phase=Edition.Phase.ARCHIVED, time_zone="Asia/Shanghai")
    host = make_exhibitor("Delta", slug="delta", edition=edition)
    make_session("Then", "23 10:00", slug="then", edition=edition, hosts=[host])
    make_session("Now", "23 10:00", slug="now")
    return edition


def test_its_pages_are_below_its_own_address(client: Client, first: Edition) -> None:
    page = client.get(f"{PAST}/programme/").text
    assert f'href="{PAST}/programme/then/"' in page
    assert "/en/programme/now/" not in page
    page = client.get(f"{PAST}/programme/then/").text
    assert f'href="{PAST}/exhibitors/delta/"' in page
    assert f'href="{PAST}/programme/then/session.ics"' in page
    assert f'href="{PAST}/programme/?day=2023-11-23&amp;stage=' in page


@pytest.mark.parametrize("name", ["programme.ics", "then/session.ics"])
def test_its_calendar_leads_to_its_own_pages(client: Client, first: Edition, name: str) -> None:
    file = client.get(f"{PAST}/programme/{name}").content
    [event] = Calendar.from_ical(file).walk("VEVENT")
    assert event["url"] == f"http://testserver{PAST}/programme/then/"


def test_the_current_edition_has_one_address(client: Client, first: Edition) -> None:
    response = client.get("/en/editions/gdte/programme/now/")
    assert response.status_code == 301
    assert response["Location"] == "/en/programme/now/"


def test_a_draft_edition_shows_nothing(client: Client) -> None:
    make_session(slug="secret", edition=make_edition("next", phase=Edition.Phase.DRAFT))
    for name in ("", "secret/", "programme.ics", "secret/session.ics"):
        assert client.get(f"/en/editions/next/programme/{name}").status_code == 404
