"""What the plan knows of the places that a route leads to."""

from pavilions.drawing.windows import middle_of
from pavilions.plan.content import PlacedBooth, label_of
from pavilions.shapes import Point
from pavilions.ways.network import Floor, Network, Spot


class Places:
    """The booths and stages of a network, by what their signs say and by slug."""

    def __init__(self, network: Network) -> None:
        """Go through all levels once."""
        self._booths: dict[str, PlacedBooth] = {}
        self._stages = {}
        for floor in network.levels.values():
            for booth in floor.plan.booths:
                self._booths[label_of(floor.hall_code, booth)] = booth
            for stage in floor.plan.stages:
                self._stages[stage.slug] = stage

    def booth_id(self, label: str) -> int | None:
        """The id of the booth that a sign calls so."""
        booth = self._booths.get(label)
        return booth.id if booth else None

    def middle(self, spot: Spot) -> Point:
        """Where its number stands on the plan."""
        placed = self._booths.get(spot.label) or self._stages.get(spot.label)
        return middle_of(placed.ring) if placed else spot.points[0]


def floor_name(floor: Floor) -> str:
    """The hall, and the level where it is not the ground."""
    return f"{floor.hall_title} · {floor.title}" if floor.ordinal else floor.hall_title


def start_name(spot: Spot, network: Network) -> str:
    """Where a route begins: an entrance with its hall, or what the booth's sign says."""
    floor = network.levels[spot.level_id]
    entrance = floor.entrance(spot.label)
    return f"{floor_name(floor)} · {entrance.name or entrance.code}" if entrance else spot.label
