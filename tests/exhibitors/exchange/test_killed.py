"""An import that is killed (kill -9) leaves the whole list or nothing; the next completes it."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from tests.architecture.places import ROOT

ROWS = 300  # written in many statements, and quick enough to be imported a hundred times
INSTANTS = 50
TRIES = 10  # for an instant at which the import still runs
WORKERS = 2
TABLES = ["exhibitors_exhibitor", "exhibitors_organisation", "exhibitors_stand", "pavilions_booth"]
PREPARE = """
import django
django.setup()
from django.core.management import call_command
from expo.models import Edition
call_command("migrate", verbosity=0)
Edition.objects.create(slug="now", starts_on="2026-05-01", ends_on="2026-05-02", is_current=True)
"""


class Launcher:
    """Starts imports, one after the other, and knows how long the last whole one took."""

    duration = 0.0  # seconds

    def __init__(self, data: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.exhibitors.exchange.import_launcher"],
            env=environment(data),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self,
        database: Path,
        listed: Path,
        *,
        killed_after: float | None = None,
        measured: bool = True,
    ) -> int:
        """Import a list; gives the exit code, -9 if it was killed before its end."""
        print(database, listed, sep="\t", file=self._process.stdin, flush=True)
        process = self._read_number()
        start = time.monotonic()
        if killed_after is not None:
            time.sleep(killed_after)
            with suppress(ProcessLookupError):  # it was faster
                os.kill(process, signal.SIGKILL)
        code = self._read_number()
        if killed_after is None and measured:
            self.duration = time.monotonic() - start
        return code

    def _read_number(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


def environment(data: Path) -> dict[str, str]:
    return os.environ | {"EXPO_DATA": str(data), "DJANGO_SETTINGS_MODULE": "expo.config.settings"}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A database with an edition and nothing in it."""
    command = [sys.executable, "-c", PREPARE]
    subprocess.run(command, env=environment(tmp_path), cwd=ROOT, check=True)
    return tmp_path / "expo.sqlite3"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    rows = (f"Company {n},de,{n % 9 + 1},B{n:04},Group {n % 40}" for n in range(ROWS))
    path.write_text("\n".join(["name,country,hall,booth,categories", *rows]))
    return path


@pytest.fixture
def launchers(tmp_path: Path, empty: Path) -> Iterator[list[Launcher]]:
    started = [Launcher(tmp_path) for _worker in range(WORKERS)]
    yield started
    for launcher in started:
        launcher.close()


def written(database: Path) -> set[int]:
    """How many rows the tables have, of a database that is whole."""
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = {connection.execute(f"SELECT COUNT(*) FROM {t}").fetchone()[0] for t in TABLES}
    connection.close()
    return rows


def test_all_or_nothing(tmp_path: Path, empty: Path, listed: Path, launchers: list[Launcher]):
    for launcher in launchers:
        for turn in range(2):  # only the second shows how long an import takes
            database = tmp_path / f"whole-{turn}.sqlite3"
            shutil.copy(empty, database)
            assert launcher.run(database, listed) == 0

    def kill(number: int) -> set[int]:
        launcher, chance = launchers.pop(), random.Random(number)
        database = tmp_path / f"{number}.sqlite3"
        for _try in range(TRIES):
            shutil.copy(empty, database)
            instant = chance.random() * launcher.duration
            code = launcher.run(database, listed, killed_after=instant)
            left = written(database)
            assert left in ({0}, {ROWS})
            if code == -signal.SIGKILL:  # or else it was faster, and another instant is taken
                break
        assert code == -signal.SIGKILL
        assert launcher.run(database, listed, measured=left == {0}) == 0
        assert written(database) == {ROWS}
        database.unlink()
        launchers.append(launcher)
        return left

    with ThreadPoolExecutor(WORKERS) as pool:
        results = list(pool.map(kill, range(INSTANTS)))
    assert len(results) == INSTANTS
    assert {0} in results
