"""Pages offer browsers the smaller versions, and keep a picture's place before it comes."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from exhibitors.catalogue.index import catalogue_of
from expo.models import Edition
from expo.text import Text
from tests.factories import make_exhibitor, make_organisation, make_picture, make_product

pytestmark = pytest.mark.django_db
PRODUCT = "/en/products/tea-house/tea/"


class _Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))


def tags(page: str, name: str) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in _Tags(page).all if tag == name]


def make_shown(pictures: int, *, sizes: bool = True, products: int = 1) -> None:
    """Products with so many pictures each, of an exhibitor with a logo."""
    logo = make_picture(300, 100, sizes=sizes, alt=Text(en="Logo"))
    organisation = make_organisation("Tea House", logo=logo)
    exhibitor = make_exhibitor(organisation=organisation, slug="tea-house")
    for number in range(products):
        product = make_product(exhibitor=exhibitor, slug=f"tea-{number}" if number else "tea")
        for _ in range(pictures):
            product.pictures.add(make_picture(sizes=sizes, alt=Text({"zh-hans": "茶"})))


def test_the_gallery_leads_to_large_pictures(client: Client) -> None:
    make_shown(3)

    page = client.get(PRODUCT).text
    gallery = page[page.index('<ul class="gallery">') :].split("</ul>")[0]

    links, images = tags(gallery, "a"), tags(gallery, "img")
    assert [bool(re.search(r"-400\.webp$", link["href"] or "")) for link in links] == [True] * 3
    assert gallery.count("Larger picture") == 3
    first, *others = images
    assert (first["fetchpriority"], "loading" in first) == ("high", False)
    assert [(each["loading"], "fetchpriority" in each) for each in others] == [("lazy", False)] * 2
    assert {(each["lang"] or "").lower() for each in images} == {"zh-hans"}
    assert {each["alt"] for each in images} == {"茶"}
    assert {each["decoding"] for each in images} == {"async"}


def test_browsers_choose_by_format_and_width(client: Client) -> None:
    make_shown(2)

    gallery = client.get(PRODUCT).text.split('<ul class="gallery">')[1].split("</ul>")[0]

    sources = tags(gallery, "source")
    assert [each["type"] for each in sources] == ["image/avif", "image/webp"] * 2
    assert (
        re.sub(r"\S+-", "", sources[0]["srcset"] or "")
        == "160.avif 160w, 320.avif 320w, 400.avif 400w"
    )
    assert [each["sizes"] for each in sources[::2]] == ["(min-width: 34rem) 32rem, 100vw", "8rem"]


def test_until_versions_are_made_there_is_the_picture(client: Client) -> None:
    make_shown(1, sizes=False)

    page = client.get(PRODUCT).text

    assert "<source" not in page
    images = tags(page, "img")
    assert len(images) == 2
    assert all(client.get(each["src"] or "").status_code == 200 for each in images)


def test_a_product_without_pictures_has_no_gallery(client: Client) -> None:
    make_shown(0)

    assert 'class="gallery"' not in client.get(PRODUCT).text


@pytest.mark.parametrize("path", [PRODUCT, "/en/products/", "/en/exhibitors/tea-house/"])
@pytest.mark.parametrize("sizes", [True, False], ids=["made", "not made"])
def test_every_picture_has_its_place(client: Client, path: str, sizes: bool) -> None:
    make_shown(2, sizes=sizes, products=2)

    images = tags(client.get(path).text, "img")

    places = {(each["width"], each["height"]) for each in images}
    assert ("400", "300") in places
    assert all(int(width or 0) and int(height or 0) for width, height in places)


@pytest.mark.parametrize(
    ("path", "images"), [("/en/products/", 3), ("/en/exhibitors/tea-house/", 4)]
)
def test_pictures_cost_no_queries_of_their_own(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, path: str, images: int
) -> None:
    make_shown(2, products=3)
    client.get(path)
    catalogue_of(Edition.objects.get()).forget_answers()

    with django_assert_max_num_queries(8):
        page = client.get(path).text

    assert page.count('src="/media/') == images
