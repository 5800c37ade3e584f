"""The page of a route: the visitor's own, and one whose address was passed on."""

import datetime
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from exhibitors.models import Exhibitor
from pavilions.models import Stage
from tests.exhibitors.my_expo.visiting import everything, post, save
from tests.factories import make_exhibitor, make_product, make_stand
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db

ROUTE = "/en/my-expo/route/"


def open_route(client: Client, query: str = "", language: str = "en"):
    answer = client.get(f"/{language}/my-expo/route/{query}")
    assert answer.status_code == 200
    return answer


def order(answer) -> list[str]:
    """The signs of the stops, as they stand on the page."""
    part = answer.content.decode().partition('class="route-part')[2]
    return re.findall(r'<b dir="ltr">([^<]+)</b>', part)


def link(answer) -> str:
    return str(answer.context["link"])


def test_stops_stand_in_the_order_of_walking(client, stand):
    save(client, *(stand(label) for label in ("1-A010", "1-A001", "1-A005", "1-A003")))
    answer = open_route(client, "?from=1-W")
    assert order(answer) == ["1-A001", "1-A003", "1-A005", "1-A010"]
    page = answer.context["page"]
    assert page.metres < page.as_saved_metres
    assert page.saved_metres == page.as_saved_metres - page.metres
    assert f"this order spares you {page.saved_metres} m" in answer.content.decode()


def test_it_begins_where_one_says(client, stand):
    save(client, stand("1-A001"), stand("1-A010"))
    assert order(open_route(client, "?from=1-W")) == ["1-A001", "1-A010"]
    assert order(open_route(client, "?from=1-A010")) == ["1-A010", "1-A001"]
    assert open_route(client).context["page"].start.label == "1-W"  # next to the first saved
    assert open_route(client, "?from=nowhere").context["page"].start.label == "1-W"


def test_those_who_share_a_booth_are_one_stop(client, stand):
    save(client, stand("1-A001", "Tea House"), stand("1-A001", "Silk Works"))
    answer = open_route(client)
    assert order(answer) == ["1-A001"]
    assert "Tea House" in answer.content.decode()
    assert "Silk Works" in answer.content.decode()


def test_a_saved_product_leads_to_its_exhibitor(client, stand):
    save(client, make_product("Green tea", exhibitor=stand("1-A002", "Tea House")))
    answer = open_route(client)
    assert order(answer) == ["1-A002"]
    assert "Green tea" in answer.content.decode()


def test_what_is_visited_is_no_stop_any_more(client, stand):
    seen, other = stand("1-A001", "Seen Ltd"), stand("1-A002")
    save(client, seen, other)
    post(client, "tick", seen)
    answer = open_route(client)
    assert order(answer) == ["1-A002"]
    assert "Visited already" in answer.content.decode()
    assert "Seen Ltd" in answer.content.decode()


def test_a_stop_is_skipped_and_put_back(client, stand):
    save(client, stand("1-A001"), stand("1-A002"))
    skipped = open_route(client, "?skip=1-A001")
    assert order(skipped) == ["1-A002"]
    assert 'href="?"' in skipped.content.decode()
    assert order(open_route(client)) == ["1-A001", "1-A002"]


def test_stairs_are_taken_unless_one_asks_for_a_way_without_steps(client, stand):
    save(client, stand("1-A001"), stand("2-A001"))
    both = open_route(client, "?from=1-S")
    assert order(both) == ["1-A001", "2-A001"]
    assert "stairs" in both.content.decode()
    assert [len(part.drawings) for part in both.context["page"].parts] == [1, 1]
    flat = open_route(client, "?from=1-S&step-free=1")
    assert order(flat) == ["1-A001"]
    assert "No way without steps leads here" in flat.content.decode()
    assert [stop.name for stop in flat.context["page"].unreached] == ["Firm 2-A001"]


def test_one_without_a_place_on_the_plan_is_named(client, stand):
    nowhere = make_exhibitor("Nowhere Ltd")
    make_stand(nowhere, "1-Z999")
    save(client, stand("1-A001"), nowhere)
    text = open_route(client).content.decode()
    assert "Without a place on the plan" in text
    assert "Nowhere Ltd" in text


@pytest.mark.parametrize("query", ["", "?from=1-S", "?stop=1-Z9", "?stop=%00&day=x&from=%00"])
def test_without_stops_it_says_so(client, halls, query):
    answer = open_route(client, query)
    assert answer.context["page"] is None
    assert order(answer) == []


