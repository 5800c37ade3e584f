"""Still lifes of what is used and worn at home."""

from exhibitors.demo.drawing.canvas import BLACK, WHITE, colour, curve, mix
from exhibitors.demo.drawing.scene import FLOOR, GLASS, STEEL, STRAW, WOOD, Scene

CREAM = colour("#f4ead6")


def plates(scene: Scene) -> None:
    """Stacked plates and an upright one."""
    scene.circle(250, 232, 128, scene.shade)
    scene.circle(244, 228, 128, CREAM)
    scene.circle(244, 228, 112, scene.main)
    scene.circle(244, 228, 98, CREAM)
    for turn in range(8):
        scene.leaf(244, 228, 64, turn * 45 + 22, scene.light)
    for i in range(5):
        y = FLOOR - 6 - i * 17
        scene.ellipse(450, y + 5, 116, 20, mix(scene.main, BLACK, 0.2))
        scene.ellipse(450, y, 116, 20, CREAM if i % 2 else scene.light)


def mugs(scene: Scene) -> None:
    """Two mugs."""
    for x, half, tall, fill in ((432, 60, 124, scene.dark), (262, 78, 164, scene.main)):
        top = FLOOR - tall
        scene.shadow(x, half * 1.2)
        scene.circle(x + half, top + tall * 0.46, tall * 0.3, fill)
        scene.circle(x + half, top + tall * 0.46, tall * 0.18, scene.paper)
        scene.turned(x, [(half, top), (half, FLOOR - 24), (half * 0.9, FLOOR)], fill)
        scene.rect(x - half, FLOOR - tall * 0.36, half * 2, tall * 0.16, scene.light)
        scene.ellipse(x, top, half, half * 0.17, mix(fill, BLACK, 0.3))


def pot(scene: Scene) -> None:
    """A pot with a lid."""
    scene.shadow(320, 160)
    for x in (150, 440):
        scene.rect(x, 262, 50, 22, scene.dark, 11)
    scene.turned(320, [(146, 232), (146, 330), (128, FLOOR)], scene.main)
    scene.turned(320, [(18, 186), (90, 196), (150, 230)], scene.light)
    scene.rect(170, 226, 300, 13, scene.dark, 6)
    scene.circle(320, 176, 17, mix(scene.dark, BLACK, 0.3))


def pan(scene: Scene) -> None:
    """A frying pan with its handle."""
    scene.shadow(264, 170)
    scene.line([(394, 300), (566, 262)], 26, mix(scene.dark, BLACK, 0.35))
    scene.ellipse(264, 316, 174, 52, mix(scene.dark, BLACK, 0.2))
    scene.ellipse(264, 304, 174, 52, scene.main)
    scene.ellipse(264, 304, 152, 42, mix(scene.main, BLACK, 0.35))
    scene.ellipse(236, 300, 60, 17, WHITE)
    scene.ball(232, 294, 22, colour("#eeb23c"), 0.6)


def blades(scene: Scene) -> None:
    """Knife, fork and spoon."""
    for x, kind in ((216, "fork"), (320, "knife"), (424, "spoon")):
        scene.rect(x - 15, 262, 30, 112, scene.main, 13)
        scene.rect(x + 3, 262, 12, 112, scene.dark, 6)
        scene.rect(x - 8, 200, 16, 72, STEEL)
        if kind == "knife":
            scene.polygon(curve([(x - 16, 214), (x - 20, 120), (x + 12, 74), (x + 16, 214)]), STEEL)
        elif kind == "fork":
            scene.rect(x - 27, 150, 54, 62, STEEL, 14)
            for i in range(4):
                scene.rect(x - 27 + i * 15, 92, 9, 82, STEEL, 4)
        else:
            scene.ellipse(x, 140, 33, 58, STEEL)
            scene.ellipse(x + 4, 138, 23, 45, mix(STEEL, BLACK, 0.14))


