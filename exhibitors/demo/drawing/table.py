"""Still lifes of what is eaten and drunk."""

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, GLASS, LEAF, STRAW, WOOD, Scene, around

CREAM = colour("#f4ead6")


def bottles(scene: Scene) -> None:
    """Two bottles with labels."""
    for x, tall, fill in ((400, 220, scene.dark), (270, 268, scene.main)):
        top = FLOOR - tall
        scene.shadow(x, 48)
        scene.turned(
            x,
            [
                (13, top),
                (14, top + 40),
                (17, top + 62),
                (44, top + 112),
                (46, FLOOR - 60),
                (44, FLOOR),
            ],
            fill,
        )
        scene.rect(x - 15, top - 8, 30, 26, scene.pale, 3)
        scene.rect(x - 44, FLOOR - 104, 76, 64, CREAM)
        scene.rect(x - 30, FLOOR - 90, 46, 6, scene.main)
        scene.rect(x - 30, FLOOR - 76, 30, 4, mix(CREAM, BLACK, 0.35))


def glasses(scene: Scene) -> None:
    """Two tumblers, filled."""
    for x, tall in ((410, 150), (250, 186)):
        top = FLOOR - tall
        scene.shadow(x, 56)
        scene.turned(x, [(60, top), (56, top + 60), (48, FLOOR)], GLASS)
        scene.turned(x, [(55, top + 44), (52, top + 80), (45, FLOOR - 10)], scene.light)
        scene.ellipse(x, top + 44, 55, 9, scene.main)
        scene.ellipse(x, top, 60, 9, mix(GLASS, WHITE, 0.5))


def jars(scene: Scene) -> None:
    """Jars with lids."""
    for x, half, tall in ((430, 58, 128), (270, 80, 180)):
        top = FLOOR - tall
        scene.shadow(x, half)
        scene.turned(
            x,
            [(half * 0.8, top), (half, top + 26), (half, FLOOR - 20), (half * 0.9, FLOOR)],
            scene.main,
        )
        scene.rect(x - half * 0.86, top - 26, half * 1.72, 30, scene.dark, 5)
        scene.rect(x - half, FLOOR - tall * 0.62, half * 1.66, tall * 0.36, CREAM)
        scene.circle(x - half * 0.16, FLOOR - tall * 0.44, tall * 0.11, scene.light)


def cup(scene: Scene) -> None:
    """A cup, steaming, with leaves beside."""
    scene.shadow(320, 120)
    scene.ellipse(320, FLOOR - 4, 132, 18, mix(CREAM, BLACK, 0.08))
    scene.circle(412, 286, 38, CREAM)
    scene.circle(412, 286, 22, mix(scene.paper, scene.main, 0.1))
    scene.turned(320, [(92, 236), (90, 280), (66, 344), (40, FLOOR - 8)], CREAM)
    scene.ellipse(320, 236, 92, 20, mix(CREAM, WHITE, 0.5))
    scene.ellipse(320, 239, 82, 15, scene.main)
    for x in (286, 326):
        wave = [(x, 206), (x + 10, 188), (x - 6, 166), (x + 8, 144)]
        scene.line(wave, 7, mix(scene.paper, WHITE, 0.7))
    for turn in (20, 60, 120):
        scene.leaf(500, FLOOR + 6, 70, turn, LEAF)


def pouch(scene: Scene) -> None:
    """A standing bag with a window, and a little of what is in it."""
    for x, tall, fill in ((420, 214, scene.dark), (268, 254, scene.main)):
        top = FLOOR - tall
        scene.shadow(x, 86)
        sides = [(x - 72, top), (x + 72, top), (x + 86, FLOOR - 12), (x + 80, FLOOR)]
        scene.polygon([*sides, (x - 80, FLOOR), (x - 86, FLOOR - 12)], fill)
        scene.polygon(
            [(x + 40, top), (x + 72, top), (x + 86, FLOOR - 12), (x + 80, FLOOR), (x + 44, FLOOR)],
            mix(fill, BLACK, 0.16),
        )
        scene.rect(x - 72, top, 144, 18, mix(fill, BLACK, 0.25))
        scene.circle(x - 8, FLOOR - tall * 0.42, 40, CREAM)
        scene.leaf(x - 32, FLOOR - tall * 0.36, 52, 38, scene.light)
    scene.pile(520, FLOOR, 44, 18, 10, scene.main)


def heap(scene: Scene) -> None:
    """A bowl heaped with small things."""
    scene.shadow(320, 150)
    scene.pile(320, 262, 136, 92, 15, scene.main)
    bowl = scene.chance.choice((CREAM, WOOD, colour("#7d8f92")))
    scene.turned(320, [(158, 262), (150, 300), (112, 350), (64, FLOOR)], bowl)
    scene.pile(520, FLOOR, 40, 14, 13, scene.main)
    scene.pile(122, FLOOR + 4, 20, 10, 13, scene.main)


