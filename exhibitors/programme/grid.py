"""A day's sessions as a table: a column a stage, a row for each time at which one starts."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pavilions.models import Session, Stage


@dataclass
class Cell:
    """What takes place on a stage from a row on, over so many rows; nothing if there is none.

    It has several sessions only where they overlap, which the forms refuse.
    """

    sessions: list[Session]
    span: int = 1

    @property
    def starts_at(self) -> datetime.datetime:
        """When the first of them starts."""
        return self.sessions[0].starts_at

    @property
    def ends_at(self) -> datetime.datetime:
        """When the last of them ends."""
        return max(session.ends_at for session in self.sessions)

    def runs_at(self, moment: datetime.datetime) -> bool:
        """Whether it has started and not ended."""
        return self.starts_at <= moment < self.ends_at


@dataclass(frozen=True)
class Row:
    """A time, and the cells that start there; those that run on from above are left out."""

    starts_at: datetime.datetime
    cells: list[Cell]


def grid(stages: Sequence[Stage], sessions: Iterable[Session]) -> list[Row]:
    """The table's rows, in the order of time; the sessions come in that order too."""
    columns: dict[int, list[Cell]] = {stage.pk: [] for stage in stages}
    for session in sessions:
        column = columns[session.stage_id]
        if column and column[-1].ends_at > session.starts_at:
            column[-1].sessions.append(session)
        else:
            column.append(Cell([session]))
    starts = sorted({cell.starts_at for column in columns.values() for cell in column})
    for cell in (cell for column in columns.values() for cell in column):
        cell.span = sum(map(cell.runs_at, starts))
    return [Row(start, list(_cells_at(start, columns.values()))) for start in starts]


def _cells_at(start: datetime.datetime, columns: Iterable[list[Cell]]) -> Iterable[Cell]:
    for column in columns:
        running = next((cell for cell in column if cell.runs_at(start)), None)
        if running is None:
            yield Cell([])
        elif running.starts_at == start:
            yield running
