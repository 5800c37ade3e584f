"""The report on an import as a spreadsheet: every row, and what was wrong in which column."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.export import FORMATS, Row
from exhibitors.exchange.report import Report


def write_report(report: Report, path: Path) -> None:
    """Write it as CSV if the file's name ends so, otherwise as XLSX. OSError if that fails."""
    _media_type, parts = FORMATS["csv" if path.suffix.lower() == ".csv" else "xlsx"]
    with path.open("wb") as file:
        file.writelines(parts(_report_rows(report)))


def _report_rows(report: Report) -> Iterator[Row]:
    """The heading, and a row for each of the list's. Titles of columns head their problems."""
    titles = list(dict.fromkeys(problem.column for problem in report.problems))
    said: dict[tuple[int, str], list[str]] = defaultdict(list)
    for problem in report.problems:
        value = f"“{problem.value}”: " if problem.value else ""
        said[problem.row, problem.column].append(f"{value}{problem.reason}")
    yield [_("row"), _("result"), _("name"), *(title or _("whole row") for title in titles)]
    for row, outcome, name in report.rows():
        yield [row, str(outcome.label), name, *("\n".join(said[row, title]) for title in titles)]
