"""Still lifes of fruit and fish."""

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, GLASS, LEAF, STEM, WOOD, Scene, around

CREAM = colour("#f4ead6")


def fruits(scene: Scene) -> None:
    """Three round fruits, one with a leaf."""
    for x, radius in ((436, 66), (210, 74), (322, 88)):
        scene.shadow(x, radius * 0.8)
        scene.ball(x, FLOOR - radius * 0.94, radius, scene.main, 0.94)
        scene.line([(x, FLOOR - radius * 1.8), (x + 5, FLOOR - radius * 1.8 - 18)], 6, STEM)
    scene.leaf(326, FLOOR - 172, 64, 24, LEAF)


def halves(scene: Scene) -> None:
    """A fruit and its cut half."""
    flesh = mix(scene.light, CREAM, 0.45)
    scene.shadow(236, 90)
    scene.ball(236, FLOOR - 96, 100, scene.main, 0.98)
    scene.leaf(240, FLOOR - 190, 70, 30, LEAF)
    scene.shadow(430, 84)
    scene.circle(430, FLOOR - 84, 86, scene.dark)
    scene.circle(427, FLOOR - 86, 76, flesh)
    for turn in range(8):
        scene.pie(427, FLOOR - 86, 66, turn * 45 + 4, turn * 45 + 41, scene.light)
    scene.circle(427, FLOOR - 86, 12, flesh)


def stoned(scene: Scene) -> None:
    """A long fruit and its half with the stone."""
    for x, lean in ((230, -1), (424, 1)):
        scene.shadow(x, 78)
        scene.turned(
            x, [(8, 196), (34, 206), (66, 262), (82, 316), (62, 360), (10, FLOOR)], scene.main
        )
        if lean > 0:
            inner = mix(scene.light, colour("#f1e39a"), 0.6)
            scene.turned(
                x,
                [(6, 210), (28, 220), (56, 268), (70, 316), (52, 352), (8, FLOOR - 8)],
                inner,
                glossy=False,
            )
            scene.ball(x, 314, 32, colour("#8a5a32"))
    scene.leaf(230, 200, 74, 30, LEAF)


def spiky(scene: Scene) -> None:
    """A large thorny fruit, and a segment of it."""
    scene.shadow(280, 128)
    scene.ellipse(280, 268, 128, 108, scene.dark)
    for row in range(7):
        for i in range(9):
            x, y = 168 + i * 28 + (row % 2) * 14, 176 + row * 31
            if ((x - 280) / 126) ** 2 + ((y - 268) / 104) ** 2 < 1:
                tone = mix(scene.main, BLACK if x > 320 else WHITE, 0.12)
                scene.polygon([(x - 14, y + 12), (x, y - 16), (x + 14, y + 12)], tone)
    scene.line([(280, 164), (286, 134)], 13, STEM)
    scene.shadow(484, 70)
    scene.ellipse(484, FLOOR - 34, 74, 36, scene.main)
    scene.ellipse(484, FLOOR - 40, 62, 25, CREAM)
    for x in (456, 506):
        scene.ball(x, FLOOR - 44, 21, colour("#f0d98a"), 0.8)


def crowned(scene: Scene) -> None:
    """A pineapple."""
    scene.shadow(320, 84)
    for turn in (90, 62, 118, 40, 140):
        scene.leaf(
            320, 206, 118 - abs(turn - 90) * 0.5, turn, mix(LEAF, BLACK, 0.004 * abs(turn - 90))
        )
    scene.turned(320, [(50, 190), (84, 230), (92, 290), (76, 350), (48, FLOOR)], scene.main)
    for row in range(7):
        for i in range(5):
            x, y = 256 + i * 32 + (row % 2) * 16 - 8, 214 + row * 23
            if abs(x - 320) < 78:
                scene.polygon([(x, y - 8), (x + 9, y), (x, y + 8), (x - 9, y)], scene.dark)
    scene.leaf(470, FLOOR, 90, 28, LEAF)


