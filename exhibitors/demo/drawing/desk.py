"""Still lifes of services, play, words and raw goods."""

from math import cos, radians, sin

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, STEEL, Scene

CREAM = colour("#f4ead6")
SCREEN = colour("#22303a")
YELLOW = colour("#f0c050")


def cards(scene: Scene) -> None:
    """Payment cards and coins."""
    for x, y, fill in ((220, 150, scene.dark), (166, 206, scene.main)):
        scene.rect(x + 8, y + 8, 270, 164, scene.shade, 18)
        scene.rect(x, y, 270, 164, fill, 18)
        scene.rect(x + 26, y + 44, 44, 32, YELLOW, 6)
        scene.rect(x + 26, y + 112, 128, 11, mix(fill, WHITE, 0.6), 5)
        scene.circle(x + 220, y + 122, 19, mix(fill, WHITE, 0.45))
    for i in range(4):
        y = FLOOR - 8 - i * 17
        scene.ellipse(500, y + 6, 46, 14, mix(YELLOW, BLACK, 0.3))
        scene.ellipse(500, y, 46, 14, YELLOW)


def globe(scene: Scene) -> None:
    """A globe with the ways across it."""
    scene.circle(320, 226, 142, scene.main)
    for half in (142.0, 84.0):
        for up in (-1, 1):
            arc = [
                (320 + half * cos(radians(t)) * up, 226 - 142 * sin(radians(t)))
                for t in range(-90, 91, 6)
            ]
            scene.line(arc, 4, scene.light)
    for away in (-72, 0, 72):
        half = (142**2 - away**2) ** 0.5
        scene.line([(320 - half, 226 + away), (320 + half, 226 + away)], 4, scene.light)
    route = curve([(222, 282), (270, 160), (376, 150), (424, 250)])
    scene.line(route, 9, YELLOW)
    for x, y in (route[0], route[-1]):
        scene.circle(x, y, 17, YELLOW)
        scene.circle(x, y, 8, WHITE)


def containers(scene: Scene) -> None:
    """Stacked containers."""
    tones = (scene.main, colour("#c26a3a"), scene.dark, scene.light, STEEL)
    for (x, y), fill in zip(((70, FLOOR), (296, FLOOR), (182, FLOOR - 100)), tones, strict=False):
        scene.block(x, y, 210, 98, fill, 44)
        for i in range(1, 9):
            scene.line([(x + i * 23, y - 86), (x + i * 23, y - 12)], 5, mix(fill, BLACK, 0.16))


