"""Before which of its doors one stands at each stop of a walk."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from pavilions.ways.legs import Spot
from pavilions.ways.mesh import Ints
from pavilions.ways.network import Network


class Doors:
    """How far it is between the doors of several spots, each of which has some."""

    def __init__(self, network: Network, spots: Sequence[Spot], *, step_free: bool) -> None:
        """Ask the network for all of it at once."""
        single = [
            Spot(spot.level_id, spot.label, (point,), spot.kind)
            for spot in spots
            for point in spot.points
        ]
        self._single = single
        self._metres = network.distances(single, step_free=step_free)
        ends = np.cumsum([0, *(len(spot.points) for spot in spots)])
        self._of = [np.arange(*pair) for pair in pairwise(ends)]
        owners = np.repeat(np.arange(len(spots)), np.diff(ends))
        self.distances = np.full((len(spots), len(spots)), np.inf)  # from spot to spot
        np.minimum.at(self.distances, np.ix_(owners, owners), self._metres)

    def metres(self, order: Sequence[int]) -> float:
        """The shortest walk over the spots in this order, from each door where one came to it."""
        return self._walk(order)[0]

    def choose(self, order: Sequence[int]) -> list[Spot]:
        """The spots in this order, each with only that door at which the shortest walk stops."""
        return [self._single[number] for number in self._walk(order)[1]]

    def _walk(self, order: Sequence[int]) -> tuple[float, list[int]]:
        """The metres of the shortest walk, and the doors at which it stops."""
        if len(order) < 2:
            return 0.0, []
        so_far = np.zeros(len(self._of[order[0]]))
        choices: list[Ints] = []  # for each door, by which door of the spot before one left
        for here, there in pairwise(order):
            walks = so_far[:, None] + self._metres[np.ix_(self._of[here], self._of[there])]
            choices.append(walks.argmin(axis=0))
            so_far = walks.min(axis=0)
        chosen = [int(so_far.argmin())]
        for choice in reversed(choices):
            chosen.append(int(choice[chosen[-1]]))
        doors = zip(order, reversed(chosen), strict=True)
        return float(so_far.min()), [int(self._of[spot][door]) for spot, door in doors]