def board(scene: Scene) -> None:
    """A cutting board and a bowl."""
    scene.rect(140, 122, 210, 250, scene.main, 26)
    scene.rect(304, 122, 46, 250, scene.dark, 22)
    scene.circle(245, 152, 13, scene.paper)
    for x in (182, 214, 262):
        scene.line([(x, 184), (x, 346)], 3, scene.dark)
    scene.shadow(426, 104)
    scene.turned(426, [(112, 266), (104, 312), (52, FLOOR)], mix(WOOD, BLACK, 0.12))
    scene.ellipse(426, 266, 112, 20, mix(WOOD, WHITE, 0.3))


def vase(scene: Scene) -> None:
    """A vase with twigs, and a small bowl."""
    for turn, long in ((72, 150), (94, 176), (114, 138)):
        scene.leaf(282, 196, long, turn, mix(scene.dark, colour("#5f8f4e"), 0.7))
    scene.shadow(282, 80)
    scene.turned(282, [(26, 172), (24, 200), (74, 252), (86, 300), (44, FLOOR)], scene.main)
    scene.shadow(456, 66)
    scene.turned(456, [(70, 312), (62, 344), (30, FLOOR)], scene.light)
    scene.ellipse(456, 312, 70, 12, scene.dark)


def basket(scene: Scene) -> None:
    """A woven basket."""
    scene.shadow(320, 150)
    scene.line(curve([(206, 236), (226, 126), (320, 90), (414, 126), (434, 236)]), 17, scene.dark)
    scene.turned(320, [(148, 230), (140, 300), (108, FLOOR)], scene.main, glossy=False)
    for row in range(6):
        for i in range(11):
            x, y = 190 + i * 26 - (row % 2) * 13, 244 + row * 21
            if abs(x + 9 - 320) < 134 - row * 6:
                scene.rect(x, y, 19, 9, scene.light if (i + row) % 2 else scene.dark, 4)
    scene.rect(166, 222, 308, 19, scene.dark, 9)


def chair(scene: Scene) -> None:
    """An armchair and a side table."""
    scene.shadow(286, 150, FLOOR + 4)
    for x in (196, 366):
        scene.polygon([(x, 330), (x + 16, 330), (x + 10, FLOOR + 4), (x + 2, FLOOR + 4)], WOOD)
    scene.rect(196, 138, 188, 180, scene.main, 36)
    scene.rect(312, 138, 72, 180, scene.dark, 36)
    scene.rect(184, 262, 212, 70, scene.light, 20)
    for x in (164, 372):
        scene.rect(x, 238, 46, 98, mix(scene.main, BLACK, 0.12), 22)
    scene.ellipse(500, 268, 62, 12, WOOD)
    scene.line([(500, 272), (500, FLOOR)], 11, mix(WOOD, BLACK, 0.2))
    scene.ellipse(500, FLOOR, 38, 8, mix(WOOD, BLACK, 0.2))


def table(scene: Scene) -> None:
    """A table and a shelf with things."""
    scene.shadow(320, 210, FLOOR + 6)
    for x in (140, 474):
        scene.polygon(
            [(x, 250), (x + 26, 250), (x + 19, FLOOR + 4), (x + 7, FLOOR + 4)], scene.dark
        )
    scene.rect(112, 226, 416, 30, scene.main, 6)
    scene.rect(380, 226, 148, 30, scene.dark, 6)
    scene.turned(250, [(16, 150), (40, 180), (34, 212), (26, 228)], CREAM)
    scene.leaf(250, 154, 78, 78, colour("#5f8f4e"))
    scene.leaf(250, 154, 66, 112, colour("#4c7a48"))
    scene.block(370, 226, 64, 20, scene.light, 16)


def bed(scene: Scene) -> None:
    """A bed."""
    scene.shadow(320, 230, FLOOR + 8)
    scene.rect(92, 164, 30, 214, WOOD, 9)
    scene.rect(112, 292, 420, 62, mix(WOOD, BLACK, 0.18), 9)
    scene.rect(112, 250, 420, 66, CREAM, 22)
    scene.rect(250, 244, 282, 76, scene.main, 20)
    scene.rect(250, 244, 50, 76, scene.light, 18)
    scene.rect(126, 216, 104, 48, WHITE, 20)
    for x in (128, 498):
        scene.rect(x, 350, 16, 30, mix(WOOD, BLACK, 0.35))


