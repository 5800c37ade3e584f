"""What is wrong with a level's plan, in sentences for the organiser."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pavilions.booth_codes import booth_order
from pavilions.models import Amenity, Obstacle
from pavilions.plan.content import (
    LevelPlan,
    Placed,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import Point, Ring
from pavilions.ways.free_space import FreeSpace

TOLERANCE_M2 = 0.01  # a square decimetre: touching edges are no overlap
_TOLERANCE_M = 0.01
_SMALL_M2 = 0.1  # of which one decimal says nothing

Solid = PlacedBooth | PlacedObstacle | PlacedStage
Spot = PlacedEntrance | PlacedAmenity


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a plan.

    `codes` are those of the booths, or of the entrance or stage, that it is about; `at` is in
    metres. `things` are what it is about, as the plan has them; the last is the one to look at.
    """

    class Kind(TextChoices):
        """In the order in which they are told."""

        NO_SIZE = "no-size", gettext_lazy("no size")
        TWICE = "twice", gettext_lazy("code twice")
        OVERLAP = "overlap", gettext_lazy("overlap")
        OUTSIDE = "outside", gettext_lazy("outside")
        UNREACHED = "unreached", gettext_lazy("not reached")

    kind: Kind
    codes: tuple[str, ...]
    at: Point
    text: str
    is_blocking: bool = False  # a plan with such a fault must not be published
    things: tuple[Placed, ...] = field(default=(), repr=False, compare=False)


def faults_of(
    plan: LevelPlan, *, ways_in: Iterable[Point] = (), codes_elsewhere: Collection[str] = ()
) -> list[Fault]:
    """The faults of a level's plan, always in the same order.

    `ways_in` are the ends of links here, beside the plan's own entrances; `codes_elsewhere` the
    codes of booths on the hall's other levels.
    """
    faults = [*_twice(plan, codes_elsewhere), *_overlaps(plan)]
    if plan.width_m > 0 and plan.height_m > 0:
        outside = list(_outside(plan))
        beyond = {id(thing) for fault in outside for thing in fault.things}
        # A booth beyond the walls can't be reached either: that is one fault, not two.
        inside = [booth for booth in plan.booths if id(booth) not in beyond]
        faults += [*outside, *_unreached(plan, inside, ways_in)]
    else:
        faults += _no_size()
    order = list(Fault.Kind)
    return sorted(
        faults, key=lambda fault: (order.index(fault.kind), _in_order(fault.codes), fault.at)
    )


def _in_order(codes: Iterable[str]) -> list[tuple[str, str]]:
    return [(booth_order(code), code) for code in codes]


def _no_size() -> Iterator[Fault]:
    text = _("This level has no width or depth, so nobody can tell what lies outside.")
    yield Fault(Fault.Kind.NO_SIZE, (), (0.0, 0.0), text)


def _twice(plan: LevelPlan, elsewhere: Collection[str]) -> Iterator[Fault]:
    by_code: dict[str, list[PlacedBooth]] = defaultdict(list)
    for booth in plan.booths:
        by_code[booth.code].append(booth)
    for code, booths in by_code.items():
        at = _middle(booths[-1].ring)
        details = {"code": code, "at": _near(at)}
        texts = []
        if len(booths) > 1:
            text = _("More than one booth has the code %(code)s, one of them at %(at)s.")
            texts.append(text % details)
        if code in elsewhere:
            text = _("Booth %(code)s at %(at)s is on another level of the hall too.")
            texts.append(text % details)
        if texts:
            text = " ".join(texts)
            yield Fault(Fault.Kind.TWICE, (code,), at, text, is_blocking=True, things=tuple(booths))


def _overlaps(plan: LevelPlan) -> Iterator[Fault]:
    things: list[Solid] = [*plan.booths, *plan.obstacles, *plan.stages]
    if not plan.booths:
        return
    shapes = np.array([shapely.Polygon(thing.ring) for thing in things], dtype=object)
    ones, others = shapely.STRtree(shapes).query(shapes[: len(plan.booths)], "intersects")
    pairs = ones < others  # booths come first, so each pair begins with one
    ones, others = ones[pairs], others[pairs]
    common = shapely.intersection(shapes[ones], shapes[others])
    areas = shapely.area(common)
    for i in np.flatnonzero(areas > TOLERANCE_M2):
        one, other = things[ones[i]], things[others[i]]
        # Of a booth that stands there twice its code says so already.
        if isinstance(one, PlacedBooth) and getattr(other, "code", None) != one.code:
            yield _overlap(one, other, areas[i], _point(shapely.point_on_surface(common[i])))


