"""The browser reports no breach of the content security policy on any kind of page."""

import json

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

LISTEN = """
    window.breaches = [];
    document.addEventListener("securitypolicyviolation", (event) => {
        window.breaches.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
"""
PAGES = [
    *("/", "/exhibitors/", "/exhibitors/company-05/", "/exhibitors/company-05/products/"),
    *("/products/company-05/harvest/", "/categories/tea/", "/halls/1/", "/pavilions/srec/"),
    *("/countries/vn/", "/programme/", "/visit/", "/nowhere/"),
]


@pytest.mark.usefixtures("fair")
def test_pages(page: Page, live_server: LiveServer) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script(LISTEN)
    for path in PAGES:
        page.goto(f"{live_server.url}/en{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.breaches") == [], path
    # Chromium tells of the page that isn't there.
    assert [text for text in said if "404" not in text] == []


@pytest.mark.usefixtures("fair")
def test_what_search_engines_are_told_is_there_as_data(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/en/products/company-05/harvest/")

    scripts = page.locator('script[type="application/ld+json"]').all_text_contents()
    assert [json.loads(text)["@type"] for text in scripts] == ["Product", "BreadcrumbList"]
