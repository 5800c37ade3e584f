import pytest

from expo.models import Edition
from expo.text import Text
from pavilions.models import Level
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle
from tests.factories import make_hall

PLAN = LevelPlan(
    30,
    20,
    (PlacedBooth("A1", rectangle(3, 3, 3, 3)), PlacedBooth("A2", rectangle(6, 3, 3, 3))),
    entrances=(PlacedEntrance("S", (15, 0), Text()),),
)


@pytest.fixture
def level(edition: Edition) -> Level:
    """A level with two booths and an entrance."""
    level = make_hall("3").levels.get()
    write_plan(level=level, plan=PLAN)
    return level
