import datetime
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from exhibitors.exchange.checking import Check, check_import
from exhibitors.exchange.command import describe
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.report import Report
from expo.models import Edition
from expo.text import Text


class Command(BaseCommand):
    """Imports lists of exhibitors twice into empty editions, and leaves nothing behind."""

    help = "Import lists twice into an empty edition, and say what became of every row."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The lists."""
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")

    def handle(self, *, files: list[Path], **options: Any) -> None:
        """Check each list; exit code 1 if one of them isn't imported as its rows say."""
        faults = [fault for file in files for fault in self._check(file)]
        if faults:
            raise CommandError("\n".join([f"{len(faults)} faults:", *faults]))

    def _check(self, file: Path) -> list[str]:
        with transaction.atomic():
            edition = _empty_edition(file)
            try:
                first, second = (
                    import_exhibitors(path=file, edition=edition, create_missing=True, publish=True)
                    for _run in (1, 2)
                )
                check = check_import(file, second)
            except UnusableFileError as error:
                return [f"{file.name}: {error}"]
            finally:
                transaction.set_rollback(True)
        self._print(file, first, second, check)
        faults = check.faults
        if second.created or second.updated:
            faults = [*faults, f"A second run changes something: {second}"]
        return [f"{file.name}: {fault}" for fault in faults]

    def _print(self, file: Path, first: Report, second: Report, check: Check) -> None:
        self.stdout.write(f"{file.name}: {check.rows} rows")
        self.stdout.write(
            f"  name a country: {check.with_country}, a hall: {check.with_hall}, "
            f"a booth: {check.with_booth}"
        )
        self.stdout.write(f"  first run:  {first}")
        self.stdout.write(f"  second run: {second}")
        for line in describe(second):
            self.stdout.write(f"  {line}")
        verdict = f"{len(check.faults)} faults" if check.faults else "all as the rows say"
        self.stdout.write(f"  {verdict}")


def _empty_edition(file: Path) -> Edition:
    today = datetime.datetime.now(tz=datetime.UTC).date()
    return Edition.objects.create(
        slug=f"check-{file.stem}"[:50],
        name=Text(en=file.stem),
        starts_on=today,
        ends_on=today,
    )