def lamp(scene: Scene) -> None:
    """A lamp that is lit."""
    scene.polygon(
        [(228, 232), (412, 232), (500, FLOOR), (140, FLOOR)],
        mix(scene.paper, colour("#ffe9a8"), 0.6),
    )
    scene.shadow(320, 70)
    scene.line([(320, 226), (320, FLOOR - 6)], 13, mix(WOOD, BLACK, 0.25))
    scene.turned(320, [(56, FLOOR - 14), (60, FLOOR)], mix(WOOD, BLACK, 0.25))
    scene.turned(320, [(58, 104), (80, 160), (104, 232)], scene.main)
    scene.ellipse(320, 232, 104, 13, mix(colour("#ffe9a8"), scene.main, 0.2))


def rolls(scene: Scene) -> None:
    """Rolls of fabric, one unrolled a little."""
    tones = (scene.dark, scene.light, scene.main)
    for i, fill in enumerate(tones):
        y = 190 + i * 64
        scene.rect(170, y, 300, 62, fill, 12)
        scene.rect(170, y + 40, 300, 22, mix(fill, BLACK, 0.18), 10)
        scene.ellipse(470, y + 31, 20, 31, mix(fill, WHITE, 0.35))
        scene.ellipse(470, y + 31, 9, 14, CREAM)
    hem = [(150, 436), (212, 446), (270, 432), (330, 446), (384, 432), (424, 440)]
    scene.polygon([*curve(hem), (400, 350), (186, 350)], scene.main)
    for x in (230, 290, 340):
        scene.line([(x, 376), (x - 8, 428)], 4, scene.dark)


def folded(scene: Scene) -> None:
    """Folded clothes in a pile."""
    scene.shadow(320, 160)
    tones = (scene.dark, CREAM, scene.main, scene.light, mix(scene.main, BLACK, 0.12))
    for i, fill in enumerate(tones):
        y, wide = FLOOR - 46 - i * 46, 300 - i * 12
        scene.rect(320 - wide / 2, y, wide, 46, fill, 20)
        scene.rect(320 - wide / 2 + 18, y + 27, wide - 36, 5, mix(fill, BLACK, 0.2), 2)
        scene.rect(320 + wide / 2 - 60, y, 60, 46, mix(fill, BLACK, 0.1), 20)


def shirt(scene: Scene) -> None:
    """A shirt on a hanger."""
    scene.line(curve([(320, 118), (326, 90), (344, 82), (346, 66)]), 7, STEEL)
    scene.line([(226, 162), (320, 118), (414, 162)], 10, WOOD)
    sleeves = [(248, 136), (148, 200), (180, 262), (226, 230), (224, 380), (416, 380)]
    body = [*sleeves, (414, 230), (460, 262), (492, 200), (392, 136), (320, 168)]
    scene.polygon(body, scene.main)
    scene.polygon(
        [(352, 154), (392, 136), (492, 200), (460, 262), (414, 230), (416, 380), (352, 380)],
        scene.dark,
    )
    scene.polygon([(284, 146), (320, 168), (356, 146), (320, 204)], scene.light)
    for y in (232, 276, 320):
        scene.circle(320, y, 6, CREAM)


def dress(scene: Scene) -> None:
    """A dress or a scarf on a hanger."""
    scene.line([(250, 132), (320, 100), (390, 132)], 10, WOOD)
    scene.line([(320, 100), (320, 74)], 7, STEEL)
    left = curve([(266, 126), (276, 190), (262, 232), (216, 392)])
    right = curve([(424, 392), (378, 232), (364, 190), (374, 126)])
    scene.polygon(left + right, scene.main)
    scene.polygon([(330, 392), *right, (336, 126), (330, 220)], scene.dark)
    scene.polygon([(288, 126), (320, 168), (352, 126)], scene.paper)
    scene.rect(264, 222, 112, 16, scene.light)
    for x in (262, 300, 352):
        scene.line([(x, 262), (x - (320 - x) * 0.25, 380)], 4, scene.light)


