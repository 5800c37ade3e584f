"""What a file of a floor plan holds, before it is understood, and how much of it may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exhibitors.exchange.sources import UPLOADED

MOST_ROWS = UPLOADED.rows
MOST_BYTES = UPLOADED.unpacked
MOST_METRES = 10_000.0  # no expo is larger, and no number in it

Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row of a table, a feature or a shape of a drawing.

    `cells` by the names of `vocabulary.FIELDS`, without blank ones. `corners` in metres of the
    level: of an outline, one of a spot, two of a link. `refusal` says why it can't be read,
    `notes` what of it was left out.
    """

    number: int
    cells: Mapping[str, str]
    corners: Corners = ()
    refusal: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawPlan:
    """The rows of a file, and the titles of its columns that aren't used."""

    rows: list[RawRow]
    unused: list[str] = field(default_factory=list)
