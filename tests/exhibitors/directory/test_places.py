"""Pages of pavilions, halls, countries and categories."""

import datetime
from urllib.parse import quote

import pytest
from django.test import Client

from exhibitors.models import PavilionHost
from expo.models import CountryGroup
from expo.text import Text
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_figure,
    make_hall,
    make_organisation,
    make_pavilion,
    make_product,
    make_stand,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def srec(db: None) -> None:
    """A pavilion with figures, partners, a host and one of two exhibitors."""
    group = CountryGroup.objects.create(slug="partners", name=Text(en="Partner countries"))
    group.members.create(country="vn", since="2017-11")
    pavilion = make_pavilion(
        "Silk Road",
        slug="srec",
        hall=make_hall("4"),
        partners=group,
        theme={"en": "A trade route"},
        description={"en": "What partners trade."},
    )
    pavilion.figures.add(make_figure("Memoranda", "30", source="Xinhua"))
    PavilionHost.objects.create(pavilion=pavilion, organisation=make_organisation("The host"))
    make_exhibitor("Delta Tea", country="vn", pavilions=[pavilion], booths=["4-A1"])
    make_exhibitor("Elsewhere", country="vn", booths=["5-A1"])


def test_a_pavilion_tells_what_it_is_and_who_is_there(client: Client, srec: None) -> None:
    page = client.get("/en/pavilions/srec/").text

    for part in (
        "Silk Road",
        "A trade route",
        "What partners trade.",
        "Memoranda",
        "30",
        "Xinhua",
        "The host",
        "since Nov 2017",
        '<a href="?country=vn">Vietnam</a> <span class="count">1 exhibitor here</span>',
        "Delta Tea",
        "1 exhibitor matches",
    ):
        assert part in page
    assert "Elsewhere" not in page
    assert "noindex" not in page


def test_its_list_is_narrowed_like_the_directory(client: Client, srec: None) -> None:
    data = client.get("/en/pavilions/srec/?format=json&country=vn").json()

    assert data["count"] == 1
    assert "pavilion" not in {facet["key"] for facet in data["facets"]}
    page = client.get("/en/pavilions/srec/?country=vn").text
    assert "noindex, nofollow" in page
    assert '<a class="chip" href=".">' in page


def test_what_is_fixed_stands_in_no_address(client: Client, srec: None) -> None:
    response = client.get("/en/pavilions/srec/?pavilion=srec&hall=4")

    assert response.status_code == 302
    assert response["Location"] == "/en/pavilions/srec/?hall=4"


def test_the_product_list_gets_it_as_a_filter(client: Client, srec: None) -> None:
    exhibitor = make_exhibitor(pavilions=[make_pavilion(slug="other")])
    make_product(exhibitor=exhibitor)

    page = client.get("/en/pavilions/other/").text

    assert '<a href="/en/products/?pavilion=other">1 product matches too</a>' in page


def test_all_pavilions_with_their_counts(client: Client, srec: None) -> None:
    page = client.get("/en/pavilions/").text

    assert '<a href="/en/pavilions/srec/">' in page
    assert '<span class="count">1</span>' in page


def test_a_hall_and_its_exhibitors(client: Client) -> None:
    make_hall("10.2", name={"en": "North hall"}, description={"en": "Food and drink."})
    make_exhibitor("Here", booths=["10.2-A1"])
    make_exhibitor("Elsewhere", booths=["3-A1"])

    page = client.get("/en/halls/10.2/").text

    assert "North hall" in page
    assert "Food and drink." in page
    assert "Here" in page
    assert "Elsewhere" not in page


