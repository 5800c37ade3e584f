"""What a route's address says: where to begin, what to see, and how."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

MOST_STOPS = 60


@dataclass(frozen=True)
class Asked:
    """A route as it was asked for. Booths and entrances by what their signs say: `3-B012`, `3-S`.

    With `stops` it is a route for anybody, over these booths in the order in which they were saved;
    without, it is over the visitor's own list.
    """

    start: str = ""
    step_free: bool = False
    day: datetime.date | None = None  # whose sessions are kept to
    stops: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()  # their slugs
    skipped: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: QueryDict) -> "Asked":
        """What an address asks for; what makes no sense is left out."""
        return cls(
            start=query.get("from", ""),
            step_free=query.get("step-free") == "1",
            day=_day(query.get("day", "")),
            stops=_each(query, "stop"),
            sessions=_each(query, "session"),
            skipped=_each(query, "skip"),
        )

    def query(self, **changes: Any) -> str:
        """The address's part from `?` on, with some of it changed; '' for nothing."""
        asked = replace(self, **changes)
        given: Mapping[str, Any] = {
            "from": asked.start,
            "step-free": "1" if asked.step_free else "",
            "day": asked.day.isoformat() if asked.day else "",
            "stop": asked.stops,
            "session": asked.sessions,
            "skip": asked.skipped,
        }
        query = urlencode({name: value for name, value in given.items() if value}, doseq=True)
        return f"?{query}" if query else ""

    def skipping_or_not(self, label: str) -> str:
        """The same without the stop at this booth, or with it again if it is skipped.

        At least `?`, since an empty address would keep what the page's own asks for.
        """
        others = tuple(each for each in self.skipped if each != label)
        is_skipped = label in self.skipped
        return self.query(skipped=others if is_skipped else (*others, label)) or "?"


def _each(query: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, query.getlist(name))))[:MOST_STOPS]


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
