"""Outlines and transforms of drawings (SVG): straight lines only."""

import math
import re
from collections.abc import Mapping
from functools import reduce

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.plans.rows import Corners

# A point (x, y) goes to (a x + c y + e, b x + d y + f).
Matrix = tuple[float, float, float, float, float, float]

UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PIECE = re.compile(rf"([A-Za-z])|({_NUMBER.pattern})|([\s,]+)|(.)", re.DOTALL)
_TRANSFORM = re.compile(r"([A-Za-z]+)\s*\(([^()]*)\)")
_LENGTH = re.compile(rf"\s*({_NUMBER.pattern})(?:px)?\s*")
_CURVES = "CSQTA"


def corners_of(tag: str, attributes: Mapping[str, str]) -> Corners:
    """The corners of a shape in its own units, one for the middle of a circle; ValidationError."""
    if tag == "rect":
        x, y = length(attributes.get("x", "0")), length(attributes.get("y", "0"))
        right = x + length(attributes.get("width", "0"))
        bottom = y + length(attributes.get("height", "0"))
        return (x, y), (right, y), (right, bottom), (x, bottom)
    if tag in {"polygon", "polyline"}:
        numbers = [float(number) for number in _NUMBER.findall(attributes.get("points", ""))]
        return tuple(zip(numbers[::2], numbers[1::2], strict=False))
    if tag == "path":
        return _Path(attributes.get("d", "")).corners()
    if tag == "line":
        x1, y1, x2, y2 = (length(attributes.get(name, "0")) for name in ("x1", "y1", "x2", "y2"))
        return (x1, y1), (x2, y2)
    return ((length(attributes.get("cx", "0")), length(attributes.get("cy", "0"))),)


def length(text: str) -> float:
    """A length in units of the drawing; ValidationError for centimetres and the like."""
    if match := _LENGTH.fullmatch(text):
        return float(match[1])
    raise ValidationError(_("This shape has a length that is not a plain number."))


def transformed(matrix: Matrix, text: str) -> Matrix:
    """The matrix, and after it what a `transform` says; ValidationError for skewed ones."""
    if _TRANSFORM.sub("", text).strip(" ,\t\r\n"):
        raise ValidationError(_("The transform of this shape can't be read."))
    steps = [
        _step(name, [float(number) for number in _NUMBER.findall(numbers)])
        for name, numbers in _TRANSFORM.findall(text)
    ]
    return reduce(_joined, steps, matrix)


def moved(matrix: Matrix, corners: Corners) -> Corners:
    """Where a matrix puts corners."""
    a, b, c, d, e, f = matrix
    return tuple((a * x + c * y + e, b * x + d * y + f) for x, y in corners)


def _step(name: str, numbers: list[float]) -> Matrix:
    match name, numbers:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *rest] if len(rest) < 2:
            return 1, 0, 0, 1, x, (rest or [0.0])[0]
        case "scale", [x, *rest] if len(rest) < 2:
            return x, 0, 0, (rest or [x])[0], 0, 0
        case "rotate", [angle, *rest] if len(rest) in {0, 2}:
            x, y = rest or (0.0, 0.0)
            around = _joined((1, 0, 0, 1, x, y), _rotation(angle))
            return _joined(around, (1, 0, 0, 1, -x, -y))
    raise ValidationError(_("The transform of this shape can't be read."))


def _rotation(degrees: float) -> Matrix:
    if not math.isfinite(degrees):
        raise ValidationError(_("The transform of this shape can't be read."))
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return cosine, sine, -sine, cosine, 0, 0


def _joined(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    (g, h), (i, j) = (
        (a * x + c * y, b * x + d * y) for x, y in ((inner[0], inner[1]), (inner[2], inner[3]))
    )
    return g, h, i, j, a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f


class _Path:
    """Reads the `d` of a path, which is a pen that is moved."""

    def __init__(self, text: str) -> None:
        self._pieces = self._split(text)
        self._corners: list[tuple[float, float]] = []
        self._closed = False

    def corners(self) -> Corners:
        """The corners of its one outline."""
        for command, numbers in self._pieces:
            self._draw(command, numbers)
        return tuple(self._corners)

    @staticmethod
    def _split(text: str) -> list[tuple[str, list[float]]]:
        """Each command with its numbers."""
        pieces: list[tuple[str, list[float]]] = []
        for command, number, _space, other in _PIECE.findall(text):
            if command:
                pieces.append((command, []))
            elif other or (number and not pieces):
                raise ValidationError(_("The outline of this shape can't be read."))
            elif number:
                pieces[-1][1].append(float(number))
        return pieces

    def _draw(self, command: str, numbers: list[float]) -> None:
        kind, relative = command.upper(), command.islower()
        if kind in _CURVES:
            raise ValidationError(_("This shape has curves. Draw it with straight lines."))
        if kind == "Z" and not numbers:
            self._closed = True
        elif self._closed or (kind == "M" and self._corners):
            raise ValidationError(_("This shape has several outlines. Give it one."))
        elif kind in "HV" and self._corners:
            for number in numbers:
                self._step(kind, number, relative)
        elif kind in "ML" and numbers and len(numbers) % 2 == 0 and (kind == "M" or self._corners):
            for x, y in zip(numbers[::2], numbers[1::2], strict=True):
                left, top = self._corners[-1] if relative and self._corners else (0.0, 0.0)
                self._corners.append((left + x, top + y))
        else:
            raise ValidationError(_("The outline of this shape can't be read."))

    def _step(self, kind: str, number: float, relative: bool) -> None:
        x, y = self._corners[-1]
        if kind == "H":
            self._corners.append((number + x * relative, y))
        else:
            self._corners.append((x, number + y * relative))
