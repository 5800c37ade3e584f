"""The grid's letters above a drawing and its numbers at the left, as an atlas has them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pavilions.drawing.grid import Grid
from pavilions.drawing.labels import Label
from pavilions.drawing.outlines import number
from pavilions.drawing.windows import Window
from pavilions.plan.content import LevelPlan

BAND = 34  # the band with the letters is what is seen by this


@dataclass(frozen=True)
class Band:
    """A strip with letters; its place is blank where it is outside the drawing."""

    labels: Sequence[Label]
    place: tuple[str, str, str, str] | None


@dataclass(frozen=True)
class Rulers:
    """Both strips, and how high their letters are."""

    size: str
    bands: tuple[Band, Band]  # the one above, the one at the left

    @classmethod
    def of(cls, plan: LevelPlan, view: Window, extent: Window, *, is_inside: bool) -> "Rulers":
        """Outside a whole level, or along the edges inside a window, as long as all around it."""
        grid, band = Grid(plan.width_m, plan.height_m), view.seen_m / BAND
        right, above = extent.x + extent.width, extent.y + extent.height
        left = view.x - (0 if is_inside else band)
        top = plan.height_m - view.y - view.height - (0 if is_inside else band)
        columns = [
            Label.at(x, top + band * (0.76 if is_inside else 0.62), name)
            for name, x in grid.across()
            if extent.x < x < right
        ]
        rows = [
            Label.at(
                left + band * (0.5 if is_inside else 0.36), plan.height_m - y + band * 0.26, name
            )
            for name, y in grid.up()
            if extent.y < y < above
        ]
        long = (extent.x, top, extent.width, band)
        high = (left, plan.height_m - above, band, extent.height)
        return cls(
            number(band * 0.72),
            (
                Band(columns, _place(long) if is_inside else None),
                Band(rows, _place(high) if is_inside else None),
            ),
        )


def _place(box: tuple[float, float, float, float]) -> tuple[str, str, str, str]:
    x, y, width, height = map(number, box)
    return x, y, width, height
