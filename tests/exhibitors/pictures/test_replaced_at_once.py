"""However many replace a picture at once: one file is left, the picture's own, and nobody fails."""

import json
from pathlib import Path

import pytest

from tests.databases import DATABASES, InstallationOn
from tests.exhibitors.pictures.race import CLIENTS
from tests.servers import Servers

ROUNDS = 10
START_S = 60


@pytest.mark.parametrize("database", DATABASES)
def test_one_wins_and_nothing_is_left_of_the_others(database: str, tmp_path: Path) -> None:
    with DATABASES[database]() as address, Servers(tmp_path) as servers:
        site = InstallationOn(tmp_path, address)
        site.manage("migrate", "--verbosity", "0")
        server = site.server("/healthz")
        server.environment["WEB_CONCURRENCY"] = str(CLIENTS)  # type: ignore[index]
        servers.start(server, START_S)

        module = "tests.exhibitors.pictures.race"
        outcomes = json.loads(site.python("-m", module, server.address, str(ROUNDS)))

    assert outcomes == [{"statuses": [302] * CLIENTS, "files": True}] * ROUNDS
