"""Where a row's thing is: its outline, its spot, its two ends, its size."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.plans.numbers import metres, outline, whole
from exhibitors.exchange.plans.rows import RawRow
from pavilions.shapes import Point, Ring, ring_of


class RowError(Exception):
    """Why a row is left out."""

    def __init__(self, reason: str, column: str = "", value: str = "") -> None:
        """`column` and `value` are what is wrong."""
        super().__init__(reason)
        self.reason, self.column, self.value = reason, column, value


def place_of(what: str, cells: Mapping[str, str], raw: RawRow) -> dict[str, Any]:
    """Where a row's thing is, as far as it says so; RowError."""
    if what in {"hall", "level"}:
        return _site_and_size(cells, raw)
    if what == "link":
        return _ends(cells, raw)
    if what in {"entrance", "amenity"}:
        if len(raw.corners) > 1:
            raise RowError(_("This is one point, not an outline."))
        return {"at": raw.corners[0] if raw.corners else _spot(cells, "x", "y")}
    ring = _ring(cells, raw)
    if ring is None and what == "obstacle":
        raise RowError(_("The place is missing: x, y, width and height, or a polygon."))
    return {"ring": ring} if ring else {}


def _site_and_size(cells: Mapping[str, str], raw: RawRow) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if "x" in cells and "y" in cells:
        values["site"] = _spot(cells, "x", "y")
    if "width" in cells or "height" in cells:
        values["size"] = _length(cells, "width"), _length(cells, "height")
    elif len(raw.corners) > 1:
        across, up = zip(*raw.corners, strict=True)
        values["size"] = max(across), max(up)
    if min(values.get("size", (1.0,))) <= 0:
        raise RowError(_("A level has a width and a height of more than 0 metres."))
    return values


def _ends(cells: Mapping[str, str], raw: RawRow) -> dict[str, Any]:
    values: dict[str, Any] = {}
    values["at"] = raw.corners[0] if raw.corners else _spot(cells, "x", "y")
    if len(raw.corners) == 2:
        values["there"] = raw.corners[1]
    elif len(raw.corners) > 2:
        raise RowError(_("A link is a line of two points."))
    else:
        values["there"] = _spot(cells, "to_x", "to_y")
    if "length" in cells:
        values["length"] = _metres(cells, "length")
        if values["length"] < 0:
            raise RowError(_("A length is 0 metres or more."), "length", cells["length"])
    return values


def _ring(cells: Mapping[str, str], raw: RawRow) -> Ring | None:
    """The outline of a booth, an obstacle or a stage; None if the row gives none at all."""
    corners = raw.corners
    try:
        if "polygon" in cells and not corners:
            corners = outline(cells["polygon"])
        if len(corners) > 1:
            return ring_of(corners)
    except ValidationError as error:
        reason = " ".join(error.messages)
        raise RowError(reason, "polygon", cells.get("polygon", "")) from None
    if not corners and not cells.keys() & {"x", "y", "width", "height"}:
        return None
    x, y = corners[0] if corners else _spot(cells, "x", "y")
    # Lists of booths say length for either side.
    sides = {name: cells.get(name) or cells.get("length", "") for name in ("width", "height")}
    width, height = _length(sides, "width"), _length(sides, "height")
    try:
        return ring_of([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    except ValidationError as error:
        raise RowError(" ".join(error.messages)) from None


def _spot(cells: Mapping[str, str], x: str, y: str) -> Point:
    return _metres(cells, x), _metres(cells, y)


def _length(cells: Mapping[str, str], name: str) -> float:
    length = _metres(cells, name)
    if length <= 0:
        raise RowError(_("This must be more than 0 metres."), name, cells[name])
    return length


def _metres(cells: Mapping[str, str], name: str) -> float:
    text = cells.get(name, "")
    if not text:
        raise RowError(_("A number of metres is missing."), name)
    try:
        return metres(text)
    except ValidationError as error:
        raise RowError(error.messages[0], name, text) from None


def whole_of(cells: Mapping[str, str], name: str) -> int:
    """The whole number that a cell gives; RowError."""
    try:
        return whole(cells[name])
    except ValidationError as error:
        raise RowError(error.messages[0], name, cells[name]) from None
