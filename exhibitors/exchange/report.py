"""What became of the rows of a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from exhibitors.exchange.records import Problem

MOST_CHANGES = 200  # that are kept in full; the others are only counted
_LONGEST = 200  # characters of a value that are shown

# By field, what stood there and what stands there now.
Changes = dict[str, tuple[Any, Any]]


class Outcome(TextChoices):
    """What became of a row."""

    CREATED = "created", pgettext_lazy("row", "created")
    UPDATED = "updated", _("updated")
    UNCHANGED = "unchanged", _("unchanged")
    ERROR = "error", _("error")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that a row changes, as text: `name_en`, from nothing to 'Acme'."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a row makes or changes."""

    row: int
    name: str
    is_new: bool
    fields: list[FieldChange]


@dataclass
class Report:
    """What became of the rows of a list."""

    unused: list[str]  # titles of columns
    problems: list[Problem] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    exhibitors: dict[int, int] = field(default_factory=dict)  # row -> exhibitor's id
    changes: list[Change] = field(default_factory=list)
    _rows: dict[int, tuple[Outcome, str]] = field(default_factory=dict)

    def count(
        self, rows: Sequence[int], exhibitor: int, name: str, changes: Changes, *, new: bool
    ) -> None:
        """Count the rows of one thing: the first as what became of it, others as unchanged."""
        self.exhibitors |= dict.fromkeys(rows, exhibitor)
        changed = new or bool(changes)
        self.created += new
        self.updated += changed and not new
        self.unchanged += len(rows) - changed
        outcome = Outcome.CREATED if new else Outcome.UPDATED if changes else Outcome.UNCHANGED
        self._rows |= dict.fromkeys(rows, (Outcome.UNCHANGED, name)) | {rows[0]: (outcome, name)}
        if changed and len(self.changes) < MOST_CHANGES:
            self.changes.append(Change(rows[0], name, new, list(_as_texts(changes))))

    def rows(self) -> Iterator[tuple[int, Outcome, str]]:
        """Each row's number, what became of it and whom or what it names, in their order."""
        refused = {p.row: (Outcome.ERROR, "") for p in self.problems if p.is_error}
        for row, (outcome, name) in sorted((self._rows | refused).items()):
            yield row, outcome, name

    @property
    def errors(self) -> int:
        """The rows that were left out."""
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """The values that were left out of rows that went in."""
        return len(self.problems) - self.errors

    @property
    def counts(self) -> dict[str, int]:
        """All counts by name; the first four add up to the rows."""
        names = ("created", "updated", "unchanged", "errors", "warnings")
        return {name: getattr(self, name) for name in names}

    def __str__(self) -> str:
        """All counts in one line."""
        return " ".join(f"{name}={count}" for name, count in self.counts.items())


def _as_texts(changes: Changes) -> Iterator[FieldChange]:
    for name, (old, new) in changes.items():
        if isinstance(new, dict):
            for language in new:
                before, after = old.get(language, ""), new[language]
                if before != after:
                    suffix = language.partition("-")[0]
                    yield FieldChange(f"{name}_{suffix}", _as_text(before), _as_text(after))
        else:
            yield FieldChange(name, _as_text(old), _as_text(new))


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))[:_LONGEST]
    return "" if value is None else str(value)[:_LONGEST]
