"""All halls as one plan of the site, each with its number of exhibitors or of hits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import F

from exhibitors.directory.listing import ResultPage
from expo.editions import page_address
from pavilions.drawing.hatching import patterned
from pavilions.drawing.labels import LEADING, Label, wrapped
from pavilions.drawing.outlines import line, number, outline
from pavilions.models import Hall, Level, Link
from pavilions.shapes import Point, rectangle

UNKNOWN_M = (60.0, 40.0)  # the size of a hall whose own isn't known
BETWEEN_M = 18.0  # from hall to hall where nobody has said it
CODE_M, COUNT_M, NAME_M = 15.0, 7.5, 6.0  # how high what is written on a hall is
PLATE_M = CODE_M + COUNT_M + 4
_EDGE = 3.0
_MOST_LINES = 2


@dataclass(frozen=True)
class SiteHall:
    """A hall as it is drawn, in metres from above."""

    hall: Hall
    count: int
    address: str
    shape: str
    pattern: str
    code: Label
    names: Sequence[Label]
    number: Label
    plate: tuple[str, str, str, str]


@dataclass(frozen=True)
class SitePlan:
    """The halls in their places, and the walkways between them."""

    view_box: str
    halls: Sequence[SiteHall]
    walkways: Sequence[str]
    is_asked: bool  # whether the numbers are those of hits

    @property
    def total(self) -> int:
        """How many halls have any."""
        return sum(each.count > 0 for each in self.halls)


def site_plan(page: ResultPage) -> SitePlan:
    """The plan of an edition's halls, for a question or for none: two queries."""
    edition, selection = page.edition, page.selection
    levels = Level.objects.filter(hall__edition=edition).select_related("hall")
    by_hall: dict[Hall, list[Level]] = defaultdict(list)
    for level in levels.order_by("hall__position", "hall_id", "ordinal"):
        by_hall[level.hall].append(level)
    sizes = {hall: _size(floors) for hall, floors in by_hall.items()}
    corners = _corners(sizes)
    top = max((corners[hall][1] + sizes[hall][1] for hall in sizes), default=0)
    question = selection.on_page(1).address.removeprefix(".")
    halls = [
        _drawn(
            hall, corners[hall], sizes[hall], top,
            count=page.halls.get(hall.code, 0),
            address=page_address(edition, "hall", hall.code) + question,
        )
        for hall in sizes
    ]  # fmt: skip
    return SitePlan(
        _view_box(sizes, corners, top),
        halls,
        [line(points, top) for points in _walkways(by_hall, corners)],
        is_asked=bool(selection.text or selection.is_narrowed),
    )


def _size(levels: Sequence[Level]) -> Point:
    """The widest and the deepest of a hall's levels."""
    width = max((level.width_m or 0 for level in levels if level.ordinal == 0), default=0)
    height = max((level.height_m or 0 for level in levels if level.ordinal == 0), default=0)
    return (width, height) if width and height else UNKNOWN_M


def _corners(sizes: dict[Hall, Point]) -> dict[Hall, Point]:
    """Each hall's lower left corner; those without a place stand in a row below the others."""
    corners = {
        hall: (hall.x_m, hall.y_m)
        for hall in sizes
        if hall.x_m is not None and hall.y_m is not None
    }
    lowest = min((y for _x, y in corners.values()), default=0.0)
    x = min((x for x, _y in corners.values()), default=0.0)
    for hall in (hall for hall in sizes if hall not in corners):
        width, height = sizes[hall]
        corners[hall] = (x, lowest - BETWEEN_M - height)
        x += width + BETWEEN_M
    return corners


def _drawn(
    hall: Hall, corner: Point, size: Point, top: float, *, count: int, address: str
) -> SiteHall:
    """A hall with its code and number on a plate, and below as much of its name as fits."""
    (left, bottom), (width, height) = corner, size
    ring = rectangle(left, bottom, width, height)
    plate_width = max(len(hall.code) * CODE_M * 0.62, COUNT_M * 3) + 6
    lines = min(int((height - PLATE_M - 4) / (NAME_M * LEADING)), _MOST_LINES)
    names = wrapped(str(hall), (width - 4) / NAME_M, lines) if lines > 0 else []
    x, middle = left + width / 2, top - bottom - height / 2
    base = middle - (PLATE_M + len(names) * NAME_M * LEADING) / 2
    return SiteHall(
        hall=hall,
        count=count,
        address=address,
        shape=outline([ring], top),
        pattern=patterned(ring, hall.hue, top),
        code=Label.at(x, base + 1.5 + CODE_M * 0.8, hall.code),
        number=Label.at(x, base + 1.5 + CODE_M + COUNT_M * 0.95, str(count)),
        names=[
            Label.at(x, base + PLATE_M + NAME_M * (1 + place * LEADING), text)
            for place, text in enumerate(names)
        ],
        plate=(number(x - plate_width / 2), number(base), number(plate_width), number(PLATE_M)),
    )


def _view_box(sizes: dict[Hall, Point], corners: dict[Hall, Point], top: float) -> str:
    left = min((corners[hall][0] for hall in sizes), default=0)
    right = max((corners[hall][0] + sizes[hall][0] for hall in sizes), default=1)
    bottom = min((corners[hall][1] for hall in sizes), default=0)
    box = (left - _EDGE, -_EDGE, right - left + 2 * _EDGE, top - bottom + 2 * _EDGE)
    return " ".join(map(number, box))


def _walkways(
    by_hall: dict[Hall, list[Level]], corners: dict[Hall, Point]
) -> Iterator[Sequence[Point]]:
    """The ways from hall to hall, each from its start to its end on the site: one query."""
    hall_of = {level.pk: hall for hall, levels in by_hall.items() for level in levels}
    links: Iterable[Link] = Link.objects.filter(start__in=hall_of).exclude(
        start__hall=F("end__hall")
    )
    for link in links:
        if link.end_id in hall_of:
            start, end = corners[hall_of[link.start_id]], corners[hall_of[link.end_id]]
            yield (
                (start[0] + link.start_x_m, start[1] + link.start_y_m),
                (end[0] + link.end_x_m, end[1] + link.end_y_m),
            )
