"""What an export of floor plans holds: a record for each thing, the same for every format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exhibitors.exchange.plans.drafts import enclosing
from exhibitors.exchange.plans.vocabulary import LANGUAGES
from expo.models import Edition
from pavilions.models import Hall, Level, Link
from pavilions.plan.content import LevelPlan
from pavilions.plan.reading import plans_of
from pavilions.shapes import Point, Ring, rounded

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Record:
    """A thing: what it says by the names of `vocabulary.FIELDS`, and where it is.

    `ring` is of an outline, `at` of a spot, `there` of a link's other end.
    """

    cells: Mapping[str, Cell]
    ring: Ring = ()
    at: Point | None = None
    there: Point | None = None

    @property
    def what(self) -> str:
        """What it is."""
        return str(self.cells["what"])


@dataclass(frozen=True, slots=True)
class LevelRecords:
    """A level with the records of what stands on it; its frame is its size, or encloses all."""

    level: Record
    frame: tuple[float, float]
    things: list[Record]


@dataclass(frozen=True, slots=True)
class HallRecords:
    """A hall with its levels."""

    hall: Record
    levels: list[LevelRecords] = field(default_factory=list)


def hall_records(edition: Edition, hall: str = "") -> list[HallRecords]:
    """The plans of an edition's halls, or of the one of that code: eight queries for all."""
    halls = Hall.objects.filter(edition=edition)
    levels = Level.objects.filter(hall__edition=edition)
    if hall:
        halls, levels = halls.filter(code=hall), levels.filter(hall__code=hall)
    by_hall = {each.pk: HallRecords(_hall(each)) for each in halls}
    found = list(levels.select_related("hall"))
    plans = plans_of(found)
    links = Link.objects.filter(start__in=[level.pk for level in found])
    links_of: dict[int, list[Link]] = {level.pk: [] for level in found}
    for link in links.select_related("end__hall"):
        links_of[link.start_id].append(link)
    for level in found:
        records = _level_records(level, plans[level.pk], links_of[level.pk])
        by_hall[level.hall_id].levels.append(records)
    return list(by_hall.values())


def all_records(halls: list[HallRecords]) -> Iterator[Record]:
    """The records one after the other."""
    for hall in halls:
        yield hall.hall
        for level in hall.levels:
            yield level.level
            yield from level.things


def _hall(hall: Hall) -> Record:
    place = {} if hall.x_m is None or hall.y_m is None else {"x": hall.x_m, "y": hall.y_m}
    return Record({"what": "hall", "hall": hall.code, **place, **_names(hall.name)})


def _level_records(level: Level, plan: LevelPlan, links: list[Link]) -> LevelRecords:
    here: dict[str, Cell] = {"hall": level.hall.code, "level": level.ordinal}
    has_size = plan.width_m > 0 and plan.height_m > 0
    size = {"width": plan.width_m, "height": plan.height_m} if has_size else {}
    record = Record({"what": "level", **here, **size, **_names(level.name)})
    frame = (plan.width_m, plan.height_m) if has_size else enclosing(plan)
    things = [
        *_booths(plan, here),
        *_obstacles_and_stages(plan, here),
        *_spots(plan, here),
        *(_link(link, here) for link in links),
    ]
    return LevelRecords(record, frame, things)


def _booths(plan: LevelPlan, here: Mapping[str, Cell]) -> Iterator[Record]:
    for booth in plan.booths:
        cells: dict[str, Cell] = {"what": "booth", **here, "code": booth.code, "kind": booth.kind}
        cells |= {"open_sides": booth.open_sides}
        cells |= {"pavilion": booth.pavilion} if booth.pavilion else {}
        yield Record(cells, booth.ring)


def _obstacles_and_stages(plan: LevelPlan, here: Mapping[str, Cell]) -> Iterator[Record]:
    for obstacle in plan.obstacles:
        names = _names(obstacle.name)
        yield Record({"what": "obstacle", **here, "kind": obstacle.kind, **names}, obstacle.ring)
    for stage in plan.stages:
        cells = {"what": "stage", **here, "code": stage.slug, **_names(stage.name)}
        yield Record(cells, stage.ring)


def _spots(plan: LevelPlan, here: Mapping[str, Cell]) -> Iterator[Record]:
    for entrance in plan.entrances:
        cells = {"what": "entrance", **here, "code": entrance.code, **_names(entrance.name)}
        yield Record(cells, at=rounded(*entrance.at))
    for amenity in plan.amenities:
        cells = {"what": "amenity", **here, "kind": amenity.kind, **_names(amenity.name)}
        yield Record(cells, at=rounded(*amenity.at))


def _link(link: Link, here: Mapping[str, Cell]) -> Record:
    cells: dict[str, Cell] = {"what": "link", **here, "kind": link.kind}
    cells |= {"to_hall": link.end.hall.code, "to_level": link.end.ordinal}
    cells |= {"length": round(link.length_m, 3)}
    at = rounded(link.start_x_m, link.start_y_m)
    return Record(cells, at=at, there=rounded(link.end_x_m, link.end_y_m))


def _names(name: Mapping[str, str]) -> dict[str, Cell]:
    return {f"name_{suffix}": name[code] for suffix, code in LANGUAGES.items() if code in name}