@pytest.mark.parametrize("code", ["3/4", "1/2/3", "/1", "1/", "A//B", "50% + 2", "Ost?#2"])
def test_a_hall_of_any_code_has_a_page(client: Client, code: str) -> None:
    exhibitor = make_exhibitor("Here")
    make_stand(exhibitor, make_booth("3-A1", level=make_hall(code).levels.get()))
    make_exhibitor("Elsewhere", booths=["5-A1"])
    address = f"/en/halls/{quote(code, safe='/+')}/"

    assert f'href="{address}"' in client.get("/en/").text
    assert f"<loc>http://testserver{address}</loc>" in client.get("/sitemap-pages.xml").text
    page = client.get(address).text
    assert "Here" in page
    assert "Elsewhere" not in page
    assert f'href="{address.replace("/en/", "/zh-hans/")}"' in page


def test_a_past_hall_of_such_a_code_has_one_too(client: Client) -> None:
    make_edition()
    make_hall("3/4", edition=make_edition("past"))

    assert client.get("/en/editions/past/halls/3/4/").status_code == 200
    assert client.get("/en/halls/3/4/").status_code == 404
    redirect = client.get("/en/editions/past/halls/3/4")
    assert redirect["Location"] == "/en/editions/past/halls/3/4/"


def test_a_country_its_groups_and_exhibitors(client: Client, srec: None) -> None:
    page = client.get("/en/countries/vn/").text

    assert "<h1>Vietnam</h1>" in page
    assert "Partner countries" in page
    assert "2 exhibitors match" in page
    response = client.get("/en/countries/VN/")
    assert (response.status_code, response["Location"]) == (301, "/en/countries/vn/")


def test_a_category_has_what_stands_within_it(client: Client) -> None:
    food = make_category("food")
    tea = make_category("tea", food)
    make_exhibitor("Delta Tea", categories=[tea])

    assert '<a href="/en/categories/tea/">' in client.get("/en/categories/food/").text
    page = client.get("/en/categories/tea/").text
    assert '<a href="/en/categories/food/">' in page
    assert "Delta Tea" in page


@pytest.mark.parametrize(
    "path", ["pavilions/no", "halls/no", "countries/xx", "categories/no", "countries/asia"]
)
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/en/{path}/").status_code == 404


def test_a_renamed_place_is_followed(client: Client) -> None:
    for make, path in ((make_pavilion, "pavilions"), (make_category, "categories")):
        thing = make(slug="old")
        thing.slug = "new"
        thing.save()
        response = client.get(f"/en/{path}/old/")
        assert (response.status_code, response["Location"]) == (301, f"/en/{path}/new/")


def test_a_past_edition_has_its_own_pages(client: Client) -> None:
    past = make_edition("expo-2022", starts_on=datetime.date(2022, 12, 11))
    organisation = make_organisation("Delta Tea")
    now = make_exhibitor(slug="delta", organisation=organisation)
    then = make_exhibitor(slug="delta-then", organisation=organisation, edition=past)
    make_product(exhibitor=then, slug="tea")
    make_pavilion(slug="srec", edition=past)

    for path in (
        "",
        "exhibitors/",
        "products/",
        "pavilions/",
        "pavilions/srec/",
        "countries/vn/",
        "exhibitors/delta-then/",
        "products/delta-then/tea/",
    ):
        assert client.get(f"/en/editions/expo-2022/{path}").status_code == 200, path
    listed = client.get("/en/editions/expo-2022/exhibitors/").text
    assert '<a href="/en/editions/expo-2022/exhibitors/delta-then/">' in listed
    assert client.get("/en/exhibitors/delta-then/").status_code == 404
    assert '<a href="/en/editions/expo-2022/exhibitors/delta-then/">' in (
        client.get(now.get_absolute_url()).text
    )


def test_the_current_edition_has_one_address(client: Client, edition: object) -> None:
    make_exhibitor(slug="delta")
    slug = edition.slug  # type: ignore[attr-defined]

    response = client.get(f"/en/editions/{slug}/exhibitors/delta/")

    assert (response.status_code, response["Location"]) == (301, "/en/exhibitors/delta/")


def test_a_draft_edition_is_not_found(client: Client) -> None:
    make_edition("expo-2027", phase="draft")

    assert client.get("/en/editions/expo-2027/").status_code == 404
    assert client.get("/en/editions/nonsense/").status_code == 404
