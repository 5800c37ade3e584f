"""The lettered grid of a level, for speech and print: B4 is the second column, fourth row up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pavilions.drawing.windows import Window
from pavilions.shapes import Point

SIDE_M = 10.0  # about so long is a square's side
_NAME = re.compile(r"([A-Z]{1,2})([1-9]\d?)", re.IGNORECASE)
_LETTERS = 26


@dataclass(frozen=True)
class Grid:
    """Squares of equal size that cover a level: letters from the left, numbers from below."""

    width_m: float
    height_m: float

    @cached_property
    def columns(self) -> int:
        """How many there are across."""
        return max(1, round(self.width_m / SIDE_M))

    @cached_property
    def rows(self) -> int:
        """How many there are up."""
        return max(1, round(self.height_m / SIDE_M))

    def square(self, point: Point) -> str:
        """The name of the square that a point is in; one beyond the level is in the nearest."""
        column = _part(point[0], self.width_m, self.columns)
        row = _part(point[1], self.height_m, self.rows)
        return f"{letters(column)}{row + 1}"

    def find(self, name: str) -> Window | None:
        """The square of a name, in capitals or not; None if the level has none of it."""
        match = _NAME.fullmatch(name.strip())
        if not match:
            return None
        column, row = _number(match[1]), int(match[2]) - 1
        if column >= self.columns or row >= self.rows:
            return None
        return self._square(column, row)

    def squares(self) -> Iterator[tuple[str, Window]]:
        """All squares with their names, row by row from above, as one reads."""
        for row in reversed(range(self.rows)):
            for column in range(self.columns):
                yield f"{letters(column)}{row + 1}", self._square(column, row)

    def across(self) -> list[tuple[str, float]]:
        """Each column's letter and the middle of it, from the left."""
        side = self.width_m / self.columns
        return [(letters(number), (number + 0.5) * side) for number in range(self.columns)]

    def up(self) -> list[tuple[str, float]]:
        """Each row's number and the middle of it, from below."""
        side = self.height_m / self.rows
        return [(str(number + 1), (number + 0.5) * side) for number in range(self.rows)]

    def _square(self, column: int, row: int) -> Window:
        width, height = self.width_m / self.columns, self.height_m / self.rows
        return Window(column * width, row * height, width, height)


def letters(number: int) -> str:
    """A, B, C … Z, AA, AB … for 0, 1, 2 …."""
    before, last = divmod(number, _LETTERS)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _number(name: str) -> int:
    number = 0
    for letter in name.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _part(place: float, length: float, parts: int) -> int:
    return min(max(int(place / length * parts), 0), parts - 1) if length else 0
