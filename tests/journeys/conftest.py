"""Journeys run in a real browser against a live server with a small, varied expo."""

import pytest
from django.test import Client
from playwright.sync_api import BrowserContext

from expo.models import Edition
from tests.audit.fair import fill
from tests.audit.pages import save_some
from tests.factories import (
    make_category,
    make_exhibitor,
    make_figure,
    make_hall,
    make_pavilion,
    make_product,
)


@pytest.fixture
def fair(transactional_db: None, edition: object) -> None:
    """Thirty exhibitors over three halls, two countries and two branches of categories."""
    food, machines = make_category("food"), make_category("machines")
    leaves = [
        make_category("tea", food),
        make_category("coffee", food),
        make_category("robots", machines),
    ]
    for number in range(1, 4):
        make_hall(
            str(number), name={"en": f"Hall {number}", "zh-hans": f"{number}号馆"}, hue=number
        )
    srec = make_pavilion(slug="srec", name="Silk Road Pavilion")
    make_figure("Partner countries", value="30", source="A report", on_home=True)
    for n in range(30):
        exhibitor = make_exhibitor(
            f"Company {n:02d} Trading and Manufacturing",
            f"第{n}贸易有限公司",
            slug=f"company-{n:02d}",
            country=["vn", "cn"][n % 2],
            booths=[f"{n % 3 + 1}-B{n:03d}"],
            categories=[leaves[n % 3]],
            pavilions=[srec] if n % 5 == 0 else [],
            offers=["goods"],
            tagline={"en": "Grown and packed in one valley", "zh-hans": "产自一个山谷"},
            description={"en": "We grow and pack.\nWe ship to all ports."},
        )
        make_product(
            f"Spring harvest no. {n}", f"春茶{n}号", exhibitor=exhibitor, slug="harvest",
            category=leaves[n % 3], origin="vn", price="12.50", currency="USD", minimum_order=10,
        )  # fmt: skip


@pytest.fixture
def full_fair(transactional_db: None, edition: Edition, client: Client) -> Edition:
    """An expo with every kind of page, in names of all scripts and with the worst letters.

    The client has saved some of it.
    """
    fill(edition)
    save_some(client, edition)
    return edition


def lend(context: BrowserContext, client: Client, address: str) -> None:
    """Make a browser that of the client."""
    for name, cookie in client.cookies.items():
        context.add_cookies([{"name": name, "value": cookie.value, "url": address}])
