"""Asks for nasty strings: `python -m tests.bench.hostile FILE`, a JSON list of them.

Each is typed into the search of both lists of the demo, as a page and as data: the site answers,
and soon. Times are CPU time of the whole request in this process.
"""

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import quote

import django
from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from exhibitors.catalogue.index import catalogue_of  # noqa: E402 - after the setup
from expo.models import Edition  # noqa: E402
from tests.bench.checks import Outcome, run  # noqa: E402

LISTS = ("/en/exhibitors/", "/en/products/")
FORMATS = ("", "&format=json")
MOST_MS = 200  # of an answer
TRIES = 3  # of a slow one: on a busy machine a single time may say what else it did


def address(path: str, text: str, form: str = "") -> str:
    """Where a text is asked for; half a character, too, is sent as it is."""
    return f"{path}?q={quote(text.encode('utf-8', 'surrogatepass'))}{form}"


def check(edition: Edition, texts: Sequence[str]) -> Iterator[Outcome]:
    """Ask for each text; the edition is the current one."""
    addresses = [address(path, text, form) for text in texts for path in LISTS for form in FORMATS]
    client = Client(HTTP_HOST="localhost", raise_request_exception=False)
    for path in addresses[: len(LISTS) * len(FORMATS)]:
        client.get(path, follow=True)  # which loads the templates
    # What is loaded by now stays; searching it for garbage would hit whoever is just being timed.
    gc.collect()
    gc.freeze()
    answers = {path: _ask(client, edition, path) for path in addresses}
    gc.unfreeze()
    failed = [f"{path}: {status}" for path, (status, _ms) in answers.items() if status >= 400]
    slow = [f"{path}: {ms:.0f} ms" for path, (_status, ms) in answers.items() if ms > MOST_MS]
    times = [ms for _status, ms in answers.values()]
    number = len(answers)
    yield Outcome("nasty strings answered", number - len(failed), number, 1, failed)
    figures = f"CPU ms: median {statistics.median(times):.1f}, most {max(times):.1f}"
    what = f"answered within {MOST_MS} ms ({figures})"
    yield Outcome(what, number - len(slow), number, 1, slow)


def _ask(client: Client, edition: Edition, path: str) -> tuple[int, float]:
    """The status of an answer and its time in ms: of a slow one the median of several."""
    times: list[float] = []
    while not times or (len(times) < TRIES and times[0] > MOST_MS):
        catalogue_of(edition).forget_answers()
        start = time.process_time()
        status = client.get(path, follow=True).status_code
        times.append((time.process_time() - start) * 1e3)
    return status, statistics.median(times)


def read(path: Path) -> list[str]:
    """The strings of a file."""
    texts: list[str] = json.loads(path.read_text(encoding="utf-8"))
    return texts


if __name__ == "__main__":
    run([partial(check, texts=read(Path(sys.argv[1])))])