class TestPassedOn:
    def test_another_browser_sees_the_same_route(self, client, stand):
        save(client, *(stand(label) for label in ("1-A010", "1-A001", "1-A005")))
        own = open_route(client, "?from=1-W")
        parts = urlsplit(link(own))
        assert parse_qs(parts.query)["stop"] == ["1-A010", "1-A001", "1-A005"]
        other = open_route(Client(), f"?{parts.query}")
        assert order(other) == order(own)
        assert other.context["page"].as_saved_metres == own.context["page"].as_saved_metres
        assert link(other) == link(own)

    def test_it_shows_neither_drafts_nor_notes_and_changes_nothing(self, client, stand):
        public = stand("1-A001", "Tea House")
        save(client, public)
        post(client, "note", public, note="CANARY")
        stand("1-A002", "Secret Ltd", status=Exhibitor.Status.DRAFT)
        before = everything()
        answer = open_route(Client(), "?stop=1-A001&stop=1-A002")
        assert order(answer) == ["1-A001"]
        assert "Secret" not in answer.content.decode()
        assert "CANARY" not in answer.content.decode()
        assert everything() == before

    def test_what_was_skipped_is_left_out(self, client, stand):
        save(client, stand("1-A001"), stand("1-A002"))
        assert "1-A001" not in link(open_route(client, "?from=1-S&skip=1-A001"))

    def test_its_code_is_the_address(self, client, stand):
        save(client, stand("1-A001"))
        text = open_route(client).content.decode()
        assert 'class="route-code"' in text
        assert "<svg" in text.partition('class="route-code"')[2]
        assert " style=" not in text

    def test_at_most_sixty_stops(self, client, halls):
        query = "&".join(f"stop=1-A{number:03}" for number in range(1, 100))
        assert len(open_route(client, f"?{query}").context["asked"].stops) == 60


class TestSessions:
    @pytest.fixture
    def session(self, edition):
        starts = datetime.datetime(2023, 11, 24, 6, tzinfo=datetime.UTC)  # 14:00 at the venue
        edition.starts_on, edition.ends_on = (
            datetime.date(2023, 11, 23),
            datetime.date(2023, 11, 27),
        )
        edition.save()
        stage = Stage.objects.get(slug="main")
        ends = starts + datetime.timedelta(hours=1)
        return make_session("Opening talk", stage=stage, starts_at=starts, ends_at=ends)

    def test_one_is_in_time_for_a_session_of_the_day(self, client, stand, session):
        save(client, stand("1-A001"), stand("1-A010"), session)
        chosen = open_route(client, "?day=2023-11-24")
        assert "Opening talk" in chosen.content.decode()
        assert chosen.context["page"].stops == 3
        assert open_route(client).context["page"].stops == 2

    def test_today_s_are_kept_to_without_asking(self, client, stand, session, monkeypatch):
        save(client, stand("1-A001"), session)
        morning = datetime.datetime(2023, 11, 24, 2, tzinfo=datetime.UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: morning)
        assert open_route(client).context["page"].stops == 2

    def test_it_is_passed_on(self, client, stand, session):
        save(client, stand("1-A001"), session)
        query = urlsplit(link(open_route(client, "?day=2023-11-24"))).query
        other = open_route(Client(), f"?{query}")
        assert other.context["page"].stops == 2


def test_in_every_language(client, stand):
    save(client, stand("1-A001"), stand("2-A004"))
    for language in ("en", "zh-hans", "es", "ar"):
        assert order(open_route(client, "?from=1-S", language)) == ["1-A001", "2-A004"]


@pytest.mark.parametrize("number", [1, 3])
def test_queries(client, stand, number, django_assert_num_queries):
    save(client, *(stand(f"1-A{n:03}") for n in range(1, number + 1)))
    open_route(client)
    with django_assert_num_queries(7):
        open_route(client)


def test_it_is_kept_for_the_way_without_network_but_not_by_others(client, stand):
    save(client, stand("1-A001"))
    assert open_route(client)["Cache-Control"] == "private, no-cache"
    assert 'content="noindex' in open_route(client).content.decode()
    assert client.post(ROUTE).status_code == 405


def test_withdrawn_exhibitors_are_no_stops(client, stand):
    gone = stand("1-A001", "Gone Ltd")
    save(client, gone, stand("1-A002"))
    Exhibitor.objects.filter(pk=gone.pk).update(status=Exhibitor.Status.WITHDRAWN)
    assert order(open_route(client)) == ["1-A002"]
