"""The plan on a hall's page: levels, windows, zones, and the results as numbered pins."""

import gzip
import re

import pytest
from django.test import Client

from exhibitors.models import Exhibitor, Stand
from expo.models import Edition
from expo.text import Text
from pavilions.models import Booth, Hall, Level
from pavilions.plan.writing import write_plan
from tests.factories import make_exhibitor, make_hall, make_organisation, make_stand
from tests.factories.plans import a_plan, put_plan

pytestmark = pytest.mark.django_db
KB = 1000


@pytest.fixture
def hall(edition: Edition) -> Hall:
    """Hall 3 with sixteen booths, in three of which somebody stands."""
    hall = make_hall("3", hue=3)
    put_plan(hall.levels.get())
    for name, code in {"Delta Tea": "A001", "Hill Tea": "B002", "Robot Works": "C003"}.items():
        exhibitor = make_exhibitor(name, slug=name.split()[0].lower())
        make_stand(exhibitor, Booth.objects.get(hall=hall, code=code))
    make_exhibitor("Far Tea", booths=["5-A1"])
    return hall


def drawn(page: str) -> str:
    """The plan's picture."""
    start = page.index('<svg class="plan-drawing"')
    return page[start : page.index("</figure>", start)]


def tab_stops(page: str) -> list[str]:
    return re.findall(r'aria-label="([^"]*)"(?:[^>]*) tabindex="0"', drawn(page))


def test_it_stands_above_the_results(client: Client, hall: Hall) -> None:
    page = client.get("/en/halls/3/").text

    assert 'aria-label="Plan of Hall 3"' in drawn(page)
    assert page.index('id="plan"') < page.index('<ol class="rows')
    assert "It has 16 booths." in page
    assert "plan-pins" not in page  # nobody has asked for anything
    assert tab_stops(page) == ["A3"]


def test_hits_are_pins_with_the_numbers_of_their_rows(client: Client, hall: Hall) -> None:
    page = client.get("/en/halls/3/?q=tea&sort=name").text

    pins = re.findall(r'<a href="([^"]+)" aria-label="(\d+)\. ([^"]+)"', drawn(page))
    assert sorted(pins, key=lambda pin: pin[1]) == [
        ("/en/exhibitors/delta/", "1", "Delta Tea, 3-A001"),
        ("/en/exhibitors/hill/", "2", "Hill Tea, 3-B002"),
    ]
    assert re.findall(r'class="number">(\d+)<', page) == ["1", "2"]
    assert tab_stops(page) == ["1. Delta Tea, 3-A001"]


def test_other_halls_with_hits_are_named(client: Client, hall: Hall) -> None:
    page = client.get("/en/halls/3/?q=tea").text
    assert '<a href="/en/halls/5/?q=tea"><bdi>Hall 5</bdi></a> <span class="count">1</span>' in page
    assert "Also in" not in client.get("/en/halls/3/").text


def test_a_window_shows_booths_that_lead_on(client: Client, hall: Hall) -> None:
    page = client.get("/en/halls/3/?at=3-B002").text

    svg = drawn(page)
    assert 'href="/en/booths/3-B002/" aria-label="B002: Hill Tea" aria-current="true"' in svg
    assert 'href="/en/booths/3-D004/" aria-label="D004"' in svg
    assert tab_stops(page) == ["B002: Hill Tea"]
    assert "noindex" in page


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("at=3-b2", "at=3-B002"),
        ("at=3.b.2", "at=3-B002"),
        ("at=b2", "at=B2"),  # a square of the grid
        ("at=7.2,9.9", "at=7%2C10"),
        ("at=-50,1e9", "at=0%2C26"),
        ("at=3-B002&span=44", "at=3-B002"),
        ("at=3-B002&span=22", "at=3-B002&span=22"),
        ("at=3-B002&span=23", "at=3-B002"),
        ("at=nowhere", ""),
        ("at=nan,inf", ""),
        ("span=22", ""),
        ("level=0", ""),
        ("level=7", ""),
        ("zone=9", ""),
    ],
)
def test_a_view_has_one_address(client: Client, hall: Hall, asked: str, kept: str) -> None:
    response = client.get(f"/en/halls/3/?{asked}")
    if response.status_code == 302:
        assert response["Location"] == "/en/halls/3/" + (f"?{kept}" if kept else "")
    else:
        assert asked == kept
        assert response.status_code == 200


