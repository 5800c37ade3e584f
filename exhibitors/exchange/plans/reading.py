"""Reads the rows of a floor plan from a file, whatever its format."""

from collections.abc import Collection
from pathlib import Path

from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.geojson import read_geojson
from exhibitors.exchange.plans.rows import MOST_BYTES, RawPlan
from exhibitors.exchange.plans.svg import read_svg
from exhibitors.exchange.plans.tables import read_table

_UTF_16 = (b"<\0", b"\xff\xfe<\0", b"\xfe\xff\0<")


def read_plan(
    path: Path,
    *,
    scale: float | None = None,
    halls: Collection[str] = (),
    hall: str = "",
    level: int = 0,
) -> RawPlan:
    """The rows of a file; UnusableFileError, with a sentence for the organiser, if it has none.

    The rest is for drawings: `scale` in metres per unit, `halls` that may be the ids of groups,
    `hall` and `level` of shapes outside such groups.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
    except (OSError, ValueError) as error:
        message = _("%(file)s can't be read: %(reason)s.")
        reason = getattr(error, "strerror", None) or error
        raise UnusableFileError(message % {"file": path.name, "reason": reason}) from error
    if size > MOST_BYTES:
        message = _("This file is bigger than %(most)s MB. Split it.")
        raise UnusableFileError(message % {"most": MOST_BYTES >> 20})
    if not head.strip(b"\xef\xbb\xbf \r\n\t\0"):
        raise UnusableFileError(_("This file is empty."))
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if start == b"<" or head.startswith(_UTF_16):
        return read_svg(path, scale=scale, halls=halls, hall=hall, level=level)
    if scale:
        raise UnusableFileError(_("A scale is for drawings (SVG): other files are in metres."))
    plan = read_geojson(path) if start in {b"{", b"["} else read_table(path, head)
    if not plan.rows:
        raise UnusableFileError(_("This table has a heading but no rows."))
    return plan
