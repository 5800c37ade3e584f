"""Who stands beside an exhibitor."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from exhibitors.directory.rows import BoothSign
from exhibitors.models import Exhibitor
from expo.editions import page_address
from expo.models import Edition
from expo.text import Text
from pavilions.booth_codes import booth_label, booth_order

MOST = 4


@dataclass(frozen=True)
class AisleBooth:
    """A booth in the aisle and who is there: the exhibitor itself or a neighbour."""

    edition: Edition
    slug: str
    name: Text
    booth: BoothSign
    is_here: bool = False

    def get_absolute_url(self) -> str:
        """The exhibitor's page, in the active language."""
        return page_address(self.edition, "exhibitor", self.slug)


def aisle(exhibitor: Exhibitor) -> list[AisleBooth]:
    """The four nearest neighbours in its halls and its own booths among them, in natural order.

    Empty without neighbours. Its stands have been read; this is one query more.
    """
    own = list(_own(exhibitor))
    near = list(_nearest(sorted([*own, *_others(exhibitor)], key=_order)))
    halls = {each.booth.hall for each in near}
    return sorted([*near, *(each for each in own if each.booth.hall in halls)], key=_order)


def _own(exhibitor: Exhibitor) -> Iterator[AisleBooth]:
    name: Text = exhibitor.organisation.name
    for stand in exhibitor.stands.all():
        if stand.booth.code:
            sign = BoothSign(stand.booth.label, stand.booth.hall)
            yield AisleBooth(exhibitor.edition, exhibitor.slug, name, sign, is_here=True)


def _others(exhibitor: Exhibitor) -> Iterator[AisleBooth]:
    halls = {stand.booth.hall_id: stand.booth.hall for stand in exhibitor.stands.all()}
    others = Exhibitor.objects.in_edition(exhibitor.edition).published().exclude(pk=exhibitor.pk)
    booths = others.filter(stands__booth__hall__in=halls).order_by()  # each as often as it stands
    names = ("slug", "organisation__name", "stands__booth__hall", "stands__booth__code")
    for slug, name, hall, code in booths.values_list(*names):
        if code:
            sign = BoothSign(booth_label(halls[hall].code, code), halls[hall])
            yield AisleBooth(exhibitor.edition, slug, name, sign)


def _order(each: AisleBooth) -> tuple[str, str]:
    return booth_order(each.booth.label), each.slug


def _nearest(booths: list[AisleBooth]) -> Iterator[AisleBooth]:
    """The neighbours with the fewest booths in between, each once."""
    own = [(at, each.booth.hall.pk) for at, each in enumerate(booths) if each.is_here]
    distances = sorted(
        (min(abs(at - here) for here, hall in own if hall == each.booth.hall.pk), at)
        for at, each in enumerate(booths)
        if not each.is_here and any(hall == each.booth.hall.pk for _here, hall in own)
    )
    nearest: dict[str, AisleBooth] = {}
    for _distance, at in distances:
        nearest.setdefault(booths[at].slug, booths[at])
    return islice(nearest.values(), MOST)
