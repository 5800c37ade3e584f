"""Whatever the database, and however many organisers assign a booth at once: it gets one host."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.databases import DATABASES, InstallationOn
from tests.race.run import CLIENTS
from tests.servers import Servers

ROUNDS, FEWER = 200, 20
UNTIL_SHOWN = 1_000  # rounds at most; a few dozen are enough as a rule
START_S = 60


class Site(InstallationOn):
    """The site with a process for each organiser."""

    @contextmanager
    def serve(self, application: str = "tests.race.site") -> Iterator[Callable[..., list[Any]]]:
        """Run the site, or another application; gives what lets so many rounds be run there."""
        server = self.server("/healthz")
        server = replace(
            server,
            command=[*server.command, application],
            environment={**server.environment, "WEB_CONCURRENCY": str(CLIENTS)},
        )

        def race(rounds: int, *options: str) -> list[Any]:
            said = self.python("-m", "tests.race.run", server.address, str(rounds), *options)
            outcomes: list[Any] = json.loads(said)
            return outcomes

        with Servers(self.folder) as servers:
            servers.start(server, START_S)
            yield race


@pytest.fixture(scope="module", params=DATABASES)
def site(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Iterator[Site]:
    """An empty site on each database."""
    with DATABASES[request.param]() as address:
        site = Site(tmp_path_factory.mktemp(request.param), address)
        site.manage("migrate", "--verbosity", "0")
        yield site


@pytest.fixture(scope="module")
def unguarded(site: Site) -> Iterator[Callable[..., list[Any]]]:
    """A race against a site that neither locks nor writes in one transaction."""
    with site.serve("tests.race.unguarded") as race:
        yield race


def one_winner(round_: int) -> dict[str, Any]:
    """One organiser gets the booth, the others read why not, and the database says the same."""
    stands = CLIENTS if round_ % 2 else 1  # in every other round all stood somewhere before
    return {"won": 1, "refused": CLIENTS - 1, "failed": [], "hosts": 1, "stands": stands}


def test_of_eight_at_once_one_wins(site):
    with site.serve() as race:
        assert race(ROUNDS) == [one_winner(number) for number in range(ROUNDS)]


def test_the_constraint_alone_is_enough(unguarded):
    assert unguarded(FEWER) == [one_winner(number) for number in range(FEWER)]


def test_without_it_several_win(unguarded):
    """The control: were there no constraint and no lock, this race would show it."""
    last = unguarded(UNTIL_SHOWN, "--without-constraint")[-1]
    assert last["hosts"] > 1
    assert last["won"] > 1
