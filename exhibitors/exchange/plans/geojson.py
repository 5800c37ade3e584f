"""Floor plans in GeoJSON, in metres from each level's lower left corner."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.cells import clean
from exhibitors.exchange.encodings import find_encoding
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.numbers import all_in_reach
from exhibitors.exchange.plans.rows import MOST_ROWS, Corners, RawPlan, RawRow
from exhibitors.exchange.plans.vocabulary import FIELDS, chosen

_SMALLEST = 0.02  # metres: no booth is so small; in degrees it is two kilometres
_HALF_TURN = 180


def read_geojson(path: Path) -> RawPlan:
    """The features of a file; UnusableFileError if it has none, or geographic ones."""
    content = _content(path)
    if not isinstance(content, dict) or content.get("type") != "FeatureCollection":
        raise UnusableFileError(_("This JSON is not a FeatureCollection of GeoJSON."))
    features = content.get("features")
    if not isinstance(features, list) or not features:
        raise UnusableFileError(_("This GeoJSON has no features."))
    if len(features) > MOST_ROWS:
        message = _("This file has more than %(most)s features. Split it.")
        raise UnusableFileError(message % {"most": MOST_ROWS})
    rows = [_row(number, feature) for number, feature in enumerate(features, start=1)]
    if "crs" in content or _is_geographic(rows):
        message = _(
            "The coordinates of this file are geographic. Give them in metres from the lower left "
            "corner of each level, without a crs."
        )
        raise UnusableFileError(message)
    return RawPlan([_within_reach(row) for row in rows], _unused(features))


def _content(path: Path) -> Any:
    try:
        text = path.read_text(find_encoding(path), errors="replace").removeprefix("\ufeff")
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = _("This is not valid JSON: line %(line)s can't be understood.")
        raise UnusableFileError(message % {"line": error.lineno}) from error
    except ValueError as error:  # a number of thousands of digits
        raise UnusableFileError(_("This JSON holds a number that is too long.")) from error
    except RecursionError as error:
        raise UnusableFileError(_("This JSON is nested too deeply.")) from error


def _row(number: int, feature: Any) -> RawRow:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return RawRow(number, {}, refusal=_("This is not a feature of GeoJSON."))
    properties = feature.get("properties")
    cells = _cells(properties if isinstance(properties, dict) else {})
    if "code" not in cells and isinstance(feature.get("id"), str | int):
        cells["code"] = clean(str(feature["id"]))
    try:
        corners, notes = _corners(feature.get("geometry"))
    except ValidationError as error:
        return RawRow(number, cells, refusal=" ".join(error.messages))
    return RawRow(number, cells, corners, notes=notes)


def _cells(properties: Mapping[str, Any]) -> dict[str, str]:
    titles = chosen(properties)
    cells = {}
    for field in FIELDS:
        value = properties.get(titles.get(field, ""))
        if isinstance(value, str | int | float) and (text := clean(str(value))):
            cells[field] = text
    return cells


def _corners(geometry: Any) -> tuple[Corners, tuple[str, ...]]:
    """The corners of a geometry, and what of it was left out; ValidationError."""
    if geometry is None:
        return (), ()
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    positions = geometry.get("coordinates") if kind else None
    notes: tuple[str, ...] = ()
    if kind == "MultiPolygon" and isinstance(positions, list) and len(positions) == 1:
        kind, positions = "Polygon", positions[0]
    if kind == "Polygon" and isinstance(positions, list) and positions:
        notes = (_("The holes of this outline are left out."),) if len(positions) > 1 else ()
        return _points(positions[0]), notes
    if kind == "Point":
        return _points([positions]), notes
    if kind == "LineString":
        return _points(positions), notes
    message = _("A place is a Point, a Polygon of one part, or for links a LineString.")
    raise ValidationError(message)


def _points(positions: Any) -> Corners:
    """Positions without their altitudes."""
    if not isinstance(positions, list) or not all(map(_is_position, positions)):
        raise ValidationError(_("A corner is two numbers, in metres."))
    try:
        return tuple((float(position[0]), float(position[1])) for position in positions)
    except OverflowError:
        raise ValidationError(_("A corner is two numbers, in metres.")) from None


def _is_position(position: Any) -> bool:
    return (
        isinstance(position, list)
        and len(position) > 1
        and all(
            isinstance(part, int | float) and not isinstance(part, bool) for part in position[:2]
        )
    )


def _is_geographic(rows: Sequence[RawRow]) -> bool:
    """Whether all is so small, and within half a turn, that its numbers must be degrees."""
    shapes = list(_shapes(rows))
    return bool(shapes) and all(
        max(numbers) - min(numbers) < _SMALLEST and max(map(abs, numbers)) <= _HALF_TURN
        for shape in shapes
        for numbers in zip(*shape, strict=True)
    )


def _shapes(rows: Sequence[RawRow]) -> Iterator[Corners]:
    """Each outline; the spots as one, if there is no outline."""
    outlines = [row.corners for row in rows if len(row.corners) > 1]
    spots = [row.corners[0] for row in rows if len(row.corners) == 1]
    yield from outlines or ([tuple(spots)] if len(spots) > 1 else [])


def _within_reach(row: RawRow) -> RawRow:
    try:
        corners = all_in_reach(row.corners)
    except ValidationError as error:
        return RawRow(row.number, row.cells, refusal=" ".join(error.messages))
    return RawRow(row.number, row.cells, corners, row.refusal, row.notes)


def _unused(features: Sequence[Any]) -> list[str]:
    """The properties that mean nothing here."""
    titles: dict[str, None] = {}
    for feature in features:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if isinstance(properties, dict):
            used = set(chosen(properties).values())
            titles |= dict.fromkeys(title for title in properties if title not in used)
    return list(titles)[:50]
