"""A small level, and what its editor sends."""

from typing import Any

from django.test import Client
from django.urls import reverse

from expo.text import Text
from pavilions.editing.drafts import State, state_of
from pavilions.models import Level
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
)
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle
from tests.factories import make_hall

PLAN = LevelPlan(
    60,
    40,
    (
        PlacedBooth("A1", rectangle(6, 6, 6, 3)),
        PlacedBooth("A2", rectangle(12, 6, 3, 3)),
        PlacedBooth("A3", rectangle(15, 6, 3, 3)),
    ),
    obstacles=(PlacedObstacle("column", rectangle(30, 20, 1, 1), Text()),),
    entrances=(PlacedEntrance("S", (30, 0), Text(en="South")),),
    amenities=(PlacedAmenity("toilet", (1, 20), Text()),),
)


def make_level(plan: LevelPlan = PLAN, code: str = "3") -> Level:
    """A hall's ground level with a plan."""
    level = make_hall(code).levels.get()
    write_plan(level=level, plan=plan)
    return level


def address(name: str, level: Level, *args: object) -> str:
    """Where one of the editor's pages or edits is."""
    return reverse(f"admin:plan_{name}", args=[level.pk, *args])


def seen(level: Level) -> State:
    """The plan as somebody sees it who opens the editor now."""
    return state_of(Level.objects.get(pk=level.pk))


def send(client: Client, level: Level, name: str, **values: Any) -> Any:
    """Send one of the editor's forms, based on the plan as it is now unless told otherwise."""
    return client.post(address(name, level), {"based_on": seen(level).mark} | values)


def said(response: Any) -> str:
    """The whole page."""
    return str(response.content.decode())
