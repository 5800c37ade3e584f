"""Reads a drawing (SVG) safely: no entities, nothing from elsewhere, no end of depth."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.rows import MOST_ROWS
from exhibitors.exchange.plans.svg_paths import UNMOVED, Matrix, transformed

SHAPES = {"rect", "polygon", "polyline", "path", "line", "circle", "ellipse"}
_GROUPS = {"svg", "g", "a", "switch"}
_MOST_DEPTH = 200
_MOST_SHAPES = 5 * MOST_ROWS  # most of a drawing is decoration
_SEPARATOR = r"[\s_:-]"
_HALL = re.compile(
    rf"(?:hall|halle){_SEPARATOR}*(?P<hall>(?<={_SEPARATOR}).+?|\d.*?)"
    rf"(?:{_SEPARATOR}+level{_SEPARATOR}*(?P<level>-?\d+))?",
    re.IGNORECASE,
)
_LEVEL = re.compile(rf"(?:level|floor){_SEPARATOR}*(?P<level>-?\d+)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+(?:\.\d+)?[A-Za-z]?")


@dataclass(frozen=True, slots=True)
class Within:
    """What the groups around a shape say of it."""

    matrix: Matrix = UNMOVED
    hall: str = ""
    level: str = ""
    refusal: str = ""
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Element:
    """A shape, or a group (`g`), with its attributes by their names without namespaces."""

    tag: str
    attributes: Mapping[str, str]
    within: Within


@dataclass(slots=True)
class Drawing:
    """The attributes of the root, and all shapes and groups in their order."""

    root: Mapping[str, str] = field(default_factory=dict)
    elements: list[Element] = field(default_factory=list)


def read_drawing(path: Path, halls: Collection[str], around: Within) -> Drawing:
    """The shapes of a drawing; UnusableFileError if it is none.

    `halls` are codes that name a group; `around` is what holds where no group says otherwise.
    """
    reader = _Reader(halls, around)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = _refuse_entities
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except (expat.ExpatError, LookupError, ValueError) as error:
        line = getattr(error, "lineno", 1)
        message = _("This is not a valid drawing (SVG): line %(line)s can't be understood.")
        raise UnusableFileError(message % {"line": line}) from error
    return reader.drawing


def _refuse_entities(*_declaration: object) -> NoReturn:
    message = _("This drawing declares entities, which aren't read. Save it as plain SVG.")
    raise UnusableFileError(message)


class _Reader:
    """Takes the elements as they come, and knows the groups around each."""

    def __init__(self, halls: Collection[str], around: Within) -> None:
        self.drawing = Drawing()
        self._halls = halls
        self._outermost = around
        self._around: list[Within] = []

    def start(self, name: str, named: dict[str, str]) -> None:
        """An element begins."""
        tag = name.rpartition(" ")[2]
        attributes = {title.rpartition(" ")[2]: text for title, text in named.items()}
        if not self._around:
            if tag != "svg":
                raise UnusableFileError(_("This is not a drawing (SVG) but other XML or HTML."))
            self.drawing.root = attributes
            self._around.append(self._outermost)
            return
        if len(self._around) > _MOST_DEPTH:
            raise UnusableFileError(_("This drawing is nested too deeply."))
        within = self._inside(self._around[-1], tag, attributes)
        self._around.append(within)
        if within.is_shown:
            self.drawing.elements.append(Element(tag, attributes, within))
            if len(self.drawing.elements) > _MOST_SHAPES:
                message = _("This drawing has more than %(most)s shapes. Split it.")
                raise UnusableFileError(message % {"most": _MOST_SHAPES})

    def end(self, _name: str) -> None:
        """An element ends."""
        self._around.pop()

    def _inside(self, around: Within, tag: str, attributes: Mapping[str, str]) -> Within:
        """What holds for an element and what is inside it."""
        if tag not in SHAPES | _GROUPS:  # definitions, texts, the editor's own data
            return replace(around, is_shown=False)
        matrix, refusal = around.matrix, around.refusal
        try:
            matrix = transformed(matrix, attributes.get("transform", ""))
        except ValidationError as error:
            refusal = error.messages[0]
        hall, level = around.hall, around.level
        if tag in _GROUPS:
            said_hall, said_level = self._place(attributes)
            level = said_level or (self._outermost.level if said_hall else level)
            hall = said_hall or hall
        return replace(around, matrix=matrix, refusal=refusal, hall=hall, level=level)

    def _place(self, attributes: Mapping[str, str]) -> tuple[str, str]:
        """The hall and the level that a group is named for."""
        if "data-hall" in attributes or "data-level" in attributes:
            return attributes.get("data-hall", ""), attributes.get("data-level", "")
        for name in (attributes.get("label", ""), attributes.get("id", "")):
            if match := _HALL.fullmatch(name.strip()):
                return match["hall"], match["level"] or ""
            if match := _LEVEL.fullmatch(name.strip()):
                return "", match["level"]
            if name in self._halls or _NUMBERED.fullmatch(name):
                return name, ""
        return "", ""
