"""Hours of their own and a leaflet for some of the demo's invented exhibitors.

The lists have no columns for these; who has them goes by the number in the reference.
"""

from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.db.models import QuerySet

from exhibitors.demo.leaflets import draw_leaflet
from exhibitors.demo.wording import Text
from exhibitors.demo.wordstock import load_stock
from exhibitors.models import Document, Exhibitor
from expo.models import Edition
from pavilions.programme import days_of

TITLE = Text(
    "Product list 2023", "2023年产品目录", "Lista de productos 2023", "قائمة المنتجات 2023"
)
NOTE = "An illustrative leaflet of a demonstration: this exhibitor is invented."
LEAFLETS = 4  # one exhibitor in so many has one
OWN_HOURS = 3
LISTED = 30  # products of a leaflet
BEGINNINGS, ENDS = ("09:30", "10:00", "10:30"), ("15:00", "16:00", "16:30")


def complete_profiles(edition: Edition) -> None:
    """Give them out; what is there already stays."""
    real = [organisation.name.en for organisation in load_stock().organisations]
    exhibitors = Exhibitor.objects.in_edition(edition).exclude(organisation__name__en__in=real)
    _set_hours(edition, exhibitors)
    _give_out_leaflets(exhibitors)


def _set_hours(edition: Edition, exhibitors: QuerySet[Exhibitor]) -> None:
    changed = []
    for exhibitor in exhibitors.order_by("ref"):
        hours = _hours(edition, _number(exhibitor))
        if exhibitor.hours != hours:
            exhibitor.hours = hours
            changed.append(exhibitor)
    Exhibitor.objects.bulk_update(changed, ["hours"], batch_size=200)


def _hours(edition: Edition, number: int) -> dict[str, list[str]]:
    """Some begin later; of those, some leave early on the last day or aren't there any more."""
    if number % OWN_HOURS:
        return {}
    turn = number // OWN_HOURS
    begins = BEGINNINGS[turn % len(BEGINNINGS)]
    *days, last = (day.isoformat() for day in days_of(edition))
    hours = {day: [begins, f"{edition.closes_at:%H:%M}"] for day in days}
    ends = [*ENDS, ""][turn % (len(ENDS) + 1)]
    return hours | {last: [begins, ends] if ends else []}


def _give_out_leaflets(exhibitors: QuerySet[Exhibitor]) -> None:
    bare = exhibitors.filter(documents=None).select_related("organisation")
    with_products = bare.prefetch_related("products").order_by("ref")
    given = [each for each in with_products if _number(each) % LEAFLETS == 0]
    Document.objects.bulk_create(_leaflets(given))


def _leaflets(exhibitors: list[Exhibitor]) -> Iterator[Document]:
    for exhibitor in exhibitors:
        name = exhibitor.organisation.name["en"]
        products = [product.name["en"] for product in exhibitor.products.all()]
        drawn = draw_leaflet(name, [NOTE, "", *products[:LISTED]])
        file = ContentFile(drawn, "leaflet.pdf")
        yield Document(exhibitor=exhibitor, title=TITLE.names(), language="en", file=file)


def _number(exhibitor: Exhibitor) -> int:
    """That of its reference, `E0042`."""
    return int(exhibitor.ref.removeprefix("E"))
