"""Pages for crawlers and for those who watch over the site."""

import pytest
from django.test import Client

from tests.factories import (
    make_category,
    make_exhibitor,
    make_hall,
    make_pavilion,
    make_product,
)

pytestmark = pytest.mark.django_db


def test_health_is_told_without_language_or_database(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.text) == (200, "ok\n")


def test_crawlers_are_kept_from_combinations_of_facets(client: Client) -> None:
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Disallow: /*?\n" in response.text
    assert "Sitemap: http://testserver/sitemap.xml" in response.text


def test_the_sitemap_has_what_is_public_in_all_languages(client: Client) -> None:
    exhibitor = make_exhibitor(slug="delta")
    make_product(exhibitor=exhibitor, slug="tea")
    make_product(exhibitor=make_exhibitor(slug="canary", status="draft"), slug="canary")

    make_exhibitor(
        country="vn",
        booths=["3-A1"],
        pavilions=[make_pavilion(slug="srec")],
        categories=[make_category("tea")],
    )
    make_hall("empty")

    index = client.get("/sitemap.xml").text
    sections = [client.get(f"/sitemap-{name}.xml").text for name in ("exhibitors", "products")]
    pages = client.get("/sitemap-pages.xml").text

    assert "http://testserver/sitemap-products.xml" in index
    for language in ("en", "zh-hans"):
        assert f"<loc>http://testserver/{language}/exhibitors/delta/</loc>" in sections[0]
        assert f"<loc>http://testserver/{language}/products/delta/tea/</loc>" in sections[1]
    for place in ("countries/vn", "halls/3", "pavilions/srec", "categories/tea"):
        assert f"<loc>http://testserver/en/{place}/</loc>" in pages
    for nowhere in ("countries/asia", "halls/empty"):
        assert nowhere not in pages
    assert "canary" not in "".join(sections)
