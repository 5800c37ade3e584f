"""The sizes of catalogue that are measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How much is in the catalogue, and what can be measured with so much."""

    exhibitors: int
    products: int
    naive: bool  # the usual Django way answers at all
    pages: bool  # a page's own cost is the same whatever the number of rows


SIZES = {
    "small": Size(800, 4_000, naive=True, pages=True),
    "large": Size(30_000, 3_000_000, naive=False, pages=False),
}
