"""Floor plans for tests: blocks of booths, three by three metres, with aisles between them."""

from dataclasses import replace
from typing import Any

from expo.text import Text
from pavilions.drawing.grid import letters
from pavilions.models import Level
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.plan.reading import in_order
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle

SIDE, AISLE = 3, 3


def a_plan(columns: int = 4, rows: int = 4, **fields: Any) -> LevelPlan:
    """Pairs of columns back to back, `A001` at the lower left, between aisles of three metres.

    There are an entrance below, a toilet, a stage, and a column that nobody walks through.
    """
    width = AISLE + -(-columns // 2) * (2 * SIDE + AISLE)
    height = 2 * AISLE + rows * SIDE + 8
    booths = [
        PlacedBooth(
            f"{letters(column)}{row + 1:03}",
            rectangle(
                AISLE + column * SIDE + column // 2 * AISLE, 2 * AISLE + row * SIDE, SIDE, SIDE
            ),
        )
        for column in range(columns)
        for row in range(rows)
    ]
    things = {
        "booths": in_order(booths),
        "entrances": (PlacedEntrance("S", (width / 2, 0), Text(en="South entrance")),),
        "amenities": (PlacedAmenity("toilet", (1.5, height / 2), Text()),),
        "obstacles": (PlacedObstacle("column", rectangle(1, 1, 1, 1), Text()),),
        "stages": (
            PlacedStage("main", rectangle(width / 2 - 4, height - 6, 8, 5), Text(en="Stage")),
        ),
    }
    return LevelPlan(width, height, **{**things, **fields})


def put_plan(level: Level, plan: LevelPlan | None = None) -> LevelPlan:
    """Give a level a plan; its booths are in the database afterwards. Stages are left out."""
    plan = replace(plan or a_plan(), stages=())
    write_plan(level=level, plan=plan)
    return plan
