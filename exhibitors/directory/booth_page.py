"""A booth's page: who stands there, what is around it and how to get there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exhibitors.directory.rows import BoothSign
from exhibitors.directory.standing import Occupant, booth_links, occupants, on_level
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition
from expo.structured import Crumb
from pavilions.beside import beside
from pavilions.booth_codes import booth_key, booth_label
from pavilions.drawing.grid import Grid
from pavilions.drawing.level import Drawing, draw, window_around
from pavilions.drawing.windows import middle_of
from pavilions.models import Booth, Level
from pavilions.plan.content import LevelPlan, PlacedBooth, label_of
from pavilions.plan.links import links_of
from pavilions.plan.reading import plan_of
from pavilions.ways.legs import Leg
from pavilions.ways.network import Network, network_of
from pavilions.ways.words import steps_of


@access(public)
@in_edition
def booth(request: HttpRequest, edition: Edition, label: str) -> HttpResponseBase:
    """A booth's page."""
    booths = Booth.objects.in_edition(edition).select_related("hall", "level__hall", "pavilion")
    found = booths.labelled(label).first()
    if found is None:
        return _spelled_otherwise(edition, label)
    hall = Crumb.to(edition, str(found.hall), "hall", found.hall.code)
    context = {
        "edition": edition,
        "booth": found,
        "trail": [Crumb.to(edition, _("Plan"), "plan"), hall],
        **_around(edition, found),
    }
    return render(request, "exhibitors/plan/booth.html", context)


@dataclass(frozen=True)
class Neighbour:
    """A booth beside another, in which direction, and who stands there."""

    where: str
    booth: BoothSign
    address: str
    occupants: Sequence[Occupant]


@dataclass(frozen=True)
class Directions:
    """How to walk to a booth from an entrance."""

    entrance: str
    metres: int
    steps: Sequence[Any]


def _around(edition: Edition, shown: Booth) -> dict[str, Any]:
    """Everything about a booth's place; of one without a place only who stands there."""
    plan = plan_of(shown.level)
    placed = next((each for each in plan.booths if each.id == shown.pk), None)
    if placed is None or not plan.width_m:
        return {"occupants": occupants(edition, [shown.pk]).get(shown.pk, ())}
    there = on_level(edition, plan)
    network = network_of(edition)
    leg = _way_to(network, shown.label)
    return {
        "occupants": there.get(shown.pk, ()),
        "square": Grid(plan.width_m, plan.height_m).square(middle_of(placed.ring)),
        "drawing": _drawing(edition, shown, plan, placed, there, leg),
        "neighbours": list(_neighbours(edition, shown, plan, placed, there)),
        "directions": _directions(network, leg, shown.level) if leg else None,
        "on_plan": _on_plan(edition, shown),
    }


def _drawing(
    edition: Edition,
    shown: Booth,
    plan: LevelPlan,
    placed: PlacedBooth,
    there: Mapping[int, Sequence[Occupant]],
    leg: Leg | None,
) -> Drawing:
    """The window around it, with the walk as far as it is on this level."""
    code = shown.hall.code
    return draw(
        plan,
        hall_code=code,
        hue=shown.hall.hue,
        window=window_around(plan, middle_of(placed.ring)),
        here=placed.code,
        ends=links_of(shown.level),
        title=_("The plan around booth %(booth)s") % {"booth": shown.label},
        booths=booth_links(edition, code, plan, there),
        lines=[piece.points for piece in leg.pieces_on(shown.level_id)] if leg else (),
    )


def _neighbours(
    edition: Edition,
    shown: Booth,
    plan: LevelPlan,
    placed: PlacedBooth,
    there: Mapping[int, Sequence[Occupant]],
) -> Iterator[Neighbour]:
    around = beside(plan, placed)
    named = (
        (_("On its left"), around.left),
        (_("On its right"), around.right),
        (_("Opposite"), around.opposite),
    )
    for where, each in named:
        if each is not None:
            label = label_of(shown.hall.code, each)
            address = page_address(edition, "booth", label)
            sign = BoothSign(label, shown.hall)
            yield Neighbour(where, sign, address, there.get(each.id or 0, ()))


def _way_to(network: Network, label: str) -> Leg | None:
    """The walk from the nearest entrance; None where nothing leads there."""
    spot = network.booth(label)
    entrance = network.nearest_entrance(spot) if spot else None
    return network.leg(entrance, spot) if entrance and spot else None


def _directions(network: Network, leg: Leg, level: Level) -> Directions:
    floor = network.levels[leg.start.level_id]
    entrance = floor.entrance(leg.start.label)
    name = str(entrance.name) if entrance and entrance.name else leg.start.label
    if floor.id != level.pk:
        name = _("%(entrance)s, %(hall)s") % {"entrance": name, "hall": floor.hall_title}
    return Directions(name, round(leg.metres), steps_of(leg, network))


def _on_plan(edition: Edition, shown: Booth) -> str:
    """The hall's page with its plan around the booth."""
    return f"{page_address(edition, 'hall', shown.hall.code)}?{urlencode({'at': shown.label})}#plan"


def _spelled_otherwise(edition: Edition, label: str) -> HttpResponseBase:
    """Lead to the booth whose sign is spelled another way: `3b12` for `3-B012`."""
    key = booth_key(label)
    signs = Booth.objects.in_edition(edition).values_list("hall__code", "code")
    for hall, code in signs if key else ():
        sign = booth_label(hall, code)
        if booth_key(sign) == key:
            return redirect(page_address(edition, "booth", sign), permanent=True)
    raise Http404(_("There is no such booth."))
