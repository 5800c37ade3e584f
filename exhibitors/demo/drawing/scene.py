"""The stage of a still life: soft paper, a table, and shapes that catch light from the left."""

import random
from collections.abc import Sequence
from math import cos, radians, sin

from exhibitors.demo.drawing.canvas import BLACK, WHITE, Canvas, Colour, Point, colour, curve, mix

WIDTH, HEIGHT = 640, 480  # pixels
FLOOR = 372  # where things stand
SCALE = 3

PAPERS = [colour(code) for code in "#f6f1e7 #eef3f1 #f3efe9 #eef1f5 #f7efe8 #f1f3ea".split()]
WOOD, STEEL, GLASS, STRAW = (colour(c) for c in ("#b98a5a", "#aab4bc", "#cfe3e6", "#d9b46a"))
LEAF, STEM = colour("#5f8f4e"), colour("#6b5a3a")


class Scene(Canvas):
    """A canvas with a ground and a colour of its own."""

    def __init__(self, key: str, main: Colour) -> None:
        """`key` decides all that is left to chance; `main` is the colour of the thing shown."""
        self.chance = random.Random(f"still life {key}")  # noqa: S311 - the demo keeps no secrets
        paper = mix(self.chance.choice(PAPERS), main, 0.06)
        super().__init__(WIDTH, HEIGHT, paper, SCALE)
        self.main, self.dark = main, mix(main, BLACK, 0.28)
        self.light, self.pale = mix(main, WHITE, 0.4), mix(main, WHITE, 0.72)
        self.paper, self.shade = paper, mix(paper, BLACK, 0.11)
        self._ground()

    def _ground(self) -> None:
        """A sheet, disc or arch behind, and the table."""
        behind = mix(self.paper, self.main, 0.16)
        kind = self.chance.choice(("disc", "arch", "sheet"))
        x = 320 + self.chance.choice((-70, 0, 70))
        if kind == "disc":
            self.circle(x, 214, 166, behind)
        elif kind == "arch":
            self.circle(x, 206, 138, behind)
            self.rect(x - 138, 206, 276, 200, behind)
        else:
            self.rect(x - 190, 62, 380, 320, behind)
        self.rect(0, 330, WIDTH, HEIGHT - 330, mix(self.paper, BLACK, 0.05))

    def shadow(self, x: float, half: float, y: float = FLOOR) -> None:
        """Under a thing that stands here."""
        self.ellipse(x + half * 0.18, y, half * 1.1, max(7, half * 0.13), self.shade)

    def turned(
        self, x: float, profile: Sequence[Point], fill: Colour, *, glossy: bool = True
    ) -> None:
        """A thing off the wheel or the lathe: half its width at each height, from the top."""
        smooth = curve([(half, y) for half, y in profile], 6)
        edge = [(max(half, 0.0), y) for half, y in smooth]
        bands = [
            (-1.0, 1.0, fill),
            (0.3, 1.0, mix(fill, BLACK, 0.16)),
            (0.72, 1.0, mix(fill, BLACK, 0.27)),
        ]
        if glossy:
            bands.append((-0.72, -0.55, mix(fill, WHITE, 0.38)))
        for left, right, tone in bands:
            outline = [(x + half * right, y) for half, y in edge]
            self.polygon(outline + [(x + half * left, y) for half, y in reversed(edge)], tone)

    def ball(self, x: float, y: float, radius: float, fill: Colour, squash: float = 1.0) -> None:
        """A round thing."""
        self.ellipse(x, y, radius, radius * squash, mix(fill, BLACK, 0.2))
        self.ellipse(x - radius * 0.1, y - radius * 0.08, radius * 0.9, radius * 0.9 * squash, fill)
        self.ellipse(
            x - radius * 0.36,
            y - radius * 0.4 * squash,
            radius * 0.24,
            radius * 0.16,
            mix(fill, WHITE, 0.42),
        )

    def block(
        self, x: float, y: float, width: float, height: float, fill: Colour, depth: float = 34
    ) -> None:
        """A box by the lower left corner of its front."""
        right, top, up = x + width, y - height, depth * 0.55
        if y >= FLOOR:
            self.shadow(x + width / 2 + depth / 2, width / 2 + depth / 2, y)
        self.rect(x, top, width, height, fill)
        self.polygon(
            [(right, y), (right + depth, y - up), (right + depth, top - up), (right, top)],
            mix(fill, BLACK, 0.24),
        )
        self.polygon(
            [(x, top), (x + depth, top - up), (right + depth, top - up), (right, top)],
            mix(fill, WHITE, 0.3),
        )

    def pile(self, x: float, y: float, half: float, high: float, size: float, fill: Colour) -> None:
        """A heap of small round things."""
        rows = max(2, round(high / (size * 1.1)))
        for row in reversed(range(rows)):
            span = half * (1 - row / rows)
            count = max(1, round(span * 2 / (size * 1.5)))
            for i in range(count):
                place = x - span + 2 * span * (i + 0.5) / count + self.chance.uniform(-2, 2)
                tone = mix(fill, self.chance.choice((BLACK, WHITE)), self.chance.uniform(0, 0.22))
                self.ellipse(place, y - row * size * 1.05, size, size * 0.78, tone)

    def wheel(self, x: float, y: float, radius: float) -> None:
        """With tyre and hub."""
        self.circle(x, y, radius, BLACK)
        self.circle(x, y, radius * 0.66, STEEL)
        self.circle(x, y, radius * 0.22, mix(STEEL, BLACK, 0.45))


def around(x: float, y: float, away: float, turn: float) -> Point:
    """The point so far from another; `turn` in degrees, 0 to the right, 90 upwards."""
    return x + away * cos(radians(turn)), y - away * sin(radians(turn))