def ship(scene: Scene) -> None:
    """A ship with cargo."""
    scene.rect(0, 340, 640, 140, mix(scene.paper, colour("#7fb0c4"), 0.5))
    for i, fill in enumerate(
        (scene.light, YELLOW, scene.main, colour("#c26a3a"), scene.light, scene.dark)
    ):
        scene.rect(176 + (i % 4) * 70 + (i // 4) * 70, 246 - (i // 4) * 44, 66, 42, fill, 3)
    scene.rect(474, 168, 66, 122, WHITE, 4)
    for y in (186, 214, 242):
        scene.rect(484, y, 46, 12, SCREEN, 3)
    scene.polygon([(112, 288), (566, 288), (528, 366), (152, 366)], scene.dark)
    scene.rect(112, 288, 454, 14, CREAM)


def plane(scene: Scene) -> None:
    """An aeroplane above clouds."""
    for x, y, size in (
        (150, 330, 44),
        (206, 316, 58),
        (270, 334, 42),
        (470, 140, 34),
        (516, 132, 44),
    ):
        scene.circle(x, y, size, mix(scene.paper, WHITE, 0.8))
    scene.polygon([(300, 232), (190, 330), (240, 334), (392, 240)], scene.dark)
    body = curve([(120, 202), (180, 196), (420, 200), (520, 226), (536, 244)])
    scene.polygon(
        body + curve([(536, 246), (480, 262), (300, 258), (150, 226), (120, 202)]), scene.main
    )
    scene.polygon([(124, 204), (96, 130), (140, 132), (190, 198)], scene.dark)
    scene.polygon([(320, 204), (270, 140), (310, 140), (396, 206)], scene.light)
    for x in range(220, 470, 32):
        scene.circle(x, 222, 7, CREAM)


def parcels(scene: Scene) -> None:
    """Parcels with tape."""
    kraft = colour("#c9a678")
    for x, y, wide, tall in (
        (150, FLOOR, 170, 130),
        (366, FLOOR, 116, 96),
        (188, FLOOR - 130, 110, 80),
    ):
        scene.block(x, y, wide, tall, kraft, 44)
        scene.rect(x + wide * 0.42, y - tall, wide * 0.16, tall, scene.main)
        scene.rect(x + wide * 0.64, y - 36, wide * 0.26, 22, CREAM)


def screen(scene: Scene) -> None:
    """A screen with a chart."""
    scene.shadow(320, 130)
    scene.rect(296, 306, 48, 56, STEEL)
    scene.rect(226, 354, 188, 18, mix(STEEL, BLACK, 0.25), 9)
    scene.rect(116, 84, 408, 238, SCREEN, 18)
    scene.rect(132, 100, 376, 206, WHITE, 6)
    for i, tall in enumerate((60, 96, 78, 130, 112)):
        scene.rect(158 + i * 40, 286 - tall, 26, tall, scene.main if i % 2 else scene.light, 4)
    scene.line([(160, 186), (210, 160), (260, 172), (330, 126)], 7, YELLOW)
    scene.circle(432, 168, 42, scene.pale)
    scene.pie(432, 168, 42, -90, 150, scene.main)
    for y in (236, 258, 280):
        scene.rect(388, y, 92, 9, scene.pale, 4)


def phone(scene: Scene) -> None:
    """A telephone with a shop on it."""
    scene.rect(236, 66, 176, 318, scene.shade, 30)
    scene.rect(228, 60, 176, 318, SCREEN, 30)
    scene.rect(240, 76, 152, 286, WHITE, 20)
    scene.rect(240, 76, 152, 60, scene.main, 20)
    for i in range(4):
        x, y = 254 + (i % 2) * 66, 152 + (i // 2) * 84
        scene.rect(x, y, 58, 52, scene.pale, 8)
        scene.circle(x + 29, y + 26, 15, scene.light if i % 3 else scene.dark)
        scene.rect(x, y + 59, 40, 8, scene.light, 4)
    scene.rect(262, 324, 108, 24, YELLOW, 12)
    scene.circle(452, 150, 38, scene.main)
    scene.polygon([(442, 132), (442, 168), (472, 150)], WHITE)


def bubbles(scene: Scene) -> None:
    """Two speech bubbles in two scripts."""
    scene.rect(110, 96, 280, 158, scene.main, 34)
    scene.polygon([(170, 240), (170, 306), (232, 248)], scene.main)
    scene.letters(250, 172, "A", 100, WHITE)
    scene.rect(286, 206, 250, 140, scene.dark, 34)
    scene.polygon([(440, 336), (480, 392), (488, 330)], scene.dark)
    for y, wide in ((244, 170), (270, 130), (296, 150)):
        scene.rect(322, y, wide, 12, scene.pale, 6)


def nodes(scene: Scene) -> None:
    """A cloud and what hangs on it."""
    for x, y, size in ((236, 190, 66), (320, 158, 86), (408, 188, 68)):
        scene.circle(x, y, size, scene.main)
    scene.rect(190, 190, 274, 66, scene.main, 33)
    for x, y in ((190, 360), (320, 384), (450, 360)):
        scene.line([(320, 250), (x, y)], 7, scene.dark)
        scene.circle(x, y, 32, scene.light)
        scene.circle(x, y, 15, WHITE)
    scene.line([(270, 206), (306, 236), (378, 164)], 17, WHITE)


def shield(scene: Scene) -> None:
    """A shield with a tick, for what is checked and safe."""
    left = [(320, 84), (206, 122), (206, 226), (246, 316), (320, 370)]
    scene.polygon([*left, (394, 316), (434, 226), (434, 122)], scene.main)
    scene.polygon([(320, 84), (320, 370), (394, 316), (434, 226), (434, 122)], scene.dark)
    scene.line([(262, 226), (306, 272), (384, 178)], 25, WHITE)


def papers(scene: Scene) -> None:
    """Sheets with a stamp."""
    for x, y, fill in ((246, 80, CREAM), (206, 100, WHITE)):
        scene.rect(x + 6, y + 6, 220, 284, scene.shade, 4)
        scene.rect(x, y, 220, 284, fill, 4)
    scene.rect(234, 130, 108, 18, scene.main, 4)
    for i in range(6):
        scene.rect(234, 172 + i * 24, 164 - (i % 3) * 34, 8, scene.pale, 4)
    scene.circle(414, 326, 50, scene.main)
    scene.circle(414, 326, 38, mix(scene.main, WHITE, 0.25))
    scene.line([(396, 328), (410, 342), (434, 312)], 9, WHITE)


def film(scene: Scene) -> None:
    """A film being played."""
    scene.rect(110, 110, 420, 236, SCREEN, 12)
    scene.rect(110, 152, 420, 152, scene.main)
    for x in range(126, 520, 42):
        for y in (122, 318):
            scene.rect(x, y, 24, 16, CREAM, 4)
    scene.polygon([(110, 304), (230, 200), (330, 304)], scene.dark)
    scene.polygon([(270, 304), (390, 222), (530, 304)], mix(scene.dark, BLACK, 0.2))
    scene.circle(452, 194, 25, YELLOW)
    scene.circle(320, 228, 47, WHITE)
    scene.polygon([(304, 202), (304, 254), (348, 228)], scene.main)
