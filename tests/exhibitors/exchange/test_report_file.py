import csv
from pathlib import Path

from exhibitors.exchange.records import Problem
from exhibitors.exchange.report import Report
from exhibitors.exchange.report_file import write_report


def test_problems_stand_below_the_titles_of_their_columns(tmp_path: Path):
    problems = [
        Problem(2, "", "12, x", "Too many cells."),
        Problem(2, "city", "a", "One."),
        Problem(2, "city", "", "Two."),
        Problem(4, "name", "", "The name is missing.", is_error=True),
    ]
    report = Report([], problems)
    report.count([3, 2], 1, "Acme", {}, new=True)
    path = tmp_path / "report.CSV"
    write_report(report, path)
    assert list(csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True))) == [
        ["row", "result", "name", "whole row", "city", "name"],
        ["2", "unchanged", "Acme", "“12, x”: Too many cells.", "“a”: One.\nTwo.", ""],
        ["3", "created", "Acme", "", "", ""],
        ["4", "error", "", "", "", "The name is missing."],
    ]
