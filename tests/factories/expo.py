import datetime
from itertools import count
from typing import Any

from expo.models import Edition, Figure, User
from expo.text import Text

_numbers = count(1)


def next_number() -> int:
    """A number that nothing else of this run has."""
    return next(_numbers)


def make_edition(slug: str = "", **fields: Any) -> Edition:
    """An edition, the current one if there is none yet."""
    slug = slug or f"expo-{next_number()}"
    defaults = {
        "name": Text(en=f"Expo {slug}"),
        "phase": Edition.Phase.OPEN,
        "starts_on": datetime.date(2023, 11, 23),
        "ends_on": datetime.date(2023, 11, 27),
        "is_current": Edition.objects.current() is None,
    }
    return Edition.objects.create(slug=slug, **(defaults | fields))


def the_edition() -> Edition:
    """The current edition, made when there is none."""
    return Edition.objects.current() or make_edition()


def make_figure(label: str = "Exhibitors", value: str = "824", **fields: Any) -> Figure:
    """A figure of the current edition."""
    defaults = {"edition": the_edition(), "source": "The organiser"}
    return Figure.objects.create(label=Text(en=label), value=Text(en=value), **(defaults | fields))


def make_user(email: str = "", **fields: Any) -> User:
    """A user without a password."""
    return User.objects.create_user(email or f"user{next_number()}@example.org", **fields)
