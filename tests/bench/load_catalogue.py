"""Loads a benchmark catalogue: `EXPO_DATA=… .venv/bin/python -m tests.bench.load_catalogue FOLDER`.

The database must be migrated, and hold no edition. Prints rows a second and the peak of memory.
"""

import os
import resource
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
django.setup()

from expo.models import Edition  # noqa: E402 - after the setup
from tests.bench.loading import load  # noqa: E402

KILOBYTES_IN_MEGABYTE = 1024
STEP = 200_000  # rows between lines about the progress


class Progress:
    """Counts rows, and says how fast they go in."""

    def __init__(self) -> None:
        """Start the clock."""
        self.rows: dict[str, int] = {}
        self._start = time.perf_counter()
        self._said = 0

    def __call__(self, what: str, rows: int) -> None:
        """Note how many rows of a kind there are, and say it now and then."""
        self.rows[what] = rows
        if sum(self.rows.values()) >= self._said + STEP:
            self._said = sum(self.rows.values())
            self.say()

    def say(self) -> None:
        """One line: rows by kind, speed, memory."""
        seconds = time.perf_counter() - self._start
        parts = ", ".join(f"{number:,} {what}" for what, number in self.rows.items())
        speed = sum(self.rows.values()) / seconds
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES_IN_MEGABYTE
        sys.stdout.write(f"{parts}: {seconds:.1f} s, {speed:,.0f} rows/s, peak {peak:,.0f} MB\n")
        sys.stdout.flush()


def main(folder: Path) -> None:
    """Load and print."""
    if Edition.objects.exists():
        sys.exit("This database has an edition already: name another folder in EXPO_DATA.")
    progress = Progress()
    load(folder, progress)
    progress.say()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
