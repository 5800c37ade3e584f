"""Export of floor plans as CSV, GeoJSON or SVG. What it writes can be imported again unchanged."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from exhibitors.exchange.cells import shield
from exhibitors.exchange.plans.records import HallRecords, Record, all_records
from exhibitors.exchange.plans.svg_writing import svg_text
from exhibitors.exchange.plans.vocabulary import FIELDS
from pavilions.shapes import rectangle

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else


def csv_text(halls: list[HallRecords]) -> str:
    """The plans as a table. An apostrophe stands before a text that looks like a formula."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(FIELDS), restval="")
    writer.writeheader()
    for record in all_records(halls):
        cells = {**record.cells, **_place(record)}
        writer.writerow(
            {name: shield(cell) if isinstance(cell, str) else cell for name, cell in cells.items()}
        )
    return _BYTE_ORDER_MARK + text.getvalue()


def geojson_text(halls: list[HallRecords]) -> str:
    """The plans as features, a line each."""
    features = ",\n".join(
        json.dumps(feature, ensure_ascii=False)
        for hall in halls
        for feature in [
            _feature(hall.hall),
            *(_feature(record) for level in hall.levels for record in [level.level, *level.things]),
        ]
    )
    return f'{{"type": "FeatureCollection", "features": [\n{features}\n]}}\n'


def _place(record: Record) -> dict[str, Any]:
    """Rectangles by corner, width and height, as lists of booths have them; others as polygons."""
    if record.ring:
        across, up = zip(*record.ring, strict=True)
        left, bottom = min(across), min(up)
        width, height = round(max(across) - left, 3), round(max(up) - bottom, 3)
        if record.ring == rectangle(left, bottom, width, height):
            return {"x": left, "y": bottom, "width": width, "height": height}
        return {"polygon": ", ".join(f"{x!r} {y!r}" for x, y in record.ring)}
    place = dict(zip(("x", "y"), record.at, strict=True)) if record.at else {}
    return place | (dict(zip(("to_x", "to_y"), record.there, strict=True)) if record.there else {})


def _feature(record: Record) -> dict[str, Any]:
    return {"type": "Feature", "properties": dict(record.cells), "geometry": _geometry(record)}


def _geometry(record: Record) -> dict[str, Any] | None:
    ring = record.ring
    if record.what == "level" and "width" in record.cells:
        ring = rectangle(0, 0, float(record.cells["width"]), float(record.cells["height"]))
    if ring:
        return {"type": "Polygon", "coordinates": [[list(point) for point in (*ring, ring[0])]]}
    if record.at and record.there:
        return {"type": "LineString", "coordinates": [list(record.at), list(record.there)]}
    return {"type": "Point", "coordinates": list(record.at)} if record.at else None


# By the ending of a file's name, what it holds.
FORMATS: dict[str, Callable[[list[HallRecords]], str]] = {
    "csv": csv_text,
    "geojson": geojson_text,
    "svg": svg_text,
}
