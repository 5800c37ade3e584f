"""Parts of a level that are looked at by themselves: windows around a point, and zones."""

from dataclasses import dataclass
from itertools import pairwise

from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import Point, Ring, rectangle

SPANS = (22, 44, 88)  # metres across: near, usual, far
USUAL_SPAN = 44  # on a phone 3 metres are then 24 pixels
MOST_BOOTHS = 800  # of one picture; a level with more is cut into zones
SLACK = 1.1  # a few more don't make another zone
SHAPE = 3 / 4  # a window's height by its width
MARGIN_M = 2.5  # beyond the level's edge, where the walls and the arrows of entrances are
_NEAR = 1 / 12  # of a window's length
_TALL = 1.5  # a picture higher than so many times its width is made smaller to fit a screen


@dataclass(frozen=True)
class Window:
    """A part of a level in metres, from its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def ring(self) -> Ring:
        """Its outline."""
        return rectangle(self.x, self.y, self.width, self.height)

    @property
    def seen_m(self) -> float:
        """By so many metres goes how large is what must be legible, as pins and letters are."""
        return max(self.width, self.height / _TALL)

    def grown(self, share: float) -> "Window":
        """With so much of its size more on each side."""
        across, up = self.width * share, self.height * share
        return Window(self.x - across, self.y - up, self.width + 2 * across, self.height + 2 * up)

    def moved(self, columns: float, rows: float) -> "Window":
        """Farther to the right and up by so many of its own widths and heights."""
        x, y = self.x + columns * self.width, self.y + rows * self.height
        return Window(x, y, self.width, self.height)

    def holds(self, point: Point) -> bool:
        """Whether a point is in it."""
        (x, y), right, top = point, self.x + self.width, self.y + self.height
        return self.x <= x <= right and self.y <= y <= top

    def touches(self, ring: Ring) -> bool:
        """Whether it has some of a shape's surroundings, which are upright rectangles."""
        x, y, right, top = bounds(ring)
        return (
            x < self.x + self.width and right > self.x and y < self.y + self.height and top > self.y
        )


def bounds(ring: Ring) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a shape."""
    across, up = [x for x, _y in ring], [y for _x, y in ring]
    return min(across), min(up), max(across), max(up)


def middle_of(ring: Ring) -> Point:
    """The middle of the upright rectangle around a shape."""
    x, y, right, top = bounds(ring)
    return (x + right) / 2, (y + top) / 2


def whole(plan: LevelPlan) -> Window:
    """All of a level."""
    return Window(0, 0, plan.width_m, plan.height_m)


def window_around(plan: LevelPlan, point: Point, span_m: float = USUAL_SPAN) -> Window:
    """So many metres across around a point, but no more beyond the level's walls than needed."""
    width, height = span_m, span_m * SHAPE
    x = _within(point[0] - width / 2, width, plan.width_m)
    y = _within(point[1] - height / 2, height, plan.height_m)
    return Window(round(x, 2), round(y, 2), width, height)


def zones(plan: LevelPlan) -> list[Window]:
    """The level in one piece, or cut across its longer side into zones of about equal booths."""
    number = -(-len(plan.booths) // MOST_BOOTHS)
    if number < 2 or len(plan.booths) <= MOST_BOOTHS * SLACK:
        return [whole(plan)]
    lies = plan.width_m >= plan.height_m
    places = sorted(_along(booth, lies) for booth in plan.booths)
    length = plan.width_m if lies else plan.height_m
    cuts = (places[len(places) * n // number] for n in range(1, number))
    edges = sorted({0.0, *cuts, length})
    return [
        Window(start, 0, end - start, plan.height_m)
        if lies
        else Window(0, start, plan.width_m, end - start)
        for start, end in pairwise(edges)
    ]


def _along(booth: PlacedBooth, lies: bool) -> float:
    x, y, _right, _top = bounds(booth.ring)
    return x if lies else y


def _within(start: float, length: float, most: float) -> float:
    """Where a stretch begins that lies within 0 and `most`, in its middle if it is longer.

    One that ends near a wall ends beyond it, so that the wall is seen.
    """
    if length >= most + 2 * MARGIN_M:
        return (most - length) / 2
    first, last = -MARGIN_M, most + MARGIN_M - length
    near = length * _NEAR
    return first if start < first + near else last if start > last - near else start
