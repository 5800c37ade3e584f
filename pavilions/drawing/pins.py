"""Numbered pins: hits and stops on a plan, each above its place."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pavilions.drawing.labels import Label
from pavilions.drawing.outlines import number
from pavilions.drawing.windows import Window
from pavilions.shapes import Point

SHARE = 32  # so many pins side by side are as wide as what is seen
_POINT = 0.3  # the point below the tag, by the tag's height
_DIGIT = 0.46


@dataclass(frozen=True)
class Pin:
    """A numbered place; `is_done` for a stop that was visited."""

    number: int
    at: Point
    name: str
    href: str
    is_done: bool = False


@dataclass(frozen=True)
class PinMark:
    """A pin as it is drawn: a tag whose point is on the place, with its number."""

    pin: Pin
    shape: str
    text: Label

    @property
    def label(self) -> str:
        """Its number and name."""
        return f"{self.pin.number}. {self.pin.name}"


@dataclass(frozen=True)
class Pins:
    """The pins of a view, and how high their numbers are in metres."""

    marks: Sequence[PinMark]
    size: str


def marks(
    pins: Sequence[Pin],
    extent: Window,
    height: float,
    *,
    seen_m: float,
    lifts: Mapping[Point, float],
) -> Pins:
    """The pins of what is drawn, the first on top; those of one place stand side by side.

    `seen_m` metres across are seen at once: by that goes how large they are. `lifts` says by place
    how far above it they end, so that what is written there can be read.
    """
    side = seen_m / SHARE
    at_place: dict[Point, list[Pin]] = defaultdict(list)
    for pin in pins:
        if extent.holds(pin.at):
            at_place[pin.at].append(pin)
    placed = [
        _mark(
            pin,
            x + (place - (len(there) - 1) / 2) * side * 1.1,
            height - y - lifts.get((x, y), 0),
            side,
        )
        for (x, y), there in at_place.items()
        for place, pin in enumerate(there)
    ]
    return Pins(sorted(placed, key=lambda mark: -mark.pin.number), number(side * 0.62))


def _mark(pin: Pin, x: float, y: float, side: float) -> PinMark:
    half = max(side, side * (0.45 + _DIGIT * len(str(pin.number)))) / 2
    tip = side * _POINT
    shape = (
        f"M{number(x)} {number(y)}l{number(-tip)} {number(-tip)}H{number(x - half)}"
        f"v{number(-side)}h{number(2 * half)}v{number(side)}H{number(x + tip)}z"
    )
    return PinMark(pin, shape, Label.at(x, y - tip - side * 0.28, str(pin.number)))
