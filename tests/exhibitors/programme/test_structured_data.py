"""What search engines are told of a session, in schema.org's terms."""

import json

import pytest
from django.test import Client

from expo.models import Edition
from expo.text import Text
from tests.exhibitors.directory.telling import told
from tests.factories import make_exhibitor, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def venue(edition: Edition) -> Edition:
    """The edition at a venue and in its zone."""
    edition.venue, edition.time_zone = Text(en="Hangzhou Centre"), "Asia/Shanghai"
    edition.save()
    return edition


def test_a_session_is_an_event_at_the_venue_s_time(client: Client, venue: Edition) -> None:
    hall = make_hall("3", name={"en": "Hall 3"})
    make_session(
        "Fair contracts",
        "23 10:00",
        "23 11:30",
        slug="contracts",
        stage=make_stage("Silk Road Stage", hall=hall),
        abstract={"en": "What made them fair."},
        languages=["en", "zh"],
        speakers=[
            make_speaker("Ada", role={"en": "Grower"}, organisation={"en": "Two Lakes"}),
            make_speaker("Ben"),
        ],
        hosts=[make_exhibitor("Delta Tea", slug="delta")],
    )

    data = told(client, "/en/programme/contracts/")["Event"]

    assert data.pop("superEvent")["@type"] == "ExhibitionEvent"
    assert data == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Fair contracts",
        "description": "What made them fair.",
        "url": "http://testserver/en/programme/contracts/",
        "image": ["http://testserver/en/card.png"],
        "startDate": "2023-11-23T10:00:00+08:00",
        "endDate": "2023-11-23T11:30:00+08:00",
        "inLanguage": ["en", "zh"],
        "organizer": [
            {
                "@type": "Organization",
                "name": "Delta Tea",
                "url": "http://testserver/en/exhibitors/delta/",
            }
        ],
        "performer": [
            {
                "@type": "Person",
                "name": "Ada",
                "jobTitle": "Grower",
                "affiliation": {"@type": "Organization", "name": "Two Lakes"},
            },
            {"@type": "Person", "name": "Ben"},
        ],
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Silk Road Stage, Hall 3",
            "address": "Hangzhou Centre",
            "containedInPlace": {
                "@type": "Place",
                "name": "Hangzhou Centre",
                "address": "Hangzhou Centre",
            },
        },
    }


def test_a_session_of_a_draft_s_doesn_t_give_it_away(client: Client) -> None:
    make_session(slug="talk", hosts=[make_exhibitor("Canary", slug="canary", status="draft")])

    assert "Canary" not in json.dumps(told(client, "/en/programme/talk/"))
