import pytest
from django.test import Client

from pavilions.models import Appearance, Session
from tests.factories import make_edition, make_exhibitor, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track


def test_the_page_shows_what_visitors_need(client: Client) -> None:
    stage, track = make_stage("Main Stage", hall=make_hall("3.2")), make_track("Trust", hue=3)
    speaker = make_speaker("Ann Li", role={"en": "Counsel"}, organisation={"en": "Heyan"})
    session = make_session(
        "Rules for parcels",
        "24 10:00",
        "24 11:15",
        slug="rules",
        abstract={"en": "First line.\nSecond line."},
        stage=stage,
        track=track,
        languages=["zh", "en"],
        speakers=[speaker],
        hosts=[make_exhibitor("Delta Tea", slug="delta")],
    )
    session.appearances.update(role=Appearance.Role.MODERATOR)
    make_session("Next here", "24 12:00", slug="next-here", stage=stage)
    make_session("Next there", "25 12:00", slug="next-there", track=track)

    page = client.get("/en/programme/rules/").text

    for part in (
        '<h1><bdi lang="en">Rules for parcels</bdi></h1>',
        '<time datetime="2023-11-24T10:00:00+08:00">10:00</time>',
        "Friday, November 24, 2023",
        "China Standard Time (UTC+08:00)",
        '<p lang="en" dir="ltr">Second line.</p>',
        'href="/en/programme/?day=2023-11-24&amp;stage=main-stage"',
        'href="/en/programme/?day=2023-11-24&amp;track=trust"',
        '<a href="/en/halls/3.2/">Hall 3.2</a>',
        "Chinese, English",
        "Ann Li",
        "moderator",
        "Counsel",
        "Heyan",
        '<a href="/en/exhibitors/delta/"><bdi lang="en">Delta Tea</bdi></a>',
        'href="/en/programme/rules/session.ics"',
        "Next on this stage",
        'href="/en/programme/next-here/"',
        "Next in this track",
        'href="/en/programme/next-there/"',
    ):
        assert part in page


def test_a_session_without_more_shows_no_empty_headings(client: Client) -> None:
    make_session(slug="alone")
    page = client.get("/en/programme/alone/").text
    for heading in ("Speakers", "Hosted by", "Next on", "Next in", "Languages<"):
        assert heading not in page


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
def test_hosts_that_are_not_published_are_not_shown(client: Client, status: str) -> None:
    shown, hidden = make_exhibitor("Delta"), make_exhibitor("Canary", status=status)
    make_session(slug="talk", hosts=[hidden, shown])
    page = client.get("/en/programme/talk/").text
    assert "Delta" in page
    assert "Canary" not in page


def test_what_there_is_not_is_not_found(client: Client) -> None:
    make_session(slug="elsewhere", edition=make_edition("past"))
    assert client.get("/en/programme/nothing/").status_code == 404
    assert client.get("/en/programme/elsewhere/").status_code == 404


@pytest.mark.parametrize("page", ["", "session.ics"])
def test_a_former_address_leads_to_the_new_one(client: Client, page: str) -> None:
    session = Session.objects.get(pk=make_session(slug="old").pk)
    session.slug = "new"
    session.save()
    response = client.get(f"/en/programme/old/{page}")
    assert response.status_code == 301
    assert response["Location"] == f"/en/programme/new/{page}"


def test_texts_are_escaped(client: Client) -> None:
    make_session("<script>alert(1)</script>", slug="x", abstract={"en": "<img src=x>"})
    page = client.get("/en/programme/x/").text
    assert "<script>alert" not in page
    assert "<img" not in page