def shoes(scene: Scene) -> None:
    """A pair of shoes."""
    for x, y, tone in ((30, -66, scene.dark), (0, 0, scene.main)):
        scene.shadow(320 + x, 180, FLOOR + y)
        upper = curve([(160, 250), (214, 236), (270, 262), (340, 300), (446, 316), (480, 350)])
        outline = [(px + x, py + y) for px, py in [*upper, (482, 360), (156, 360)]]
        scene.polygon(outline, tone)
        scene.rect(152 + x, 350 + y, 334, 24, CREAM, 11)
        scene.rect(152 + x, 362 + y, 334, 12, mix(CREAM, BLACK, 0.2), 6)
        for i in range(4):
            px, py = 264 + i * 28 + x, 266 + i * 13 + y
            scene.line([(px - 8, py + 22), (px + 14, py - 2)], 7, scene.pale)


def bag(scene: Scene) -> None:
    """A bag or a case with a handle."""
    scene.shadow(320, 150)
    scene.line(curve([(248, 198), (254, 124), (320, 98), (386, 124), (392, 198)]), 17, scene.dark)
    scene.rect(170, 188, 300, 184, scene.main, 26)
    scene.rect(396, 188, 74, 184, scene.dark, 26)
    scene.rect(170, 188, 300, 76, mix(scene.main, BLACK, 0.12), 26)
    scene.rect(292, 244, 56, 36, STRAW, 8)
    scene.circle(320, 262, 8, mix(STRAW, BLACK, 0.4))


def hat(scene: Scene) -> None:
    """A wide hat."""
    scene.shadow(320, 210)
    scene.ellipse(320, 340, 216, 40, scene.dark)
    scene.ellipse(320, 332, 216, 40, scene.main)
    scene.turned(320, [(64, 196), (96, 222), (108, 332)], scene.main)
    scene.rect(214, 292, 212, 36, colour("#39424e"), 8)


def appliance(scene: Scene) -> None:
    """A small machine with a dial and a light."""
    scene.shadow(320, 130)
    scene.rect(206, 150, 228, 222, scene.main, 36)
    scene.rect(370, 150, 64, 222, scene.dark, 32)
    scene.rect(230, 176, 128, 92, mix(scene.dark, BLACK, 0.45), 16)
    scene.rect(246, 192, 62, 10, GLASS, 5)
    scene.circle(262, 318, 27, CREAM)
    scene.line([(262, 318), (274, 300)], 6, scene.dark)
    for y in (304, 330):
        scene.rect(312, y, 44, 10, scene.pale, 5)


def disc(scene: Scene) -> None:
    """A low round machine that drives by itself."""
    scene.shadow(320, 190)
    scene.ellipse(320, 330, 196, 62, mix(scene.main, BLACK, 0.4))
    scene.ellipse(320, 304, 196, 62, scene.main)
    scene.ellipse(320, 300, 164, 49, scene.light)
    scene.turned(320, [(52, 272), (54, 300)], scene.dark)
    scene.ellipse(320, 272, 52, 15, mix(scene.dark, WHITE, 0.2))
    scene.circle(320, 352, 7, colour("#7fd0cc"))


def earphones(scene: Scene) -> None:
    """Earphones or a speaker."""
    scene.shadow(320, 140)
    scene.line(curve([(216, 292), (220, 170), (320, 112), (420, 170), (424, 292)]), 24, scene.dark)
    for x in (216, 424):
        scene.rect(x - 42, 246, 84, 116, scene.main, 36)
        scene.rect(x - 22 + (x > 320) * 12, 266, 32, 76, mix(scene.dark, BLACK, 0.3), 16)
