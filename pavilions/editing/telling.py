"""Tells in words what was done to a plan; an edit keeps it as data, for every reader's language."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pavilions.editing.comparing import Difference
from pavilions.models import Amenity, Obstacle

What = dict[str, Any]
_MOST_NAMED = 5


def what(
    did: str, *, codes: list[str] | None = None, count: int | None = None, **more: Any
) -> What:
    """What an edit keeps of itself: its name, how many things it was about and the first codes."""
    codes = codes or []
    number = len(codes) if count is None else count
    return {"did": did, "count": number, "codes": codes[:_MOST_NAMED], **more}


def told(done: What) -> str:
    """`Moved 3 booths: A01, A02, A03`."""
    tell = _SENTENCES.get(done.get("did", ""))
    if not tell:
        return _("Changed the plan")
    codes = ", ".join(done.get("codes", []))
    more = done.get("count", 0) > _MOST_NAMED
    sentence = tell(done)
    if not codes:
        return sentence
    return f"{sentence}: {codes} …" if more else f"{sentence}: {codes}"


def told_difference(found: Difference) -> list[str]:
    """A sentence for each sort of change since the plan was published."""
    return [sentence for sentence in _differences(found) if sentence]


def _differences(found: Difference) -> Iterator[str]:
    counts: list[tuple[Callable[[int], str], int]] = [
        (lambda n: ngettext("%(n)d new booth", "%(n)d new booths", n), len(found.new)),
        (lambda n: ngettext("%(n)d booth moved", "%(n)d booths moved", n), len(found.moved)),
        (
            lambda n: ngettext("%(n)d booth renumbered", "%(n)d booths renumbered", n),
            len(found.renumbered),
        ),
        (
            lambda n: ngettext(
                "%(n)d booth of another kind or pavilion",
                "%(n)d booths of another kind or pavilion",
                n,
            ),
            len(found.altered),
        ),
        (lambda n: ngettext("%(n)d booth removed", "%(n)d booths removed", n), len(found.removed)),
    ]
    for text, number in counts:
        if number:
            yield text(number) % {"n": number}
    names = {
        "size": _("The level has another size"),
        "obstacles": _("Obstacles are different"),
        "entrances": _("Entrances are different"),
        "amenities": _("Amenities are different"),
        "stages": _("Stages are different"),
    }
    yield from (names[name] for name in found.others)


def _counted(done: What, text: str) -> str:
    return text % {"n": done.get("count", 0)}


def _thing(done: What) -> str:
    """What was added: its name, else what it is."""
    kinds = {**dict(Obstacle.Kind.choices), **dict(Amenity.Kind.choices)}
    kind = kinds.get(done.get("kind", ""), done.get("kind") or _("entrance"))
    return str(done.get("name") or kind)


def _n(done: What) -> int:
    return int(done.get("count", 0))


_SENTENCES: dict[str, Callable[[What], str]] = {
    "begin": lambda _done: _("As published"),
    "draw": lambda _done: _("Drew a booth"),
    "block": lambda d: _counted(d, ngettext("Added %(n)d booth", "Added %(n)d booths", _n(d))),
    "move": lambda d: _counted(d, ngettext("Moved %(n)d booth", "Moved %(n)d booths", _n(d))),
    "move-things": lambda d: _counted(
        d, ngettext("Moved %(n)d thing", "Moved %(n)d things", _n(d))
    ),
    "resize": lambda _done: _("Gave another size to a booth"),
    "split": lambda d: _counted(
        d, ngettext("Split a booth into %(n)d", "Split a booth into %(n)d", _n(d))
    ),
    "merge": lambda d: _counted(d, ngettext("Merged %(n)d booth", "Merged %(n)d booths", _n(d))),
    "renumber": lambda d: _counted(
        d, ngettext("Renumbered %(n)d booth", "Renumbered %(n)d booths", _n(d))
    ),
    "change": lambda d: _counted(d, ngettext("Changed %(n)d booth", "Changed %(n)d booths", _n(d))),
    "remove": lambda d: _counted(d, ngettext("Removed %(n)d booth", "Removed %(n)d booths", _n(d))),
    "remove-things": lambda d: _counted(
        d, ngettext("Removed %(n)d thing", "Removed %(n)d things", _n(d))
    ),
    "thing": lambda d: _("Added to the plan: %(name)s") % {"name": _thing(d)},
    "size": lambda d: (
        _("Made the level %(width)s × %(depth)s m")
        % {"width": d.get("width", ""), "depth": d.get("depth", "")}
    ),
    "restore": lambda d: _("Went back to version %(number)s") % {"number": d.get("version", "")},
}
