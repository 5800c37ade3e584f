"""Metres, levels and outlines, as cells write them."""

import re
import unicodedata
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exhibitors.exchange.plans.rows import MOST_METRES, Corners

_METRES = re.compile(r"([-+]?(?:\d{1,30}(?:[.,]\d{0,30})?|[.,]\d{1,30})(?:[eE][-+]?\d{1,2})?)\s*m?")
_WHOLE = re.compile(r"[-+]?\d{1,3}(?:[.,]0+)?")
_WKT = re.compile(
    r"\s*(?:SRID=\d+;)?\s*(MULTI)?POLYGON\s*(Z|M|ZM)?\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL
)
_GROUP = re.compile(r"\(([^()]*)\)")
_BETWEEN = re.compile(r"[\s,;]+")


def metres(text: str) -> float:
    """A number of metres, to the millimetre: '24.5', '24,5 m'; ValidationError."""
    match = _METRES.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not match:
        raise ValidationError(_("This is not a number of metres."))
    return in_reach(float(match[1].replace(",", ".")))


def in_reach(number: float) -> float:
    """A number of metres to the millimetre; ValidationError for one that no expo has."""
    if not abs(number) <= MOST_METRES:  # so is what isn't a number at all
        message = _("A number is beyond %(most)s metres, or none at all.")
        raise ValidationError(message % {"most": f"{MOST_METRES:.0f}"})
    return round(number, 3) + 0.0


def whole(text: str) -> int:
    """A small whole number: '0', '-1', '2.0'; ValidationError."""
    text = unicodedata.normalize("NFKC", text).strip()
    if not _WHOLE.fullmatch(text):
        raise ValidationError(_("This is not a whole number."))
    return int(re.split("[.,]", text)[0])


def outline(text: str) -> Corners:
    """The corners of '0 0, 3 0, 3 3', or of a polygon of WKT without its holes; ValidationError."""
    if match := _WKT.fullmatch(text):
        groups = _GROUP.findall(match[3])
        if match[2] or not groups or (match[1] and len(re.findall(r"\(\s*\(", match[3])) > 1):
            raise ValidationError(_("This is not one outline of two numbers a corner."))
        text = groups[0]
    numbers = [number for number in _BETWEEN.split(text) if number]
    if not numbers or len(numbers) % 2:
        raise ValidationError(_("This is not one outline of two numbers a corner."))
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return tuple((metres(x), metres(y)) for x, y in pairs)


def has_holes(text: str) -> bool:
    """Whether WKT has more than the one outline."""
    match = _WKT.fullmatch(text)
    return bool(match) and len(_GROUP.findall(text)) > 1


def all_in_reach(corners: Iterable[tuple[float, float]]) -> Corners:
    """Corners to the millimetre; ValidationError for one that no expo has."""
    return tuple((in_reach(x), in_reach(y)) for x, y in corners)
