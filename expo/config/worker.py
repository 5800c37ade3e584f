"""Keeps the worker that does tasks running beside the server: `python -m expo.config.worker`.

It has a process of its own for that, since gunicorn's master reaps whatever child of its own ends.
"""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

logger = logging.getLogger("worker")

MANAGE = Path(__file__).resolve().parent.parent.parent / "manage.py"
# It looks for tasks under a lock that keeps other writers waiting, for a millisecond or so.
COMMAND = [sys.executable, str(MANAGE), "db_worker", "--interval", "2"]
PAUSE = 5.0  # seconds from the end of one worker to the start of the next
GRACE = 20.0  # seconds that a worker has for the rest of its task
LOOK = 0.2  # seconds


class Keeper:
    """Runs a command anew whenever it ends, until it is told to leave or who started it is gone."""

    def __init__(self, command: Sequence[str], *, pause: float = PAUSE) -> None:
        """The command, and the seconds between two runs."""
        self._command = command
        self._pause = pause
        self._parent = os.getppid()
        self._is_told = False

    def leave(self, *_signal: object) -> None:
        """End the command that runs, and start none any more."""
        self._is_told = True

    def keep(self) -> None:
        """Come back when nothing runs and nothing shall."""
        while self._stays():
            # In a session of its own, or Ctrl-C would reach it both from there and from here,
            # and by the second signal it drops the task that it is doing.
            process = subprocess.Popen(self._command, start_new_session=True)  # noqa: S603 - ours
            while self._stays() and process.poll() is None:
                time.sleep(LOOK)
            if self._stays():
                logger.warning("The worker ended (%s); another starts soon.", process.returncode)
                self._rest()
            else:
                _end(process)

    def _stays(self) -> bool:
        return not self._is_told and os.getppid() == self._parent

    def _rest(self) -> None:
        end = time.monotonic() + self._pause
        while self._stays() and time.monotonic() < end:
            time.sleep(LOOK)


def start() -> subprocess.Popen[bytes]:
    """Start a keeper with a worker, which end when this process does, or by `terminate`."""
    return subprocess.Popen([sys.executable, "-m", "expo.config.worker"], cwd=MANAGE.parent)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main() -> None:
    """Keep a worker."""
    logging.basicConfig(format="{asctime} {levelname} {name}: {message}", style="{")
    keeper = Keeper(COMMAND)
    signal.signal(signal.SIGTERM, keeper.leave)
    signal.signal(signal.SIGINT, keeper.leave)
    keeper.keep()


if __name__ == "__main__":
    main()
