"""The ways of an edition: what one can walk to, how far it is and along which line."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from expo.models import Edition
from pavilions.kept import Kept
from pavilions.models import Level, Link
from pavilions.plan.content import label_of
from pavilions.plan.reading import plans_of
from pavilions.shapes import Point, Ring
from pavilions.ways.graph import Graph, Place, Tie
from pavilions.ways.ground import Ground
from pavilions.ways.legs import (
    BOOTH,
    ENTRANCE,
    POINT,
    STAGE,
    Crossing,
    Floor,
    Leg,
    LinkFacts,
    Piece,
    Spot,
)
from pavilions.ways.mesh import Floats
from pavilions.ways.signs import Signs

__all__ = ["Crossing", "Floor", "Leg", "Network", "Piece", "Spot", "forget_networks", "network_of"]

_networks: Kept["Network"] = Kept(4)  # editions
_grounds: Kept[Ground] = Kept(64)  # levels


class Network:
    """All levels of an edition and the links between them, to be walked.

    Distances are metres of walking, inf where there is no way; with `step_free` no stairs are
    taken. From a booth with several doors one leaves by whichever is best.
    """

    def __init__(self, floors: Iterable[Floor], links: Iterable[LinkFacts]) -> None:
        """Take the levels in their order, and the links between them."""
        self.levels = {floor.id: floor for floor in floors}
        self._links = tuple(links)
        self._grounds = {floor.id: self._ground(floor) for floor in self.levels.values()}
        self._booths = dict(self._placed_booths())
        self._stages = dict(self._placed_stages())

    @cached_property
    def entrances(self) -> tuple[Spot, ...]:
        """The entrances of all levels, called by hall and code, `3-S`."""
        return tuple(
            Spot(
                floor.id, f"{floor.hall_code}-{each.code}", self._stand(floor.id, each.at), ENTRANCE
            )
            for floor in self.levels.values()
            for each in floor.plan.entrances
        )

    def booth(self, label: str) -> Spot | None:
        """The booth that a sign calls so, `3-B012`; None if it has no place."""
        return self._before(label, self._booths.get(label), BOOTH)

    def entrance(self, label: str) -> Spot | None:
        """The entrance of this hall and code, `3-S`."""
        return next((each for each in self.entrances if each.label == label), None)

    def stage(self, slug: str) -> Spot | None:
        """The stage of this slug, which is the spot's label; None if it has no place."""
        return self._before(slug, self._stages.get(slug), STAGE)

    def at(self, level_id: int, point: Point, label: str = "") -> Spot:
        """A spot wherever one stands next to a point of a level."""
        return Spot(level_id, label, self._stand(level_id, point), POINT)

    def nearest_entrance(self, spot: Spot, *, step_free: bool = False) -> Spot | None:
        """The entrance, of any level, to which one walks least."""
        (far,) = self.between([spot], self.entrances, step_free=step_free)
        nearest = int(far.argmin()) if len(far) else None
        return None if nearest is None or np.isinf(far[nearest]) else self.entrances[nearest]

    def distances(self, spots: Sequence[Spot], *, step_free: bool = False) -> Floats:
        """The metres from each to each, the same both ways; 0 from a spot to itself."""
        metres = self.between(spots, spots, step_free=step_free)
        metres = np.minimum(metres, metres.T)  # the two sums may differ in their last digit
        np.fill_diagonal(metres, 0)
        return metres

    def between(
        self, starts: Sequence[Spot], ends: Sequence[Spot], *, step_free: bool = False
    ) -> Floats:
        """The metres from each of the starts to each of the ends."""
        doors, doors_there = _doors(starts), _doors(ends)
        metres = np.full((len(starts), len(ends)), np.inf)
        from_door_to_door = self._graph(step_free).between(
            [place for _number, place in doors], [place for _number, place in doors_there]
        )
        rows = np.array([number for number, _place in doors], np.intp)
        columns = np.array([number for number, _place in doors_there], np.intp)
        np.minimum.at(metres, np.ix_(rows, columns), from_door_to_door)
        return metres

    def leg(self, start: Spot, end: Spot, *, step_free: bool = False) -> Leg | None:
        """The shortest way from one to the other; None if there is none."""
        graph = self._graph(step_free)
        starts = [place for _number, place in _doors([start])]
        ends = [place for _number, place in _doors([end])]
        metres = graph.between(starts, ends)
        if np.isinf(metres.min(initial=np.inf)):
            return None
        one, other = np.unravel_index(metres.argmin(), metres.shape)
        line = graph.line(starts[one], ends[other])
        return Leg(start, end, float(metres[one, other]), tuple(_parts(graph, line)))

    def ring(self, spot: Spot) -> Ring | None:
        """The outline of a booth or a stage."""
        placed = {BOOTH: self._booths, STAGE: self._stages}.get(spot.kind, {}).get(spot.label)
        return placed[1] if placed else None

    def signs(self, level_id: int) -> Signs:
        """What one sees who walks on a level."""
        return self._grounds[level_id].signs

    def _before(self, label: str, placed: tuple[int, Ring] | None, kind: str) -> Spot | None:
        if placed is None:
            return None
        level_id, ring = placed
        return Spot(level_id, label, self._grounds[level_id].doors(ring), kind)

    def _stand(self, level_id: int, point: Point) -> tuple[Point, ...]:
        stand = self._grounds[level_id].stand(point)
        return (stand,) if stand else ()

    def _ground(self, floor: Floor) -> Ground:
        ends = tuple(
            point for link in self._links for level_id, point in link.ends if level_id == floor.id
        )
        return _grounds.get(floor.id, (floor.plan, ends), lambda: Ground(floor.plan, ends))

    def _placed_booths(self) -> Iterator[tuple[str, tuple[int, Ring]]]:
        for floor in self.levels.values():
            for booth in floor.plan.booths:
                yield label_of(floor.hall_code, booth), (floor.id, booth.ring)

    def _placed_stages(self) -> Iterator[tuple[str, tuple[int, Ring]]]:
        for floor in self.levels.values():
            for stage in floor.plan.stages:
                yield stage.slug, (floor.id, stage.ring)

    def _graph(self, step_free: bool) -> Graph:
        return self._step_free_graph if step_free else self._whole_graph

    @cached_property
    def _whole_graph(self) -> Graph:
        return self._graph_of(self._links)

    @cached_property
    def _step_free_graph(self) -> Graph:
        return self._graph_of(link for link in self._links if link.kind != Link.Kind.STAIRS)

    def _graph_of(self, links: Iterable[LinkFacts]) -> Graph:
        meshes = {level_id: ground.mesh for level_id, ground in self._grounds.items()}
        return Graph(meshes, filter(None, map(self._tie, links)))

    def _tie(self, link: LinkFacts) -> Tie | None:
        """The link between where one stands at its ends."""
        stands = [(level_id, self._grounds[level_id].stand(at)) for level_id, at in link.ends]
        (start, here), (end, there) = stands
        if here is None or there is None:
            return None
        return Tie(link.kind, (start, here), (end, there), link.metres)


