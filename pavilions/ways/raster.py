"""A coarse picture of a level's free space, which tells most blocked lines from the others fast."""

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

_CELL_M = 0.5
# Where a line is looked at, as parts of it: first its middle, then between, ever finer.
_PARTS = [odd / power for power in (2, 4, 8, 16, 32, 64) for odd in range(1, power, 2)]


class Raster:
    """The cells of a grid that lie wholly outside an area."""

    def __init__(self, area: BaseGeometry) -> None:
        """Lay the grid over the area."""
        left, bottom, right, top = area.bounds if not area.is_empty else (0, 0, 0, 0)
        self._origin = np.array([left, bottom])
        x = np.arange(left, right + _CELL_M, _CELL_M) + _CELL_M / 2
        y = np.arange(bottom, top + _CELL_M, _CELL_M) + _CELL_M / 2
        near = shapely.buffer(area, _CELL_M * math.sqrt(0.5), join_style="mitre")
        shapely.prepare(near)
        self._outside = ~shapely.contains_xy(near, x[:, None], y[None, :])

    def may_see(self, starts: NDArray[np.float64], ends: NDArray[np.float64]) -> NDArray[np.intp]:
        """The numbers of the lines that don't surely leave the area; all ends lie within it."""
        starts = (starts - self._origin) / _CELL_M
        ways = (ends - self._origin) / _CELL_M - starts
        left = np.arange(len(starts))
        for part in _PARTS:
            if not len(left):
                break
            cells = (starts[left] + part * ways[left]).astype(np.intp)
            left = left[~self._outside[cells[:, 0], cells[:, 1]]]
        return left
