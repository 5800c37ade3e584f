"""Marks for invented companies: flat, geometric, in two inks on white."""

import math
import random
from collections.abc import Callable
from itertools import product

from exhibitors.demo.drawing.canvas import WHITE, Canvas, Colour, as_png, colour, mix

SIZE = 160  # pixels
SCALE = 4
MIDDLE = SIZE / 2
COLOURS = 24

# Pairs of inks; the first carries the mark.
INKS = [
    tuple(colour(code) for code in pair.split())
    for pair in (
        "#0b5a5e #e0a030",
        "#0b5a5e #7fb8a4",
        "#0b62a8 #f0a050",
        "#0b62a8 #8cc4e8",
        "#123a5c #d9603a",
        "#c24e00 #f2b872",
        "#a3341f #2f4858",
        "#00795a #b8c94a",
        "#2f5d3a #d8b24a",
        "#a8467f #f0b0c0",
        "#6a4c9c #e0a0b0",
        "#44357a #46a6a0",
        "#8a6a00 #39424e",
        "#1d7d9c #f0c050",
        "#14181d #d0433c",
        "#14181d #c9a25a",
        "#39424e #5aa9a0",
        "#7a2e2e #d8a878",
    )
]

Mark = Callable[[Canvas, random.Random, Colour, Colour, str], None]


def draw_logo(name: str, group: str = "") -> bytes:
    """A mark as PNG, always the same for the same name and group of sectors.

    Without a known group it is the name's initials.
    """
    chance = random.Random(f"logo {group} {name}")  # noqa: S311 - the demo keeps no secrets
    canvas = Canvas(SIZE, SIZE, WHITE, SCALE)
    ink, second = chance.choice(INKS)
    mark = chance.choice(MARKS_OF[group] + ANYBODYS) if group in MARKS_OF else _monogram
    mark(canvas, chance, ink, second, name)
    return as_png(canvas.finished(), COLOURS)


