"""Writes a level's plan into the database, as one transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.db.models.deletion import RestrictedError
from django.utils.translation import gettext as _

from pavilions.models import (
    Amenity,
    Booth,
    Entrance,
    Level,
    Link,
    Obstacle,
    Pavilion,
    Stage,
    new_stamp,
)
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
)
from pavilions.plan.reading import plan_of
from pavilions.shapes import coordinates

_FIELDS = ["code", "kind", "open_sides", "pavilion_id", "polygon", "level_id"]


@dataclass(frozen=True)
class Written:
    """How many booths were made, changed, left as they were and taken away."""

    created: int
    updated: int
    unchanged: int
    removed: int


@transaction.atomic
def write_plan(*, level: Level, plan: LevelPlan) -> Written:
    """Make a level's plan what this one says; what it doesn't hold is taken away.

    Booths are known by their id, else by their code within the hall: one that has no place yet, or
    stands on another level of the hall, is put here. ValidationError, in an organiser's words, if a
    booth that is to go still has an exhibitor, or a code is twice in the hall; nothing is changed
    then. The level's stamp is new afterwards.
    """
    Level.objects.select_for_update().get(pk=level.pk)
    level.refresh_from_db()
    written = _write_booths(level, plan)
    before = plan_of(level)
    _replace(level, Obstacle, before.obstacles, plan.obstacles)
    _replace(level, Entrance, before.entrances, plan.entrances)
    _replace(level, Amenity, before.amenities, plan.amenities)
    _write_stages(level, plan)
    level.width_m, level.height_m = plan.width_m, plan.height_m
    level.plan_stamp = new_stamp()
    level.save(update_fields=["width_m", "height_m", "plan_stamp"])
    return written


def renew_stamp(*, level_id: int) -> None:
    """Tell that a level's plan, or a link of it, was changed otherwise than by `write_plan`."""
    Level.objects.filter(pk=level_id).update(plan_stamp=new_stamp())


@transaction.atomic(savepoint=False)
def write_links(*, gone: Iterable[Link], new: Iterable[Link]) -> None:
    """Take links away and make others; the levels at their ends get new stamps."""
    gone, new = list(gone), list(new)
    levels = {id_ for link in (*gone, *new) for id_ in (link.start_id, link.end_id)}
    Link.objects.filter(pk__in=[link.pk for link in gone]).delete()
    Link.objects.bulk_create(new)
    for id_ in levels:
        renew_stamp(level_id=id_)


def _write_booths(level: Level, plan: LevelPlan) -> Written:
    there = {booth.pk: booth for booth in Booth.objects.filter(hall=level.hall_id)}
    pavilions = _pavilions(level, plan)
    placed = _matched(plan, there)
    gone = [
        booth
        for booth in there.values()
        if booth.level_id == level.pk and booth.polygon and booth.pk not in placed.values()
    ]
    stay = [
        booth.code
        for booth in there.values()
        if booth not in gone and booth.pk not in placed.values()
    ]
    _refuse_twice([*stay, *(booth.code for booth in plan.booths)])
    new, changed, left = [], [], set[int]()
    for booth, id_ in placed.items():
        row = there[id_] if id_ else Booth(hall_id=level.hall_id)
        before, stood_on = _values(row), row.level_id
        _place(row, level, booth, pavilions)
        if id_ is None:
            new.append(row)
        elif before != _values(row):
            changed.append(row)
            left.add(stood_on)
    _remove(gone)
    _update(changed)
    Booth.objects.bulk_create(new)
    for level_id in left - {level.pk}:
        renew_stamp(level_id=level_id)
    return Written(len(new), len(changed), len(placed) - len(new) - len(changed), len(gone))


def _matched(plan: LevelPlan, there: dict[int, Booth]) -> dict[PlacedBooth, int | None]:
    """Each booth of the plan with the id of its row: its own, or that of an unclaimed code."""
    own = {booth.id for booth in plan.booths if booth.id in there}
    by_code = {booth.code: id_ for id_, booth in there.items() if id_ not in own}
    return {
        booth: booth.id if booth.id in own else by_code.get(booth.code) for booth in plan.booths
    }


def _refuse_twice(codes: Sequence[str]) -> None:
    code, often = Counter(codes).most_common(1)[0] if codes else ("", 0)
    if often > 1:
        raise ValidationError(_("Two booths of this hall have the code %(code)s.") % {"code": code})


def _pavilions(level: Level, plan: LevelPlan) -> dict[str, Pavilion]:
    """The pavilions that booths name, by slug; one that the edition doesn't have is an error."""
    slugs = {booth.pavilion for booth in plan.booths} - {""}
    found = Pavilion.objects.filter(edition=level.hall.edition_id, slug__in=slugs)
    by_slug = {pavilion.slug: pavilion for pavilion in found}
    if missing := sorted(slugs - by_slug.keys()):
        raise ValidationError(_("There is no pavilion %(slug)s.") % {"slug": missing[0]})
    return by_slug


def _place(row: Booth, level: Level, booth: PlacedBooth, pavilions: dict[str, Pavilion]) -> None:
    row.code, row.kind, row.open_sides = booth.code, booth.kind, booth.open_sides
    row.level_id = level.pk
    row.pavilion_id = pavilions[booth.pavilion].pk if booth.pavilion else None
    row.polygon = coordinates(booth.ring)


def _values(row: Booth) -> list[Any]:
    return [getattr(row, name) for name in _FIELDS]


def _remove(gone: list[Booth]) -> None:
    for booth in gone:
        try:
            with transaction.atomic():
                booth.delete()
        except RestrictedError:
            message = _("An exhibitor stands in booth %(code)s. Move it before the booth goes.")
            raise ValidationError(message % {"code": booth.code}) from None


def _update(changed: list[Booth]) -> None:
    """Two booths may change codes with each other, so that all are without one for a moment."""
    codes = {row.pk: row.code for row in changed}
    for row in changed:
        row.code = f"\x1f{row.pk}"
    Booth.objects.bulk_update(changed, ["code"])
    for row in changed:
        row.code = codes[row.pk]
    Booth.objects.bulk_update(changed, [name.removesuffix("_id") for name in _FIELDS])


def _replace(level: Level, model: type[Model], before: Sequence[Any], after: Sequence[Any]) -> None:
    """Obstacles, entrances and amenities have no life of their own: write them anew if changed."""
    if before == after:
        return
    rows = model._default_manager
    rows.filter(level=level).delete()
    rows.bulk_create([model(level=level, **_columns(each)) for each in after])


def _columns(placed: PlacedObstacle | PlacedEntrance | PlacedAmenity) -> dict[str, Any]:
    values = {each.name: getattr(placed, each.name) for each in fields(placed)}
    if "ring" in values:
        values["polygon"] = coordinates(values.pop("ring"))
    if "at" in values:
        values["x_m"], values["y_m"] = values.pop("at")
    return values


def _write_stages(level: Level, plan: LevelPlan) -> None:
    """Stages are the programme's: the plan says only where they stand."""
    stages = {stage.slug: stage for stage in Stage.objects.filter(edition=level.hall.edition_id)}
    placed = {each.slug: each for each in plan.stages}
    if missing := sorted(placed.keys() - stages.keys()):
        raise ValidationError(_("There is no stage %(slug)s.") % {"slug": missing[0]})
    for slug, stage in stages.items():
        if slug in placed:
            stage.level, stage.hall_id = level, level.hall_id
            stage.polygon = coordinates(placed[slug].ring)
        elif stage.level_id == level.pk:
            stage.level, stage.polygon = None, None
    Stage.objects.bulk_update(stages.values(), ["level", "hall", "polygon"])
