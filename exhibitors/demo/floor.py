"""Lays the demo's halls out: aisles of booths, a square with the stages, ways in and between.

Each letter of the booths' codes is an aisle, with booths on both sides: up on the left, down on the
right, so that consecutive numbers are neighbours. Shapes are in metres.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from expo.models import Edition
from expo.text import Text
from pavilions.booth_codes import booth_order
from pavilions.models import Booth, Hall, Level, Link, Stage
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.plan.reading import in_order, plan_of
from pavilions.plan.writing import write_links, write_plan
from pavilions.shapes import Point, rectangle

BOOTH = 3.0
AISLE = 3.0
RUN = 7  # booths between two cross aisles
MOST_ON_A_SIDE = 21
FOYER, SQUARE, BESIDE = 9.0, 12.0, 6.0  # below, above and on either side of the booths
STAGE_WIDTH, STAGE_DEPTH = 12.0, 5.0
COLUMN = 0.8
BETWEEN_HALLS = 18.0
GALLERIES = {"4": "H"}  # the aisle of a hall that is one floor up
STEP = BOOTH * RUN + AISLE

SIDES = {
    "S": Text(
        {"en": "South entrance", "zh-hans": "南入口", "es": "Entrada sur", "ar": "المدخل الجنوبي"}
    ),
    "N": Text(
        {"en": "North entrance", "zh-hans": "北入口", "es": "Entrada norte", "ar": "المدخل الشمالي"}
    ),
    "W": Text(
        {"en": "West entrance", "zh-hans": "西入口", "es": "Entrada oeste", "ar": "المدخل الغربي"}
    ),
    "E": Text(
        {"en": "East entrance", "zh-hans": "东入口", "es": "Entrada este", "ar": "المدخل الشرقي"}
    ),
}
GALLERY = Text({"en": "Gallery", "zh-hans": "夹层", "es": "Galería", "ar": "الشرفة"})


def seed_floor(edition: Edition, halls_in_a_row: int = 3) -> None:
    """Give every hall of an edition its plan and its place on the site, the same every time."""
    halls = list(Hall.objects.filter(edition=edition))
    for hall in halls:
        _furnish(hall)
    _set_out(halls, halls_in_a_row)
    _connect(halls, halls_in_a_row)


def lay_out(
    booths: Sequence[Booth], stages: Sequence[Stage] = (), *, is_gallery: bool = False
) -> LevelPlan:
    """The plan of a level with these booths and stages."""
    columns = list(_columns(booths))
    longest = max((len(side) for column in columns for side in column), default=0)
    width = 2 * BESIDE + len(columns) * (2 * BOOTH + AISLE)
    width = max(width, BESIDE + len(stages) * (STAGE_WIDTH + BESIDE))
    depth = round(_bottom(max(longest - 1, 0)) + BOOTH + SQUARE, 3)
    placed = [
        booth
        for number, column in enumerate(columns)
        for booth in _on_both_sides(BESIDE + number * (2 * BOOTH + AISLE), column)
    ]
    return LevelPlan(
        width,
        depth,
        booths=in_order(placed),
        obstacles=tuple(_pillars(len(columns), longest)),
        entrances=() if is_gallery else tuple(_entrances(width, depth)),
        amenities=() if is_gallery else tuple(_amenities(width, depth)),
        stages=tuple(_stages(stages, width, depth)),
    )


def _furnish(hall: Hall) -> None:
    gallery = GALLERIES.get(hall.code)
    booths = list(Booth.objects.filter(hall=hall).exclude(code="").select_related("pavilion"))
    ground, _created = Level.objects.get_or_create(hall=hall, ordinal=0)
    below = [booth for booth in booths if booth.code[0] != gallery]
    _write(ground, lay_out(below, list(Stage.objects.filter(hall=hall))))
    if above := [booth for booth in booths if booth.code[0] == gallery]:
        level, _created = Level.objects.get_or_create(
            hall=hall, ordinal=1, defaults={"name": GALLERY}
        )
        _write(level, lay_out(above, is_gallery=True))


def _write(level: Level, plan: LevelPlan) -> None:
    if plan_of(level) != plan:
        write_plan(level=level, plan=plan)


def _columns(booths: Sequence[Booth]) -> Iterator[tuple[list[Booth], list[Booth]]]:
    """Each letter's booths as they stand on the left and, from above, on the right of an aisle."""
    ordered = sorted(booths, key=lambda booth: booth_order(booth.code))
    for _letter, group in groupby(ordered, key=lambda booth: booth.code[:1]):
        aisle = list(group)
        for start in range(0, len(aisle), 2 * MOST_ON_A_SIDE):
            part = aisle[start : start + 2 * MOST_ON_A_SIDE]
            half = (len(part) + 1) // 2
            yield part[:half], part[half:]


def _on_both_sides(left: float, column: tuple[list[Booth], list[Booth]]) -> Iterator[PlacedBooth]:
    for side, x in ((column[0], left), (column[1][::-1], left + BOOTH + AISLE)):
        for number, booth in enumerate(side):
            is_corner = number % RUN in {0, RUN - 1} or number == len(side) - 1
            yield PlacedBooth(
                code=booth.code,
                ring=rectangle(x, _bottom(number), BOOTH, BOOTH),
                kind=Booth.Kind.CORNER if is_corner else Booth.Kind.INLINE,
                open_sides=2 if is_corner else 1,
                pavilion=booth.pavilion.slug if booth.pavilion else "",
                id=booth.pk,
            )


