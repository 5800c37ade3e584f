"""What a level's plan holds, apart from the database: to draw, check, change and carry about."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from expo.text import Text
from pavilions.booth_codes import booth_label
from pavilions.shapes import Point, Ring


@dataclass(frozen=True, slots=True)
class PlacedBooth:
    """A booth in its place. `id` is None while it isn't in the database."""

    code: str
    ring: Ring
    kind: str = "inline"
    open_sides: int = 1
    pavilion: str = ""  # its slug
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedObstacle:
    """What one can't walk through; `kind` of Obstacle.Kind."""

    kind: str
    ring: Ring
    name: Text


@dataclass(frozen=True, slots=True)
class PlacedEntrance:
    """Where one comes in; `code` once on the level."""

    code: str
    at: Point
    name: Text


@dataclass(frozen=True, slots=True)
class PlacedAmenity:
    """What visitors look for besides; `kind` of Amenity.Kind."""

    kind: str
    at: Point
    name: Text


@dataclass(frozen=True, slots=True)
class PlacedStage:
    """Where a stage of the programme stands."""

    slug: str
    ring: Ring
    name: Text


Placed = PlacedBooth | PlacedObstacle | PlacedEntrance | PlacedAmenity | PlacedStage
Row = TypeVar("Row", bound=Placed)


@dataclass(frozen=True, slots=True)
class LevelPlan:
    """A level with all that stands on it; its size in metres.

    The order of things is theirs for good: booths by code, the others as they came.
    """

    width_m: float
    height_m: float
    booths: tuple[PlacedBooth, ...] = ()
    obstacles: tuple[PlacedObstacle, ...] = ()
    entrances: tuple[PlacedEntrance, ...] = ()
    amenities: tuple[PlacedAmenity, ...] = ()
    stages: tuple[PlacedStage, ...] = ()

    def booth(self, code: str) -> PlacedBooth | None:
        """The booth of this code."""
        return next((each for each in self.booths if each.code == code), None)

    def solid(self) -> Iterator[Ring]:
        """The outlines that nobody walks through: booths, obstacles and stages."""
        yield from (booth.ring for booth in self.booths)
        yield from (obstacle.ring for obstacle in self.obstacles)
        yield from (stage.ring for stage in self.stages)

    def as_json(self) -> dict[str, Any]:
        """For the database and for `from_json`."""
        return {
            "width_m": self.width_m,
            "height_m": self.height_m,
            **{name: [_row(each) for each in getattr(self, name)] for name in KINDS},
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "LevelPlan":
        """What `as_json` gave."""
        things = {
            name: tuple(_placed(kind, row) for row in value.get(name, []))
            for name, kind in KINDS.items()
        }
        return cls(value["width_m"], value["height_m"], **things)


KINDS: dict[str, type[Any]] = {
    "booths": PlacedBooth,
    "obstacles": PlacedObstacle,
    "entrances": PlacedEntrance,
    "amenities": PlacedAmenity,
    "stages": PlacedStage,
}


def same_place(one: LevelPlan, other: LevelPlan) -> bool:
    """Whether two plans hold the same, whatever the database calls their booths."""
    return _without_ids(one) == _without_ids(other)


def label_of(hall_code: str, booth: PlacedBooth) -> str:
    """What the booth's sign says: `3.2-B025`."""
    return booth_label(hall_code, booth.code)


def _without_ids(plan: LevelPlan) -> LevelPlan:
    return replace(plan, booths=tuple(replace(booth, id=None) for booth in plan.booths))


def _row(placed: Placed) -> dict[str, Any]:
    return {field.name: getattr(placed, field.name) for field in fields(placed)}


def _placed(kind: type[Row], row: dict[str, Any]) -> Row:
    values = dict(row)
    if "ring" in values:
        values["ring"] = tuple((x, y) for x, y in values["ring"])
    if "at" in values:
        x, y = values["at"]
        values["at"] = (x, y)
    if "name" in values:
        values["name"] = Text(values["name"])
    return kind(**values)
