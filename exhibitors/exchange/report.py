from collections.abc import Sequence
from dataclasses import dataclass, field

from exhibitors.exchange.records import Problem


@dataclass
class Report:
    """What became of the rows of a list."""

    unused: list[str]  # titles of columns
    problems: list[Problem] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    exhibitors: dict[int, int] = field(default_factory=dict)  # row -> exhibitor's id

    def count(self, rows: Sequence[int], exhibitor: int, *, new: bool, changed: bool) -> None:
        """Count the rows of one exhibitor: the first as what became of it, others as unchanged."""
        self.exhibitors |= dict.fromkeys(rows, exhibitor)
        self.created += new
        self.updated += changed and not new
        self.unchanged += len(rows) - (new or changed)

    @property
    def errors(self) -> int:
        """The rows that were left out."""
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """The values that were left out of rows that went in."""
        return len(self.problems) - self.errors

    def __str__(self) -> str:
        """All counts in one line; the first four add up to the rows."""
        names = ("created", "updated", "unchanged", "errors", "warnings")
        return " ".join(f"{name}={getattr(self, name)}" for name in names)