def powder(scene: Scene) -> None:
    """A cone of powder on a dish, and a scoop."""
    scene.shadow(300, 170)
    scene.ellipse(300, FLOOR - 8, 176, 24, CREAM)
    scene.polygon([(300, 210), (176, FLOOR - 12), (424, FLOOR - 12)], scene.main)
    scene.polygon([(300, 210), (330, FLOOR - 12), (424, FLOOR - 12)], scene.dark)
    scene.ellipse(300, FLOOR - 12, 124, 14, scene.main)
    scene.line([(448, FLOOR - 14), (560, FLOOR - 84)], 13, WOOD)
    scene.ellipse(444, FLOOR - 12, 38, 17, mix(WOOD, BLACK, 0.2))
    scene.ellipse(444, FLOOR - 17, 28, 9, scene.main)


def sticks(scene: Scene) -> None:
    """A bundle of pods or sticks, tied."""
    scene.shadow(320, 170)
    for i in range(9):
        y, away = FLOOR - 22 - (i % 3) * 26 - (i // 3) * 9, (i * 37) % 23
        tone = mix(scene.main, (BLACK, WHITE)[i % 2], 0.06 + 0.05 * (i % 4))
        scene.line([(150 + away, y), (488 + away, y - 42 + i * 3)], 20, tone)
    scene.line([(306, FLOOR - 10), (318, FLOOR - 124)], 15, STRAW)
    scene.line([(326, FLOOR - 10), (338, FLOOR - 122)], 9, mix(STRAW, BLACK, 0.2))


def stars(scene: Scene) -> None:
    """Star-shaped spices."""
    for x, y, size in ((250, 262, 92), (430, 300, 66), (372, 178, 48)):
        scene.ellipse(x + 8, y + 10, size * 0.86, size * 0.8, scene.shade)
        for i in range(8):
            scene.leaf(x, y, size, i * 45 + size, scene.main if i % 2 else scene.dark)
            scene.circle(*around(x, y, size * 0.5, i * 45 + size), size * 0.1, scene.light)
        scene.circle(x, y, size * 0.14, mix(scene.dark, BLACK, 0.3))


def cans(scene: Scene) -> None:
    """Tins in a stack."""
    for x, base in ((232, FLOOR), (408, FLOOR), (320, FLOOR - 112)):
        if base == FLOOR:
            scene.shadow(x, 80)
        scene.turned(x, [(82, base - 108), (82, base - 50), (82, base)], scene.main)
        scene.rect(x - 82, base - 84, 164, 56, CREAM)
        scene.rect(x + 30, base - 84, 52, 56, mix(CREAM, BLACK, 0.12))
        scene.leaf(x - 36, base - 44, 60, 24, scene.dark)
        scene.ellipse(x, base - 108, 82, 15, mix(scene.light, WHITE, 0.3))


def slabs(scene: Scene) -> None:
    """Bars of chocolate, butter or soap."""
    for x, y, width in ((200, FLOOR, 250), (230, FLOOR - 62, 210)):
        scene.block(x, y, width, 58, scene.main, 46)
        for i in range(1, 4):
            edge = x + width * i / 4
            scene.line([(edge, y - 56), (edge, y - 3)], 4, scene.dark)
    scene.block(470, FLOOR, 52, 50, scene.light, 30)


def bites(scene: Scene) -> None:
    """Biscuits and sweets on a plate."""
    scene.shadow(320, 190)
    scene.ellipse(320, FLOOR - 16, 204, 34, CREAM)
    scene.ellipse(320, FLOOR - 20, 150, 20, mix(CREAM, BLACK, 0.07))
    for x, y in ((250, 320), (392, 322), (320, 330), (286, 270), (358, 272), (322, 222)):
        scene.ellipse(x, y + 8, 56, 30, scene.dark)
        scene.ellipse(x, y, 56, 30, scene.main)
        for dx, dy in ((-22, -6), (4, 8), (20, -8)):
            scene.ellipse(x + dx, y + dy, 6, 4, mix(scene.dark, BLACK, 0.2))


def strands(scene: Scene) -> None:
    """Noodles or pasta in a bowl."""
    scene.shadow(320, 140)
    for i in range(11):
        x = 214 + i * 21
        tone = scene.main if i % 2 else scene.light
        arc = [(x - 12, 268), (x, 214 - (i * 53) % 30), (x + 26, 206), (x + 38, 268)]
        scene.line(curve(arc), 11, tone)
    scene.turned(320, [(156, 260), (150, 296), (110, 350), (62, FLOOR)], colour("#35606b"))
    for away in (0, 18):
        scene.line([(420 + away, 116), (336 + away, 262)], 7, WOOD)
