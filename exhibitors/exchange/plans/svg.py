"""Floor plans in drawings (SVG): shapes whose ids say what they are."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.cells import clean
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.numbers import all_in_reach
from exhibitors.exchange.plans.rows import MOST_ROWS, Corners, RawPlan, RawRow
from exhibitors.exchange.plans.svg_paths import corners_of, moved
from exhibitors.exchange.plans.svg_tree import SHAPES, Drawing, Element, Within, read_drawing
from exhibitors.exchange.plans.vocabulary import WHATS, chosen, kind_of

MARGIN = 3.0  # metres around what stands on a level of no known size
SPOTS = {"entrance", "amenity", "link"}
_CODED = {"booth", "entrance", "stage"}
_UNITS = {"mm": 0.001, "cm": 0.01, "m": 1.0}
_SIZE = re.compile(r"\s*(\d+\.?\d*|\.\d+)\s*(mm|cm|m)\s*")
_LEAST_WIDTH = 1.0  # metres: a smaller drawing is one of paper
_PREFIX = re.compile(rf"({'|'.join(WHATS)}|floor)(?:[\s_:-]+(.*))?", re.IGNORECASE | re.DOTALL)
# What drawing programs call shapes that nobody named.
_UNNAMED = re.compile(
    rf"(?:{'|'.join(SHAPES)}|g|use|image|layer|shape|object|text|svg)[\s_-]*[\d\s_-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A shape that has a name, with its corners in units of the drawing."""

    cells: dict[str, str]
    corners: Corners
    refusal: str = ""

    @property
    def place(self) -> tuple[str, str]:
        return self.cells.get("hall", ""), self.cells.get("level", "")

    @property
    def is_floor(self) -> bool:
        return self.cells["what"] == "level" and bool(self.corners)


def read_svg(
    path: Path, *, scale: float | None, halls: Collection[str], hall: str, level: int
) -> RawPlan:
    """The named shapes of a drawing; the options are those of `read_plan`. UnusableFileError."""
    drawing = read_drawing(path, halls, Within(hall=hall, level=str(level)))
    named = [each for element in drawing.elements if (each := _named(element))]
    if not any(each.corners or each.refusal for each in named):
        message = _("No shape of this drawing has the code of a booth as its id.")
        raise UnusableFileError(message)
    if len(named) > MOST_ROWS:
        message = _("This drawing has more than %(most)s named shapes. Split it.")
        raise UnusableFileError(message % {"most": MOST_ROWS})
    metres = scale or _scale(drawing)
    if not scale and metres != 1:
        _refuse_paper(named, metres)
    frames = _frames(named, drawing, metres)
    return RawPlan(
        [_row(number, each, metres, frames) for number, each in enumerate(named, start=1)]
    )


def _named(element: Element) -> _Named | None:
    """A shape with what its attributes say; None for decoration and for plain groups."""
    attributes, within = element.attributes, element.within
    cells = _cells(element)
    if cells is None:
        return None
    if element.tag not in SHAPES:
        return _Named(cells, ()) if "what" in cells else None
    cells = _meant(cells, attributes.get("label") or attributes.get("id", ""))
    refusal = within.refusal
    corners: Corners = ()
    if not refusal:
        try:
            corners = moved(within.matrix, corners_of(element.tag, attributes))
        except ValidationError as error:
            refusal = error.messages[0]
    if cells["what"] in SPOTS and corners:
        corners = (_middle(corners),)
    elif element.tag in {"circle", "ellipse"}:
        refusal = refusal or _("This shape has curves. Draw it with straight lines.")
    return _Named(cells, corners, refusal)


def _cells(element: Element) -> dict[str, str] | None:
    """What its data attributes say, and its hall and level; None if it has no name at all."""
    said = {
        name.removeprefix("data-"): text
        for name, text in element.attributes.items()
        if name.startswith("data-")
    }
    titles = chosen(said)
    cells = {field: text for field, title in titles.items() if (text := clean(said[title]))}
    label = element.attributes.get("label") or element.attributes.get("id", "")
    if not cells.keys() & {"what", "code"} and (not label or _UNNAMED.fullmatch(label)):
        return None
    within = {"hall": clean(element.within.hall), "level": clean(element.within.level)}
    return {field: text for field, text in within.items() if text} | cells


