"""A leg in words: short sentences that somebody in a hall can follow, from sign to sign."""

from collections.abc import Iterator
from dataclasses import dataclass

from pavilions.ways import sentences as say
from pavilions.ways.legs import BOOTH, ENTRANCE, STAGE, Crossing, Floor, Leg, Piece, Spot
from pavilions.ways.network import Network
from pavilions.ways.sentences import Way, isolated, name, rounded_metres, told
from pavilions.ways.signs import Signs, away_from
from pavilions.ways.stretches import Stretch, stretches, turn

_AHEAD = 35.0  # degrees to either side that are still ahead
_KEEP = 45.0  # up to here one keeps left rather than turns left
_BEHIND = 145.0
_WORTH_TELLING_M = 6.0  # on shorter walks nobody looks at the signs beside them


@dataclass(frozen=True)
class Step:
    """One or two sentences in the active language, and how far one walks for them."""

    text: str
    metres: float


def steps_of(leg: Leg, network: Network) -> list[Step]:
    """What to do, one after another, to get from the leg's start to its end."""
    return list(_Guide(leg, network).steps())


class _Guide:
    """Tells the way of a leg."""

    def __init__(self, leg: Leg, network: Network) -> None:
        self._leg = leg
        self._network = network
        self._ends = {self._code(leg.start), self._code(leg.end)}

    def steps(self) -> Iterator[Step]:
        """All steps."""
        walks: list[Stretch] = []
        for part in self._leg.parts:
            if isinstance(part, Crossing):
                yield Step(self._take(part), part.metres)
            else:
                walks = stretches(part.points)
                yield from self._walk(part, walks)
        yield Step(self._arrive(walks[-1] if walks else None), 0.0)

    def _walk(self, piece: Piece, walks: list[Stretch]) -> Iterator[Step]:
        signs = self._network.signs(piece.level_id)
        corner = ""
        for before, stretch in zip([None, *walks], walks, strict=False):
            if before:
                corner = signs.next_to(stretch.start)
                sentence = _bend(before, stretch, corner)
            elif (looking := self._looking(piece, signs)) is None:
                yield Step(_somewhere(stretch, signs), stretch.metres)
                continue
            else:
                sentence = self._set_out(piece, stretch, looking)
            yield Step(self._with_signs(sentence, stretch, signs, corner), stretch.metres)

    def _looking(self, piece: Piece, signs: Signs) -> float | None:
        """The direction in which one looks before one walks a piece, if anybody can know."""
        ring = self._network.ring(self._leg.start)
        if ring and piece is self._leg.parts[0]:
            return away_from(ring, piece.points[0])
        return signs.off_the_wall(piece.points[0])

    def _set_out(self, piece: Piece, stretch: Stretch, looking: float) -> str:
        """The first walk on a level, for who stands there and looks out."""
        tables = {BOOTH: say.FROM_BOOTH, STAGE: say.FROM_BOOTH, ENTRANCE: say.FROM_ENTRANCE}
        table = say.GO
        if piece is self._leg.parts[0]:
            table = tables.get(self._leg.start.kind, say.GO)
        way = _way(turn(looking, stretch.heading))
        place = self._place(self._leg.start)
        return told(table[way], place=place, metres=rounded_metres(stretch.metres))

    def _with_signs(self, sentence: str, stretch: Stretch, signs: Signs, corner: str) -> str:
        """The sentence, and what one passes."""
        passed = signs.passed(stretch, {*self._ends, corner})
        if passed is None or stretch.metres < _WORTH_TELLING_M:
            return sentence
        table = say.PASS_MANY if len(passed.codes) > 1 else say.PASS_ONE
        first, last = isolated(passed.codes[0]), isolated(passed.codes[-1])
        side = Way.LEFT if passed.is_left else Way.RIGHT
        return told(say.TWO, one=sentence, other=told(table[side], first=first, last=last))

    def _take(self, crossing: Crossing) -> str:
        levels = self._network.levels
        before, after = levels[crossing.from_level_id], levels[crossing.to_level_id]
        same_hall = before.hall_id == after.hall_id
        if same_hall and after.ordinal == 0 and not after.name:
            return told(say.TAKE_TO_GROUND[crossing.kind])
        return told(say.TAKE[crossing.kind], place=_level(after, same_hall=same_hall))

    def _arrive(self, stretch: Stretch | None) -> str:
        place = self._place(self._leg.end)
        ring = self._network.ring(self._leg.end)
        if not place:
            return told(say.THERE)
        if stretch and ring:
            angle = turn(stretch.heading, away_from(ring, stretch.end) + 180)
            if abs(angle) < _BEHIND:
                return told(say.ARRIVE[_way(angle)], place=place)
        return told(say.AT, place=place)

    def _code(self, spot: Spot) -> str:
        """A booth's code as its sign in the hall has it."""
        hall_code = self._network.levels[spot.level_id].hall_code
        return spot.label.removeprefix(f"{hall_code}-") if spot.kind == BOOTH else ""

    def _place(self, spot: Spot) -> str:
        """What a spot is called."""
        plan = self._network.levels[spot.level_id].plan
        if spot.kind == BOOTH:
            return isolated(spot.label)
        if spot.kind == STAGE:
            return name(next(str(each.name) for each in plan.stages if each.slug == spot.label))
        if spot.kind == ENTRANCE:
            return self._entrance(spot)
        return name(spot.label) if spot.label else ""

    def _entrance(self, spot: Spot) -> str:
        entrance = self._network.levels[spot.level_id].entrance(spot.label)
        if entrance and entrance.name:
            return name(str(entrance.name))
        return told(say.ENTRANCE, code=isolated(spot.label))


def _bend(before: Stretch, stretch: Stretch, corner: str) -> str:
    angle = turn(before.heading, stretch.heading)
    table = say.AT_BOOTH if corner else say.GO
    way = _way(angle, keep=True)
    return told(table[way], booth=isolated(corner), metres=rounded_metres(stretch.metres))


def _way(angle: float, *, keep: bool = False) -> Way:
    """How one goes on at an angle, in degrees; with `keep` there was a bend in any case."""
    if keep and abs(angle) < _KEEP:
        return Way.KEEP_LEFT if angle > 0 else Way.KEEP_RIGHT
    if abs(angle) < _AHEAD:
        return Way.AHEAD
    return Way.LEFT if angle > 0 else Way.RIGHT


def _somewhere(stretch: Stretch, signs: Signs) -> str:
    """A walk for somebody of whom nobody knows which way they look."""
    metres, booth = rounded_metres(stretch.metres), signs.next_to(stretch.end)
    if booth:
        return told(say.TOWARDS, metres=metres, booth=isolated(booth))
    return told(say.JUST_WALK, metres=metres)


def _level(floor: Floor, *, same_hall: bool) -> str:
    """What signs call a level, for who comes from the same hall or from another."""
    level, hall = name(floor.title), name(floor.hall_title)
    if same_hall:
        return level
    return hall if floor.ordinal == 0 else told(say.LEVEL_OF_HALL, level=level, hall=hall)
