"""What is written into booths: how large it may be, and where its lines break."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from pavilions.drawing.outlines import number
from pavilions.drawing.windows import bounds, middle_of
from pavilions.plan.content import PlacedBooth
from pavilions.shapes import Point

CODE_M = 1.15  # a code's height on the level, if it fits
NAME_M = 0.54  # a name's
LEADING = 1.15
_LETTER = 0.58  # a letter's or numeral's width by its height
_SMALLEST_M = 0.5  # what is smaller can't be read
_MOST_LINES = 3


@dataclass(frozen=True)
class Label:
    """A line of text and where it stands, as SVG writes numbers; y is from above."""

    x: str
    y: str
    text: str

    @classmethod
    def at(cls, x: float, y: float, text: str) -> "Label":
        """A text at a place in metres."""
        return cls(number(x), number(y), text)


def code_size(booth: PlacedBooth) -> float:
    """How high the letters of a booth's code are in metres; 0 where there is no room for it."""
    left, bottom, right, top = bounds(booth.ring)
    fits = min((right - left) * 0.95 / (_LETTER * max(len(booth.code), 1)), (top - bottom) * 0.55)
    size = int(min(CODE_M, fits) * 20) / 20
    return size if size >= _SMALLEST_M else 0


def codes(booths: Iterable[PlacedBooth], height: float) -> list[tuple[str, list[Label]]]:
    """The codes in the middles of their booths, by their size."""
    by_size = defaultdict(list)
    for booth in booths:
        if size := code_size(booth):
            x, y = middle_of(booth.ring)
            by_size[number(size)].append(Label.at(x, height - y + size * 0.36, booth.code))
    return sorted(by_size.items())


def name_lines(booth: PlacedBooth, name: str) -> list[str]:
    """The lines of a name that fit below the booth's code; the last may end in `…`, or none."""
    left, bottom, right, top = bounds(booth.ring)
    room = (top - bottom) * 0.92 - code_size(booth) * LEADING
    lines = min(int(room / (NAME_M * LEADING)), _MOST_LINES)
    return wrapped(name, (right - left) * 0.92 / NAME_M, lines) if lines > 0 else []


def stacked(middle: Point, code: str, size: float, lines: list[str]) -> tuple[Label, list[Label]]:
    """A code and the lines of a name below it, around a middle whose y is from above."""
    x, y = middle
    total = size + len(lines) * NAME_M * LEADING
    top = y - total / 2
    first = Label.at(x, top + size * 0.86, code)
    below = [
        Label.at(x, top + size + (place + 0.86) * NAME_M * LEADING, line)
        for place, line in enumerate(lines)
    ]
    return first, below


def wrapped(text: str, width: float, lines: int) -> list[str]:
    """A text on so many lines at most, each about so many times as wide as its letters are high."""
    broken = [""]
    for word in _words(text):
        if broken[-1] and text_width(broken[-1] + word.rstrip()) > width:
            broken.append("")
        broken[-1] += word
    shown = [line.strip() for line in islice(broken, lines)]
    if len(broken) > lines:
        shown[-1] += "…"
    return [_cut(line, width) for line in shown]


def text_width(text: str) -> float:
    """About how wide a text is, by its letters' height."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.56 for letter in text)


def _words(text: str) -> list[str]:
    """What a line may break after: words with the space behind them, and single characters."""
    words = [""]
    for letter in text:
        is_wide = unicodedata.east_asian_width(letter) in "WF"
        words[-1] += letter
        if letter.isspace() or is_wide:
            words.append("")
    return [word for word in words if word]


def _cut(line: str, width: float) -> str:
    if text_width(line) <= width:
        return line
    while line and text_width(line) > width - 1:
        line = line[:-1]
    return f"{line.rstrip()}…"
