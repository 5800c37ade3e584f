"""A small window of the plan on the pages of exhibitors and products."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor
from expo.editions import page_address
from pavilions.drawing.level import Drawing, draw, window_around
from pavilions.drawing.windows import middle_of
from pavilions.plan.reading import plan_of

SPAN_M = 28


@dataclass(frozen=True)
class MiniPlan:
    """The surroundings of a booth, and the booth's page."""

    drawing: Drawing
    label: str
    address: str


def mini_plan(exhibitor: Exhibitor) -> MiniPlan | None:
    """Around the first of its booths that has a place; its stands have been read."""
    for stand in exhibitor.stands.all():
        booth, level = stand.booth, stand.booth.level
        if not (booth.polygon and level.width_m and level.height_m):
            continue
        plan = plan_of(level)
        placed = next((each for each in plan.booths if each.id == booth.pk), None)
        if placed is not None:
            drawing = draw(
                plan,
                hall_code=booth.hall.code,
                hue=booth.hall.hue,
                window=window_around(plan, middle_of(placed.ring), SPAN_M),
                here=placed.code,
                title=_("The plan around booth %(booth)s") % {"booth": booth.label},
            )
            address = page_address(exhibitor.edition, "booth", booth.label)
            return MiniPlan(drawing, booth.label, address)
    return None
