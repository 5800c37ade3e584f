"""The order of stops that is the shortest walk.

Up to fourteen stops besides the start the order is the best there is: Held and Karp's way (1962),
by which the best walk over a set of stops grows from the best walks over smaller sets. Above,
stops are put in where they cost least, and the walk is mended by turning parts of it round (2-opt)
and by putting parts elsewhere (Or-opt) until neither helps; then it is shaken and mended again,
some dozens of times, always alike.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

EXACT_UP_TO = 14
_FAR = 1e9  # metres, instead of infinity, with which one can't reckon
_GAIN = 1e-7  # metres that are worth a change
_SIZES = (1, 2, 3)  # stops of a part that is put elsewhere
_MOST_SHAKES = 80
_LOOKS = 128_000  # pairs of stops that are looked at for them, so that long walks take no age
_SEED = 1962


def walk_length(distances: Floats, order: Sequence[int] | Ints) -> float:
    """The metres of a walk in this order."""
    return float(distances[order[:-1], order[1:]].sum())


def best_order(distances: Floats, *, start: int = 0, end: int | None = None) -> list[int]:
    """All indices in the order of the shortest walk from start, to end if that is given.

    The distances are metres, symmetric. Stops that can't be reached from the start come after
    those that can, in the order given.
    """
    between = [stop for stop in range(len(distances)) if stop not in {start, end}]
    reached = [stop for stop in between if np.isfinite(distances[start, stop])]
    lost = [stop for stop in between if stop not in reached]
    last = [] if end is None or end == start else [end]
    chosen = [start, *reached, *last]
    apart = np.nan_to_num(distances[np.ix_(chosen, chosen)], posinf=_FAR)
    if not last:  # a walk may end anywhere: at a place that is next to every stop
        apart = np.pad(apart, (0, 1))
    find = _exact if len(reached) <= EXACT_UP_TO else _good
    return [start, *(chosen[number] for number in find(apart)), *lost, *last]


def _exact(apart: Floats) -> list[int]:
    """The best order of all but the first and the last, which are fixed."""
    count = len(apart) - 2
    if count < 1:
        return []
    inner = apart[1:-1, 1:-1]
    # The shortest walk over each set of stops (its bits) that ends at each of them.
    metres = np.full((1 << count, count), np.inf)
    before = np.zeros((1 << count, count), np.intp)
    metres[1 << np.arange(count), np.arange(count)] = apart[0, 1:-1]
    for sets in _sets_by_size(count)[2:]:
        for stop in range(count):
            with_stop = sets[sets >> stop & 1 == 1]
            walks = metres[with_stop ^ (1 << stop)] + inner[:, stop]
            before[with_stop, stop] = walks.argmin(axis=1)
            metres[with_stop, stop] = walks.min(axis=1)
    left = (1 << count) - 1
    stop = int((metres[left] + apart[1:-1, -1]).argmin())
    order = []
    for _step in range(count):
        order.append(stop + 1)
        left, stop = left ^ (1 << stop), int(before[left, stop])
    return order[::-1]


@cache
def _sets_by_size(count: int) -> tuple[Ints, ...]:
    """All sets of so many stops as bits, those of no stop first."""
    sets = np.arange(1 << count)
    sizes = (sets[:, None] >> np.arange(count) & 1).sum(axis=1)
    return tuple(sets[sizes == size] for size in range(count + 1))


def _good(apart: Floats) -> list[int]:
    """A good order of all but the first and the last, which are fixed."""
    random = np.random.default_rng(_SEED)
    best = _mended(apart, _inserted(apart))
    metres = walk_length(apart, best)
    for _shake in range(min(_MOST_SHAKES, _LOOKS // len(apart) ** 2)):
        other = _mended(apart, _shaken(best, random))
        if (shorter := walk_length(apart, other)) < metres - _GAIN:
            best, metres = other, shorter
    return [int(stop) for stop in best[1:-1]]


def _inserted(apart: Floats) -> Ints:
    """Stops put in one by one, that first which costs least."""
    order, left = [0, len(apart) - 1], np.arange(1, len(apart) - 1)
    while len(left):
        here, there = order[:-1], order[1:]
        costs = apart[left][:, here] + apart[left][:, there] - apart[here, there]
        stop, place = np.unravel_index(costs.argmin(), costs.shape)
        order.insert(int(place) + 1, int(left[stop]))
        left = np.delete(left, stop)
    return np.array(order)


def _shaken(order: Ints, random: np.random.Generator) -> Ints:
    """The walk with two neighbouring parts of it exchanged (a double bridge)."""
    cuts = np.sort(random.choice(np.arange(1, len(order)), 3, replace=False))
    first, one, other, last = np.split(order, cuts)
    return np.concatenate([first, other, one, last])


def _mended(apart: Floats, order: Ints) -> Ints:
    """The walk after the best change, and so on until none makes it shorter."""
    while True:
        walk = apart[np.ix_(order, order)]
        changes = [_turned(walk)]
        changes += [_moved(walk, size, back) for size in _SIZES for back in (False, True)]
        gain, places = max(changes, key=lambda change: change[0])
        if gain <= _GAIN:
            return order
        order = order[places]


def _turned(walk: Floats) -> tuple[float, Ints]:
    """The most that turning a part round gains, and the places of the stops then.

    `walk` has the distances between the stops in their present order.
    """
    steps = walk.diagonal(1)
    gains = steps[:-1, None] + steps[None, 1:] - walk[:-2, 1:-1] - walk[1:-1, 2:]
    gains[np.tri(len(gains), dtype=bool)] = 0  # parts that end where or before they begin
    first, last = np.unravel_index(gains.argmax(), gains.shape)
    places = np.arange(len(walk))
    places[first + 1 : last + 2] = places[first + 1 : last + 2][::-1]
    return float(gains[first, last]), places


def _moved(walk: Floats, size: int, back: bool) -> tuple[float, Ints]:
    """The most that putting a part of this size elsewhere gains, turned `back` or as it is."""
    steps = walk.diagonal(1)
    places = np.arange(len(walk))
    heads = places[1:-size]
    if not len(heads):
        return 0.0, places
    tails = heads + size - 1
    left, right = (tails, heads) if back else (heads, tails)
    costs = walk[left, :-1] + walk[right, 1:] - steps
    without = steps[heads - 1] + steps[tails] - walk[heads - 1, tails + 1]
    gains = without[:, None] - costs
    gaps = places[None, :-1]
    gains[(gaps >= heads[:, None] - 1) & (gaps <= tails[:, None])] = 0  # where it is
    number, gap = np.unravel_index(gains.argmax(), gains.shape)
    part = places[heads[number] : heads[number] + size]
    rest = np.delete(places, part)
    at = int(np.searchsorted(rest, gap, side="right"))
    return float(gains[number, gap]), np.insert(rest, at, part[::-1] if back else part)
