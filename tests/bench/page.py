"""What a page of the directory costs: `python -m tests.bench.page KIT CATALOGUE`.

CPU time of the whole request in this process, no network, beside the same template rendered with
the very same data, which is all computed by then. EXPO_DATA names the site that holds the
catalogue.
"""

import inspect
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import django
from django.db import connection
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import (
    CaptureQueriesContext,
    setup_test_environment,
    teardown_test_environment,
)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
django.setup()

from exhibitors.catalogue.index import catalogue_of  # noqa: E402 - after the setup
from expo.models import Edition  # noqa: E402
from tests.bench.caches import forget_answers  # noqa: E402
from tests.bench.kit import Kit  # noqa: E402
from tests.bench.timing import Contestant, Seconds, Times, interleave, table  # noqa: E402

PASSES = 40
CONSTANT, COLD, WARM = "template", "page, cold", "page, warm"
HOST = "localhost"


class Computed:
    """A thing whose attributes and methods without arguments are worked out once."""

    def __init__(self, thing: Any) -> None:
        """Nothing is worked out yet."""
        self._thing = thing

    def __getattr__(self, name: str) -> Any:
        """Work it out; from now on it is an attribute."""
        value = getattr(self._thing, name)
        value = value() if callable(value) else value
        value = list(value) if inspect.isgenerator(value) else value
        setattr(self, name, value)
        return value


@dataclass(frozen=True)
class Page:
    """An address, and what its template was given."""

    address: str
    template: str
    data: Mapping[str, Any]
    request: HttpRequest

    @classmethod
    def capture(cls, address: str) -> "Page":
        """Ask for it once, with Django's test hooks that keep the template's context."""
        setup_test_environment()
        try:
            response = Client(HTTP_HOST=HOST).get(address)
        finally:
            teardown_test_environment()
        assert response.status_code == 200, (address, response.status_code)
        contexts: Any = response.context  # one a template; the first is the page's own
        data = contexts[0].flatten()
        data["page"] = Computed(data["page"])
        return cls(address, str(response.templates[0].name), data, data["request"])

    def render(self) -> str:
        """The page from its data alone."""
        return render_to_string(self.template, dict(self.data), self.request)


def addresses(kit: Kit, folder: Path) -> Iterator[tuple[str, str]]:
    """Both lists without anything chosen, and the first product search with two filters."""
    yield "exhibitors", "/en/exhibitors/"
    yield "products", "/en/products/"
    queries = kit.queries(folder)
    narrowed = (q for q in queries if q["kind"] == "word-2-filters" and q["list"] == "products")
    yield "products, a word and two filters", f"/en/products/{kit.address(next(narrowed))}"


def contestants(catalogue: Any) -> list[Contestant[Page]]:
    """The template alone, and the page with and without what the site keeps of earlier answers."""
    client = Client(HTTP_HOST=HOST)

    def get(page: Page) -> object:
        return client.get(page.address)

    return [
        Contestant(CONSTANT, Page.render, prepare=lambda _page: forget_answers(catalogue)),
        Contestant(COLD, get, prepare=lambda _page: forget_answers(catalogue)),
        Contestant(WARM, get, prepare=get),
    ]


def queries_of(act: Callable[[], object]) -> int:
    """The number of SQL queries."""
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def report(pages: Mapping[str, Page], seconds: Seconds, queries: Mapping[str, str]) -> str:
    """Median CPU ms, multiples of the template's, and the numbers of SQL queries."""
    rows = []
    for kind in pages:
        medians = {name: Times.of(seconds[kind, name]).p50 for name in (CONSTANT, COLD, WARM)}
        ratios = [f"{medians[name] / medians[CONSTANT]:.2f}" for name in (COLD, WARM)]
        rows.append([kind, *(f"{ms:.1f}" for ms in medians.values()), *ratios, queries[kind]])
    heading = [f"{name}: CPU ms" for name in (CONSTANT, COLD, WARM)]
    ratios = ["cold / template", "warm / template", "SQL queries, cold / warm / template"]
    return table(["page", *heading, *ratios], rows)


def main(kit: Kit, folder: Path) -> None:
    """Measure and print a table."""
    edition = Edition.objects.current()
    if edition is None:
        sys.exit("The site in EXPO_DATA holds no catalogue: tests.bench.load_catalogue loads one.")
    catalogue = catalogue_of(edition)
    pages = {kind: Page.capture(address) for kind, address in addresses(kit, folder)}
    contest = {each.name: each for each in contestants(catalogue)}
    seconds = interleave(list(contest.values()), list(pages.items()), PASSES, time.process_time)
    queries = {}
    for kind, page in pages.items():
        numbers = []
        for name in (COLD, WARM, CONSTANT):
            contest[name].prepare(page)
            numbers.append(str(queries_of(partial(contest[name].answer, page))))
        queries[kind] = " / ".join(numbers)
    sys.stdout.write(report(pages, seconds, queries))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Kit(Path(sys.argv[1])), Path(sys.argv[2]))
