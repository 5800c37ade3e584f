"""How far an index has followed the database."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Self

from expo.models import IndexChange


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the log of changes: a change's number and moment; 0 is before the first.

    The moment tells it from a change of the same number in another database.
    """

    change: int = 0
    recorded_at: str = ""

    @classmethod
    def of(cls, change: int, recorded_at: datetime.datetime) -> Self:
        """The position of a change."""
        return cls(change, recorded_at.isoformat())

    @classmethod
    def newest(cls, edition_id: int) -> Self:
        """The last change of an edition that is committed."""
        changes = IndexChange.objects.filter(edition_id=edition_id).order_by("-id")
        newest = changes.values_list("id", "recorded_at").first()
        return cls.of(*newest) if newest else cls()


@dataclass(frozen=True, slots=True)
class State:
    """What an index holds: all changes up to a position, as the clock had it at a moment.

    The names of certificates and the currencies of price bands come from the documents alone,
    so they are kept with them.
    """

    position: Position
    read_at: datetime.datetime
    certificates: Mapping[str, str] = field(default_factory=dict)
    price_bands: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> str:
        """The state as it is kept in a file."""
        return json.dumps(asdict(self) | {"read_at": self.read_at.isoformat()}, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read it again. Raises ValueError, KeyError or TypeError if it isn't one."""
        given = json.loads(text)
        given["position"] = Position(**given["position"])
        given["read_at"] = datetime.datetime.fromisoformat(given["read_at"])
        return cls(**given)
