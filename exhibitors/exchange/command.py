"""What the commands of the imports have in common."""

from abc import abstractmethod
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.records import Problem
from exhibitors.exchange.report import Report
from expo.models import Edition

_MOST_PROBLEMS = 50
_UNUSABLE = 2


class ImportCommand(BaseCommand):
    """Imports a list, prints what is wrong with it, and last what became of its rows."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The options of interfaces that scripts rely on."""
        parser.add_argument("file", type=Path, help="the list, as CSV")
        parser.add_argument("--edition", metavar="SLUG", help="the edition (default: the current)")
        parser.add_argument(
            "--map",
            metavar="COLUMN=FIELD",
            dest="overrides",
            type=_override,
            action="append",
            default=[],
            help="what a column holds; 'COLUMN=' leaves it out",
        )
        parser.add_argument(
            "--create-missing",
            action="store_true",
            help="make categories, pavilions, halls and booths that don't exist",
        )
        parser.add_argument("--publish", action="store_true", help="let visitors see them at once")
        parser.add_argument("--dry-run", action="store_true", help="report, but change nothing")

    def handle(self, **options: Any) -> None:
        """Run the import; exit code 2 if the file is of no use."""
        try:
            report = self.run(
                path=options["file"],
                edition=_edition(options["edition"]),
                overrides=dict(options["overrides"]),
                create_missing=options["create_missing"],
                publish=options["publish"],
                dry_run=options["dry_run"],
            )
        except UnusableFileError as error:
            raise CommandError(str(error).replace("\n", " "), returncode=_UNUSABLE) from error
        for line in describe(report):
            self.stdout.write(line)
        self.stdout.write(str(report))

    @staticmethod
    @abstractmethod
    def run(**options: Any) -> Report:
        """The import itself."""


def describe(report: Report) -> list[str]:
    """The problems of a list, the first of many, and its columns that aren't used."""
    lines = [_line(problem) for problem in report.problems[:_MOST_PROBLEMS]]
    if more := len(report.problems) - len(lines):
        lines.append(_("… and %(count)s more.") % {"count": more})
    if report.unused:
        lines.append(_("Columns not used: %(columns)s.") % {"columns": ", ".join(report.unused)})
    return lines


def _line(problem: Problem) -> str:
    kind = _("error") if problem.is_error else _("warning")
    parts = [_("Row %(row)s, %(kind)s") % {"row": problem.row, "kind": kind}]
    if problem.column:
        parts.append(problem.column)
    value = f" “{problem.value}”" if problem.value else ""
    return f"{', '.join(parts)}{value}: {problem.reason}"


def _edition(slug: str | None) -> Edition:
    if slug:
        if edition := Edition.objects.filter(slug=slug).first():
            return edition
        message = _("There is no edition %(slug)s.") % {"slug": slug}
    else:
        if edition := Edition.objects.current():
            return edition
        message = _("No edition is the current one. Name one with --edition.")
    raise CommandError(message, returncode=_UNUSABLE)


def _override(text: str) -> tuple[str, str]:
    """Column and field of `COLUMN=FIELD`; a column may hold equals signs itself."""
    column, equals, field = text.rpartition("=")
    if not equals or not column:
        raise ArgumentTypeError(_("%(text)s is not COLUMN=FIELD.") % {"text": text})
    return column, field.strip()
