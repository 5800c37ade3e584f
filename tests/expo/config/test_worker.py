"""A worker runs beside the server: from its start to its end, and again when it dies."""

import os
import re
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest

from tests.architecture.places import ROOT

LONGEST = 120  # seconds, after which what hangs is ended

# A keeper whose worker is the rest of the command line.
KEEP = """
import signal, sys
from expo.config import worker
worker.GRACE = 0.5
keeper = worker.Keeper(sys.argv[1:], pause=float(0))
signal.signal(signal.SIGTERM, keeper.leave)
keeper.keep()
"""
ENDS = "print('ran', flush=True)"
STAYS = "import os, time; print('stays', os.getpid(), flush=True); time.sleep(3600)"
CLINGS = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + STAYS
# Something that starts a keeper and doesn't end it.
STARTS = "import subprocess, sys; subprocess.run(sys.argv[1:])"

Start = Callable[..., subprocess.Popen[str]]


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def lines(process: subprocess.Popen[str], pattern: str) -> Iterator[re.Match[str]]:
    """What it prints that looks so, while it or anything that it started is there."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            yield found


def is_quiet(process: subprocess.Popen[str], pattern: str = ".") -> bool:
    """Whether it, and all that it started, end without printing such a line any more."""
    return not list(lines(process, pattern))


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a process, and ends it if it hangs."""
    started: list[tuple[subprocess.Popen[str], Timer]] = []

    def begin(command: list[str], **environment: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        timer = Timer(LONGEST, process.terminate)
        timer.start()
        started.append((process, timer))
        return process

    yield begin
    for process, timer in started:
        timer.cancel()
        process.terminate()
        process.communicate()


def test_a_worker_that_ends_is_started_again(start: Start) -> None:
    keeper = start(python(KEEP, *python(ENDS)))

    runs = lines(keeper, "^ran$")
    assert [next(runs)[0] for _ in range(3)] == ["ran"] * 3

    keeper.terminate()
    assert keeper.wait() == 0


@pytest.mark.parametrize("worker", [STAYS, CLINGS], ids=["heeds", "does not heed"])
def test_a_worker_ends_with_its_keeper(start: Start, worker: str) -> None:
    keeper = start(python(KEEP, *python(worker)))
    assert next(lines(keeper, "^stays"))

    keeper.terminate()

    assert is_quiet(keeper)
    assert keeper.wait() == 0


def test_a_worker_ends_when_who_started_its_keeper_is_killed(start: Start) -> None:
    server = start(python(STARTS, *python(KEEP, *python(STAYS))))
    assert next(lines(server, "^stays"))

    server.kill()

    assert is_quiet(server)


@pytest.mark.parametrize(("value", "has_worker"), [("", True), ("1", True), ("0", False)])
def test_gunicorn_is_told(monkeypatch: pytest.MonkeyPatch, value: str, has_worker: bool) -> None:
    monkeypatch.setenv("WORKER", value)

    assert runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))["has_worker"] is has_worker


def test_gunicorn_is_told_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKER", "maybe")

    with pytest.raises(SystemExit, match=r"^WORKER='maybe' is wrong: write 1 or 0\.$"):
        runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))


def test_the_server_brings_a_worker_and_takes_it_along(start: Start, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    site = {
        "EXPO_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "expo.config.settings",
        "PORT": port,
        "WEB_CONCURRENCY": "1",
        "WORKER": "1",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    assert start(migrate, **site).wait() == 0
    enqueue = "from exhibitors.pictures.tasks import make_sizes; make_sizes.enqueue(404)"
    assert start([sys.executable, "manage.py", "shell", "-c", enqueue], **site).wait() == 0

    server = start([sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"], **site)

    assert next(lines(server, r"exhibitors\.pictures\.tasks\.make_sizes state=SUCCESSFUL"))
    server.send_signal(signal.SIGTERM)
    assert is_quiet(server, "Traceback")
    assert server.wait() == 0
