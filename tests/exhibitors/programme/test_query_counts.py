"""The programme costs the same few queries with one session and with three."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_exhibitor, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track


def fill(rows: int) -> None:
    """So many sessions, each with as many speakers and hosts, and a first one without rows."""
    for number in range(rows):
        make_session(
            at=f"23 1{number}:00",
            slug="first" if not number else f"talk-{number}",
            stage=make_stage("" if number else "Main", hall=make_hall()),
            track=make_track("" if number else "Rules"),
            speakers=[make_speaker() for _ in range(rows)],
            hosts=[make_exhibitor() for _ in range(rows)],
        )


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/en/programme/", 6),
        ("/en/programme/?day=2023-11-27", 4),
        ("/en/programme/first/", 6),
        ("/en/programme/first/session.ics", 4),
        ("/en/programme/programme.ics", 4),
        ("/en/programme/programme.ics?stage=main&track=rules", 6),
        ("/en/programme/nothing/", 3),
    ],
)
def test_a_page_costs_a_fixed_number_of_queries(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    path: str,
    queries: int,
    rows: int,
) -> None:
    fill(rows)
    with django_assert_num_queries(queries):
        client.get(path)
