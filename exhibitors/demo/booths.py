"""Where exhibitors stand: pavilion, hall and booth codes."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from exhibitors.demo.companies import Company
from exhibitors.demo.places import Hall, Pavilion

OPEN_AISLE = "H"  # no pavilion uses it where exhibitors stand for themselves
BY_THEMSELVES = 0.08
TWO_BOOTHS = 0.08
SHARED = 0.05


@dataclass(frozen=True)
class Place:
    """A pavilion ("" for none), and the hall and aisles in which its booths are."""

    pavilion: str
    hall: str
    aisles: str


def choose_place(company: Company, halls: Sequence[Hall], pavilions: Sequence[Pavilion]) -> Place:
    """The first pavilion that admits the company, or the open aisle of its group's hall."""
    sector = company.sectors[0]
    fitting = [pavilion for pavilion in pavilions if pavilion.admits(company.country.code, sector)]
    if fitting and company.chance.random() >= BY_THEMSELVES:
        return pavilion_place(fitting[0])
    hall = next(hall for hall in halls if sector.group in hall.groups)
    return Place("", hall.code, OPEN_AISLE)


def pavilion_place(pavilion: Pavilion) -> Place:
    """The place of an exhibitor in this pavilion."""
    return Place(pavilion.slug, pavilion.hall, pavilion.aisles)


class BoothPlan:
    """Deals booth codes, A001 upwards in each aisle of a hall."""

    def __init__(self) -> None:
        self._dealt: dict[tuple[str, str], int] = {}
        self._to_share: dict[tuple[str, str], str] = {}

    def deal(self, place: Place, chance: random.Random) -> list[str]:
        """The booths of the next exhibitor: one, two neighbours, or one shared with another."""
        draw = chance.random()
        key = self._emptiest_aisle(place)
        if draw < SHARED and self._to_share.get(key):
            return [self._to_share.pop(key)]
        booths = [self._next(key) for _ in range(2 if draw > 1 - TWO_BOOTHS else 1)]
        if len(booths) == 1:
            self._to_share[key] = booths[0]
        return booths

    def own_booth(self, place: Place) -> str:
        """One booth that nobody shares."""
        return self._next(self._emptiest_aisle(place))

    def _emptiest_aisle(self, place: Place) -> tuple[str, str]:
        aisles = [(place.hall, letter) for letter in place.aisles]
        return min(aisles, key=lambda aisle: self._dealt.get(aisle, 0))

    def _next(self, key: tuple[str, str]) -> str:
        self._dealt[key] = self._dealt.get(key, 0) + 1
        return f"{key[1]}{self._dealt[key]:03d}"
