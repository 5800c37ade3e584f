"""What files give before it is known which of their rows is the heading, and how much of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

# The number of a row, from 1 as spreadsheets count, and its cells.
Record = tuple[int, list[str]]
# All records of a table; each call reads them anew.
Records = Callable[[], Iterator[Record]]

MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows a table may have, and how many bytes a workbook when it is unpacked."""

    rows: int
    unpacked: int


UPLOADED = Limits(rows=20_000, unpacked=50 << 20)
ON_THE_COMMAND_LINE = Limits(rows=1 << 20, unpacked=1 << 30)
