"""Still lifes of machines, vehicles, instruments and care."""

from math import cos, radians, sin

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, LEAF, STEEL, Scene

SCREEN = colour("#22303a")
SIGNAL = colour("#7fd0cc")
YELLOW = colour("#f0c050")


def arm(scene: Scene) -> None:
    """The arm of a robot, on its foot."""
    scene.shadow(250, 90)
    scene.turned(250, [(54, 324), (62, 346), (78, FLOOR)], mix(STEEL, BLACK, 0.3))
    scene.line([(250, 320), (210, 196)], 50, scene.main)
    scene.line([(210, 196), (376, 134)], 40, scene.light)
    scene.line([(376, 134), (436, 212)], 28, scene.main)
    for x, y, size in ((250, 318, 36), (210, 196, 33), (376, 134, 26)):
        scene.circle(x, y, size, scene.dark)
        scene.circle(x, y, size * 0.45, STEEL)
    for side in (-1, 1):
        jaw = [(436, 212), (436 + side * 30, 238), (436 + side * 17, 276)]
        scene.line(jaw, 12, mix(STEEL, BLACK, 0.4))
    scene.block(412, FLOOR, 62, 56, YELLOW, 26)


def rover(scene: Scene) -> None:
    """A robot on wheels with a box to bring."""
    scene.shadow(320, 180)
    scene.rect(160, 236, 320, 104, scene.main, 30)
    scene.rect(404, 236, 76, 104, scene.dark, 28)
    scene.rect(186, 258, 148, 44, SCREEN, 20)
    for x in (222, 276):
        scene.circle(x, 280, 11, SIGNAL)
    scene.block(226, 236, 148, 90, colour("#c9a678"), 34)
    for x in (212, 320, 428):
        scene.wheel(x, 346, 30)


def gripper(scene: Scene) -> None:
    """Gears and a drive."""
    for x, y, size, teeth in ((254, 252, 96, 14), (418, 296, 68, 10)):
        fill = scene.main if size > 80 else scene.dark
        for i in range(teeth):
            turn = radians(i * 360 / teeth)
            ends = [(x + r * cos(turn), y + r * sin(turn)) for r in (size * 0.7, size * 1.08)]
            scene.line(ends, size * 0.22, fill)
        scene.circle(x, y, size * 0.94, fill)
        scene.circle(x, y, size * 0.62, mix(fill, WHITE, 0.3))
        scene.circle(x, y, size * 0.26, scene.paper)
    scene.circle(418, 296, 8, mix(STEEL, BLACK, 0.5))


def line(scene: Scene) -> None:
    """A conveyor with goods on it."""
    scene.rect(80, 280, 480, 34, mix(STEEL, BLACK, 0.45), 17)
    for x in range(104, 560, 48):
        scene.circle(x, 297, 11, STEEL)
    for x in (130, 486):
        scene.rect(x, 312, 22, 76, mix(STEEL, BLACK, 0.3))
    scene.block(140, 280, 70, 62, colour("#c9a678"), 22)
    scene.block(400, 280, 62, 54, colour("#c9a678"), 22)
    scene.rect(262, 126, 104, 156, scene.main, 14)
    scene.rect(334, 126, 32, 156, scene.dark, 14)
    scene.rect(280, 150, 44, 28, SCREEN, 5)
    scene.rect(276, 214, 62, 68, mix(scene.dark, BLACK, 0.5))
    scene.rect(300, 92, 14, 36, YELLOW, 6)


def gauge(scene: Scene) -> None:
    """A round gauge on a pipe."""
    scene.rect(60, 300, 520, 50, STEEL)
    scene.rect(60, 330, 520, 20, mix(STEEL, BLACK, 0.2))
    scene.rect(298, 250, 44, 60, mix(STEEL, BLACK, 0.3))
    scene.circle(320, 180, 106, scene.dark)
    scene.circle(320, 180, 90, WHITE)
    scene.pie(320, 180, 80, 150, 270, scene.pale)
    scene.pie(320, 180, 80, 270, 390, scene.light)
    scene.circle(320, 180, 58, WHITE)
    scene.line([(320, 180), (366, 130)], 9, scene.main)
    scene.circle(320, 180, 13, BLACK)
    for x in (210, 430):
        scene.rect(x - 14, 286, 28, 78, mix(STEEL, BLACK, 0.35), 5)


