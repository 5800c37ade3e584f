"""What the commands of the imports have in common."""

from abc import abstractmethod
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.presets import read_preset
from exhibitors.exchange.records import Problem
from exhibitors.exchange.report import Report
from exhibitors.exchange.report_file import write_report
from expo.models import Edition

_MOST_PROBLEMS = 50
_UNUSABLE = 2
_SWITCHES = ("create_missing", "publish", "dry_run", "strict")


class ImportCommand(BaseCommand):
    """Imports a list, prints what is wrong with it, and last what became of its rows."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The options of interfaces that scripts rely on."""
        parser.add_argument("file", type=Path, help="the list: CSV, TSV, XLSX or JSON")
        parser.add_argument("--edition", metavar="SLUG", help="the edition (default: the current)")
        parser.add_argument(
            "--map",
            metavar="COLUMN=FIELD",
            dest="overrides",
            type=_override,
            action="append",
            default=[],
            help="what a column, or its number, holds; 'COLUMN=' leaves it out",
        )
        parser.add_argument(
            "--preset", metavar="NAME", help="the columns of presets/NAME.toml in EXPO_DATA"
        )
        parser.add_argument(
            "--create-missing",
            action="store_true",
            help="make categories, pavilions, halls and booths that don't exist",
        )
        parser.add_argument("--publish", action="store_true", help="let visitors see them at once")
        parser.add_argument("--dry-run", action="store_true", help="report, but change nothing")
        parser.add_argument(
            "--strict", action="store_true", help="import nothing if there is any problem"
        )
        parser.add_argument(
            "--report",
            type=Path,
            metavar="OUT.xlsx",
            help="write what became of each row (or .csv)",
        )

    def handle(self, **options: Any) -> None:
        """Run the import; exit code 2 if a file is of no use, 1 if `--strict` refused the list."""
        edition = edition_named(options["edition"])
        try:
            preset = read_preset(options["preset"]) if options["preset"] else {}
            report = self.run(
                path=options["file"],
                edition=edition,
                overrides=preset | dict(options["overrides"]),
                **{name: options[name] for name in _SWITCHES},
            )
            if options["report"]:
                write_report(report, options["report"])
        except (UnusableFileError, OSError) as error:
            raise CommandError(str(error).replace("\n", " "), returncode=_UNUSABLE) from error
        for line in describe(report):
            self.stdout.write(line)
        self.stdout.write(str(report))
        if options["strict"] and report.problems:
            raise CommandError(_("Nothing was imported because there are problems."))

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


def edition_named(slug: str | None) -> Edition:
    """The edition of this slug, or else the current one; exit code 2 if there is none."""
    if slug:
        if edition := Edition.objects.filter(slug=slug).first():
            return edition
        message = _("There is no edition %(slug)s.") % {"slug": slug}
    else:
        if edition := Edition.objects.current():
            return edition
        message = _("There is no current edition. Name one with --edition.")
    raise CommandError(message, returncode=_UNUSABLE)


def _override(text: str) -> tuple[str, str]:
    """Column and field of `COLUMN=FIELD`; a column may hold equals signs itself."""
    column, equals, field = text.rpartition("=")
    if not equals or not column:
        raise ArgumentTypeError(_("%(text)s is not COLUMN=FIELD.") % {"text": text})
    return column, field.strip()
