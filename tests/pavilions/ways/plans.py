"""Plans to walk on, without a database."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from expo.text import Text
from pavilions.plan.content import (
    LevelPlan,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import Ring, rectangle, ring_of
from pavilions.ways.legs import Floor, LinkFacts
from pavilions.ways.network import Network

RUN = 7
SOUTH, NORTH = Text(en="South entrance", es="Entrada sur"), Text(en="North entrance")


def aisles(columns: int, on_a_side: int = 7, *, first: str = "A") -> LevelPlan:
    """Aisles of booths of 3 x 3 m, up on the left and down on the right, a cross aisle after
    every seventh.

    Entrances S and N are in the middle of the walls below and above, a stage stands above.
    """
    width = 12 + 9 * columns
    depth = 24 + 3 * on_a_side + 3 * ((on_a_side - 1) // RUN)
    return LevelPlan(
        width,
        depth,
        booths=tuple(_columns(columns, on_a_side, ord(first))),
        obstacles=(PlacedObstacle("column", rectangle(width / 2 + 2, 4, 0.8, 0.8), Text()),),
        entrances=(
            PlacedEntrance("S", (width / 2, 0.0), SOUTH),
            PlacedEntrance("N", (width / 2, depth), NORTH),
        ),
        stages=(PlacedStage("forum", rectangle(2, depth - 8, 6, 4), Text(en="Forum")),),
    )


def _columns(columns: int, on_a_side: int, first: int) -> Iterator[PlacedBooth]:
    for column in range(columns):
        letter = chr(first + column)
        for number in range(on_a_side):
            y = 9 + 3 * number + 3 * (number // RUN)
            up, down = number + 1, 2 * on_a_side - number
            yield PlacedBooth(f"{letter}{up:03}", rectangle(6 + 9 * column, y, 3, 3))
            yield PlacedBooth(f"{letter}{down:03}", rectangle(12 + 9 * column, y, 3, 3))


def scattered(seed: int, across: int = 5) -> LevelPlan:
    """Booths of any form, some of them slanting, and columns; not all can be reached."""
    chance = random.Random(seed)
    side = 7.0 * across
    things = [
        _thing(chance, 7.0 * column + 0.5, 7.0 * row + 0.5)
        for column in range(across)
        for row in range(across)
    ]
    booths = tuple(PlacedBooth(f"R{number:03}", ring) for number, ring in enumerate(things[:-3]))
    obstacles = tuple(PlacedObstacle("wall", ring, Text()) for ring in things[-3:])
    entrances = (
        PlacedEntrance("S", (chance.uniform(1, side - 1), 0.0), SOUTH),
        PlacedEntrance("N", (chance.uniform(1, side - 1), side), NORTH),
    )
    return LevelPlan(side, side, booths, obstacles, entrances)


def _thing(chance: random.Random, x: float, y: float) -> Ring:
    """A rectangle, a triangle or an L within six metres to the right and above."""
    kind, a, b = chance.randrange(4), chance.uniform(2, 5.9), chance.uniform(2, 5.9)
    if kind == 0:
        return ring_of([(x, y), (x + a, y + 1), (x + 1, y + b)])
    if kind == 1:
        return ring_of(
            [(x, y), (x + a, y), (x + a, y + 1), (x + 1, y + 1), (x + 1, y + b), (x, y + b)]
        )
    return rectangle(x, y, round(a, 2), round(b, 2))


def floor(plan: LevelPlan, number: int = 1, *, ordinal: int = 0, hall: int = 1) -> Floor:
    """A level with this id."""
    return Floor(number, hall, str(hall), Text(), 1, Text(), ordinal, plan)


def network(*floors: Floor, links: Sequence[LinkFacts] = ()) -> Network:
    """Those levels and links."""
    return Network(floors, links)


def link(
    kind: str,
    start: tuple[int, tuple[float, float]],
    end: tuple[int, tuple[float, float]],
    metres: float = 20.0,
) -> LinkFacts:
    """A link between a place on a level and another."""
    return LinkFacts(kind, (start, end), metres)


def two_storeys() -> Network:
    """Aisles with stairs and a lift to two more aisles above them."""
    stairs = link("stairs", (1, (27.0, 3.0)), (2, (3.0, 3.0)), 15.0)
    lift = link("lift", (1, (2.0, 7.5)), (2, (3.0, 8.0)), 25.0)
    return network(
        floor(aisles(2)),
        floor(replace(aisles(2, first="H"), entrances=()), 2, ordinal=1),
        links=[stairs, lift],
    )