def _overlap(one: PlacedBooth, other: Solid, area: float, at: Point) -> Fault:
    details = {"one": one.code, "area": _area(area), "at": _near(at)}
    if isinstance(other, PlacedBooth):
        codes = sorted([one.code, other.code], key=lambda code: (booth_order(code), code))
        details |= {"one": codes[0], "other": codes[1]}
        text = _("Booths %(one)s and %(other)s overlap by %(area)s m² near %(at)s.") % details
        kind = Fault.Kind.OVERLAP
        return Fault(kind, tuple(codes), at, text, is_blocking=True, things=(one, other))
    details["other"] = _name(other)
    text = _("Booth %(one)s overlaps by %(area)s m² near %(at)s with: %(other)s.") % details
    # A column inside a booth is usual, and a stage may belong to one.
    return Fault(Fault.Kind.OVERLAP, (one.code,), at, text, things=(other, one))


def _outside(plan: LevelPlan) -> Iterator[Fault]:
    floor = shapely.box(0, 0, plan.width_m, plan.height_m)
    things: list[Solid] = [*plan.booths, *plan.obstacles, *plan.stages]
    for thing in things:
        beyond = shapely.difference(shapely.Polygon(thing.ring), floor)
        if beyond.area > TOLERANCE_M2:
            yield _beyond(thing, _point(shapely.point_on_surface(beyond)))
    spots: list[Spot] = [*plan.entrances, *plan.amenities]
    for spot in spots:
        if shapely.distance(floor, shapely.Point(spot.at)) > _TOLERANCE_M:
            yield _beyond(spot, spot.at)


def _beyond(thing: Solid | Spot, at: Point) -> Fault:
    code = getattr(thing, "code", "") or getattr(thing, "slug", "")
    text = _("%(thing)s: outside the walls near %(at)s.")
    text %= {"thing": _name(thing, begins=True), "at": _near(at)}
    codes = (code,) if code else ()
    return Fault(Fault.Kind.OUTSIDE, codes, at, text, is_blocking=True, things=(thing,))


def _unreached(
    plan: LevelPlan, booths: Sequence[PlacedBooth], ends: Iterable[Point]
) -> Iterator[Fault]:
    ways_in = [*(entrance.at for entrance in plan.entrances), *ends]
    if not plan.booths:
        return
    if not ways_in:
        text = _("Neither an entrance nor a link leads to this level.")
        yield Fault(Fault.Kind.UNREACHED, (), (0.0, 0.0), text)
        return
    free = FreeSpace(plan, ways_in)
    for booth in booths:
        if not free.doors(booth.ring):
            at = _middle(booth.ring)
            text = _("Booth %(code)s at %(at)s can't be reached: no free way leads there.")
            text %= {"code": booth.code, "at": _near(at)}
            yield Fault(Fault.Kind.UNREACHED, (booth.code,), at, text, things=(booth,))


def _name(thing: Solid | Spot, *, begins: bool = False) -> str:
    """A thing as organisers call it, at the beginning of a sentence or further on."""
    if isinstance(thing, PlacedBooth):
        return _("Booth %(code)s") % {"code": thing.code}
    if isinstance(thing, PlacedEntrance):
        return _("Entrance %(code)s") % {"code": thing.code}
    if isinstance(thing, PlacedStage):
        text = _("Stage %(name)s") if begins else _("stage %(name)s")
        return text % {"name": str(thing.name) or thing.slug}
    kinds = Amenity.Kind if isinstance(thing, PlacedAmenity) else Obstacle.Kind
    name = str(thing.name) or str(dict(kinds.choices).get(thing.kind, thing.kind))
    return name[:1].upper() + name[1:] if begins else name


def _point(point: shapely.Geometry) -> Point:
    # What is told to a decimetre is kept so too: it doesn't hang on the last digits of a float.
    x, y = shapely.get_coordinates(point)[0]
    return round(float(x), 1) + 0.0, round(float(y), 1) + 0.0


def _middle(ring: Ring) -> Point:
    return _point(shapely.point_on_surface(shapely.Polygon(ring)))


def _near(at: Point) -> str:
    return f"{at[0]:.1f}, {at[1]:.1f}"


def _area(square_metres: float) -> str:
    return f"{square_metres:.1f}" if square_metres >= _SMALL_M2 else f"{square_metres:.2f}"
