"""A sponsor's tier stands with its name, and changes nothing else."""

import pytest
from django.test import Client

from exhibitors.models import Tier
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/en/exhibitors/delta/", "/en/exhibitors/"])
def test_the_tier_is_shown(client: Client, address: str) -> None:
    make_exhibitor("Delta Tea", slug="delta", tier=Tier.PARTNER)

    assert '<span class="tier">strategic partner</span>' in client.get(address).text


@pytest.mark.parametrize("address", ["/en/exhibitors/delta/", "/en/exhibitors/"])
def test_who_has_none_bears_no_word(client: Client, address: str) -> None:
    make_exhibitor("Delta Tea", slug="delta")

    assert 'class="tier"' not in client.get(address).text


@pytest.mark.parametrize("question", ["", "tea"])
def test_it_does_not_buy_a_place(client: Client, question: str) -> None:
    make_exhibitor("Beta Tea", tier=Tier.PARTNER)
    make_exhibitor("Alpha Tea")

    page = client.get("/en/exhibitors/", {"q": question}, follow=True).text

    assert page.index("Alpha ") < page.index("Beta ")
