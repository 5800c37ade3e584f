"""What the tests of the page on which booths are assigned have in common."""

import html
import re
from typing import Any

from django.contrib.auth.models import Permission

from exhibitors.models import Exhibitor, Stand
from pavilions.models import Booth, Level
from pavilions.shapes import coordinates, rectangle
from tests.factories import make_booth, make_user


def address(level: Level, step: str = "") -> str:
    """Of the page, or of a step that it sends."""
    return f"/admin/exhibitors/stand/assign/{level.pk}/{step}"


def placed_booth(label: str, x: float = 3, y: float = 3) -> Booth:
    """A booth of three by three metres on a level of thirty by twenty."""
    booth = make_booth(label, polygon=coordinates(rectangle(x, y, 3, 3)))
    Level.objects.filter(pk=booth.level_id).update(width_m=30, height_m=20)
    return booth


def words(response: Any) -> str:
    """What a page says, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def stands() -> list[tuple[str, str, str]]:
    """Who stands where, as what."""
    rows = Stand.objects.select_related("exhibitor__organisation")
    return [(str(stand.exhibitor), stand.booth.label, stand.role) for stand in rows]


def choice(exhibitor: Exhibitor, booth: Booth, role: str = "host") -> dict[str, Any]:
    """What the form sends."""
    return {"exhibitor": exhibitor.pk, "booth": booth.pk, "role": role}


def organiser(*codenames: str) -> Any:
    """Somebody of the staff with single permissions."""
    user = make_user(is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return user


ALL = ("add_stand", "change_stand", "delete_stand")
# Those who may not assign: staff without all that it takes, and who isn't of the staff at all.
DENIED = {
    "staff": organiser,
    "reader": lambda: organiser("view_stand"),
    "one who may only change": lambda: organiser(*ALL[:2]),
    "user": make_user,
    "stranger": lambda: None,
}
