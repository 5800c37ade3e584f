"""The small signs of a plan, drawn by hand on 24 by 24: told apart by their shapes alone."""

from dataclasses import dataclass

from pavilions.drawing.outlines import number
from pavilions.shapes import Point

SIDE_M = 2.4  # a sign's side on the level

# What each shows: white on the sign's ink.
SHAPES = {
    # A woman and a man, a wall between them
    "toilet": (
        "M7 3.4a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6zM6 8h2l2.6 7H8.6v5.5H5.4V15H3.4z"
        "M11.5 3.5h1v17h-1z"
        "M17 3.4a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6zM14.6 8h4.8v6.5h-1.2v6h-2.4v-6h-1.2z"
    ),
    "first-aid": "M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5z",
    # A niche with a mat before it
    "prayer": "M12 2.5c.6 2.6 6 4.2 6 9V21h-2.8V12c0-3-2.2-3.6-3.2-5c-1 1.4-3.2 2-3.2 5v9H6v-9.5"
    "c0-4.8 5.4-6.4 6-9zM10.4 14h3.2v7h-3.2z",
    # Up and down
    "lift": "M7.5 3.5l4.5 6H3zM7.5 20.5l-4.5-6h9zM15 3.5h5.5v17H15zM16.8 5.3v13.4h1.9V5.3z",
    "food": "M5 3h1.4v5h1.2V3H9v5h1.2V3h1.4v6.2c0 1.4-.9 2.3-2 2.7V21H7V11.9c-1.1-.4-2-1.3-2-2.7z"
    "M18.6 3v18h-2.5v-7h-2c0-6 1.6-10 4.5-11z",
    "info": "M12 3.2a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2z"
    "M8.5 9.5h5.2v9h2V21H8.5v-2.5h2v-6.5h-2z",
    "stairs": "M3 20.5v-4h4.5v-4H12v-4h4.5v-4H21v3h-2v4h-4.5v4H10v4H5.5v1z",
    "ramp": "M3 19.5L21 7v3.6L8 19.5z",
    "walkway": "M13 4l8 8l-8 8v-5.5H3v-5h10z",
}


@dataclass(frozen=True)
class Symbol:
    """A sign in its place: its upper left corner."""

    kind: str
    x: str
    y: str

    @classmethod
    def at(cls, point: Point, height: float, kind: str) -> "Symbol":
        """A sign around a point of a level of this height."""
        x, y = point[0] - SIDE_M / 2, height - point[1] - SIDE_M / 2
        return cls(kind, number(x), number(y))

    @property
    def shape(self) -> str:
        """What it shows."""
        return SHAPES[self.kind]
