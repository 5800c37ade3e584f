"""The way from the first page to another, on the page and as search engines are told it."""

import re

import pytest
from django.test import Client

from tests.exhibitors.directory.telling import told
from tests.factories import make_category, make_edition, make_exhibitor, make_pavilion, make_product
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db


@pytest.fixture
def fair() -> None:
    """One page of each kind."""
    exhibitor = make_exhibitor(
        "Delta Tea",
        slug="delta",
        country="vn",
        booths=["3-B012"],
        categories=[make_category("tea", make_category("food"))],
        pavilions=[make_pavilion(slug="srec")],
    )
    make_product("Green tea", exhibitor=exhibitor, slug="green")
    make_session("Talk", slug="talk")


WAYS = [
    ("/en/exhibitors/", ["Home", "Exhibitors"]),
    ("/en/products/", ["Home", "Products"]),
    ("/en/pavilions/", ["Home", "Pavilions"]),
    ("/en/visit/", ["Home", "Visit"]),
    ("/en/exhibitors/delta/", ["Home", "Exhibitors", "Delta Tea"]),
    (
        "/en/exhibitors/delta/products/",
        ["Home", "Exhibitors", "Delta Tea", "Products of Delta Tea"],
    ),
    ("/en/products/delta/green/", ["Home", "Products", "Delta Tea", "Green tea"]),
    ("/en/pavilions/srec/", ["Home", "Pavilions", "Silk Road"]),
    ("/en/plan/", ["Home", "Plan"]),
    ("/en/halls/3/", ["Home", "Plan", "Hall 3"]),
    ("/en/booths/3-B012/", ["Home", "Plan", "Hall 3", "Booth 3-B012"]),
    ("/en/countries/vn/", ["Home", "Exhibitors", "Vietnam"]),
    ("/en/categories/tea/", ["Home", "Exhibitors", "Food", "Tea"]),
    ("/en/programme/talk/", ["Home", "Programme", "Talk"]),
]


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(("path", "names"), WAYS)
def test_the_way_to_a_page(client: Client, path: str, names: list[str]) -> None:
    steps = told(client, path)["BreadcrumbList"]["itemListElement"]

    assert [step["name"] for step in steps] == names
    assert [step["position"] for step in steps] == [*range(1, len(names) + 1)]
    assert steps[0]["item"] == "http://testserver/en/"
    assert steps[-1]["item"] == f"http://testserver{path}"


@pytest.mark.usefixtures("fair")
@pytest.mark.parametrize(("path", "names"), [way for way in WAYS if len(way[1]) > 2])
def test_the_pages_above_stand_on_the_page_too(client: Client, path: str, names: list[str]) -> None:
    page = client.get(path).text

    steps = told(client, path)["BreadcrumbList"]["itemListElement"][:-1]
    shown = page[page.index('<nav class="breadcrumbs"') :].partition("</nav>")[0]
    links = re.findall(r'<a href="([^"]+)">(?:<bdi[^>]*>)?([^<]+)', shown)
    assert links == [
        (step["item"].removeprefix("http://testserver"), step["name"]) for step in steps
    ]


def test_past_editions_lead_to_their_own_pages(client: Client) -> None:
    past = make_edition("first", is_current=False)
    make_exhibitor("Delta Tea", slug="delta", edition=past)

    steps = told(client, "/en/editions/first/exhibitors/delta/")["BreadcrumbList"]

    addresses = [step["item"] for step in steps["itemListElement"]]
    assert addresses == [
        "http://testserver/en/editions/first/",
        "http://testserver/en/editions/first/exhibitors/",
        "http://testserver/en/editions/first/exhibitors/delta/",
    ]
