from typing import Any

import pytest

from exhibitors.models import Exhibitor
from expo.models import Edition
from expo.text import Text
from pavilions.models import Booth, Level, Link
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance, PlacedStage
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle
from tests.factories import make_exhibitor, make_hall, make_stand
from tests.factories.programme import make_stage


@pytest.fixture
def halls(edition: Edition) -> list[Level]:
    """Hall 1 with ten booths in a row and a stage, hall 2 up some stairs with another ten."""
    make_stage("Main stage", slug="main")
    levels = [make_hall(code, position=number).levels.get() for number, code in enumerate("12")]
    for level in levels:
        booths = tuple(
            PlacedBooth(f"A{n:03}", rectangle(5 + 4 * n, 10, 3, 3)) for n in range(1, 11)
        )
        write_plan(
            level=level,
            plan=LevelPlan(
                60,
                30,
                booths=booths,
                entrances=(
                    PlacedEntrance("S", (30.0, 0.0), Text(en="South entrance")),
                    PlacedEntrance("W", (0.0, 15.0), Text(en="West entrance")),
                ),
                stages=(PlacedStage("main", rectangle(40, 22, 8, 5), Text(en="Main stage")),)
                if level.hall.code == "1"
                else (),
            ),
        )
    Link.objects.create(
        kind=Link.Kind.STAIRS,
        start=levels[0],
        start_x_m=59,
        start_y_m=15,
        end=levels[1],
        end_x_m=1,
        end_y_m=15,
    )
    return levels


@pytest.fixture
def stand(halls: list[Level]):
    """Make a public exhibitor in a booth that is on the plan."""

    def make(label: str, name: str = "", **fields: Any) -> Exhibitor:
        hall, code = label.split("-")
        exhibitor = make_exhibitor(name or f"Firm {label}", **fields)
        make_stand(exhibitor, Booth.objects.get(hall__code=hall, code=code), role="shared")
        return exhibitor

    return make
