"""An installation on each of the databases that the site runs on."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from tests.installation import Installation
from tests.postgres import serve_postgres

DATABASES: dict[str, Callable[[], Any]] = {  # each gives its DATABASE_URL while it is entered
    "sqlite": lambda: nullcontext(""),
    "postgresql": serve_postgres,
}


class InstallationOn(Installation):
    """The site with a database of its own."""

    def __init__(self, folder: Path, database: str) -> None:
        """`database` as DATABASE_URL has it; '' for a file in the folder."""
        super().__init__(folder)
        self._database = database

    @property
    def environment(self) -> dict[str, str]:
        """With the database."""
        return super().environment | {"DATABASE_URL": self._database}
