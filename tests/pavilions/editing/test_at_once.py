"""Of organisers who change or publish one draft at once, one wins; the others are told."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.databases import DATABASES, InstallationOn
from tests.race.plans import ORGANISERS

ROUNDS = 10
ONE_WINS = [302, *[409] * (ORGANISERS - 1)]


@pytest.fixture(params=DATABASES)
def site(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[InstallationOn]:
    """An empty site on each database."""
    with DATABASES[request.param]() as address:
        site = InstallationOn(tmp_path, address)
        site.manage("migrate", "--verbosity", "0")
        yield site


def test_one_wins_and_the_others_are_told(site):
    found = json.loads(site.python("-m", "tests.race.plans", str(ROUNDS)))
    assert found == [
        each
        for number in range(1, ROUNDS + 1)
        # The first time the plan as it was becomes a version too.
        for each in (
            {"answers": ONE_WINS, "versions": number if number > 1 else 0, "edits": 1},
            {"answers": ONE_WINS, "versions": number + 1, "edits": 0},
        )
    ]
