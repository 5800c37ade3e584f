"""Who stands beside an exhibitor: in its hall, by the natural order of the booths' codes."""

import re

import pytest
from django.test import Client

from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db
BOOTH = re.compile(
    r'<li data-hue="\d"( aria-current="true")?><b dir="ltr">([^<]+)</b> '
    r'(?:<span>|<a href="/en/[^"]+">)<bdi lang="en">([^<]+)</bdi>'
)


def shown(client: Client, slug: str = "here") -> list[tuple[str, str]]:
    """Code and name of the booths shown; its own name is `*`."""
    page = client.get(f"/en/exhibitors/{slug}/").text
    return [(code, "*" if here else name) for here, code, name in BOOTH.findall(page)]


def test_the_four_nearest_stand_around_it(client: Client) -> None:
    for code in ("B9", "B10", "B2", "B12", "B30", "A1"):
        make_exhibitor(f"At {code}", booths=[f"3-{code}"])
    make_exhibitor(slug="here", booths=["3-B11"])

    assert shown(client) == [
        ("3-B9", "At B9"),
        ("3-B10", "At B10"),
        ("3-B11", "*"),
        ("3-B12", "At B12"),
        ("3-B30", "At B30"),
    ]


def test_at_the_end_of_the_hall_all_are_on_one_side(client: Client) -> None:
    make_exhibitor(slug="here", booths=["3-A1"])
    for number in range(2, 8):
        make_exhibitor(f"At A{number}", booths=[f"3-A{number}"])

    assert [code for code, _name in shown(client)] == ["3-A1", "3-A2", "3-A3", "3-A4", "3-A5"]


def test_other_halls_are_far_away(client: Client) -> None:
    make_exhibitor(slug="here", booths=["3-A1"])
    make_exhibitor("Next door", booths=["3-Z99"])
    make_exhibitor("Elsewhere", booths=["2-A1"])

    assert shown(client) == [("3-A1", "*"), ("3-Z99", "Next door")]


def test_who_shares_the_booth_is_nearest(client: Client) -> None:
    here = make_exhibitor(slug="here", booths=["3-A5"])
    for number in (3, 4, 6, 7):
        make_exhibitor(f"At A{number}", booths=[f"3-A{number}"])
    mate = make_exhibitor("Mate", slug="mate")
    mate.stands.create(booth=here.stands.get().booth, role="co-exhibitor")

    assert ("3-A5", "Mate") in shown(client)
    assert len(shown(client)) == 5


def test_whoever_has_several_booths_is_named_once(client: Client) -> None:
    make_exhibitor(slug="here", booths=["3-A3", "3-A4"])
    make_exhibitor("Wide", booths=["3-A1", "3-A2"])
    make_exhibitor("Right", booths=["3-A5"])

    assert shown(client) == [
        ("3-A2", "Wide"),
        ("3-A3", "*"),
        ("3-A4", "*"),
        ("3-A5", "Right"),
    ]


def test_each_of_its_halls_has_neighbours(client: Client) -> None:
    make_exhibitor(slug="here", booths=["3-A1", "10-A1"])
    make_exhibitor("In ten", booths=["10-A2"])
    make_exhibitor("In three", booths=["3-A2"])

    assert shown(client) == [
        ("3-A1", "*"),
        ("3-A2", "In three"),
        ("10-A1", "*"),
        ("10-A2", "In ten"),
    ]


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn"])
def test_who_is_not_published_is_not_shown(client: Client, status: str) -> None:
    make_exhibitor(slug="here", booths=["3-A1"])
    make_exhibitor("Canary", booths=["3-A2"], status=status)

    assert shown(client) == []
    assert "Canary" not in client.get("/en/exhibitors/here/").text


def test_nor_is_who_has_no_code_yet(client: Client) -> None:
    make_exhibitor(slug="here", booths=["3-A1"])
    make_exhibitor("Somewhere", booths=["3"])

    assert shown(client) == []


@pytest.mark.parametrize("booths", [[], ["3"]])
def test_without_a_code_there_is_no_neighbour(client: Client, booths: list[str]) -> None:
    make_exhibitor(slug="here", booths=booths)
    make_exhibitor("Other", booths=["3-A1"])

    assert shown(client) == []


def test_in_a_past_edition_links_stay_in_it(client: Client) -> None:
    past = make_edition("past")
    make_exhibitor(slug="here", booths=["3-A1"], edition=past)
    make_exhibitor(slug="beside", booths=["3-A2"], edition=past)

    page = client.get("/en/editions/past/exhibitors/here/").text

    assert '<a href="/en/editions/past/exhibitors/beside/">' in page
