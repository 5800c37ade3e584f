"""Checks of the search on whole lists, each with a bar that it must reach.

They run on a site of their own that goes away: the demo, and real lists as they are imported.
"""

import datetime
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after the setup

from exhibitors.catalogue.index import Catalogue, catalogue_of, prepare  # noqa: E402
from exhibitors.catalogue.stores import MemoryStore  # noqa: E402
from exhibitors.exchange.exhibitor_import import import_exhibitors  # noqa: E402
from expo.models import Edition  # noqa: E402

SHOWN = 20  # of those that are wrong


@dataclass(frozen=True)
class Outcome:
    """How many of how many are right, the share that has to be, and those that are wrong."""

    what: str
    right: int
    of: int
    bar: float
    wrong: Sequence[str] = ()

    @property
    def is_reached(self) -> bool:
        """Whether enough are right; of nothing at all nothing was shown."""
        return self.of > 0 and self.right >= self.bar * self.of

    def __str__(self) -> str:
        """A line with the figure, and one for each of the first that are wrong."""
        share = 100 * self.right / self.of if self.of else 0
        verdict = "" if self.is_reached else f"  MISSED: {100 * self.bar:g} % are due"
        figure = f"{self.what}: {self.right:,} of {self.of:,} ({share:.2f} %){verdict}"
        return "\n  ".join([figure, *self.wrong[:SHOWN]])


Check = Callable[[Edition], Iterable[Outcome]]


def catalogues(edition: Edition) -> Mapping[str, Catalogue]:
    """An edition's catalogue on each engine, ready to be asked."""
    in_memory = Catalogue(edition.pk, MemoryStore())
    in_memory.prepare()
    prepare(edition)
    return {"tantivy": catalogue_of(edition), "memory": in_memory}


def run(
    checks: Sequence[Check], lists: Iterable[Path] = (), of_lists: Sequence[Check] = ()
) -> None:
    """Check the demo and the lists, print the figures, and exit 1 if a bar is missed.

    `of_lists` are what the lists are checked for, where that isn't the same.
    """
    call_command("migrate", verbosity=0)
    call_command("seed_demo", stdout=sys.stderr)
    edition = Edition.objects.current()
    assert edition
    reached = [_reached(edition, checks)]
    reached += [_reached(imported(path), of_lists or checks) for path in lists]
    sys.exit(0 if all(reached) else 1)


def _reached(edition: Edition, checks: Iterable[Check]) -> bool:
    """Whether an edition reaches all bars; the figures are printed."""
    prepare(edition)
    sys.stdout.write(f"{edition.name}\n")
    reached = True
    for check in checks:
        for outcome in check(edition):
            reached = reached and outcome.is_reached
            sys.stdout.write(f"{outcome}\n")
            sys.stdout.flush()
    return reached


def imported(path: Path) -> Edition:
    """A list in an edition of its own."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    edition = Edition.objects.create(
        slug=path.stem, name={"en": path.stem}, starts_on=today, ends_on=today
    )
    import_exhibitors(path=path, edition=edition, create_missing=True, publish=True)
    return edition
