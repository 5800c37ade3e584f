"""What search engines read beside a page's text: schema.org's terms as JSON-LD.

It says only what the page shows, in the reader's language, with whole addresses. Blank facts are
left out.
"""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from expo.editions import page_address
from expo.models import Edition
from expo.text import Text

Data = dict[str, Any]
Absolute = Callable[[str], str]  # makes a whole address of one on this site

# Inside a script element nothing else may look like markup or end a line.
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Crumb:
    """A page on the way from the first page to another; `tag` is its name's language."""

    name: str
    address: str
    tag: str = ""

    @classmethod
    def to(cls, edition: Edition, name: str | Text, page: str, *args: Any) -> "Crumb":
        """A named page of an edition, under a name of its own."""
        tag = name.lang if isinstance(name, Text) else ""
        return cls(str(name), page_address(edition, page, *args), tag)


def thing(kind: str, **facts: Any) -> Data:
    """A thing of a kind, without the facts that are blank; None, "" and empty lists are."""
    known = {name: fact for name, fact in facts.items() if fact not in (None, "", [], {})}
    return {"@type": kind, **known}


def as_script(data: Mapping[str, Any]) -> str:
    """The text of a script element; no name, however it is written, ends the element."""
    linked = {"@context": "https://schema.org", **data}
    text = json.dumps(linked, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def breadcrumbs(trail: Iterable[Crumb], absolute: Absolute) -> Data:
    """The way to a page, from the first page to itself."""
    steps = [
        thing("ListItem", position=position, name=crumb.name, item=absolute(crumb.address))
        for position, crumb in enumerate(trail, start=1)
    ]
    return thing("BreadcrumbList", itemListElement=steps)


def exhibition(edition: Edition, absolute: Absolute) -> Data:
    """An edition of the expo."""
    zone = ZoneInfo(edition.time_zone)
    opens = datetime.datetime.combine(edition.starts_on, edition.opens_at, zone)
    closes = datetime.datetime.combine(edition.ends_on, edition.closes_at, zone)
    return thing(
        "ExhibitionEvent",
        name=str(edition.name),
        alternateName=other_names(edition.name),
        description=str(edition.theme),
        url=absolute(page_address(edition, "home")),
        image=[absolute(page_address(edition, "card"))],
        startDate=opens.isoformat(),
        endDate=closes.isoformat(),
        **held(venue(edition)),
    )


def held(place: Data | None) -> Data:
    """Where and how something takes place; nothing while that isn't known."""
    if place is None:
        return {}
    return {
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": place,
    }


def venue(edition: Edition) -> Data | None:
    """The edition's venue, whose name is also all of its address that is known."""
    name = str(edition.venue)
    return thing("Place", name=name, address=name) if name else None


def other_names(name: Text) -> Sequence[str]:
    """A name in its other languages."""
    return [str(other) for other in name.others()]
