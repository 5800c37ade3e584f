"""The plan of the whole site: all halls with the numbers of exhibitors or of hits."""

import re

import pytest
from django.test import Client

from expo.models import Edition
from expo.text import Text
from pavilions.models import Level, Link
from tests.factories import make_edition, make_exhibitor, make_hall

pytestmark = pytest.mark.django_db
COUNT = re.compile(r'aria-label="([^"]+): (\d+)"')


@pytest.fixture
def halls(edition: Edition) -> None:
    """Three halls: two in their places, one that nobody has placed."""
    for number, code in enumerate(("1", "2", "3"), 1):
        hall = make_hall(code, hue=number, position=number, name=Text(en=f"Hall {code}"))
        Level.objects.filter(hall=hall).update(width_m=80, height_m=50)
        if number < 3:
            hall.x_m, hall.y_m = 100.0 * (number - 1), 0.0
            hall.save()
    make_exhibitor("Delta Tea", booths=["1-A1"], offers=["goods"])
    make_exhibitor("Robot Works", booths=["1-A2"])
    make_exhibitor("Hill Tea", booths=["2-A1"])


@pytest.mark.usefixtures("halls")
def test_every_hall_with_its_exhibitors(client: Client) -> None:
    page = client.get("/en/plan/").text

    assert COUNT.findall(page) == [("Hall 1", "2"), ("Hall 2", "1"), ("Hall 3", "0")]
    assert '<a class="hall" data-hue="2" href="/en/halls/2/">' in page
    assert "2 exhibitors</span>" in page
    assert "noindex" not in page


@pytest.mark.usefixtures("halls")
def test_for_a_search_it_counts_the_hits(client: Client) -> None:
    page = client.get("/en/plan/?q=tea").text

    assert COUNT.findall(page) == [("Hall 1", "1"), ("Hall 2", "1"), ("Hall 3", "0")]
    assert "2 exhibitors match" in page
    assert 'href="/en/halls/1/?q=tea"' in page
    assert 'href="/en/exhibitors/?q=tea"' in page
    assert "noindex" in page


@pytest.mark.usefixtures("halls")
def test_any_facet_of_the_list_narrows_it(client: Client) -> None:
    page = client.get("/en/plan/?offers=goods").text

    assert COUNT.findall(page) == [("Hall 1", "1"), ("Hall 2", "0"), ("Hall 3", "0")]
    assert "Remove filter:" in page


@pytest.mark.usefixtures("halls")
def test_nothing_found_says_so(client: Client) -> None:
    page = client.get("/en/plan/?q=nothingofthisname").text
    assert "Nothing matches all of this." in page


@pytest.mark.usefixtures("halls")
def test_it_has_one_tab_stop(client: Client) -> None:
    page = client.get("/en/plan/").text
    svg = page[page.index("<svg") : page.index("</svg>")]
    assert len(re.findall(r'tabindex="0"', svg)) == 1
    assert len(re.findall(r'tabindex="-1"', svg)) == 2


@pytest.mark.usefixtures("halls")
def test_a_hall_without_a_place_stands_below_the_others(client: Client) -> None:
    page = client.get("/en/plan/").text
    shapes = re.findall(r'class="site-hall" d="M(\S+) (\S+?)h', page)
    assert shapes == [("0", "50"), ("100", "50"), ("0", "118")]


@pytest.mark.usefixtures("halls")
def test_walkways_lead_from_hall_to_hall(client: Client) -> None:
    start, end = Level.objects.filter(hall__code__in="12").order_by("hall__code")
    places = {"start_x_m": 80, "start_y_m": 5, "end_x_m": 0, "end_y_m": 5}
    Link.objects.create(kind="walkway", start=start, end=end, **places)

    page = client.get("/en/plan/").text

    assert re.findall(r'class="site-way" d="([^"]+)"', page) == ["M80 45L100 45"]


def test_an_edition_without_halls_has_a_plan_too(client: Client) -> None:
    assert client.get("/en/plan/").status_code == 200


def test_a_past_edition_has_its_own(client: Client) -> None:
    make_hall("P", edition=make_edition("past"), name=Text(en="Old hall"))
    page = client.get("/en/editions/past/plan/").text
    assert 'href="/en/editions/past/halls/P/"' in page


def test_the_menu_and_the_lists_lead_there(client: Client) -> None:
    make_exhibitor("Delta Tea")
    page = client.get("/en/exhibitors/?q=tea").text
    assert '<a href="/en/plan/"' in page
    assert '<a href="/en/plan/?q=tea">On the plan</a>' in page
    assert "On the plan" not in client.get("/en/products/?q=tea").text