def _meant(cells: dict[str, str], label: str) -> dict[str, str]:
    """The cells with what its name adds: `entrance-N`, `obstacle-wall-2`, `A012`, `3-A012`."""
    match = _PREFIX.fullmatch(label.strip())
    what, rest = (match[1].lower(), clean(match[2] or "")) if match else ("booth", clean(label))
    if match and not match[2] and what not in {"floor", "level"}:
        what, rest = "booth", clean(label)
    added = {"what": "level" if what == "floor" else what}
    what = cells.get("what", added["what"])
    if what in _CODED:
        hall = cells.get("hall", "")
        added["code"] = rest.removeprefix(f"{hall}-") if hall else rest
    elif what == "level" and re.fullmatch(r"-?\d+", rest):
        added["level"] = rest
    elif word := re.sub(r"[\s_-]*\d+$", "", rest):
        added["kind"] = kind_of(word)
    return added | cells


def _scale(drawing: Drawing) -> float:
    """How many metres a unit is, as the root says; one if it doesn't."""
    size, box = _SIZE.fullmatch(drawing.root.get("width", "")), _view_box(drawing)
    if not size or not box or not float(size[1]):
        return 1.0
    return float(size[1]) * _UNITS[size[2]] / box[2]


def _view_box(drawing: Drawing) -> tuple[float, float, float, float] | None:
    numbers = re.split(r"[\s,]+", drawing.root.get("viewBox", "").strip())
    try:
        left, top, width, height = map(float, numbers)
    except ValueError:
        return None
    return (left, top, width, height) if width > 0 and height > 0 else None


def _refuse_paper(named: Sequence[_Named], scale: float) -> None:
    corners = [corner for each in named for corner in each.corners]
    if len(corners) > 1:
        left, top, right, bottom = _bounds(corners)
        if (width := max(right - left, bottom - top) * scale) < _LEAST_WIDTH:
            message = _(
                "All shapes of this drawing fit into %(width)s metres. Say how many metres one of "
                "its units is: --scale METRES."
            )
            raise UnusableFileError(message % {"width": f"{width:.3f}"})


Place = tuple[str, str]
Frame = tuple[float, float]


def _frames(named: Sequence[_Named], drawing: Drawing, scale: float) -> dict[Place, Frame]:
    """Where each level's lower left corner is: that of its floor, of the drawing, or of all."""
    shapes: dict[Place, list[_Named]] = defaultdict(list)
    for each in named:
        if each.corners:
            shapes[each.place].append(each)
    box = _view_box(drawing)
    frames = {}
    for place, there in shapes.items():
        floors = [each for each in there if each.is_floor]
        if not floors and box and len(shapes) == 1:
            frames[place] = box[0], box[1] + box[3]
            continue
        around = floors[:1] or there
        left, _top, _right, bottom = _bounds([c for each in around for c in each.corners])
        margin = 0 if floors else MARGIN / scale
        frames[place] = left - margin, bottom + margin
    return frames


def _row(number: int, named: _Named, scale: float, frames: dict[Place, Frame]) -> RawRow:
    if named.refusal or not named.corners:
        return RawRow(number, named.cells, refusal=named.refusal)
    left, bottom = frames[named.place]
    placed = (((x - left) * scale, (bottom - y) * scale) for x, y in named.corners)
    try:
        return RawRow(number, named.cells, all_in_reach(placed))
    except ValidationError as error:
        return RawRow(number, named.cells, refusal=error.messages[0])


def _middle(corners: Corners) -> tuple[float, float]:
    left, top, right, bottom = _bounds(corners)
    return (left + right) / 2, (top + bottom) / 2


def _bounds(corners: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)
