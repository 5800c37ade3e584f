"""What a walk is made of: spots that one stands at, and legs from one to another."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from expo.text import Text
from pavilions.plan.content import LevelPlan, PlacedEntrance
from pavilions.shapes import Point

BOOTH, ENTRANCE, STAGE, POINT = "booth", "entrance", "stage", "point"


@dataclass(frozen=True)
class Floor:
    """A level with what its signs say, and its plan."""

    id: int
    hall_id: int
    hall_code: str
    hall_name: Text
    hall_hue: int
    name: Text
    ordinal: int
    plan: LevelPlan

    @property
    def hall_title(self) -> str:
        """What signs call the hall."""
        return str(self.hall_name) or gettext("Hall %(code)s") % {"code": self.hall_code}

    @property
    def title(self) -> str:
        """What signs call the level within its hall."""
        return str(self.name) or gettext("Level %(number)s") % {"number": self.ordinal}

    def entrance(self, label: str) -> PlacedEntrance | None:
        """The entrance that a spot's label names, `3-S`."""
        code = label.removeprefix(f"{self.hall_code}-")
        return next((each for each in self.plan.entrances if each.code == code), None)


@dataclass(frozen=True)
class LinkFacts:
    """A link: its kind, its two ends (the id of a level and where on it), and its length."""

    kind: str
    ends: tuple[tuple[int, Point], tuple[int, Point]]
    metres: float


@dataclass(frozen=True)
class Spot:
    """What one can walk to; `points` are where one stands before it, none if nothing leads there.

    `label` is what a sign says (`3-B012`, `3-S` for an entrance), or the slug of a stage.
    """

    level_id: int
    label: str
    points: tuple[Point, ...]
    kind: str  # booth, entrance, stage or point


@dataclass(frozen=True)
class Piece:
    """A walk on one level: a line of at least one point."""

    level_id: int
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Crossing:
    """The way over a link from one level to another; `kind` of Link.Kind."""

    kind: str
    from_level_id: int
    to_level_id: int
    metres: float


@dataclass(frozen=True)
class Leg:
    """The shortest way from one spot to another."""

    start: Spot
    end: Spot
    metres: float
    parts: tuple[Piece | Crossing, ...]

    def pieces_on(self, level_id: int) -> Iterator[Piece]:
        """The walks on a level, to be drawn on its plan."""
        for part in self.parts:
            if isinstance(part, Piece) and part.level_id == level_id:
                yield part
