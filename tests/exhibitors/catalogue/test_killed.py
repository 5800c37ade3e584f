"""A process that is killed (kill -9) while it indexes leaves what the next one sets right."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.architecture.places import ROOT

INSTANTS = 50
WORKERS = 2  # each with a site of its own, which is killed again and again
LONGEST = 0.5  # seconds: several changes are followed meanwhile
EVEN, BEHIND = 10, 11  # what `busy_site` says


class Site:
    """A folder with a site in it, and a process that starts others there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        environment = {"EXPO_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "expo.config.settings"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.exhibitors.catalogue.busy_site"],
            env=os.environ | environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, task: str, number: int, *, killed_after: float | None = None) -> int:
        """Do a task; gives the exit code, -9 if it was killed."""
        print(task, self._folder, number, sep="\t", file=self._process.stdin, flush=True)
        process = self._read_number()
        if killed_after is not None:
            time.sleep(killed_after)
            os.kill(process, signal.SIGKILL)
        return self._read_number()

    def _read_number(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[list[Site]]:
    started = [Site(tmp_path / str(number)) for number in range(WORKERS)]
    yield started
    for site in started:
        site.close()


def test_the_next_process_sets_it_right(sites: list[Site]):
    def kill_again_and_again(number: int) -> list[int]:
        site, left = sites[number], []
        assert site.run("prepare", number) == 0
        for turn in range(number, INSTANTS, WORKERS):
            instant = random.Random(turn).uniform(0, LONGEST)
            assert site.run("save", turn, killed_after=instant) == -signal.SIGKILL
            left.append(site.run("look", turn))
        return left

    with ThreadPoolExecutor(WORKERS) as pool:
        left = [code for codes in pool.map(kill_again_and_again, range(WORKERS)) for code in codes]
    assert len(left) == INSTANTS
    assert set(left) == {EVEN, BEHIND}
