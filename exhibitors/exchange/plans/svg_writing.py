"""Floor plans as one drawing (SVG) in metres: a group for each hall, and one for each level."""

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import gettext as _

from exhibitors.exchange.plans.records import HallRecords, LevelRecords, Record
from exhibitors.exchange.plans.vocabulary import FIELDS

_GAP = 6.0  # metres between levels
_LETTER = 2.0  # the height of the titles
_NOT_IN_AN_ID = re.compile(r"[^\w.-]+")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# How things look: dark lines on light shapes, so that it prints in black and white too.
_LOOKS = {
    "level": 'fill="#ffffff" stroke="#222222" stroke-width="0.2"',
    "booth": 'fill="#e8eef4" stroke="#222222" stroke-width="0.06"',
    "obstacle": 'fill="#555555"',
    "stage": 'fill="#f4e6c8" stroke="#222222" stroke-width="0.06"',
    "entrance": 'fill="#1b7f3b" r="0.8"',
    "amenity": 'fill="#2b5fab" r="0.6"',
    "link": 'fill="#8a3ab9" r="0.7"',
}


def svg_text(halls: list[HallRecords]) -> str:
    """The plans, one level above the other; the lower left corner of each is its origin."""
    return "\n".join([*_Drawing().lines(halls), ""])


class _Drawing:
    """Writes the lines of a drawing, and gives each shape an id of its own."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._top = _GAP

    def lines(self, halls: list[HallRecords]) -> Iterator[str]:
        body = [line for hall in halls for line in self._hall(hall)]
        widths = [level.frame[0] for hall in halls for level in hall.levels]
        width = max(widths, default=0.0) + 2 * _GAP
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        box = f'viewBox="0 0 {width:g} {self._top:g}" font-family="sans-serif"'
        yield f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
        yield from body
        yield "</svg>"

    def _hall(self, hall: HallRecords) -> Iterator[str]:
        name = f"hall-{hall.hall.cells['hall']}"
        yield f"<g {self._said(name, hall.hall)}>"
        for level in hall.levels:
            yield from self._level(level)
        yield "</g>"

    def _level(self, level: LevelRecords) -> Iterator[str]:
        cells = level.level.cells
        name = f"hall-{cells['hall']}-level-{cells['level']}"
        place = f'data-hall={_quoted(cells["hall"])} data-level="{cells["level"]}"'
        move = f'transform="translate({_GAP:g} {self._top:g})"'
        width, height = level.frame
        yield f"<g id={self._id(name)} {place} {move}>"
        yield f'<text y="-0.6" font-size="{_LETTER:g}">{escape(_title(cells))}</text>'
        # A level of no known size has a floor all the same, from whose corner all is measured.
        floor = f'x="0" y="0" width="{width!r}" height="{height!r}" {_LOOKS["level"]}'
        if width > 0 and height > 0:
            yield f"<rect {self._said(f'floor-{name}', level.level)} {floor}/>"
        else:
            yield f"<g {self._said(f'floor-{name}', level.level)}/>"
        for number, thing in enumerate(level.things, start=1):
            yield self._thing(thing, number, height)
        yield "</g>"
        self._top = round(self._top + height + _GAP, 3)

    def _thing(self, record: Record, number: int, height: float) -> str:
        code = record.cells.get("code") or f"{record.cells.get('kind', '')}-{number}"
        name = f"{record.what}-{record.cells['hall']}-{record.cells['level']}-{code}"
        said, look = self._said(name, record), _LOOKS[record.what]
        if record.at:
            x, y = record.at
            return f'<circle {said} cx="{x!r}" cy="{_down(y, height)}" {look}/>'
        points = " ".join(f"{x!r},{_down(y, height)}" for x, y in record.ring)
        shape = f'<polygon {said} points="{points}" {look}/>'
        return shape + _sign(record, height) if record.what == "booth" else shape

    def _said(self, name: str, record: Record) -> str:
        """The id of a record's element, and its cells as data attributes."""
        cells = {field: record.cells[field] for field in FIELDS if field in record.cells}
        if record.there:
            cells |= {"to_x": record.there[0], "to_y": record.there[1]}
        said = [f"data-{field.replace('_', '-')}={_quoted(cell)}" for field, cell in cells.items()]
        return " ".join([f"id={self._id(name)}", *said])

    def _id(self, name: str) -> str:
        name = stem = _NOT_IN_AN_ID.sub("_", name)
        number = 1
        while name in self._ids:
            number += 1
            name = f"{stem}-{number}"
        self._ids.add(name)
        return _quoted(name)


def _down(y: float, height: float) -> float:
    """From above instead of from below."""
    return round(height - y, 3) + 0.0


def _sign(record: Record, height: float) -> str:
    """A booth's code in its middle."""
    code = _NOT_IN_XML.sub("", str(record.cells["code"]))
    across, up = zip(*record.ring, strict=True)
    x, y = (min(across) + max(across)) / 2, _down((min(up) + max(up)) / 2, height) + 0.3
    place = f'x="{x:.2f}" y="{y:.2f}" font-size="0.8" text-anchor="middle"'
    return f"<text {place}>{escape(code)}</text>"


def _title(cells: Mapping[str, object]) -> str:
    title = _("Hall %(hall)s, level %(level)s")
    return _NOT_IN_XML.sub("", title % {"hall": cells["hall"], "level": cells["level"]})


def _quoted(cell: object) -> str:
    return quoteattr(_NOT_IN_XML.sub("", str(cell)))