def _bottom(number: int) -> float:
    """From below to the booth of this number, cross aisles counted."""
    return FOYER + number * BOOTH + number // RUN * AISLE


def _pillars(columns: int, longest: int) -> Iterator[PlacedObstacle]:
    """Where cross aisles pass between two columns of booths."""
    for across in range(1, (max(longest, 1) - 1) // RUN + 1):
        y = FOYER + across * STEP - AISLE / 2 - COLUMN / 2
        for between in range(1, columns):
            x = BESIDE + between * (2 * BOOTH + AISLE) - COLUMN / 2
            yield PlacedObstacle("column", rectangle(x, y, COLUMN, COLUMN), Text())


def _entrances(width: float, depth: float) -> Iterator[PlacedEntrance]:
    places: dict[str, Point] = {
        "S": (width / 2, 0.0),
        "N": (BESIDE / 2, depth),
        "W": (0.0, FOYER / 2),
        "E": (width, FOYER / 2),
    }
    for code, at in places.items():
        yield PlacedEntrance(code, at, SIDES[code])


def _amenities(width: float, depth: float) -> Iterator[PlacedAmenity]:
    yield PlacedAmenity("info", (width / 2 + 6, 3.0), Text())
    yield PlacedAmenity("toilet", (2.0, depth / 2), Text())
    yield PlacedAmenity("toilet", (width - 2, depth / 2), Text())
    yield PlacedAmenity("first-aid", (width / 2 - 6, 3.0), Text())
    yield PlacedAmenity("food", (width - 3, depth - 3), Text())
    yield PlacedAmenity("prayer", (2.0, depth / 2 + 6), Text())


def _stages(stages: Sequence[Stage], width: float, depth: float) -> Iterator[PlacedStage]:
    taken = len(stages) * STAGE_WIDTH + (len(stages) - 1) * BESIDE
    left = round((width - taken) / 2, 1)
    for number, stage in enumerate(stages):
        x = left + number * (STAGE_WIDTH + BESIDE)
        ring = rectangle(x, depth - STAGE_DEPTH - 1, STAGE_WIDTH, STAGE_DEPTH)
        yield PlacedStage(stage.slug, ring, stage.name)


def _set_out(halls: Sequence[Hall], in_a_row: int) -> None:
    """Rows of halls on the site, each with its ground floor's size."""
    sizes = {hall.pk: plan_of(hall.levels.get(ordinal=0)) for hall in halls}
    y = 0.0
    for start in range(0, len(halls), in_a_row):
        row, x = halls[start : start + in_a_row], 0.0
        for hall in row:
            hall.x_m, hall.y_m = x, y
            x += sizes[hall.pk].width_m + BETWEEN_HALLS
        y += max(sizes[hall.pk].height_m for hall in row) + BETWEEN_HALLS
    Hall.objects.bulk_update(halls, ["x_m", "y_m"])


def _connect(halls: Sequence[Hall], in_a_row: int) -> None:
    """Walkways to the hall beside and the hall above, stairs and a lift to each gallery."""
    floors = {level.hall_id: level for level in Level.objects.filter(hall__in=halls, ordinal=0)}
    links = []
    for number, hall in enumerate(halls):
        if (number + 1) % in_a_row and number + 1 < len(halls):
            links.append(_walkway(floors[hall.pk], "E", floors[halls[number + 1].pk], "W"))
        if number + in_a_row < len(halls):
            links.append(_walkway(floors[hall.pk], "N", floors[halls[number + in_a_row].pk], "W"))
    for level in Level.objects.filter(hall__in=halls, ordinal__gt=0):
        links += _to_gallery(floors[level.hall_id], level)
    before = Link.objects.filter(start__hall__in=halls)
    if [_facts(link) for link in before] != [_facts(link) for link in links]:
        write_links(gone=before, new=links)


def _walkway(start: Level, out: str, end: Level, into: str) -> Link:
    ways_out = {each.code: each.at for each in plan_of(start).entrances}
    ways_in = {each.code: each.at for each in plan_of(end).entrances}
    return _link(Link.Kind.WALKWAY, start, ways_out[out], end, ways_in[into], BETWEEN_HALLS + 4)


def _to_gallery(ground: Level, gallery: Level) -> Iterator[Link]:
    """Beside each other, so that the lift is no shortcut through the hall."""
    yield _link(Link.Kind.STAIRS, ground, (3.0, 2.0), gallery, (3.0, 2.0), 15)
    yield _link(Link.Kind.LIFT, ground, (3.0, 7.5), gallery, (3.0, 7.5), 25)


def _link(kind: str, start: Level, at: Point, end: Level, there: Point, length_m: float) -> Link:
    return Link(
        kind=kind,
        start=start,
        start_x_m=at[0],
        start_y_m=at[1],
        end=end,
        end_x_m=there[0],
        end_y_m=there[1],
        length_m=length_m,
    )


def _facts(link: Link) -> tuple[object, ...]:
    start, end = (link.start_x_m, link.start_y_m), (link.end_x_m, link.end_y_m)
    return link.kind, link.start_id, start, link.end_id, end, link.length_m
