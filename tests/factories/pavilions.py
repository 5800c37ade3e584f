from typing import Any

from expo.models import Edition
from expo.text import Text
from pavilions.models import Booth, Hall, Level, Pavilion
from tests.factories.expo import next_number, the_edition


def make_hall(code: str = "", **fields: Any) -> Hall:
    """A hall with a ground level."""
    hall = Hall.objects.create(
        code=code or f"H{next_number()}", **({"edition": the_edition()} | fields)
    )
    Level.objects.create(hall=hall)
    return hall


def make_booth(label: str = "", edition: Edition | None = None, **fields: Any) -> Booth:
    """The booth that a sign calls so, `3-B012`, in a hall that is there or made."""
    hall_code, _, code = (label or f"1-B{next_number():03}").partition("-")
    edition = edition or the_edition()
    hall = edition.halls.filter(code=hall_code).first() or make_hall(hall_code, edition=edition)
    level = fields.pop("level", None) or hall.levels.get()
    return Booth.objects.create(level=level, code=code, **fields)


def make_pavilion(name: str = "Silk Road", **fields: Any) -> Pavilion:
    """A pavilion."""
    defaults = {"edition": the_edition(), "slug": f"pavilion-{next_number()}"}
    return Pavilion.objects.create(name=Text(en=name), **(defaults | fields))
