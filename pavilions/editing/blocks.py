"""Generates a regular block of booths."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pavilions.editing.numbering import Numbering
from pavilions.editing.sides import kind_of
from pavilions.plan.content import PlacedBooth
from pavilions.shapes import rectangle

MOST = 1000  # booths of one block
_TOUCHING_M = 0.001


@dataclass(frozen=True)
class Block:
    """Rows of equal booths; lengths in metres.

    (x, y) is the lower left corner. `width` is a booth's side along its row, `depth` the other one.
    Rows run across, the first one lowest; `upright` ones run up, the first one leftmost. Back to
    back, an aisle follows each pair of rows, else each row.
    """

    x: float
    y: float
    rows: int
    columns: int
    width: float = 3.0
    depth: float = 3.0
    aisle: float = 3.0
    back_to_back: bool = True
    upright: bool = False
    pavilion: str = ""
    numbering: Numbering = field(default_factory=Numbering)

    def booths(self) -> tuple[PlacedBooth, ...]:
        """The block's booths, row by row; ValidationError if there are too many of them."""
        if self.rows * self.columns > MOST:
            raise ValidationError(_("A block has at most %(most)s booths.") % {"most": MOST})
        codes = self.numbering.codes([self.columns] * self.rows)
        return tuple(
            self._booth(row, column, codes[row][column])
            for row in range(self.rows)
            for column in range(self.columns)
        )

    def _booth(self, row: int, column: int, code: str) -> PlacedBooth:
        along, across = column * self.width, self._offset(row)
        ring = (
            rectangle(self.x + across, self.y + along, self.depth, self.width)
            if self.upright
            else rectangle(self.x + along, self.y + across, self.width, self.depth)
        )
        kind, open_sides = kind_of(
            left=column > 0,
            right=column < self.columns - 1,
            below=row > 0 and self._touch(row - 1),
            above=row < self.rows - 1 and self._touch(row),
        )
        return PlacedBooth(code, ring, kind, open_sides, self.pavilion)

    def _offset(self, row: int) -> float:
        """From the first row's edge to that of this row."""
        aisles = row // 2 if self.back_to_back else row
        return row * self.depth + aisles * self.aisle

    def _touch(self, row: int) -> bool:
        """Whether there is no aisle between this row and the next one."""
        return self._offset(row + 1) - self._offset(row) - self.depth < _TOUCHING_M
