"""A canvas that draws flat shapes with smooth edges: larger than wanted, then reduced."""

import math
from collections.abc import Sequence
from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFont

Point = tuple[float, float]
Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (20, 24, 29)


def colour(code: str) -> Colour:
    """Of `#0b5a5e`."""
    red, green, blue = ImageColor.getrgb(code)[:3]
    return red, green, blue


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Between the two; `share` of the other, 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Canvas:
    """Draws in pixels of the finished picture."""

    def __init__(self, width: int, height: int, ground: Colour, scale: int) -> None:
        """`scale` says how much larger it is drawn."""
        self.scale = scale
        self.image = Image.new("RGB", (width * scale, height * scale), ground)
        self._draw = ImageDraw.Draw(self.image)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        """A filled outline."""
        self._draw.polygon([(x * self.scale, y * self.scale) for x, y in points], fill)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: Colour) -> None:
        """By its middle and half its width and height."""
        box = [(x - rx), (y - ry), (x + rx), (y + ry)]
        self._draw.ellipse([side * self.scale for side in box], fill)

    def circle(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """By its middle."""
        self.ellipse(x, y, radius, radius, fill)

    def pie(
        self, x: float, y: float, radius: float, start: float, end: float, fill: Colour
    ) -> None:
        """A sector of a circle, clockwise from the right, in degrees."""
        box = [side * self.scale for side in (x - radius, y - radius, x + radius, y + radius)]
        self._draw.pieslice(box, start, end, fill)

    def rect(
        self, x: float, y: float, width: float, height: float, fill: Colour, corner: float = 0
    ) -> None:
        """By its upper left corner."""
        box = [x * self.scale, y * self.scale, (x + width) * self.scale, (y + height) * self.scale]
        self._draw.rounded_rectangle(box, corner * self.scale, fill)

    def line(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """A stroke with round ends and joints."""
        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        self._draw.line(scaled, fill, round(width * self.scale), joint="curve")
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, fill)

    def leaf(self, x: float, y: float, length: float, angle: float, fill: Colour) -> None:
        """A pointed leaf that starts at a point; angle in degrees, 0 to the right, 90 upwards."""
        turn = math.radians(angle)
        forth, side = (math.cos(turn), -math.sin(turn)), (math.sin(turn), math.cos(turn))
        steps = [i / 16 for i in range(17)]
        edge = [(t, 0.24 * math.sin(math.pi * t**0.85)) for t in steps]
        outline = edge + [(t, -w) for t, w in reversed(edge)]
        self.polygon(
            [
                (
                    x + length * (t * forth[0] + w * side[0]),
                    y + length * (t * forth[1] + w * side[1]),
                )
                for t, w in outline
            ],
            fill,
        )

    def letters(self, x: float, y: float, text: str, size: float, fill: Colour) -> None:
        """Bold letters around a point."""
        font = _font(round(size * self.scale))
        weight = size * self.scale / 22
        self._draw.text(
            (x * self.scale, y * self.scale),
            text,
            fill,
            font=font,
            anchor="mm",
            stroke_width=weight,
            stroke_fill=fill,
        )

    def finished(self) -> Image.Image:
        """The picture in its own size."""
        return self.image.reduce(self.scale)


def curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    smooth = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for i in range(steps):
            t = i / steps
            smooth.append(
                (_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t))
            )
    return [*smooth, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    linear, square, cube = c - a, 2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d
    return 0.5 * (2 * b + linear * t + square * t**2 + cube * t**3)


def as_png(image: Image.Image, colours: int) -> bytes:
    """A small PNG of so many colours."""
    file = BytesIO()
    image.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        file, "PNG", optimize=True
    )
    return file.getvalue()


def as_webp(image: Image.Image) -> bytes:
    """A small WebP."""
    file = BytesIO()
    image.save(file, "WEBP", quality=82, method=3)
    return file.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
