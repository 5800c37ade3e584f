"""The booths of an edition, as rows name them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from expo.models import Edition
from pavilions.booth_codes import booth_key
from pavilions.models import Booth
from pavilions.plan.content import PlacedBooth
from pavilions.shapes import Ring


@dataclass(frozen=True, slots=True)
class KnownBooth:
    """A booth that is there already. Its ring is empty while it has no place."""

    level_id: int
    placed: PlacedBooth


class KnownBooths:
    """An edition's booths by hall and code."""

    def __init__(self, edition: Edition) -> None:
        """Read them: one query."""
        self._by_hall: dict[str, dict[str, KnownBooth]] = defaultdict(dict)
        rows = Booth.objects.in_edition(edition).select_related("hall", "pavilion")
        for booth in rows.exclude(code=""):
            slug = booth.pavilion.slug if booth.pavilion else ""
            ring: Ring = tuple((x, y) for x, y in booth.polygon[0][:-1]) if booth.polygon else ()
            placed = PlacedBooth(booth.code, ring, booth.kind, booth.open_sides, slug, booth.pk)
            self._by_hall[booth.hall.code][booth.code] = KnownBooth(booth.level_id, placed)

    def find(self, hall: str, code: str) -> KnownBooth | None:
        """The booth of exactly this code."""
        return self._by_hall[hall].get(code)

    def spellings(self, hall: str, codes: Collection[str]) -> dict[str, str]:
        """How the hall already spells codes of a file: `B012` for `B12`, if only one can be meant.

        Two of the file, or two of the hall, that differ only in spelling are booths of their own.
        """
        there: dict[str, list[str]] = defaultdict(list)
        for code in self._by_hall[hall]:
            there[booth_key(code)].append(code)
        asked: dict[str, set[str]] = defaultdict(set)
        for code in codes:
            asked[booth_key(code)].add(code)
        return {
            code: there[key][0] if key and len(same) == 1 and len(there[key]) == 1 else code
            for key, same in asked.items()
            for code in same
        }
