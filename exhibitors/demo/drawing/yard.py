"""Still lifes of play, craft and raw goods."""

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, STRAW, WOOD, Scene

CREAM = colour("#f4ead6")
YELLOW = colour("#f0c050")


def books(scene: Scene) -> None:
    """Books and a pencil."""
    for i, fill in enumerate((scene.dark, CREAM, scene.main, scene.light)):
        wide, y = 300 - i * 22, FLOOR - i * 46
        scene.rect(320 - wide / 2 + (i % 2) * 18, y - 44, wide, 44, fill, 5)
        scene.rect(320 - wide / 2 + (i % 2) * 18 + 30, y - 44, 12, 44, mix(fill, BLACK, 0.2))
        scene.rect(320 + wide / 2 + (i % 2) * 18 - 14, y - 37, 14, 30, WHITE)
    scene.line([(206, 176), (396, 130)], 19, YELLOW)
    scene.polygon([(396, 120), (430, 122), (398, 140)], WOOD)


def blocks(scene: Scene) -> None:
    """Toy blocks."""
    tones = (scene.main, YELLOW, colour("#5aa9a0"), scene.dark, colour("#d9603a"))
    places = ((150, FLOOR), (276, FLOOR), (402, FLOOR), (212, FLOOR - 92), (338, FLOOR - 92))
    for (x, y), fill in zip(places, tones, strict=True):
        scene.block(x, y, 96, 92, fill, 32)
        scene.circle(x + 48, y - 46, 23, mix(fill, WHITE, 0.42))
    scene.polygon([(284, 188), (400, 188), (342, 108)], scene.light)


def figure(scene: Scene) -> None:
    """A soft toy."""
    scene.shadow(320, 100)
    for x in (262, 378):
        scene.circle(x, 128, 32, scene.main)
        scene.circle(x, 128, 17, scene.pale)
        scene.ellipse(x, FLOOR - 24, 38, 28, scene.dark)
    scene.ball(320, 292, 88, scene.main)
    scene.ellipse(320, 304, 50, 54, scene.pale)
    scene.ball(320, 178, 80, scene.light)
    for x in (292, 348):
        scene.circle(x, 170, 9, BLACK)
    scene.ellipse(320, 202, 25, 18, CREAM)
    scene.circle(320, 196, 8, BLACK)


def umbrella(scene: Scene) -> None:
    """A paper umbrella."""
    scene.pie(320, 272, 190, 180, 360, scene.main)
    for i in range(5):
        scene.pie(320, 272, 190, 180 + i * 36, 198 + i * 36, scene.dark)
    scene.pie(320, 272, 60, 180, 360, scene.light)
    scene.line([(320, 80), (320, 376)], 10, WOOD)


def rings(scene: Scene) -> None:
    """Jewellery or glass on a tray."""
    scene.shadow(320, 190)
    scene.ellipse(320, 338, 200, 44, CREAM)
    for x, size in ((250, 78), (388, 60)):
        scene.circle(x, 300 - size * 0.5, size, scene.main)
        scene.circle(x, 300 - size * 0.5, size * 0.78, scene.paper)
        top = 300 - size * 1.5
        scene.polygon(
            [(x, top - 36), (x + 28, top - 10), (x, top + 24), (x - 28, top - 10)], scene.light
        )
        scene.polygon([(x, top - 36), (x + 28, top - 10), (x, top + 24)], scene.dark)


def carpet(scene: Scene) -> None:
    """A carpet with a pattern."""
    scene.polygon([(170, 110), (470, 110), (556, 380), (84, 380)], scene.main)
    scene.polygon([(192, 132), (448, 132), (514, 356), (126, 356)], CREAM)
    scene.polygon([(206, 146), (434, 146), (492, 342), (148, 342)], scene.dark)
    for x, y, size in ((320, 240, 72), (236, 240, 34), (404, 240, 34)):
        scene.polygon(
            [(x, y - size * 0.9), (x + size, y), (x, y + size * 0.9), (x - size, y)], scene.light
        )
        scene.polygon(
            [(x, y - size * 0.5), (x + size * 0.6, y), (x, y + size * 0.5), (x - size * 0.6, y)],
            scene.main,
        )
    for x in range(96, 556, 22):
        scene.line([(x, 382), (x, 396)], 4, CREAM)


