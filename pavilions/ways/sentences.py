"""The sentences in which a way is told. Signs and names are put into them with their direction."""

from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pavilions.models import Link

Sentences = dict["Way", Promise]


class Way(Enum):
    """How one goes on."""

    AHEAD = "ahead"
    LEFT = "left"
    RIGHT = "right"
    KEEP_LEFT = "keep left"
    KEEP_RIGHT = "keep right"


# The first walk, from a booth or a stage
FROM_BOOTH: Sentences = {
    Way.AHEAD: _("With your back to %(place)s, walk %(metres)s m straight ahead."),
    Way.LEFT: _("With your back to %(place)s, turn left and walk %(metres)s m."),
    Way.RIGHT: _("With your back to %(place)s, turn right and walk %(metres)s m."),
}
# from an entrance
FROM_ENTRANCE: Sentences = {
    Way.AHEAD: _("From %(place)s, walk %(metres)s m straight ahead."),
    Way.LEFT: _("From %(place)s, turn left and walk %(metres)s m."),
    Way.RIGHT: _("From %(place)s, turn right and walk %(metres)s m."),
}
# where a walkway ends
GO: Sentences = {
    Way.AHEAD: _("Walk %(metres)s m straight ahead."),
    Way.LEFT: _("Turn left and walk %(metres)s m."),
    Way.RIGHT: _("Turn right and walk %(metres)s m."),
    Way.KEEP_LEFT: _("Keep left and walk %(metres)s m."),
    Way.KEEP_RIGHT: _("Keep right and walk %(metres)s m."),
}
# around a booth
AT_BOOTH: Sentences = {
    Way.LEFT: _("Turn left at %(booth)s and walk %(metres)s m."),
    Way.RIGHT: _("Turn right at %(booth)s and walk %(metres)s m."),
    Way.KEEP_LEFT: _("Keep left at %(booth)s and walk %(metres)s m."),
    Way.KEEP_RIGHT: _("Keep right at %(booth)s and walk %(metres)s m."),
}
# and where nobody knows which way one looks
TOWARDS = _("Walk %(metres)s m towards %(booth)s.")
JUST_WALK = _("Walk %(metres)s m.")

PASS_MANY: Sentences = {
    Way.LEFT: _("You pass %(first)s to %(last)s on your left."),
    Way.RIGHT: _("You pass %(first)s to %(last)s on your right."),
}
PASS_ONE: Sentences = {
    Way.LEFT: _("You pass %(first)s on your left."),
    Way.RIGHT: _("You pass %(first)s on your right."),
}

ARRIVE: Sentences = {
    Way.AHEAD: _("%(place)s is straight ahead."),
    Way.LEFT: _("%(place)s is on your left."),
    Way.RIGHT: _("%(place)s is on your right."),
}
AT = _("You are at %(place)s.")
THERE = _("You are there.")

TAKE: dict[str, Promise] = {
    Link.Kind.STAIRS: _("Take the stairs to %(place)s."),
    Link.Kind.LIFT: _("Take the lift to %(place)s."),
    Link.Kind.RAMP: _("Take the ramp to %(place)s."),
    Link.Kind.WALKWAY: _("Take the walkway to %(place)s."),
}
TAKE_TO_GROUND: dict[str, Promise] = {
    Link.Kind.STAIRS: _("Take the stairs to the ground floor."),
    Link.Kind.LIFT: _("Take the lift to the ground floor."),
    Link.Kind.RAMP: _("Take the ramp to the ground floor."),
    Link.Kind.WALKWAY: _("Take the walkway to the ground floor."),
}

LEVEL_OF_HALL = _("%(level)s, %(hall)s")
ENTRANCE = _("entrance %(code)s")
# Translators: two of the sentences, one after the other
TWO = _("%(one)s %(other)s")


def told(sentence: Promise, **values: object) -> str:
    """A sentence in the active language, with what is put into it."""
    return str(sentence) % values


def isolated(sign: str) -> str:
    """A booth's code, to be read from left to right in any sentence."""
    return f"\u2066{sign}\u2069"


def name(text: str) -> str:
    """A name, to be read in its own direction in any sentence."""
    return f"\u2068{text}\u2069"


def rounded_metres(metres: float) -> int:
    """Metres as one says them: to one below ten, to five above."""
    if metres < 10:
        return max(1, round(metres))
    return 5 * round(metres / 5)
