"""A booth's page: who stands there, its neighbours, and the way from the nearest entrance."""

import re
from urllib.parse import quote

import pytest
from django.test import Client

from expo.models import Edition
from pavilions.models import Booth, Hall
from tests.factories import (
    make_booth,
    make_edition,
    make_exhibitor,
    make_hall,
    make_product,
    make_stand,
)
from tests.factories.plans import put_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall(edition: Edition) -> Hall:
    """Hall 3, with companies in B002, beside it and opposite."""
    hall = make_hall("3", hue=3)
    put_plan(hall.levels.get())
    names = {"B002": "Delta Tea", "B001": "Left Tea", "B003": "Right Tea", "C002": "Across Tea"}
    for code, name in names.items():
        make_stand(make_exhibitor(name), Booth.objects.get(hall=hall, code=code))
    return hall


def test_it_says_who_stands_there_and_where_it_is(client: Client, hall: Hall) -> None:
    page = client.get("/en/booths/3-B002/").text

    assert "<title>Booth 3-B002 · " in page
    assert '<b dir="ltr">3-B002</b>' in page
    assert re.search(r'<h3><a href="[^"]+"><bdi lang="en">Delta Tea</bdi></a></h3>', page)
    assert "Square <b" in page
    assert 'aria-current="true" class="named" tabindex="0"' in page
    assert 'href="/en/halls/3/?at=3-B002#plan"' in page
    assert "noindex" not in page


def test_its_neighbours_stand_beside_it(client: Client, hall: Hall) -> None:
    page = client.get("/en/booths/3-B002/").text
    rows = re.findall(r'<li class="beside-booth".*?</li>', page, re.DOTALL)
    told = [re.sub(r"<[^>]+>|\s+", " ", row).split() for row in rows]
    assert [" ".join(words) for words in told] == [
        "On its left 3-B001 Left Tea",
        "On its right 3-B003 Right Tea",
        "Opposite 3-C002 Across Tea",
    ]


def test_the_way_is_in_words_and_on_the_plan(client: Client, hall: Hall) -> None:
    page = client.get("/en/booths/3-B002/").text

    assert re.search(r"From <b>South entrance</b>, \d+ m", page)
    steps = re.search(r'<ol class="steps">(.*?)</ol>', page, re.DOTALL)
    assert steps
    assert "3-B002" in steps[1]
    assert 'class="plan-way"' in page


def test_nobody_there_says_so(client: Client, hall: Hall) -> None:
    make_stand(make_exhibitor("Draft", status="draft"), Booth.objects.get(code="D004"))

    page = client.get("/en/booths/3-D004/").text

    assert "Nobody has been announced here yet." in page
    assert "Draft" not in page


def test_a_booth_without_a_place_has_a_page(client: Client, edition: Edition) -> None:
    make_stand(make_exhibitor("Delta Tea"), make_booth("4-X1"))

    page = client.get("/en/booths/4-X1/").text

    assert "Delta Tea" in page
    assert "Its place on the plan isn't known yet." in page
    assert "plan-drawing" not in page


@pytest.mark.parametrize("spelling", ["3-b2", "3b002", "3 B 2", "3-B2"])
def test_other_spellings_lead_to_the_sign(client: Client, hall: Hall, spelling: str) -> None:
    response = client.get(f"/en/booths/{quote(spelling)}/")
    assert (response.status_code, response["Location"]) == (301, "/en/booths/3-B002/")


@pytest.mark.parametrize("label", ["3-Z99", "-", "%00", "nothing"])
def test_what_is_nowhere_is_no_page(client: Client, hall: Hall, label: str) -> None:
    assert client.get(f"/en/booths/{label}/").status_code == 404


@pytest.mark.parametrize("label", ["3/4-A/1", "Ost?#2-50% +", "10.2-A-1", "A//B-1"])
def test_a_booth_of_any_code_has_one(client: Client, edition: Edition, label: str) -> None:
    hall_code, code = label.split("-", 1)
    level = make_hall(hall_code).levels.get()
    booth = make_booth("x-x", level=level)
    booth.code = code
    booth.save()

    address = f"/en/booths/{quote(label, safe='/+')}/"
    assert client.get(address).status_code == 200
    assert f"<loc>http://testserver{address}</loc>" in client.get("/sitemap-booths.xml").text


def test_a_booth_of_a_past_edition_has_its_own(client: Client, hall: Hall) -> None:
    past = make_edition("past")
    make_stand(make_exhibitor("Old Tea", edition=past), make_booth("3-B002", edition=past))
    assert "Old Tea" in client.get("/en/editions/past/booths/3-B002/").text
    assert "Old Tea" not in client.get("/en/booths/3-B002/").text


def test_exhibitors_and_products_show_their_surroundings(client: Client, hall: Hall) -> None:
    exhibitor = make_exhibitor(slug="delta")
    make_stand(exhibitor, Booth.objects.get(code="D001"))
    make_product(exhibitor=exhibitor, slug="tea")

    for path in ("/en/exhibitors/delta/", "/en/products/delta/tea/"):
        page = client.get(path).text
        mini = page[page.index("mini-plan") :]
        assert mini.index('href="/en/booths/3-D001/"') < mini.index("plan-drawing")
        assert 'aria-label="The plan around booth 3-D001"' in mini


def test_without_a_place_they_show_none(client: Client, edition: Edition) -> None:
    make_exhibitor(slug="delta", booths=["4-X1"])
    assert "mini-plan" not in client.get("/en/exhibitors/delta/").text
