"""Who stands in booths, as plans and the pages of booths name them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exhibitors.models import Exhibitor, Stand
from expo.editions import page_address
from expo.models import Edition
from expo.text import Text
from pavilions.drawing.level import BoothLink
from pavilions.plan.content import LevelPlan, label_of


@dataclass(frozen=True)
class Occupant:
    """An exhibitor in a booth."""

    edition: Edition
    pk: int
    slug: str
    name: Text
    tagline: Text
    country: str
    role: str

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        return page_address(self.edition, "exhibitor", self.slug)

    def get_role_display(self) -> str:
        """The word for its role, where it isn't simply the host."""
        return "" if self.role == Stand.Role.HOST else str(Stand.Role(self.role).label)


def occupants(edition: Edition, booths: Iterable[int]) -> dict[int, list[Occupant]]:
    """The published exhibitors by booth, hosts first: one query."""
    shown = Exhibitor.objects.published().filter(stands__booth__in=list(booths)).order_by()
    names = ("slug", "organisation__name", "tagline", "organisation__country", "stands__role")
    found: dict[int, list[Occupant]] = defaultdict(list)
    rows = shown.values_list("stands__booth", "pk", *names)
    for booth, *facts in sorted(rows, key=lambda row: (row[-1] != Stand.Role.HOST, row[1])):
        found[booth].append(Occupant(edition, *facts))
    return found


def on_level(edition: Edition, plan: LevelPlan) -> dict[int, list[Occupant]]:
    """Those of a level's booths: one query."""
    return occupants(edition, (booth.id for booth in plan.booths if booth.id))


def booth_links(
    edition: Edition, hall_code: str, plan: LevelPlan, there: Mapping[int, Sequence[Occupant]]
) -> dict[str, BoothLink]:
    """The addresses of a level's booths and who stands there, by code."""
    return {
        booth.code: BoothLink(
            page_address(edition, "booth", label_of(hall_code, booth)),
            " · ".join(str(each.name) for each in there.get(booth.id or 0, ())),
        )
        for booth in plan.booths
    }
