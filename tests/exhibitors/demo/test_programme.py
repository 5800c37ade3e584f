"""The demo's forum: whole, in both languages, without clashes, hosted by invented exhibitors."""

from collections import Counter
from typing import Any

import pytest

from exhibitors.demo.programme import seed_programme
from exhibitors.demo.wordstock import load_stock
from exhibitors.models import Hosting
from expo.models import Edition
from pavilions.models import Appearance, Session, Speaker, Stage, Track
from pavilions.programme import (
    clash_on_stage,
    clashes_of_speakers,
    days_of,
    outside_edition,
    venue_zone,
)
from tests.factories import make_category, make_edition, make_exhibitor, make_hall

MODELS: list[Any] = [Stage, Track, Speaker, Session, Appearance, Hosting]
pytestmark = pytest.mark.django_db


@pytest.fixture
def gdte() -> Edition:
    """The demo's edition with halls, two exhibitors of a category, and a real organisation."""
    edition = make_edition("gdte-2023", time_zone="Asia/Shanghai")
    for code in "134":
        make_hall(code, edition=edition)
    category = make_category("cross-border-payments")
    real = load_stock().organisations[0].name.en
    for number, name in enumerate([real, "Alpha", "Beta"]):
        make_exhibitor(name, ref=f"E{number}", categories=[category])
    make_exhibitor("Draft", ref="E9", categories=[category], status="draft")
    seed_programme(edition)
    return edition


def test_it_is_whole(gdte: Edition) -> None:
    sessions = Session.objects.in_edition(gdte)
    zone = venue_zone(gdte)
    days = Counter(session.starts_at.astimezone(zone).date() for session in sessions)
    assert len(sessions) >= 44
    assert sorted(days) == days_of(gdte)
    assert set(Stage.objects.values_list("hall__code", flat=True)) == {"1", "3", "4"}
    assert Track.objects.count() == 6
    assert Speaker.objects.count() == 60
    assert not Speaker.objects.filter(appearances=None).exists()


def test_everything_is_in_english_and_chinese(gdte: Edition) -> None:
    texts = [session.title for session in Session.objects.all()]
    texts += [session.abstract for session in Session.objects.all()]
    texts += [thing.name for model in (Stage, Track, Speaker) for thing in model.objects.all()]
    texts += [text for each in Speaker.objects.all() for text in (each.role, each.organisation)]
    assert all(text["en"].isprintable() and text["zh-hans"] for text in texts)
    assert all(any("一" <= letter <= "鿿" for letter in text["zh-hans"]) for text in texts)


def test_it_could_take_place(gdte: Edition) -> None:
    for session in Session.objects.select_related("edition"):
        assert not outside_edition(session)
        assert session.starts_at.astimezone(venue_zone(gdte)).time() >= gdte.opens_at
        assert session.ends_at.astimezone(venue_zone(gdte)).time() <= gdte.closes_at
        assert clash_on_stage(session) is None, session
        assert clashes_of_speakers(session, session.speakers.all()) == {}, session


def test_hosts_are_invented_and_take_turns(gdte: Edition) -> None:
    hosts = [str(hosting.exhibitor) for hosting in Hosting.objects.order_by("session__pk")]
    assert hosts == ["Alpha", "Beta"]


def test_a_second_time_changes_nothing(gdte: Edition) -> None:
    before = [list(model.objects.order_by("pk").values()) for model in MODELS]
    seed_programme(gdte)
    assert [list(model.objects.order_by("pk").values()) for model in MODELS] == before
