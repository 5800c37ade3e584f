from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from exhibitors.exchange.command import edition_named
from exhibitors.exchange.plans.exporting import FORMATS
from exhibitors.exchange.plans.records import hall_records

_UNUSABLE = 2


class Command(BaseCommand):
    """Writes floor plans into a file that `import_floor_plan` reads."""

    help = "Write an edition's floor plans as CSV, GeoJSON or SVG."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to, of which edition, and of which hall."""
        parser.add_argument("file", type=Path, help="the new file, .csv, .geojson or .svg")
        parser.add_argument("--edition", metavar="SLUG", help="the edition (default: the current)")
        parser.add_argument("--hall", metavar="CODE", default="", help="only this hall")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file; exit code 2 if it can't be written."""
        path, edition = options["file"], edition_named(options["edition"])
        write = FORMATS.get(path.suffix.lower().removeprefix("."))
        if write is None:
            message = _("%(file)s ends neither in .csv nor in .geojson nor in .svg.")
            raise CommandError(message % {"file": path.name}, returncode=_UNUSABLE)
        halls = hall_records(edition, options["hall"])
        if options["hall"] and not halls:
            message = _("There is no hall %(hall)s.") % {"hall": options["hall"]}
            raise CommandError(message, returncode=_UNUSABLE)
        try:
            path.write_text(write(halls), encoding="utf-8", newline="")
        except OSError as error:
            message = _("%(file)s can't be written: %(reason)s.")
            details = {"file": path.name, "reason": error.strerror}
            raise CommandError(message % details, returncode=_UNUSABLE) from error