def bananas(scene: Scene) -> None:
    """A hand of bananas."""
    scene.shadow(320, 150)
    for i, tone in enumerate((scene.dark, mix(scene.main, BLACK, 0.1), scene.main, scene.light)):
        y = 150 + i * 34
        outer = [(250, 148), (226, y + 70), (292, y + 128), (420, y + 106), (468, y + 40)]
        inner = [(452, y + 34), (400, y + 72), (310, y + 80), (268, y + 40), (270, 148)]
        from_curve = curve(outer) + curve(inner)
        scene.polygon(from_curve, tone)
    scene.rect(246, 122, 28, 36, STEM, 6)


def bunch(scene: Scene) -> None:
    """Grapes or other berries in a bunch."""
    scene.shadow(320, 120)
    for row in range(7):
        count = 7 - row
        for i in range(count):
            x = 320 + (i - (count - 1) / 2) * 44 + scene.chance.uniform(-3, 3)
            tone = mix(
                scene.main, scene.chance.choice((BLACK, WHITE)), scene.chance.uniform(0, 0.14)
            )
            scene.ball(x, 172 + row * 31, 25, tone)
    scene.line([(320, 156), (326, 112)], 9, STEM)
    scene.leaf(324, 140, 104, 18, LEAF)
    scene.leaf(318, 144, 88, 158, mix(LEAF, BLACK, 0.14))


def fish(scene: Scene) -> None:
    """A fish on a board."""
    scene.shadow(320, 210, FLOOR + 8)
    scene.rect(110, 296, 420, 74, WOOD, 14)
    scene.rect(110, 350, 420, 20, mix(WOOD, BLACK, 0.2), 10)
    body = curve([(150, 262), (214, 206), (322, 190), (420, 232), (458, 258)])
    belly = curve([(458, 266), (410, 296), (310, 316), (210, 304), (150, 262)])
    scene.polygon(body + belly, scene.main)
    scene.polygon(belly, scene.light)
    scene.polygon([(446, 262), (524, 206), (506, 262), (524, 318)], scene.dark)
    scene.polygon([(270, 196), (330, 160), (376, 208)], scene.dark)
    scene.circle(196, 250, 9, WHITE)
    scene.circle(195, 250, 5, BLACK)
    scene.line([(236, 218), (246, 256), (238, 294)], 5, scene.dark)


def shrimp(scene: Scene) -> None:
    """Two shrimps on ice."""
    scene.shadow(320, 190)
    scene.ellipse(320, FLOOR - 14, 204, 40, mix(GLASS, WHITE, 0.4))
    for x, y, size in ((244, 262, 92), (420, 286, 70)):
        tail = around(x, y, size * 0.72, 236)
        for turn in (250, 290, 330):
            scene.leaf(*tail, size * 0.5, turn, scene.dark)
        for i in range(24):
            middle = around(x, y, size * 0.72, 18 + i * 9.6)
            scene.circle(*middle, size * (0.38 - i * 0.0105), scene.main)
            if i % 4 == 0:
                scene.circle(*middle, size * (0.3 - i * 0.009), scene.light)
        head_x, head_y = around(x, y, size * 0.72, 8)
        scene.circle(head_x + 4, head_y - 12, 6, BLACK)
        for up in (0.7, 0.3):
            scene.line([(head_x, head_y), (head_x + size * 0.8, head_y - size * up)], 4, scene.dark)


def shells(scene: Scene) -> None:
    """Mussels, one of them open."""
    for x, y, size, opened in (
        (428, 300, 0.84, False),
        (236, 286, 1.0, True),
        (352, 340, 0.7, True),
    ):
        outline = [(-96, 44), (-52, -40), (44, -64), (104, -6), (52, 58), (-40, 66), (-96, 44)]
        scene.ellipse(x + 8, y + 62 * size, 96 * size, 16, scene.shade)
        for shrunk, tone in ((1.0, scene.main), (0.82, scene.pale if opened else scene.light)):
            part = [(x + dx * size * shrunk, y + dy * size * shrunk) for dx, dy in outline]
            scene.polygon(curve(part), tone)
        scene.ellipse(x, y + 4, 40 * size, 24 * size, colour("#e39a62") if opened else scene.main)
