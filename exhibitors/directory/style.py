"""The style page: every component of the public pages with made-up matter. Only in DEBUG."""

from collections.abc import Iterator
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from exhibitors.catalogue.listings import Listing
from exhibitors.directory.facets import CATEGORY, HALL
from exhibitors.directory.listing import Chip
from exhibitors.directory.panels import Choice, FacetPanel
from exhibitors.directory.rows import BoothSign, ExhibitorRow, ProductLink, ProductRow, StandRow
from exhibitors.directory.selection import Selection
from expo.access import access, public
from expo.editions import in_edition
from expo.models import Edition, Figure
from expo.pages.today import Standing, Today
from expo.structured import Crumb
from expo.text import Text
from pavilions.drawing.level import BoothLink, Drawing, Pin, draw, window_around
from pavilions.drawing.windows import middle_of
from pavilions.models import Amenity, Hall
from pavilions.models.hall import HUES
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import rectangle

NAME = Text({"en": "Hangzhou Longjing Tea Co., Ltd.", "zh-hans": "杭州龙井茶业有限公司"})
LONG_NAME = Text({"en": "Sociedad Cooperativa de Productores de Café de Altura del Occidente"})
ARABIC_NAME = Text({"ar": "شركة الواحة للتمور", "en": "Oasis Dates Company"})
PRODUCT = Text({"en": "Spring tea, first flush", "zh-hans": "明前龙井"})
COLOURS = ("paper", "sheet", "ink", "soft", "rule", "edge", "teal", "wash", "mark", "bad")
STEPS = ("small", "body", "step-1", "step-2", "step-3", "step-4")


class SampleForm(forms.Form):
    """One field of each kind, with something wrong in it."""

    kind = forms.ChoiceField(
        label="Kind", choices=[("goods", "Goods"), ("service", "Service")], widget=forms.RadioSelect
    )
    email = forms.EmailField(label="E-mail address", help_text="Only for the answer.")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}))


@access(public)
@in_edition
def style(request: HttpRequest, edition: Edition) -> HttpResponse:
    """All components on one page."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "exhibitors/style.html", {"edition": edition, **_samples(edition)})


def _samples(edition: Edition) -> dict[str, Any]:
    halls = [
        Hall(code=str(hue), name=Text(en=f"Hall {hue}"), hue=hue) for hue in range(1, HUES + 1)
    ]
    return {
        "colours": COLOURS,
        "steps": STEPS,
        "signs": [BoothSign(f"{hall.code}-B0{hall.code}2", hall) for hall in halls],
        "plans": list(_plans()),
        "rows": _rows(edition, halls),
        "cards": _cards(edition, halls[2]),
        "page": _page(),
        "selection": Selection(Listing.EXHIBITORS),
        "panel": FacetPanel(HALL, _choices(), _choices("more"), 12),
        "figure": Figure(
            label=Text(en="Partner countries"),
            value=Text(en="30"),
            unit=Text(en="countries"),
            source="Xinhua, 28 November 2023",
        ),
        "trail": [
            Crumb.to(edition, "Exhibitors", "exhibitors"),
            Crumb.to(edition, "Pavilions", "pavilions"),
        ],
        "standings": [Today(standing, timezone.now(), 12) for standing in Standing],
        "form": SampleForm({"email": "nobody"}),
    }


def _plans() -> Iterator[Drawing]:
    """A level with hits, and a window of it."""
    booths = [
        PlacedBooth(f"{'AB'[x]}{y + 1:03}", rectangle(6 + 9 * x, 6 + 3 * y, 3, 3))
        for x in range(2)
        for y in range(5)
    ]
    plan = LevelPlan(
        60,
        30,
        booths=tuple(booths),
        obstacles=(PlacedObstacle("column", rectangle(30, 12, 2, 2), Text()),),
        entrances=(PlacedEntrance("S", (30, 0), Text(en="South entrance")),),
        amenities=tuple(
            PlacedAmenity(kind, (36 + 4.0 * place, 18), Text())
            for place, kind in enumerate(Amenity.Kind.values)
        ),
        stages=(PlacedStage("main", rectangle(36, 23, 12, 5), Text(en="Main stage")),),
    )
    pins = [
        Pin(number, middle_of(booth.ring), str(NAME), "#plans", is_done=number > 1)
        for number, booth in enumerate(booths[2::5], 1)
    ]
    way = [(30, 0), (30, 4), (13.5, 4), (13.5, 13.5)]
    yield draw(plan, hall_code="3", hue=3, pins=pins, lines=[way])
    links = {booth.code: BoothLink("#plans", str(NAME)) for booth in booths}
    window = window_around(plan, (10, 12), 22)
    yield draw(plan, hall_code="4", hue=4, window=window, booths=links, here="A003")


def _rows(edition: Edition, halls: list[Hall]) -> list[ExhibitorRow]:
    tagline = Text({"en": "Grown and packed in one valley", "zh-hans": "产自一个山谷"})
    match = ProductLink(edition, "longjing", "spring-tea", PRODUCT)
    moved = StandRow(BoothSign("3-B012", halls[2]), "3-A007")
    plain = StandRow(BoothSign("8-D110", halls[7]), "")
    tea = [Text({"en": "Tea", "zh-hans": "茶"}), Text({"en": "Food and drink"})]
    return [
        ExhibitorRow(edition, 1, "longjing", NAME, "cn", tagline, 3, [moved], tea, match),
        ExhibitorRow(edition, 2, "occidente", LONG_NAME, "gt", Text(), 0, [plain, moved], tea),
        ExhibitorRow(edition, 3, "oasis", ARABIC_NAME, "ae", tagline, 1, [], []),
    ]


def _cards(edition: Edition, hall: Hall) -> list[ProductRow]:
    stand = StandRow(BoothSign("3-B012", hall), "")
    unit, category = Text(en="kg"), Text({"en": "Tea", "zh-hans": "茶"})
    address = (edition, "longjing", "spring-tea")
    return [
        ProductRow(
            *address, PRODUCT, "cn", Decimal("128.00"), "USD", unit, 10, NAME, category, stand, pk=1
        ),
        ProductRow(*address, LONG_NAME, "", None, "", Text(), None, ARABIC_NAME, None, None, pk=2),
    ]


def _page() -> Any:
    """As much of a page of results as its components read."""
    chips = [
        Chip(HALL, "3", "Hall 3", "#chips"),
        Chip(CATEGORY, "tea", "Tea", "#chips"),
    ]
    return SimpleNamespace(
        chips=chips,
        ways_out=[(chip, 14) for chip in chips],
        selection=SimpleNamespace(
            page=5, text="tea", sort="name", only_text=SimpleNamespace(address="#chips")
        ),
        sorts=("name", "booth", "new"),
        total=618,
        pages=26,
        first=97,
        last=120,
        previous="#pager",
        next="#pager",
        page_links=[
            (1, "#pager"),
            None,
            *((n, "#pager") for n in range(4, 7)),
            None,
            (26, "#pager"),
        ],
    )


def _choices(prefix: str = "") -> list[Choice]:
    return [
        Choice(f"{prefix}1", "Food and drink", 372, selected=False),
        Choice(f"{prefix}2", "Tea", 41, selected=not prefix, depth=1),
        Choice(
            f"{prefix}3",
            "A category of a name that doesn't fit into one line",
            7,
            selected=False,
            depth=1,
        ),
        Choice(f"{prefix}4", "Robots", 0, selected=False),
    ]
