"""The time between appointments, and the stops that are put into it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pavilions.ways.order import Floats, best_order

METRES_A_MINUTE = 66.0  # 4 km an hour: one doesn't hurry through a crowd


@dataclass
class Gap:
    """A walk from one fixed place to the next, or to wherever the last stop is.

    Places are numbers in the matrix of distances; `minutes` are what is left of the time.
    """

    first: int
    last: int | None
    minutes: float
    stops: list[int] = field(default_factory=list)

    def detour(self, distances: Floats, stop: int) -> tuple[float, int]:
        """The fewest metres that one more stop adds, and where among the others that is."""
        return min(
            (_detour(distances, before, stop, after), place)
            for place, (before, after) in enumerate(
                zip([self.first, *self.stops], [*self.stops, self.last], strict=True)
            )
        )

    def put_in_order(self, distances: Floats) -> None:
        """Make the walk as short as it gets."""
        places = [self.first, *self.stops, *([] if self.last is None else [self.last])]
        within = distances[places][:, places]
        end = None if self.last is None else len(places) - 1
        order = best_order(within, end=end)
        self.stops = [places[number] for number in order[1 : len(self.stops) + 1]]


def fill(
    gaps: Sequence[Gap], stops: Iterable[int], distances: Floats, minutes_a_visit: float
) -> None:
    """Put each stop where it is the least detour, of all gaps that have the time for it.

    The last gap has to have time without end.
    """
    left = list(stops)
    if len(gaps) == 1:
        gaps[0].stops, left = left, []
    while left:
        (metres, place), number, stop = min(
            (gap.detour(distances, stop), number, stop)
            for stop in left
            for number, gap in enumerate(gaps)
            if gap.minutes >= minutes_for(gap.detour(distances, stop)[0]) + minutes_a_visit
        )
        gaps[number].stops.insert(place, stop)
        gaps[number].minutes -= minutes_for(metres) + minutes_a_visit
        left.remove(stop)


def minutes_for(metres: float) -> float:
    """How long one walks."""
    return metres / METRES_A_MINUTE


def _detour(distances: Floats, before: int, stop: int, after: int | None) -> float:
    if after is None:
        return float(distances[before, stop])
    return float(distances[before, stop] + distances[stop, after] - distances[before, after])
