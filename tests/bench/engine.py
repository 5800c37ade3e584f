"""The site's search core beside tantivy itself: `python -m tests.bench.engine KIT CATALOGUE`.

Both answer the kit's queries in this process, one after the other: the total, 20 ids and the
counts of all facets, in CPU time, since a millisecond on a busy machine is mostly waiting.
EXPO_DATA names the site that holds the catalogue. The interpreter needs what the kit needs, and
what the site needs.
"""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import django
from django.http import QueryDict

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
django.setup()

from exhibitors.catalogue.index import Catalogue, catalogue_of  # noqa: E402
from exhibitors.catalogue.listings import Listing  # noqa: E402
from exhibitors.directory.selection import Selection  # noqa: E402
from expo.models import Edition  # noqa: E402
from expo.search.port import Query, Results  # noqa: E402
from tests.bench.caches import forget_answers  # noqa: E402
from tests.bench.kit import Kit  # noqa: E402
from tests.bench.timing import ALL, Contestant, Seconds, Times, interleave, kinds_of, table  # noqa: E402

PASSES = 3
FLOOR, COLD, WARM = "tantivy", "site, cold", "site, warm"
Question = tuple[dict[str, Any], Query]  # as the kit has it, and as the site has it


def questions(kit: Kit, folder: Path, catalogue: Catalogue) -> Iterator[tuple[str, Question]]:
    """Each query in both forms, with its kind."""
    for query in kit.queries(folder):
        # Only data formats may choose the length of a page; tantivy gives 20 ids as well.
        data = QueryDict(f"{kit.address(query).lstrip('?')}&format=json&per_page=20")
        selection = Selection.read(Listing(query["list"]), data, catalogue.vocabulary)
        # The kit's facets, as tantivy counts them; the site has more.
        counted = kit.facets(query["list"])
        yield query["kind"], (query, replace(selection.query("en"), counted=counted))


def contestants(kit: Kit, folder: Path, catalogue: Catalogue) -> list[Contestant[Question]]:
    """Tantivy, and the site with and without what it keeps of earlier answers."""
    floors = {listing.value: kit.floor(folder, listing.value) for listing in Listing}

    def floor(question: Question) -> object:
        return floors[question[0]["list"]].ask(question[0])

    def site(question: Question) -> Results:
        return catalogue.search(Listing(question[0]["list"]), question[1])

    return [
        Contestant(FLOOR, floor),
        Contestant(COLD, site, prepare=lambda _question: forget_answers(catalogue)),
        Contestant(WARM, site, prepare=site),
    ]


def report(seconds: Seconds) -> str:
    """p50 / p95 / max of each in ms, and the site's p50 / p95 as multiples of tantivy's."""
    rows = []
    for kind in kinds_of(seconds):
        times = {name: Times.of(seconds[kind, name]) for name in (FLOOR, COLD, WARM)}
        shown = [f"{t.p50:.2f} / {t.p95:.2f} / {t.most:.2f}" for t in times.values()]
        floor = times.pop(FLOOR)
        ratios = [f"{t.p50 / floor.p50:.2f} / {t.p95 / floor.p95:.2f}" for t in times.values()]
        rows.append([f"**{kind}**" if kind == ALL else kind, *shown, *ratios])
    heading = [
        "kind",
        f"{FLOOR} ms",
        f"{COLD} ms",
        f"{WARM} ms",
        "cold / tantivy",
        "warm / tantivy",
    ]
    return table(heading, rows)


def main(kit: Kit, folder: Path) -> None:
    """Measure and print a table."""
    edition = Edition.objects.current()
    if edition is None:
        sys.exit("The site in EXPO_DATA holds no catalogue: tests.bench.load_catalogue loads one.")
    catalogue = catalogue_of(edition)
    asked = list(questions(kit, folder, catalogue))
    seconds = interleave(contestants(kit, folder, catalogue), asked, PASSES, time.process_time)
    sys.stdout.write(report(seconds))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Kit(Path(sys.argv[1])), Path(sys.argv[2]))