def network_of(edition: Edition) -> Network:
    """The ways of an edition: two queries, and five more when a plan has changed.

    It is kept for the process as long as all it was made from is the same; levels that are the
    same are kept when others change.
    """
    floors = tuple(_floors(edition))
    links = tuple(_links(edition))
    return _networks.get(edition.pk, (floors, links), lambda: Network(floors, links))


def forget_networks() -> None:
    """Let the next who asks find all ways anew."""
    _networks.forget()
    _grounds.forget()


def _floors(edition: Edition) -> Iterator[Floor]:
    levels = list(
        Level.objects.filter(hall__edition=edition)
        .select_related("hall")
        .order_by("hall__position", "hall_id", "ordinal")
    )
    plans = plans_of(levels)
    for level in levels:
        hall = level.hall
        yield Floor(
            id=level.pk,
            hall_id=hall.pk,
            hall_code=hall.code,
            hall_name=hall.name,
            hall_hue=hall.hue,
            name=level.name,
            ordinal=level.ordinal,
            plan=plans[level.pk],
        )


def _links(edition: Edition) -> Iterator[LinkFacts]:
    within = Link.objects.filter(start__hall__edition=edition, end__hall__edition=edition)
    for link in within.order_by("pk"):
        start = (link.start_id, (link.start_x_m, link.start_y_m))
        end = (link.end_id, (link.end_x_m, link.end_y_m))
        yield LinkFacts(link.kind, (start, end), link.length_m)


def _doors(spots: Iterable[Spot]) -> list[tuple[int, Place]]:
    """Where one stands before each, with the spot's number."""
    return [
        (number, (spot.level_id, point))
        for number, spot in enumerate(spots)
        for point in spot.points
    ]


def _parts(graph: Graph, line: Sequence[Place]) -> Iterator[Piece | Crossing]:
    """A line cut where it changes levels."""
    points = [line[0][1]]
    for here, there in pairwise(line):
        if here[0] != there[0]:
            tie = graph.tie(here, there)
            yield Piece(here[0], tuple(points))
            yield Crossing(tie.kind, here[0], there[0], tie.metres)
            points = []
        points.append(there[1])
    yield Piece(line[-1][0], tuple(points))
