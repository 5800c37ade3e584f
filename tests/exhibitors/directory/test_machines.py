"""Pages for crawlers and for those who watch over the site."""

import pytest
from django.test import Client

from tests.factories import make_exhibitor, make_product

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

    index = client.get("/sitemap.xml").text
    sections = [client.get(f"/sitemap-{name}.xml").text for name in ("exhibitors", "products")]

    assert "http://testserver/sitemap-products.xml" in index
    for language in ("en", "zh-hans"):
        assert f"<loc>http://testserver/{language}/exhibitors/delta/</loc>" in sections[0]
        assert f"<loc>http://testserver/{language}/products/delta/tea/</loc>" in sections[1]
    assert "canary" not in "".join(sections)