def sacks(scene: Scene) -> None:
    """Sacks, one open, filled."""
    cloth = mix(STRAW, colour("#b89a6a"), 0.5)
    for x, half, top, fill in ((420, 86, 200, mix(cloth, BLACK, 0.08)), (250, 104, 226, cloth)):
        scene.shadow(x, half)
        scene.turned(
            x,
            [(half * 0.72, top), (half * 0.94, top + 40), (half, FLOOR - 40), (half * 0.9, FLOOR)],
            fill,
            glossy=False,
        )
        scene.rect(x - half * 0.5, FLOOR - 92, half, 34, scene.main, 4)
    scene.ellipse(250, 226, 78, 20, mix(cloth, BLACK, 0.3))
    scene.pile(250, 224, 68, 34, 12, scene.main)
    scene.pile(496, FLOOR + 8, 50, 20, 11, scene.main)


def bales(scene: Scene) -> None:
    """Pressed bales."""
    for x, y in ((130, FLOOR), (322, FLOOR), (226, FLOOR - 96)):
        scene.block(x, y, 170, 92, scene.main, 52)
        for i in (1, 2):
            scene.rect(x + i * 54, y - 92, 9, 92, mix(STRAW, BLACK, 0.1))
        for i in range(3):
            scene.line([(x + 10, y - 20 - i * 24), (x + 160, y - 22 - i * 24)], 3, scene.dark)


def logs(scene: Scene) -> None:
    """Timber in a stack."""
    scene.shadow(320, 200)
    for row in range(4):
        for i in range(5 - row):
            x, y = 176 + i * 78 + row * 39, FLOOR - 38 - row * 66
            scene.circle(x, y, 38, scene.dark)
            scene.circle(x, y, 32, scene.light)
            scene.circle(x, y, 22, scene.main)
            scene.circle(x, y, 11, scene.light)


def ingots(scene: Scene) -> None:
    """Metal in bars."""
    for x, y in (
        (110, FLOOR),
        (260, FLOOR),
        (410, FLOOR),
        (186, FLOOR - 66),
        (336, FLOOR - 66),
        (262, FLOOR - 132),
    ):
        scene.polygon([(x, y), (x + 140, y), (x + 120, y - 62), (x + 20, y - 62)], scene.main)
        scene.polygon([(x + 96, y), (x + 140, y), (x + 120, y - 62), (x + 84, y - 62)], scene.dark)
        scene.polygon(
            [(x + 20, y - 62), (x + 120, y - 62), (x + 112, y - 70), (x + 28, y - 70)], scene.light
        )


def drums(scene: Scene) -> None:
    """Steel drums."""
    for x, half, tall, fill in ((428, 76, 180, scene.dark), (256, 92, 226, scene.main)):
        top = FLOOR - tall
        scene.shadow(x, half)
        scene.turned(x, [(half, top), (half, FLOOR)], fill)
        for y in (top + tall * 0.33, top + tall * 0.66):
            scene.rect(x - half - 3, y - 5, half * 2 + 6, 11, mix(fill, BLACK, 0.22), 5)
        scene.ellipse(x, top, half, 16, mix(fill, WHITE, 0.35))
        scene.circle(x + half * 0.4, top, 8, mix(fill, BLACK, 0.4))
    scene.polygon([(256, FLOOR - 130), (232, FLOOR - 86), (280, FLOOR - 86)], CREAM)
    scene.circle(256, FLOOR - 82, 24, CREAM)


def mound(scene: Scene) -> None:
    """A mound of mineral with a shovel's cut."""
    scene.shadow(320, 220)
    ridge = curve([(110, FLOOR), (190, 312), (276, 226), (332, 204), (410, 270), (530, FLOOR)])
    scene.polygon(ridge, scene.main)
    scene.polygon(curve([(332, 204), (360, 280), (350, FLOOR)]) + ridge[-18:], scene.dark)
    for _ in range(26):
        x = scene.chance.uniform(150, 490)
        y = scene.chance.uniform(330, FLOOR - 4)
        scene.ellipse(x, y, 9, 6, scene.light if x < 350 else mix(scene.dark, BLACK, 0.15))
    scene.pile(120, FLOOR + 8, 40, 12, 10, scene.main)
