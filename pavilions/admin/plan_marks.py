"""What the plan editor draws: booths and other things as shapes that can be chosen."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.functional import Promise

from pavilions.drawing.outlines import number, outline
from pavilions.drawing.windows import bounds, middle_of
from pavilions.editing.choosing import LISTS
from pavilions.models import Amenity, Obstacle
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import Point, Ring

MARGIN = 1.0
WITHOUT_SIZE = (60.0, 40.0)  # metres of floor that are shown before a level has a size
_LARGEST, _BY_HEIGHT, _BY_WIDTH, _SMALLEST = 1.1, 0.4, 1.5, 0.35  # of letters, in metres
_DOT = 0.9


@dataclass(frozen=True)
class Mark:
    """A booth or another thing as it is drawn; numbers as SVG has them."""

    name: str  # as `choosing.choose` reads it
    label: str
    shape: str  # '' for a point
    x: str
    y: str
    box: str  # left, bottom, width, depth in metres, as forms have them
    size: str = ""  # of the letters
    classes: str = ""
    is_chosen: bool = False


@dataclass(frozen=True)
class EditorDrawing:
    """A level in the editor."""

    plan: LevelPlan
    chosen: Collection[str] = ()
    faulty: Collection[str] = ()
    fresh: Collection[str] = ()  # booths that differ from the published plan
    preview: tuple[PlacedBooth, ...] = field(default=())

    @property
    def width(self) -> float:
        """Metres across."""
        return self.plan.width_m or WITHOUT_SIZE[0]

    @property
    def height(self) -> float:
        """Metres up."""
        return self.plan.height_m or WITHOUT_SIZE[1]

    @property
    def floor(self) -> dict[str, str]:
        """The size, as SVG has it."""
        return {"width": number(self.width), "height": number(self.height)}

    @property
    def view_box(self) -> str:
        """The floor and a margin."""
        sizes = (-MARGIN, -MARGIN, self.width + 2 * MARGIN, self.height + 2 * MARGIN)
        return " ".join(map(number, sizes))

    @cached_property
    def booths(self) -> list[Mark]:
        """The booths, in the order of their codes."""
        return [self._booth(booth) for booth in self.plan.booths]

    @cached_property
    def things(self) -> list[Mark]:
        """Obstacles, entrances, amenities and stages."""
        return [
            self._thing(kind, place, thing)
            for kind, name in LISTS.items()
            for place, thing in enumerate(getattr(self.plan, name))
        ]

    @property
    def stop(self) -> str:
        """Which booth the tab key leads to: the first that is chosen, else the first."""
        names = [mark.name for mark in self.booths if mark.is_chosen] or [
            mark.name for mark in self.booths[:1]
        ]
        return next(iter(names), "")

    @property
    def previewed(self) -> str:
        """The outlines of what isn't added yet."""
        return outline((booth.ring for booth in self.preview), self.height)

    @property
    def preview_codes(self) -> Iterator[Mark]:
        """The codes of what isn't added yet."""
        return (self._booth(booth) for booth in self.preview)

    def _booth(self, booth: PlacedBooth) -> Mark:
        left, bottom, right, top = bounds(booth.ring)
        size = min(
            _LARGEST,
            (top - bottom) * _BY_HEIGHT,
            (right - left) * _BY_WIDTH / max(len(booth.code), 1),
        )
        classes = [
            name
            for name, codes in (("is-faulty", self.faulty), ("is-fresh", self.fresh))
            if booth.code in codes
        ]
        return self._mark(
            booth.code, booth.code, booth.ring, number(max(size, _SMALLEST)), " ".join(classes)
        )

    def _thing(self, kind: str, place: int, thing: object) -> Mark:
        name = f"{kind}:{place}"
        ring: Ring | None = getattr(thing, "ring", None)
        label = thing_label(thing)
        if ring:
            return self._mark(name, label, ring, "", f"is-{kind}")
        at: Point = getattr(thing, "at", (0.0, 0.0))
        x, y = at
        box = f"{x:g} {y:g} 0 0"
        chosen = name in self.chosen
        letter = (getattr(thing, "code", "") or label[:1].upper())[:2]
        return Mark(
            name, label, "", number(x), number(self.height - y), box, letter, f"is-{kind}", chosen
        )

    def _mark(self, name: str, label: str, ring: Ring, size: str, classes: str) -> Mark:
        left, bottom, right, top = bounds(ring)
        x, y = middle_of(ring)
        box = " ".join(f"{round(each, 3):g}" for each in (left, bottom, right - left, top - bottom))
        return Mark(
            name,
            label,
            outline([ring], self.height),
            number(x),
            number(self.height - y),
            box,
            size,
            classes,
            name in self.chosen,
        )


def thing_label(thing: object) -> str:
    """What a thing is called in lists."""
    kinds: dict[str, str | Promise] = {
        **dict(Obstacle.Kind.choices),
        **dict(Amenity.Kind.choices),
    }
    kind = getattr(thing, "kind", "")
    parts: Iterable[object] = (
        getattr(thing, "code", ""),
        getattr(thing, "name", "") or kinds.get(kind, kind) or getattr(thing, "slug", ""),
    )
    return " ".join(filter(None, map(str, parts)))


def picture(plan: LevelPlan) -> dict[str, str]:
    """A plan as a small picture: the floor, booths, and what else stands there."""
    width, height = plan.width_m or WITHOUT_SIZE[0], plan.height_m or WITHOUT_SIZE[1]
    others = [*(each.ring for each in plan.obstacles), *(each.ring for each in plan.stages)]
    return {
        "width": number(width),
        "height": number(height),
        "booths": outline((booth.ring for booth in plan.booths), height),
        "others": outline(others, height),
    }