def meter(scene: Scene) -> None:
    """A hand-held instrument with its screen."""
    scene.shadow(290, 100)
    scene.rect(206, 96, 170, 276, scene.main, 32)
    scene.rect(330, 96, 46, 276, scene.dark, 28)
    scene.rect(228, 122, 124, 88, SCREEN, 10)
    points = [(240, 186), (264, 168), (286, 178), (312, 146), (340, 156)]
    scene.line(points, 7, SIGNAL)
    for i in range(6):
        scene.circle(248 + (i % 3) * 42, 248 + (i // 3) * 42, 13, scene.pale)
    lead = curve([(292, 372), (330, 410), (440, 396), (474, 300), (452, 214)])
    scene.line(lead, 9, BLACK)
    scene.rect(440, 150, 24, 76, colour("#c0392b"), 10)


def camera(scene: Scene) -> None:
    """A camera or a lens."""
    scene.shadow(320, 140)
    scene.rect(186, 170, 268, 202, scene.main, 28)
    scene.rect(396, 170, 58, 202, scene.dark, 28)
    scene.rect(222, 146, 80, 36, scene.dark, 10)
    for size, fill in ((82, mix(STEEL, BLACK, 0.55)), (66, SCREEN), (44, scene.dark), (20, SIGNAL)):
        scene.circle(312, 276, size, fill)
    scene.circle(290, 254, 11, WHITE)
    scene.circle(424, 200, 9, colour("#d0433c"))


def tower(scene: Scene) -> None:
    """A mast with instruments in a field."""
    scene.ellipse(320, 386, 300, 34, mix(LEAF, WHITE, 0.35))
    scene.line([(320, 96), (320, 384)], 13, STEEL)
    scene.line([(236, 150), (404, 150)], 9, STEEL)
    for x in (236, 404):
        scene.ball(x, 132, 24, scene.main)
    scene.rect(276, 208, 88, 76, scene.main, 10)
    scene.rect(290, 224, 60, 26, SCREEN, 4)
    scene.polygon([(330, 176), (430, 196), (430, 232), (330, 212)], scene.dark)
    for x in (150, 210, 440, 500):
        scene.leaf(x, 384, 70, 74, LEAF)
        scene.leaf(x, 384, 58, 112, mix(LEAF, BLACK, 0.14))


def monitor(scene: Scene) -> None:
    """A medical monitor."""
    scene.shadow(320, 130)
    scene.rect(302, 320, 36, 46, STEEL)
    scene.rect(230, 356, 180, 16, mix(STEEL, BLACK, 0.3), 8)
    scene.rect(140, 106, 360, 222, scene.main, 22)
    scene.rect(160, 124, 276, 186, SCREEN, 10)
    beat = [
        (172, 216),
        (226, 216),
        (246, 180),
        (266, 256),
        (286, 216),
        (330, 216),
        (350, 168),
        (370, 250),
        (386, 216),
        (424, 216),
    ]
    scene.line(beat, 7, SIGNAL)
    for y in (150, 186, 222):
        scene.circle(468, y, 11, scene.pale)


def tubes(scene: Scene) -> None:
    """Tubes and a jar of cream."""
    for x, tall, fill in ((222, 230, scene.main), (336, 180, scene.light)):
        top = FLOOR - tall
        scene.shadow(x, 46)
        scene.polygon(
            [(x - 54, top), (x + 54, top), (x + 34, FLOOR - 36), (x - 34, FLOOR - 36)], fill
        )
        scene.polygon(
            [(x + 18, top), (x + 54, top), (x + 34, FLOOR - 36), (x + 10, FLOOR - 36)],
            mix(fill, BLACK, 0.14),
        )
        scene.rect(x - 54, top - 10, 108, 18, mix(fill, WHITE, 0.4))
        scene.rect(x - 34, FLOOR - 38, 68, 38, scene.dark, 6)
        scene.leaf(x - 22, top + tall * 0.5, 46, 50, scene.pale)
    scene.shadow(460, 66)
    scene.turned(460, [(64, 310), (66, FLOOR)], WHITE)
    scene.turned(460, [(68, 284), (68, 314)], scene.dark)


def lipsticks(scene: Scene) -> None:
    """Lipsticks and a palette of shades."""
    for x, up in ((216, 0), (296, 34)):
        scene.shadow(x, 34)
        scene.rect(x - 27, 284 - up, 54, 88 + up, BLACK, 4)
        scene.rect(x - 22, 252 - up, 44, 38, YELLOW, 3)
        scene.polygon(
            [(x - 17, 254 - up), (x - 17, 196 - up), (x + 17, 170 - up), (x + 17, 254 - up)],
            scene.main,
        )
    scene.rect(368, 236, 172, 128, mix(BLACK, WHITE, 0.12), 12)
    for i in range(6):
        tone = mix(scene.main, (WHITE, BLACK)[i % 2], 0.12 * i)
        scene.circle(404 + (i % 3) * 50, 272 + (i // 3) * 54, 20, tone)


def gloves(scene: Scene) -> None:
    """A box of gloves or dressings."""
    scene.block(190, FLOOR, 230, 130, scene.main, 60)
    scene.rect(214, 268, 100, 26, WHITE, 10)
    scene.rect(250, 254, 28, 80, WHITE, 10)
    scene.ellipse(334, 224, 70, 14, mix(scene.dark, BLACK, 0.2))
    for i in range(4):
        scene.rect(290 + i * 22, 142 + (i % 2) * 14, 20, 84, scene.pale, 10)
