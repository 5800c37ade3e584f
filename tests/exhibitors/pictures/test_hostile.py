"""A thousand hostile pictures: each is refused in words, or kept as pixels and no more."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.architecture.places import ROOT
from tests.exhibitors.pictures.hostile import FAMILIES, cases

MOST_MB = 1536


def report(*options: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.exhibitors.pictures.hostile", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    came: dict[str, Any] = json.loads(done.stdout)
    return came


def test_there_are_a_thousand_and_always_the_same() -> None:
    first, second = list(cases()), list(cases())

    assert len(first) == 1000
    assert {case.family for case in first} == {make.__name__.strip("_") for make, *_ in FAMILIES}
    assert first == second


@pytest.mark.parametrize(
    ("options", "pictures"),
    [(["--in-one"], 1000), (["--every", "5"], 200)],
    ids=["all in one process under the limits", "every fifth in a process of its own"],
)
def test_each_is_refused_or_clean(options: list[str], pictures: int) -> None:
    found = report(*options)

    assert found["pictures"] == pictures
    wrong = {
        family: outcome
        for family, outcomes in found["came"].items()
        for outcome in outcomes
        if outcome.startswith("WRONG")
    }
    assert wrong == {}
    assert len(found["came"]) == len(FAMILIES)
    assert found["left"] == []
    assert found["peak_mb"] < MOST_MB
