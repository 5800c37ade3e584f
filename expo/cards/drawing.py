"""Draws a card: the booth's code as it hangs over the aisle, the name, the edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from PIL import Image, ImageDraw

from expo.cards.fonts import Face, face_for
from expo.languages import direction

WIDTH, HEIGHT = 1200, 630  # pixels, as those who show such pictures ask for
PAPER, INK, SOFT, TEAL = "#fbfaf7", "#14181d", "#555c63", "#0b5a5e"
# The look's hall colours in the light, as in tokens.css.
HUES = (
    *("#0b62a8", "#c24e00", "#00795a", "#a8467f"),
    *("#8a6a00", "#1d7d9c", "#6a4c9c", "#4a4f55"),
)
DOUBLE, DASHED = {2, 6}, {4, 8}  # bars that are told apart without their colour
COLOURS = 48
MOST = 240  # letters of a text

BAR, MARGIN = 56, 72
START = BAR + MARGIN  # where text begins
ROOM = WIDTH - START - MARGIN  # how wide it may be
FOOT = HEIGHT - 96  # where the rule above the edition's name is

Sizes = tuple[tuple[int, int], ...]  # each with how many lines it may take, the largest first
CODE: Sizes = ((176, 1), (140, 1), (104, 1), (76, 1), (52, 1))
PLACE: Sizes = ((36, 1), (30, 1))
NAME: Sizes = ((76, 1), (60, 2), (52, 2), (44, 2))
TITLE: Sizes = ((96, 1), (84, 2), (72, 3), (56, 3))
OTHER_NAME: Sizes = ((40, 1), (34, 1))
LEAD: Sizes = ((34, 2), (30, 2))
FINE: Sizes = ((30, 1), (26, 1))

# A Chinese or Japanese character stands alone; other letters make words, which may be cut.
_ALONE = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
_WORDS = re.compile(rf"[{_ALONE}]|[^\s{_ALONE}]{{1,40}}")


@dataclass(frozen=True)
class Line:
    """A text and its language, by Django's code."""

    text: str
    language: str


@dataclass(frozen=True)
class Card:
    """What a card shows; names stand in order, the first one large."""

    language: str  # of the page, which says from which side it is read
    names: tuple[Line, ...]
    edition: Line
    dates: Line
    code: str = ""  # of the booth
    hue: int = 0  # of the hall, 1 to 8; 0 is the site's own colour
    place: Line = Line("", "en")
    lead: Line = Line("", "en")


def draw(card: Card) -> bytes:
    """The card as PNG."""
    sheet = _Sheet(card)
    sheet.bar()
    sheet.body(sheet.sign(44) if card.code else 88)
    sheet.foot()
    return sheet.png()


class _Sheet:
    """A sheet of paper that is read from the left, or else from the right."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._from_right = direction(card.language) == "rtl"

    def png(self) -> bytes:
        """A small file: the sheet has few colours."""
        file = BytesIO()
        few = self._image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(file, "PNG", optimize=True)
        return file.getvalue()

    def bar(self) -> None:
        """The hall's colour and pattern along the edge where reading begins."""
        hue = self._card.hue
        colour = HUES[hue - 1] if 0 < hue <= len(HUES) else TEAL
        self._box(0, 0, BAR, HEIGHT, colour)
        if hue in DOUBLE:
            self._box(BAR // 3, 0, BAR * 2 // 3, HEIGHT, PAPER)
        if hue in DASHED:
            for y in range(70, HEIGHT, 112):
                self._box(0, y, BAR, y + 42, PAPER)

    def sign(self, top: int) -> int:
        """The code and the hall's name; gives where they end."""
        below = self._text(Line(self._card.code, "en"), top, CODE, bold=True, leading=1.02)
        return self._text(self._card.place, below, PLACE, colour=SOFT) + 28

    def body(self, top: int) -> None:
        """The name, the same in other scripts and one line more, as far as there is room."""
        names = [line for line in self._card.names if _face(line, bold=True)]
        for line, sizes in (
            *((name, NAME if self._card.code else TITLE) for name in names[:1]),
            *((name, OTHER_NAME) for name in names[1:3]),
            (self._card.lead, LEAD),
        ):
            large = sizes in {NAME, TITLE}
            colour, leading = (INK, 1.14) if large else (SOFT, 1.3)
            bottom = self._text(line, top, sizes, bold=large, colour=colour, leading=leading)
            top = bottom + 14 if bottom > top else top

    def foot(self) -> None:
        """The edition's name at one end and its days at the other."""
        self._box(START, FOOT, WIDTH - MARGIN, FOOT + 3, INK)
        dates = _face(self._card.dates, bold=False)
        text = _clean(self._card.dates.text)
        taken = round(_length(text, dates, FINE[0][0])) + 32 if dates else 0
        bottom, top = HEIGHT, FOOT + 26
        self._text(self._card.edition, top, FINE, bold=True, room=ROOM - taken, bottom=bottom)
        self._text(self._card.dates, top, FINE, colour=SOFT, at_end=True, bottom=bottom)

    def _text(
        self,
        line: Line,
        top: int,
        sizes: Sizes,
        *,
        bold: bool = False,
        colour: str = INK,
        leading: float = 1.3,
        room: int = ROOM,
        at_end: bool = False,
        bottom: int = FOOT - 16,
    ) -> int:
        """Set a text as large as it fits; gives where it ends, `top` where there is no room."""
        face = _face(line, bold=bold)
        if face is None:
            return top
        size, parts = _fitted(_clean(line.text), face, sizes, room)
        step = round(size * leading)
        if top + step * len(parts) > bottom:
            return top
        x = self._x(WIDTH - MARGIN if at_end else START)
        anchor = "rs" if self._from_right != at_end else "ls"
        for number, part in enumerate(parts):
            baseline = top + number * step + round(size * 0.86)
            self._draw.text((x, baseline), part, colour, face.font(size), anchor)
        return top + step * len(parts)

    def _box(self, left: int, top: int, right: int, bottom: int, colour: str) -> None:
        edges = sorted((self._x(left), self._x(right)))
        self._draw.rectangle((edges[0], top, edges[1] - 1, bottom - 1), colour)

    def _x(self, x: int) -> int:
        """A distance from the side where reading begins."""
        return WIDTH - x if self._from_right else x


def _clean(text: str) -> str:
    """What can be seen of a text, on one line, and no more than could find room."""
    seen = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return " ".join(seen.split())[:MOST]


def _face(line: Line, *, bold: bool) -> Face | None:
    text = _clean(line.text)
    return face_for(text, line.language, bold=bold) if text else None


def _fitted(text: str, face: Face, sizes: Sizes, room: int) -> tuple[int, list[str]]:
    """The largest size in which the text fits, and its lines; in the smallest it is cut."""
    for size, lines in sizes:
        parts = list(islice(_wrapped(text, face, size, room), lines + 1))
        if len(parts) <= lines and all(_length(part, face, size) <= room for part in parts):
            return size, parts
    return size, [*parts[: lines - 1], _cut(parts[lines - 1], face, size, room)]


def _wrapped(text: str, face: Face, size: int, room: int) -> Iterator[str]:
    line, end = "", 0
    for word in _WORDS.finditer(text):
        gap = " " if line and word.start() > end else ""
        if line and _length(line + gap + word[0], face, size) > room:
            yield line
            line, gap = "", ""
        line, end = line + gap + word[0], word.end()
    yield line


def _cut(text: str, face: Face, size: int, room: int) -> str:
    while text and _length(f"{text}…", face, size) > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def _length(text: str, face: Face, size: int) -> float:
    return face.font(size).getlength(text)
