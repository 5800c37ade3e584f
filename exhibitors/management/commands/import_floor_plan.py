from argparse import ArgumentTypeError
from math import isfinite
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from exhibitors.exchange.command import describe, edition_named
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.importing import import_plan, refusals

_UNUSABLE = 2
_OPTIONS = ("hall", "level", "scale", "create_missing", "dry_run", "strict")


class Command(BaseCommand):
    """Imports floor plans, prints what is wrong with them, and last what became of the rows."""

    help = "Import floor plans (CSV, GeoJSON, or SVG whose shapes have the booths' codes as ids)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The options of interfaces that scripts rely on."""
        parser.add_argument("file", type=Path, help="the plan: CSV, GeoJSON or SVG")
        parser.add_argument("--edition", metavar="SLUG", help="the edition (default: the current)")
        parser.add_argument(
            "--hall", metavar="CODE", default="", help="the hall of what names none in the file"
        )
        parser.add_argument(
            "--level", metavar="N", type=int, default=0, help="the level of what names none"
        )
        parser.add_argument(
            "--create-missing", action="store_true", help="make halls and levels that don't exist"
        )
        parser.add_argument("--dry-run", action="store_true", help="report, but change nothing")
        parser.add_argument(
            "--strict", action="store_true", help="import nothing if there is any problem"
        )
        parser.add_argument(
            "--scale", metavar="METRES", type=_scale, help="how long a unit of an SVG is"
        )

    def handle(self, **options: Any) -> None:
        """Run the import; exit code 2 if the file is of no use, 1 if `--strict` refused it."""
        edition = edition_named(options["edition"])
        try:
            chosen = {name: options[name] for name in _OPTIONS}
            report = import_plan(path=options["file"], edition=edition, **chosen)
        except (UnusableFileError, OSError) as error:
            raise CommandError(str(error).replace("\n", " "), returncode=_UNUSABLE) from error
        for line in [*describe(report), *refusals(report), str(report)]:
            self.stdout.write(line)
        if options["strict"] and report.problems:
            raise CommandError(_("Nothing was imported because there are problems."))


def _scale(text: str) -> float:
    """Metres, more than none."""
    try:
        metres = float(text.replace(",", "."))
    except ValueError:
        metres = 0
    if not (isfinite(metres) and metres > 0):
        raise ArgumentTypeError(_("%(text)s is not a number of metres.") % {"text": text})
    return metres
