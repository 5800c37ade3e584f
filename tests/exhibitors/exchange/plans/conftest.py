from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exhibitors.exchange.plans.importing import PlanReport, import_plan
from expo.models import Edition

Run = Callable[..., PlanReport]


@pytest.fixture
def run(tmp_path: Path, edition: Edition) -> Run:
    """Import a text as a file into the current edition; halls are made unless it says otherwise."""

    def _run(content: str | bytes, **options: Any) -> PlanReport:
        path = tmp_path / "plan"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        options.setdefault("create_missing", True)
        return import_plan(path=path, edition=edition, **options)

    return _run


# What small plans for a test have in common, and most tests don't care for.
NO_WAY_IN = "Neither an entrance nor a link leads to this level."


def told(report: PlanReport) -> list[str]:
    """The problems as `row: column value: reason`, but not that a level has no way in."""
    return [
        f"{each.row}: {' '.join(filter(None, [each.column, each.value]))}: {each.reason}"
        for each in report.problems
        if each.reason != NO_WAY_IN
    ]
