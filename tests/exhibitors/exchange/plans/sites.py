"""Random sites: halls with levels, plans without faults, and links between them."""

import string
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from exhibitors.exchange.cells import clean
from exhibitors.exchange.plans.links import LinkFacts, facts_of
from expo.models import Edition
from expo.text import Text
from pavilions.models import Amenity, Booth, Hall, Level, Link, Obstacle
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.plan.reading import in_order, plan_of
from pavilions.plan.writing import write_plan
from pavilions.shapes import rectangle, ring_of, rounded
from tests.factories import make_pavilion
from tests.factories.programme import make_stage

CELL = 10  # metres: nothing reaches out of its cell, so nothing overlaps
PAVILIONS = ["silk", "tea"]
STAGES = ["main", "forum"]


@dataclass
class Site:
    """Halls with name and place, levels with name and plan, links."""

    halls: dict[str, tuple[Text, tuple[float, float] | None]] = field(default_factory=dict)
    levels: dict[tuple[str, int], tuple[Text, LevelPlan]] = field(default_factory=dict)
    links: list[LinkFacts] = field(default_factory=list)


def _cleaned(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return texts.map(clean).filter(bool)


letters = {
    "en": st.text(
        string.ascii_letters + string.digits + " &<>\"',;|=+-@#é", min_size=1, max_size=9
    ),
    "zh-hans": st.text("国际茶叶馆北京上海（）、·", min_size=1, max_size=6),
    "es": st.text("pabellónñÁ ¿?", min_size=1, max_size=8),
    "ar": st.text("القاعة الرئيسية ٣", min_size=1, max_size=9),
}
names = st.fixed_dictionaries(
    {}, optional={code: _cleaned(text) for code, text in letters.items()}
).map(Text)
hall_codes = st.sampled_from(["3", "3.2", "Hall 3", "N1", "n1", "世博 H2", "A/B", "W & E", "10"])
booth_codes = st.from_regex(r"[A-Z]\d{1,3}", fullmatch=True) | st.sampled_from(
    ["B 012", "007", "A-1", "3-A1", "展1", "=1", "rect12", "-5", "NULL", "link-1", "1e5", "B/12"]
)
millimetres = st.integers(0, 3000).map(lambda number: number / 1000)


@st.composite
def rings(draw: st.DrawFn, column: int, row: int) -> Any:
    """An outline inside a cell: a rectangle, a corner cut off, or the shape of an L."""
    left, bottom = column * CELL + draw(millimetres), row * CELL + draw(millimetres)
    width, height = 1 + draw(millimetres), 1 + draw(millimetres)
    right, top = left + width, bottom + height
    shape = draw(st.sampled_from(["rectangle", "rectangle", "triangle", "ell"]))
    if shape == "rectangle":
        return rectangle(left, bottom, width, height)
    if shape == "triangle":
        return ring_of([(left, bottom), (right, bottom), (left, top)])
    middle, half = left + width / 2, bottom + height / 2
    corners = [(left, bottom), (right, bottom), (right, half), (middle, half)]
    return ring_of([*corners, (middle, top), (left, top)])


@st.composite
def level_plans(draw: st.DrawFn, codes: list[str], slugs: list[str]) -> LevelPlan:
    """A plan with booths of these codes and the stages of these slugs."""
    columns = draw(st.integers(2, 4))
    width, height = columns * CELL + draw(millimetres), 40 + draw(millimetres)
    cells = draw(st.permutations([(x, y) for x in range(columns) for y in range(4)]))
    places = iter(cells)
    spots = st.tuples(st.floats(0, width), st.floats(0, height)).map(lambda at: rounded(*at))
    booths = [
        PlacedBooth(
            code,
            draw(rings(*next(places))),
            draw(st.sampled_from(Booth.Kind.values)),
            draw(st.integers(0, 4)),
            draw(st.sampled_from(["", *PAVILIONS])),
        )
        for code in codes
    ]
    entrances = draw(st.lists(booth_codes, max_size=3, unique=True))
    kinds = [draw(st.sampled_from(Obstacle.Kind.values)) for _ in range(draw(st.integers(0, 2)))]
    obstacles = [PlacedObstacle(kind, draw(rings(*next(places))), draw(names)) for kind in kinds]
    amenities = draw(st.lists(st.sampled_from(Amenity.Kind.values), max_size=3))
    return LevelPlan(
        round(width, 3),
        round(height, 3),
        booths=in_order(booths),
        obstacles=tuple(obstacles),
        entrances=tuple(PlacedEntrance(code, draw(spots), draw(names)) for code in entrances),
        amenities=tuple(PlacedAmenity(kind, draw(spots), draw(names)) for kind in amenities),
        stages=tuple(
            PlacedStage(slug, draw(rings(*next(places))), Text(en=slug)) for slug in slugs
        ),
    )


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """A site of one to three halls with one or two levels each."""
    site = Site()
    slugs = list(STAGES)
    for code in draw(st.lists(hall_codes, min_size=1, max_size=3, unique=True)):
        place = draw(st.none() | st.tuples(st.integers(-50, 500), st.integers(0, 500)))
        site.halls[code] = draw(names), place and (float(place[0]), place[1] / 8)
        codes = draw(st.lists(booth_codes, max_size=5, unique=True))
        for ordinal in draw(st.lists(st.integers(-1, 2), min_size=1, max_size=2, unique=True)):
            own, codes = codes[:3], codes[3:]
            has_stage = draw(st.booleans())
            staged = [slugs.pop(0)] if slugs and has_stage else []
            site.levels[code, ordinal] = draw(names), draw(level_plans(own, staged))
    keys = list(site.levels)
    for _ in range(draw(st.integers(0, 3)) if len(keys) > 1 else 0):
        start, end = draw(st.permutations(keys))[:2]
        at, there = draw(millimetres), draw(millimetres)
        kind = draw(st.sampled_from(Link.Kind.values))
        site.links.append(
            LinkFacts(kind, start, (at, 1.5), end, (2.0, there), round(10 + there, 3))
        )
    return site


def furnish(edition: Edition) -> None:
    """Give an edition the pavilions and stages that plans name."""
    for slug in PAVILIONS:
        make_pavilion(slug, slug=slug, edition=edition)
    for slug in STAGES:
        make_stage(slug, edition=edition)


def build(site: Site, edition: Edition) -> None:
    """Put a site into the database."""
    for code, (name, place) in site.halls.items():
        x, y = place or (None, None)
        Hall.objects.create(edition=edition, code=code, name=name, x_m=x, y_m=y)
    levels = {}
    for (code, ordinal), (name, plan) in site.levels.items():
        hall = Hall.objects.get(edition=edition, code=code)
        levels[code, ordinal] = Level.objects.create(hall=hall, ordinal=ordinal, name=name)
        write_plan(level=levels[code, ordinal], plan=plan)
    for link in site.links:
        Link.objects.create(
            kind=link.kind,
            start=levels[link.start],
            start_x_m=link.at[0],
            start_y_m=link.at[1],
            end=levels[link.end],
            end_x_m=link.there[0],
            end_y_m=link.there[1],
            length_m=link.length_m,
        )


def site_of(edition: Edition) -> Site:
    """What the database says of an edition."""
    site = Site()
    for hall in Hall.objects.filter(edition=edition):
        place = None if hall.x_m is None or hall.y_m is None else (hall.x_m, hall.y_m)
        site.halls[hall.code] = hall.name, place
    for level in Level.objects.filter(hall__edition=edition).select_related("hall"):
        site.levels[level.hall.code, level.ordinal] = level.name, plan_of(level)
    links = Link.objects.filter(start__hall__edition=edition)
    site.links = [facts_of(link) for link in links.select_related("start__hall", "end__hall")]
    return site
