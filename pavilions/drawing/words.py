"""A level in words, for those who don't see its picture."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pavilions.drawing.grid import Grid
from pavilions.drawing.windows import middle_of
from pavilions.models import Amenity
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.plan.links import LinkEnd
from pavilions.shapes import Point

_LETTERS = re.compile(r"[^\W\d_]+")


def words_of(plan: LevelPlan, ends: Iterable[LinkEnd] = ()) -> str:
    """How large a level is, what stands on it, and in which squares of the grid what else is.

    `ends` are those of links to other levels.
    """
    grid = Grid(plan.width_m, plan.height_m)
    sentences = list(_sentences(plan, grid))
    if ways := [(end.name, end.at) for end in ends]:
        sentences.append(
            _("Ways to other levels: %(places)s.") % {"places": _list(_placed(ways, grid))}
        )
    return " ".join(sentences)


def aisles_of(booths: Iterable[PlacedBooth]) -> list[str]:
    """The letters that the booths' codes begin with, as most fairs name their aisles."""
    matches = (_LETTERS.match(booth.code) for booth in booths)
    return sorted({match[0].upper() for match in matches if match}, key=lambda a: (len(a), a))


def _sentences(plan: LevelPlan, grid: Grid) -> Iterator[str]:
    size = {"width": round(plan.width_m), "depth": round(plan.height_m)}
    yield _("It is %(width)s m wide and %(depth)s m deep.") % size
    number = len(plan.booths)
    yield ngettext("It has %(n)s booth.", "It has %(n)s booths.", number) % {"n": number}
    if aisles := aisles_of(plan.booths):
        yield ngettext(
            "There is %(n)s aisle: %(names)s.", "There are %(n)s aisles: %(names)s.", len(aisles)
        ) % {"n": len(aisles), "names": _list(aisles)}
    last = next(grid.squares())[0] if grid.rows == 1 else f"{grid.across()[-1][0]}{grid.rows}"
    yield _("On the grid A1 is the lower left and %(last)s the upper right square.") % {
        "last": last
    }
    if ways_in := [(str(each.name) or each.code, each.at) for each in plan.entrances]:
        yield _("Entrances: %(places)s.") % {"places": _list(_placed(ways_in, grid))}
    if stages := [(str(each.name), middle_of(each.ring)) for each in plan.stages]:
        yield _("Stages: %(places)s.") % {"places": _list(_placed(stages, grid))}
    if amenities := [(amenity_name(each.kind, str(each.name)), each.at) for each in plan.amenities]:
        yield _("Also here: %(places)s.") % {"places": _list(_placed(amenities, grid))}


def amenity_name(kind: str, name: str = "") -> str:
    """What an amenity is called."""
    return name or str(Amenity.Kind(kind).label)


def _placed(things: Iterable[tuple[str, Point]], grid: Grid) -> Iterator[str]:
    """Each name once, with the squares in which it is."""
    squares = defaultdict(list)
    for name, at in things:
        squares[name].append(grid.square(at))
    for name, places in squares.items():
        yield f"{name} ({_list(dict.fromkeys(places))})"


def _list(words: Iterable[str]) -> str:
    # Translators: what stands between the words of a list.
    return _(", ").join(words)
