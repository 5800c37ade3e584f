import datetime

import pytest
from django.test import Client

from tests.factories import (
    make_category,
    make_exhibitor,
    make_figure,
    make_pavilion,
    make_product,
)
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db


def test_the_first_page_counts_what_there_is(client: Client) -> None:
    food = make_category("food")
    exhibitor = make_exhibitor(
        booths=["3-B1"],
        categories=[make_category("tea", food)],
        pavilions=[make_pavilion(slug="srec")],
    )
    make_exhibitor(booths=["3-B2"], status="draft")
    make_product(exhibitor=exhibitor)

    page = client.get("/en/").text

    assert "<b>1</b> exhibitor</a>" in page
    assert "<b>1</b> product</a>" in page
    for address in ("halls/3", "pavilions/srec", "categories/food", "categories/tea"):
        assert f'href="/en/{address}/"' in page


def test_figures_stand_with_their_source(client: Client) -> None:
    make_figure("Partner countries", value="30", source="Xinhua, 28 Nov 2023", on_home=True)
    make_figure("Canary", on_home=False)

    page = client.get("/en/").text

    assert "30" in page
    assert "Xinhua, 28 Nov 2023" in page
    assert "Canary" not in page


def test_the_search_box_leads_to_the_list(client: Client) -> None:
    assert 'action="/zh-hans/exhibitors/"' in client.get("/zh-hans/").text


@pytest.mark.parametrize(
    ("wanted", "address"), [("zh-CN,zh;q=0.9", "/zh-hans/"), ("fr", "/en/"), ("en-GB", "/en/")]
)
def test_the_reader_is_sent_to_their_language(client: Client, wanted: str, address: str) -> None:
    response = client.get("/", headers={"accept-language": wanted})

    assert response.status_code == 302
    assert response["Location"] == address


def test_every_page_names_itself_in_the_other_languages(client: Client) -> None:
    make_exhibitor(country="vn")

    page = client.get("/en/exhibitors/?country=vn").text

    assert '<a href="/zh-hans/exhibitors/?country=vn" lang="zh-Hans" hreflang="zh-Hans"' in page
    bare = client.get("/en/exhibitors/").text
    assert 'hreflang="zh-Hans" href="http://testserver/zh-hans/exhibitors/"' in bare


def test_pages_forbid_inline_script_and_style(client: Client) -> None:
    policy = client.get("/en/")["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy


@pytest.fixture
def at(monkeypatch, edition):
    """Sets the clock, to a moment of the edition's first day at the venue (UTC)."""

    def set_clock(time: str) -> None:
        moment = datetime.datetime.fromisoformat(f"{edition.starts_on}T{time}+00:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock


def test_while_the_expo_is_open_it_says_what_is_on(client: Client, at) -> None:
    make_session("Rules for parcels", "23 10:00", "23 11:15", slug="rules")
    make_session("Tea for two", "23 14:00", "23 15:00", slug="tea")

    at("10:30")
    page = client.get("/en/").text
    assert "Open now, until 17:00" in page
    assert page.index("Now and next") < page.index('href="/en/programme/rules/"')
    assert 'href="/en/programme/tea/"' in page

    at("20:00")
    page = client.get("/en/").text
    assert "Opens again tomorrow at 09:00" in page
    assert "Now and next" not in page


def test_what_is_on_costs_a_fixed_number_of_queries(
    client: Client, at, django_assert_num_queries
) -> None:
    at("10:30")
    client.get("/en/")
    for number in range(3):
        make_session(f"Talk {number}", f"23 1{number}:00", f"23 1{number}:45", slug=f"t{number}")
    with django_assert_num_queries(8):
        client.get("/en/")
