"""However many replace a picture at once: one file is left, the picture's own, and nobody fails."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.exhibitors.pictures.race import CLIENTS
from tests.installation import Installation
from tests.postgres import serve_postgres
from tests.servers import Servers

ROUNDS = 10
START_S = 60
DATABASES: dict[str, Callable[[], Any]] = {
    "sqlite": lambda: nullcontext(""),
    "postgresql": serve_postgres,
}


class Site(Installation):
    """The site with a database of its own."""

    def __init__(self, folder: Path, database: str) -> None:
        super().__init__(folder)
        self._database = database

    @property
    def environment(self) -> dict[str, str]:
        return super().environment | {"DATABASE_URL": self._database}


@pytest.mark.parametrize("database", DATABASES)
def test_one_wins_and_nothing_is_left_of_the_others(database: str, tmp_path: Path) -> None:
    with DATABASES[database]() as address, Servers(tmp_path) as servers:
        site = Site(tmp_path, address)
        site.manage("migrate", "--verbosity", "0")
        server = site.server("/healthz")
        server.environment["WEB_CONCURRENCY"] = str(CLIENTS)  # type: ignore[index]
        servers.start(server, START_S)

        module = "tests.exhibitors.pictures.race"
        outcomes = json.loads(site.python("-m", module, server.address, str(ROUNDS)))

    assert outcomes == [{"statuses": [302] * CLIENTS, "files": True}] * ROUNDS
