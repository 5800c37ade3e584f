"""Random sets of stops, and how short a walk over them is at best, found in other ways."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import permutations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from tests.pavilions.ways.plans import aisles, floor, network, scattered

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
# Of each plan so many stops are asked for.
FEW = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12)
MANY = (13, 14, 15, 16, 17, 18, 20, 22, 26, 40)
PLANS, BOOTHS = 10, 50


@dataclass(frozen=True)
class Instance:
    """Distances from the start (0) and between stops; every other one ends at the last stop."""

    seed: int
    stops: int
    distances: Floats

    @property
    def end(self) -> int | None:
        """Where the walk has to end."""
        return self.stops if self.seed % 2 else None

    @property
    def best(self) -> float:
        """The metres of the shortest walk."""
        return by_trying(self) if self.stops <= 7 else by_integers(self)


def instances(sizes: tuple[int, ...]) -> Iterator[Instance]:
    """The same ones every time: for each of the plans one of each size."""
    for plan in range(PLANS):
        distances = _walked(plan)
        for number, stops in enumerate(sizes):
            seed = plan * len(sizes) + number + plan % 2
            chosen = random.Random(seed).sample(range(1, len(distances)), stops)
            yield Instance(seed, stops, distances[np.ix_([0, *chosen], [0, *chosen])])


@cache
def _walked(seed: int) -> Floats:
    """How far one walks between an entrance and the booths of a random plan."""
    plan = aisles(2 + seed // 2, 14) if seed % 2 else scattered(seed, across=8)
    ways = network(floor(plan))
    booths = random.Random(seed).sample(plan.booths, BOOTHS)
    spots = [ways.entrances[0], *(ways.booth(f"1-{booth.code}") for booth in booths)]
    distances = ways.distances([spot for spot in spots if spot])
    reached = np.flatnonzero(np.isfinite(distances[0]))
    return distances[np.ix_(reached, reached)]


def by_trying(instance: Instance) -> float:
    """The shortest of all orders."""
    fixed = [instance.end] if instance.end else []
    free = [stop for stop in range(1, instance.stops + 1) if stop not in fixed]
    return min(
        float(instance.distances[[0, *order], [*order, *fixed]].sum())
        if fixed
        else float(instance.distances[[0, *order[:-1]], list(order)].sum())
        for order in permutations(free)
    )


def by_integers(instance: Instance) -> float:
    """The shortest round trip by integer programming, forbidding separate circles as they occur.

    A walk is a round trip that goes back to the start from its end, or from a place that is next
    to all stops, for nothing.
    """
    apart = np.array(instance.distances)
    last = instance.end or len(apart)
    if instance.end is None:
        apart = np.pad(apart, (0, 1))
    one, other = np.triu_indices(len(apart), 1)
    back = (one == 0) & (other == last)
    cost = np.where(back, 0, apart[one, other])
    ends = np.arange(len(apart))[:, None]
    rows, sums = [(one == ends) | (other == ends)], [np.full(len(apart), 2.0)]
    most = [sums[0]]
    while True:
        found = milp(
            cost,
            integrality=np.ones(len(cost), np.intp),
            bounds=Bounds(back.astype(float), 1),
            constraints=LinearConstraint(
                np.concatenate(rows), np.concatenate(sums), np.concatenate(most)
            ),
        )
        assert found.x is not None
        taken = found.x > 0.5
        count, circle = _circles(one[taken], other[taken], len(apart))
        if count == 1:
            return float(cost[taken].sum())
        crossing = [(circle[one] == number) != (circle[other] == number) for number in range(count)]
        rows.append(np.array(crossing))
        sums.append(np.full(count, 2.0))
        most.append(np.full(count, np.inf))


def _circles(one: Ints, other: Ints, size: int) -> tuple[int, Ints]:
    """How many circles there are, and in which each place is."""
    pairs = coo_array((np.ones(len(one)), (one, other)), shape=(size, size))
    count, circle = connected_components(pairs, directed=False)
    return count, circle.astype(np.intp)
