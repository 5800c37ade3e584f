"""Reads the plans of levels, and keeps them by their stamps."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from pavilions.booth_codes import booth_order
from pavilions.kept import Kept
from pavilions.models import Amenity, Booth, Entrance, Level, Obstacle, Stage
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import Ring

_kept: Kept[LevelPlan] = Kept(256)


def plan_of(level: Level) -> LevelPlan:
    """The published plan of a level: five queries, none if it is known already."""
    return plans_of([level])[level.pk]


def plans_of(levels: Iterable[Level]) -> dict[int, LevelPlan]:
    """The published plans of levels by the levels' ids: five queries at most for all of them."""
    plans, missing = {}, []
    for level in levels:
        if plan := _kept.known(level.pk, level.plan_stamp):
            plans[level.pk] = plan
        else:
            missing.append(level)
    read = _read(missing) if missing else {}
    for level in missing:
        plans[level.pk] = _kept.keep(level.pk, level.plan_stamp, read[level.pk])
    return plans


def _read(levels: list[Level]) -> dict[int, LevelPlan]:
    booths = _by_level(Booth.objects.exclude(polygon=None).select_related("pavilion"), levels)
    obstacles = _by_level(Obstacle.objects.all(), levels)
    entrances = _by_level(Entrance.objects.all(), levels)
    amenities = _by_level(Amenity.objects.all(), levels)
    stages = _by_level(Stage.objects.exclude(polygon=None), levels)
    return {
        level.pk: LevelPlan(
            level.width_m or 0,
            level.height_m or 0,
            booths=in_order(map(_booth, booths[level.pk])),
            obstacles=tuple(
                PlacedObstacle(row.kind, _ring(row.polygon), row.name)
                for row in obstacles[level.pk]
            ),
            entrances=tuple(
                PlacedEntrance(row.code, (row.x_m, row.y_m), row.name)
                for row in entrances[level.pk]
            ),
            amenities=tuple(
                PlacedAmenity(row.kind, (row.x_m, row.y_m), row.name) for row in amenities[level.pk]
            ),
            stages=tuple(
                PlacedStage(row.slug, _ring(row.polygon), row.name) for row in stages[level.pk]
            ),
        )
        for level in levels
    }


def _booth(row: Booth) -> PlacedBooth:
    return PlacedBooth(
        code=row.code,
        ring=_ring(row.polygon),
        kind=row.kind,
        open_sides=row.open_sides,
        pavilion=row.pavilion.slug if row.pavilion else "",
        id=row.pk,
    )


def in_order(booths: Iterable[PlacedBooth]) -> tuple[PlacedBooth, ...]:
    """Booths by their codes, in natural order."""
    return tuple(sorted(booths, key=lambda booth: (booth_order(booth.code), booth.code)))


def _by_level(rows: QuerySet[Any], levels: list[Level]) -> dict[int, list[Any]]:
    by_level = defaultdict(list)
    for row in rows.filter(level__in=levels).order_by("pk"):
        by_level[row.level_id].append(row)
    return by_level


def _ring(polygon: Any) -> Ring:
    """The stored coordinates, which were checked as they were written, without the closing one."""
    return tuple((x, y) for x, y in polygon[0][:-1])
