"""What is different between two plans of a level."""

from dataclasses import dataclass, replace

from pavilions.plan.content import LevelPlan, PlacedBooth


@dataclass(frozen=True)
class Difference:
    """The booths that are new, changed and gone; what else is different, by its name."""

    new: tuple[PlacedBooth, ...] = ()
    changed: tuple[PlacedBooth, ...] = ()  # as they are now
    moved: tuple[PlacedBooth, ...] = ()  # of the changed ones, those with another outline
    renumbered: tuple[tuple[str, str], ...] = ()  # of the changed ones, codes before and now
    altered: tuple[PlacedBooth, ...] = ()  # of the changed ones, of another kind or pavilion
    removed: tuple[PlacedBooth, ...] = ()
    others: tuple[str, ...] = ()  # of `content.KINDS` but booths, and "size"

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.changed or self.removed or self.others)


def difference(before: LevelPlan, now: LevelPlan) -> Difference:
    """What became of a plan. A booth is the same by its id, else by its code."""
    by_id = {booth.id: booth for booth in before.booths if booth.id}
    known = {booth.id for booth in now.booths}
    by_code = {booth.code: booth for booth in before.booths if booth.id not in known}
    pairs = [
        (by_id.get(booth.id) if booth.id in by_id else by_code.get(booth.code), booth)
        for booth in now.booths
    ]
    kept = [(old, booth) for old, booth in pairs if old]
    changed = [(old, booth) for old, booth in kept if replace(old, id=booth.id) != booth]
    stay = {old for old, _booth in kept}
    return Difference(
        new=tuple(booth for old, booth in pairs if not old),
        changed=tuple(booth for _old, booth in changed),
        moved=tuple(booth for old, booth in changed if old.ring != booth.ring),
        renumbered=tuple(
            (old.code, booth.code) for old, booth in changed if old.code != booth.code
        ),
        altered=tuple(booth for old, booth in changed if _character(old) != _character(booth)),
        removed=tuple(booth for booth in before.booths if booth not in stay),
        others=tuple(_others(before, now)),
    )


def _character(booth: PlacedBooth) -> tuple[str, int, str]:
    return booth.kind, booth.open_sides, booth.pavilion


def _others(before: LevelPlan, now: LevelPlan) -> list[str]:
    names = ["obstacles", "entrances", "amenities", "stages"]
    different = [name for name in names if getattr(before, name) != getattr(now, name)]
    same_size = (before.width_m, before.height_m) == (now.width_m, now.height_m)
    return different if same_size else ["size", *different]
