"""Still lifes of what moves, and of what moves it."""

from math import cos, radians, sin

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, GLASS, STEEL, Scene

SCREEN = colour("#22303a")
SIGNAL = colour("#7fd0cc")
YELLOW = colour("#f0c050")


def tractor(scene: Scene) -> None:
    """A tractor."""
    scene.shadow(320, 210)
    scene.rect(330, 222, 176, 84, scene.main, 14)
    scene.rect(330, 264, 176, 42, scene.dark, 12)
    scene.rect(186, 120, 150, 20, scene.dark, 8)
    scene.rect(200, 136, 128, 130, GLASS)
    scene.rect(200, 136, 14, 150, scene.main)
    scene.rect(318, 136, 14, 120, scene.main)
    scene.rect(190, 256, 180, 60, scene.main, 12)
    scene.rect(448, 162, 15, 66, mix(STEEL, BLACK, 0.5))
    scene.wheel(240, 300, 78)
    scene.wheel(466, 326, 48)


def car(scene: Scene) -> None:
    """A small car."""
    scene.shadow(320, 230)
    roof = curve([(170, 262), (230, 186), (330, 168), (416, 196), (470, 256)])
    scene.polygon([*roof, (470, 270), (170, 270)], scene.main)
    glass = curve([(204, 256), (246, 202), (322, 188), (322, 256)])
    scene.polygon(glass, GLASS)
    scene.polygon(
        [*curve([(336, 188), (396, 206), (440, 256)]), (336, 256)], mix(GLASS, BLACK, 0.1)
    )
    scene.rect(108, 252, 432, 92, scene.main, 38)
    scene.rect(108, 306, 432, 38, scene.dark, 18)
    scene.circle(516, 278, 14, YELLOW)
    scene.rect(300, 282, 40, 8, scene.pale, 4)
    for x in (204, 446):
        scene.wheel(x, 340, 44)


def van(scene: Scene) -> None:
    """A van, bus or lorry."""
    scene.shadow(320, 240)
    scene.rect(92, 146, 340, 190, scene.main, 20)
    scene.rect(92, 272, 340, 64, scene.dark, 16)
    scene.polygon([(424, 178), (500, 190), (548, 264), (548, 336), (424, 336)], scene.main)
    scene.polygon([(440, 196), (492, 204), (526, 260), (440, 260)], GLASS)
    for x in (120, 196, 272, 348):
        scene.rect(x, 176, 58, 62, GLASS, 8)
    scene.circle(534, 294, 12, YELLOW)
    for x in (188, 456):
        scene.wheel(x, 338, 44)


def bike(scene: Scene) -> None:
    """A bicycle or a scooter."""
    scene.shadow(320, 210)
    for x in (192, 452):
        scene.circle(x, 296, 78, BLACK)
        scene.circle(x, 296, 64, scene.paper)
        scene.circle(x, 296, 10, STEEL)
        for turn in range(0, 180, 45):
            dx, dy = 64 * cos(radians(turn)), 64 * sin(radians(turn))
            scene.line([(x - dx, 296 - dy), (x + dx, 296 + dy)], 2, STEEL)
    for a, b in (
        ((192, 296), (264, 180)),
        ((264, 180), (412, 186)),
        ((310, 300), (412, 186)),
        ((192, 296), (310, 300)),
        ((264, 180), (310, 300)),
        ((452, 296), (400, 140)),
    ):
        scene.line([a, b], 15, scene.main)
    scene.line([(254, 164), (272, 196)], 12, scene.dark)
    scene.rect(222, 148, 76, 20, BLACK, 10)
    scene.line([(400, 140), (438, 126)], 12, BLACK)
    scene.rect(322, 206, 62, 36, scene.dark, 10)


def charger(scene: Scene) -> None:
    """A charging station with its cable."""
    scene.shadow(284, 90)
    scene.rect(208, 92, 152, 280, scene.main, 26)
    scene.rect(312, 92, 48, 280, scene.dark, 24)
    scene.rect(230, 118, 82, 66, SCREEN, 8)
    scene.polygon([(284, 206), (250, 268), (274, 268), (262, 316), (302, 246), (278, 246)], YELLOW)
    cable = curve([(360, 210), (440, 232), (470, 340), (412, 388), (386, 300), (420, 232)])
    scene.line(cable, 11, BLACK)
    scene.rect(404, 186, 34, 58, scene.dark, 10)


def battery(scene: Scene) -> None:
    """Battery packs."""
    for x, tall, fill in ((196, 200, scene.main), (372, 146, scene.dark)):
        scene.block(x, FLOOR, 128, tall, fill, 40)
        for i in range(4):
            tone = SIGNAL if i < 3 else mix(fill, BLACK, 0.3)
            scene.rect(x + 24, FLOOR - 40 - i * 25, 80, 14, tone, 5)
        scene.rect(x + 40, FLOOR - tall - 14, 22, 12, STEEL)
        scene.rect(x + 78, FLOOR - tall - 14, 22, 12, STEEL)


def panels(scene: Scene) -> None:
    """Solar panels under the sun."""
    scene.circle(500, 110, 42, YELLOW)
    for x in (96, 330):
        scene.line([(x + 110, 320), (x + 110, 386)], 15, STEEL)
        scene.polygon(
            [(x + 50, 196), (x + 238, 196), (x + 198, 344), (x, 344)], mix(scene.main, BLACK, 0.25)
        )
        for row in range(3):
            for i in range(4):
                left = x + 46 - row * 16 + i * 44
                top = 206 + row * 45
                scene.polygon(
                    [
                        (left + 8, top),
                        (left + 44, top),
                        (left + 31, top + 36),
                        (left - 5, top + 36),
                    ],
                    scene.main if (row + i) % 3 else scene.light,
                )


def drone(scene: Scene) -> None:
    """A drone in the air."""
    scene.ellipse(320, 386, 140, 16, scene.shade)
    for a, b in (((176, 182), (464, 268)), ((176, 268), (464, 182))):
        scene.line([a, b], 16, scene.dark)
    for x, y in ((176, 182), (464, 182), (176, 268), (464, 268)):
        scene.ellipse(x, y - 16, 84, 12, mix(scene.main, WHITE, 0.55))
        scene.rect(x - 10, y - 18, 20, 26, BLACK, 6)
    scene.rect(252, 186, 136, 76, scene.main, 34)
    scene.rect(340, 186, 48, 76, scene.dark, 30)
    scene.circle(320, 276, 25, SCREEN)
    scene.circle(320, 276, 11, SIGNAL)


def wheelchair(scene: Scene) -> None:
    """A chair on wheels."""
    scene.shadow(310, 150)
    scene.rect(214, 128, 26, 160, scene.dark, 10)
    scene.rect(222, 134, 30, 116, scene.main, 12)
    scene.rect(226, 256, 170, 34, scene.main, 14)
    scene.line([(388, 280), (420, 360), (456, 360)], 12, STEEL)
    scene.line([(240, 210), (360, 210)], 12, STEEL)
    scene.circle(284, 300, 78, BLACK)
    scene.circle(284, 300, 66, scene.paper)
    scene.circle(284, 300, 12, STEEL)
    for turn in range(0, 180, 30):
        dx, dy = 64 * cos(radians(turn)), 64 * sin(radians(turn))
        scene.line([(284 - dx, 300 - dy), (284 + dx, 300 + dy)], 2, STEEL)
    scene.wheel(402, 352, 24)