def test_it_moves_by_links_and_keeps_what_was_asked(client: Client, hall: Hall) -> None:
    page = client.get("/en/halls/3/?q=tea&at=10%2C12&span=22").text

    links = {
        kind: address for address, kind in re.findall(r'<a href="([^"]+)" data-move="(\w+)"', page)
    }
    assert links == {
        "left": "?q=tea&amp;at=0%2C12&amp;span=22#plan",
        "right": "?q=tea&amp;at=20%2C12&amp;span=22#plan",
        "up": "?q=tea&amp;at=8%2C20&amp;span=22#plan",
        "down": "?q=tea&amp;at=8%2C4&amp;span=22#plan",
        "farther": "?q=tea&amp;at=10%2C12#plan",
        "whole": "?q=tea#plan",
    }
    for address in links.values():
        query = address.removesuffix("#plan").replace("&amp;", "&")
        assert client.get(f"/en/halls/3/{query}").status_code == 200
    assert '<input type="hidden" name="span" value="22" form="find">' in page


def test_a_hall_of_two_levels_leads_to_each(client: Client, hall: Hall) -> None:
    gallery = Level.objects.create(hall=hall, ordinal=1, name=Text(en="Gallery"))
    booth = Booth.objects.create(level=gallery, code="G001")
    make_stand(make_exhibitor("Gallery Tea"), booth)
    plan = a_plan(columns=1, rows=1)
    write_plan(level=gallery, plan=plan.__class__(12, 12))
    below = client.get("/en/halls/3/?q=tea").text
    assert '<a href="?q=tea&amp;level=1#plan">Gallery <span class="count">1</span></a>' in below

    above = client.get("/en/halls/3/?q=tea&level=1").text
    assert 'aria-label="Plan of Hall 3, Gallery"' in above
    assert '<a href="?q=tea#plan">Ground floor <span class="count">2</span></a>' in above


def test_a_hall_without_a_plan_is_as_before(client: Client, edition: Edition) -> None:
    make_exhibitor("Delta Tea", booths=["9-A1"])
    page = client.get("/en/halls/9/?q=tea").text
    assert "plan-drawing" not in page
    assert 'class="number"' not in page
    assert "Delta" in page


def test_a_change_of_the_plan_is_a_new_page(client: Client, hall: Hall) -> None:
    before = client.get("/en/halls/3/")
    again = client.get("/en/halls/3/", headers={"if-none-match": before["ETag"]})
    assert again.status_code == 304

    level = hall.levels.get()
    plan = a_plan(rows=5)
    write_plan(level=level, plan=plan.__class__(plan.width_m, 90, booths=plan.booths))

    after = client.get("/en/halls/3/", headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert "It has 20 booths." in after.text


@pytest.fixture
def large(edition: Edition) -> Hall:
    """Hall 8 with 800 booths, in all of which somebody stands."""
    hall = make_hall("8", hue=2)
    put_plan(hall.levels.get(), a_plan(columns=40, rows=20))
    maker = make_organisation("Hangzhou Longjing Tea Co., Ltd.")
    booths = list(Booth.objects.filter(hall=hall))
    organisations = [
        maker.__class__(name=Text(en=f"Hangzhou Longjing Tea no. {number} Co., Ltd."))
        for number in range(len(booths))
    ]
    made = maker.__class__.objects.bulk_create(organisations)
    exhibitors = Exhibitor.objects.bulk_create(
        Exhibitor(organisation=each, edition=edition, slug=f"e-{number}", status="published")
        for number, each in enumerate(made)
    )
    Stand.objects.bulk_create(
        Stand(exhibitor=exhibitor, booth=booth)
        for exhibitor, booth in zip(exhibitors, booths, strict=True)
    )
    return hall


@pytest.mark.parametrize("asked", ["", "?q=tea", "?at=D4", "?at=D4&span=88", "?at=D4&span=22"])
def test_a_page_with_800_booths_weighs_at_most_60_kb(
    client: Client, large: Hall, asked: str
) -> None:
    page = client.get(f"/en/halls/8/{asked}")

    assert page.status_code == 200
    assert len(gzip.compress(page.content, 6)) <= 40 * KB  # 20 are left for styles and script
    assert len(tab_stops(page.text)) == 1


def test_a_level_of_2000_booths_is_cut_into_zones(client: Client, edition: Edition) -> None:
    hall = make_hall("9", hue=1)
    put_plan(hall.levels.get(), a_plan(columns=100, rows=20))

    first, second = client.get("/en/halls/9/").text, client.get("/en/halls/9/?zone=2").text

    assert 'aria-current="true">Part 1</a>' in first
    assert '<a href="?zone=2#plan">Part 2</a>' in first
    assert 'aria-current="true">Part 2</a>' in second
    assert ">A001<" in drawn(first)
    assert ">A001<" not in drawn(second)


def test_a_hall_with_hours_of_its_own_says_so(client, edition):
    make_hall("7", opens_at="10:30", closes_at="16:00")
    make_hall("8")
    assert "10:30–16:00" in client.get("/en/halls/7/").content.decode()
    assert "–16:00" not in client.get("/en/halls/8/").content.decode()