def _bars(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    count = chance.choice((3, 4, 5))
    width, gap = 96 / count * 0.68, 96 / count
    heights = [34 + i * 62 / (count - 1) for i in range(count)]
    if chance.choice((True, False)):
        chance.shuffle(heights)
    corner = chance.choice((0, width / 2))
    marked = chance.randrange(count)
    for i, height in enumerate(heights):
        fill = second if i == marked else ink
        canvas.rect(34 + i * gap, 128 - height, width, height, fill, corner)


def _arcs(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    turn = chance.choice((0, 90, 180, 270))
    x = MIDDLE + (-48 if turn in (0, 270) else 48)
    y = MIDDLE + (-48 if turn in (0, 90) else 48)
    for radius, fill in ((98, ink), (76, WHITE), (62, second), (42, WHITE), (28, ink)):
        canvas.pie(x, y, radius, turn, turn + 90, fill)


def _leaves(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    pairs = chance.choice((1, 2, 3))
    for i in range(pairs):
        y, length = 116 - i * 26, 56 - i * 7
        canvas.leaf(MIDDLE, y, length, 40, ink)
        canvas.leaf(MIDDLE, y, length, 140, mix(ink, second, 0.35) if pairs > 1 else second)
    canvas.leaf(MIDDLE, 120 - pairs * 21, 56 - pairs * 7, 90, second)
    canvas.line([(MIDDLE, 134), (MIDDLE, 120 - pairs * 18)], 5, ink)


def _waves(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    canvas.circle(MIDDLE, MIDDLE, 54, ink)
    phase, swing = chance.uniform(0, 6.28), chance.uniform(6, 11)
    for row, fill in enumerate((second, WHITE, mix(ink, WHITE, 0.45))):
        middle = 70 + row * 22
        top = [(x, middle + swing * math.sin(x / 17 + phase)) for x in range(20, 142, 2)]
        canvas.polygon(top + [(x, y + 9) for x, y in reversed(top)], fill)
    _outside(canvas, 54)


def _outside(canvas: Canvas, radius: float) -> None:
    """Whiten all beyond a circle."""
    around = [
        (MIDDLE + radius * math.cos(t / 60 * math.pi), MIDDLE + radius * math.sin(t / 60 * math.pi))
        for t in range(121)
    ]
    frame = [(SIZE, MIDDLE), (SIZE, SIZE), (0.0, SIZE), (0.0, 0.0), (SIZE, 0.0), (SIZE, MIDDLE)]
    canvas.polygon(around + frame, WHITE)


def _rays(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    count, start = chance.choice((8, 10, 12, 16)), chance.uniform(0, 0.4)
    for i in range(count):
        turn = start + i * 2 * math.pi / count
        inner, outer = 34, 56 - 10 * (i % 2)
        ends = [(MIDDLE + r * math.cos(turn), MIDDLE + r * math.sin(turn)) for r in (inner, outer)]
        canvas.line(ends, 6, ink)
    canvas.circle(MIDDLE, MIDDLE, 24, second)


def _cube(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    corners = [
        (MIDDLE + 56 * math.sin(i * math.pi / 3), MIDDLE - 56 * math.cos(i * math.pi / 3))
        for i in range(6)
    ]
    middle = (MIDDLE, MIDDLE)
    faces = [ink, second, mix(ink, WHITE, 0.35)]
    chance.shuffle(faces)
    for i, fill in zip((0, 2, 4), faces, strict=True):
        canvas.polygon([middle, corners[i - 1], corners[i], corners[(i + 1) % 6]], fill)
    if chance.choice((True, False)):
        canvas.circle(*middle, 14, WHITE)


def _circles(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _n: str) -> None:
    radius = 38
    count = chance.choice((2, 3))
    turn = chance.choice((0, 90)) if count == 2 else 90
    middles = [
        (
            MIDDLE + 22 * math.cos(math.radians(turn + i * 360 / count)),
            MIDDLE - 22 * math.sin(math.radians(turn + i * 360 / count)),
        )
        for i in range(count)
    ]
    fills = (ink, second, mix(ink, WHITE, 0.4))
    for (x, y), fill in zip(middles, fills, strict=False):
        canvas.circle(x, y, radius, fill)
    (ax, ay), (bx, by) = middles[:2]
    _lens(canvas, (ax, ay), (bx, by), radius, mix(ink, second, 0.5))


def _lens(
    canvas: Canvas, a: tuple[float, float], b: tuple[float, float], radius: float, fill: Colour
) -> None:
    """Where two circles of one size overlap."""
    away = math.dist(a, b)
    base = math.atan2(b[1] - a[1], b[0] - a[0])
    half = math.acos(away / 2 / radius)
    outline = []
    for middle, direction in ((a, base), (b, base + math.pi)):
        for i in range(21):
            turn = direction - half + 2 * half * i / 20
            outline.append(
                (middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn))
            )
    canvas.polygon(outline, fill)


def _tiles(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    side = 50
    for column, row in product((0, 1), (0, 1)):
        x, y = MIDDLE - 52 + column * 54, MIDDLE - 52 + row * 54
        fill = chance.choice((ink, ink, second))
        shape = chance.choice(("quarter", "quarter", "square", "dot"))
        if shape == "square":
            canvas.rect(x, y, side, side, fill)
        elif shape == "dot":
            canvas.circle(x + side / 2, y + side / 2, side / 2, fill)
        else:
            turn = chance.choice((0, 90, 180, 270))
            cx = x if turn in (0, 270) else x + side
            cy = y if turn in (0, 90) else y + side
            canvas.pie(cx, cy, side, turn, turn + 90, fill)


def _peaks(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    canvas.circle(MIDDLE + chance.choice((-26, 26)), 52, 15, second)
    canvas.polygon([(22, 122), (70, 50), (118, 122)], ink)
    canvas.polygon([(74, 122), (108, 74), (142, 122)], mix(ink, WHITE, 0.4))
    canvas.polygon([(70, 50), (57, 69), (66, 76), (72, 68), (79, 76), (83, 69)], WHITE)


def _ring(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    gap, start = chance.choice((50, 80, 110)), chance.choice((0, 45, 135, 225, 300))
    canvas.pie(MIDDLE, MIDDLE, 56, start + gap, start + 360, ink)
    canvas.circle(MIDDLE, MIDDLE, 36, WHITE)
    turn = math.radians(start + gap / 2)
    away = chance.choice((0, 46))
    canvas.circle(
        MIDDLE + away * math.cos(turn), MIDDLE + away * math.sin(turn), 17 if away else 20, second
    )


def _petals(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _n: str) -> None:
    count, start = chance.choice((5, 6, 8)), chance.uniform(0, 72)
    for i in range(count):
        canvas.leaf(MIDDLE, MIDDLE, 58, start + i * 360 / count, second if i % 2 else ink)
    canvas.circle(MIDDLE, MIDDLE, 11, WHITE)


def _chevrons(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _n: str) -> None:
    upwards = chance.choice((True, False))
    for i, fill in enumerate((ink, second, mix(ink, WHITE, 0.45))):
        away = 34 + i * 30
        points = [(away, 36), (away + 36, 80), (away, 124), (away + 20, 124)]
        points += [(away + 56, 80), (away + 20, 36)]
        canvas.polygon([(y, SIZE - x) for x, y in points] if upwards else points, fill)


def _stripes(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _n: str) -> None:
    count = chance.choice((4, 5, 6))
    step = 108 / count
    slope = chance.choice((-24, 0, 24))
    for i in range(count):
        y = 26 + i * step
        fill = second if i == count // 2 else ink
        ends = [(20, y + slope), (140, y - slope)]
        thick = step * (0.35 + 0.5 * i / count)
        canvas.polygon([*ends, (140, y - slope + thick), (20, y + slope + thick)], fill)
    _outside(canvas, 54)


def _dots(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    rows = chance.choice((4, 5))
    towards = chance.choice(((0, 0), (rows - 1, 0), ((rows - 1) / 2, (rows - 1) / 2)))
    gap = 104 / rows
    for column, row in product(range(rows), range(rows)):
        away = math.dist((column, row), towards) / (rows * 1.15)
        fill = ink if away else second
        x, y = MIDDLE + (column - (rows - 1) / 2) * gap, MIDDLE + (row - (rows - 1) / 2) * gap
        canvas.circle(x, y, gap * (0.46 - 0.34 * away), fill)


def _knot(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    thick = chance.choice((12, 15))
    for x, y, fill in ((28, 28, ink), (62, 62, second)):
        canvas.rect(x, y, 70, 70, fill)
        canvas.rect(x + thick, y + thick, 70 - 2 * thick, 70 - 2 * thick, WHITE)
    canvas.rect(62, 98 - thick, thick + 14, thick, ink)
    canvas.rect(98 - thick, 28, thick, 48, ink)
    canvas.rect(62, 62, thick, 20, second)


def _drop(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, _name: str) -> None:
    canvas.polygon([(MIDDLE, 20), (46, 74), (114, 74)], ink)
    canvas.circle(MIDDLE, 92, 39, ink)
    canvas.leaf(MIDDLE - 8, 122, 52, chance.choice((60, 90, 120)), second)


def _monogram(canvas: Canvas, chance: random.Random, ink: Colour, second: Colour, nm: str) -> None:
    letters = "".join(word[0] for word in nm.split() if word[0].isalpha())[:2].upper()
    letters = letters[: chance.choice((1, 1, 2))]
    shape = chance.choice(("circle", "square", "leaf", "bar", "ring"))
    if shape == "circle":
        canvas.circle(MIDDLE, MIDDLE, 56, ink)
    elif shape == "square":
        canvas.rect(26, 26, 108, 108, ink, chance.choice((0, 16)))
    elif shape == "leaf":
        canvas.rect(26, 26, 108, 108, ink, 40)
        canvas.rect(26, 80, 54, 54, ink)
        canvas.rect(80, 26, 54, 54, ink)
    elif shape == "ring":
        canvas.circle(MIDDLE, MIDDLE, 58, second)
        canvas.circle(MIDDLE, MIDDLE, 50, WHITE)
    size = 68 if len(letters) == 1 else 50
    canvas.letters(
        MIDDLE, 78, letters, size, WHITE if shape in ("circle", "square", "leaf") else ink
    )
    if shape == "bar":
        canvas.rect(36, 118, 88, 9, second)


GROWN: tuple[Mark, ...] = (_leaves, _petals, _drop, _peaks, _rays, _leaves)
BUILT: tuple[Mark, ...] = (_bars, _cube, _ring, _dots, _chevrons)
MADE: tuple[Mark, ...] = (_tiles, _knot, _stripes, _petals, _circles)
TRADED: tuple[Mark, ...] = (_arcs, _chevrons, _circles, _waves, _bars, _ring)
ANYBODYS: tuple[Mark, ...] = (_monogram, _monogram, _tiles, _arcs, _waves, _stripes)
MARKS_OF = {
    "food-drink": GROWN,
    "digital-services": TRADED,
    "home-kitchen": MADE,
    "fashion": MADE,
    "smart-industry": BUILT,
    "smart-mobility": BUILT,
    "health-beauty": GROWN,
    "culture-content": MADE,
}
