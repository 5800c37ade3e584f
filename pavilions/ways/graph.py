"""The meshes of all levels tied together by links, and the shortest ways through them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra

from pavilions.shapes import Point
from pavilions.ways.mesh import Floats, Ints, Mesh

Place = tuple[int, Point]  # the id of a level and where on it

_REACHES_KEPT = 500


@dataclass(frozen=True)
class Tie:
    """A link between two places, which are ways of their levels' meshes."""

    kind: str
    start: Place
    end: Place
    metres: float


@dataclass(frozen=True)
class Reach:
    """The shortest ways from a place: to each node how far, and from which node (or none)."""

    metres: Floats
    before: NDArray[np.int32]


class Graph:
    """The shortest ways between places of any level over the given ties."""

    def __init__(self, meshes: Mapping[int, Mesh], ties: Iterable[Tie]) -> None:
        """Number the nodes of all meshes, level by level."""
        self._meshes = meshes
        counts = [len(mesh.points) for mesh in meshes.values()]
        ends: list[int] = np.cumsum([0, *counts]).tolist()
        self._first = dict(zip(meshes, ends, strict=False))
        self._size = ends[-1]
        self._places: list[Place] = [
            (level_id, (x, y)) for level_id, mesh in meshes.items() for x, y in mesh.points.tolist()
        ]
        self._ties: dict[tuple[int, int], Tie] = {}
        for tie in sorted(ties, key=lambda each: -each.metres):  # the shortest of a pair stays
            start, end = self._node(tie.start), self._node(tie.end)
            self._ties[min(start, end), max(start, end)] = tie
        self._matrix = self._joined()
        self._reaches: dict[Place, Reach] = {}

    def between(self, starts: Sequence[Place], ends: Sequence[Place]) -> Floats:
        """The metres from each of the starts to each of the ends; inf where there is no way."""
        reaches = self._reach(starts)
        far = np.array([reach.metres for reach in reaches]).reshape(len(starts), self._size)
        metres = np.full((len(starts), len(ends)), np.inf)
        for column, end in enumerate(ends):
            nodes, lengths = self._seen_from(end)
            metres[:, column] = (far[:, nodes] + lengths).min(axis=1, initial=np.inf)
        for level_id in {level_id for level_id, _point in starts}:
            self._straight(level_id, starts, ends, metres)
        return metres

    def line(self, start: Place, end: Place) -> list[Place]:
        """The corners of the shortest way from start to end, both included; there has to be one."""
        (reach,) = self._reach([start])
        nodes, lengths = self._seen_from(end)
        metres = reach.metres[nodes] + lengths
        shortest = self.between([start], [end]).item()
        line = [end]
        if metres.min(initial=np.inf) <= shortest:
            node = int(nodes[metres.argmin()])
            while 0 <= node < self._size:
                line.append(self._places[node])
                node = int(reach.before[node])
        line.append(start)
        return [place for place, _same in groupby(reversed(line))]

    def tie(self, start: Place, end: Place) -> Tie:
        """The link that leads from one corner of a line to the next, on another level."""
        one, other = self._node(start), self._node(end)
        return self._ties[min(one, other), max(one, other)]

    def _straight(
        self, level_id: int, starts: Sequence[Place], ends: Sequence[Place], metres: Floats
    ) -> None:
        """Let places of a level that see each other be tied directly."""
        rows = np.array([row for row, place in enumerate(starts) if place[0] == level_id])
        columns = np.array([row for row, place in enumerate(ends) if place[0] == level_id])
        if not len(columns):
            return
        one = np.array([starts[row][1] for row in rows])
        other = np.array([ends[column][1] for column in columns])
        far = np.hypot(*(one[:, None] - other[None]).transpose(2, 0, 1))
        i, j = np.nonzero(far < metres[np.ix_(rows, columns)])
        seen = self._meshes[level_id].sees(one[i], other[j])
        metres[rows[i[seen]], columns[j[seen]]] = far[i[seen], j[seen]]

    def _reach(self, places: Sequence[Place]) -> list[Reach]:
        """The shortest ways from each place, kept for the next who asks."""
        known = {place: self._reaches.get(place) for place in places}
        missing = [place for place, reach in known.items() if reach is None]
        if missing:
            if len(self._reaches) > _REACHES_KEPT:
                self._reaches.clear()
            found = dict(zip(missing, self._search(missing), strict=True))
            self._reaches |= found
            known |= found
        return [reach for place in places if (reach := known[place])]

    def _search(self, places: Sequence[Place]) -> Iterator[Reach]:
        """Dijkstra from places that are put beside the nodes for it."""
        matrix = self._matrix
        seen = [self._seen_from(place) for place in places]
        counts = [len(nodes) for nodes, _lengths in seen]
        size = self._size + len(places)
        with_places = csr_array(
            (
                np.concatenate([matrix.data, *(lengths for _nodes, lengths in seen)]),
                np.concatenate([matrix.indices, *(nodes for nodes, _lengths in seen)]),
                np.concatenate([matrix.indptr, matrix.indptr[-1] + np.cumsum(counts)]),
            ),
            shape=(size, size),
        )
        metres, before = dijkstra(
            with_places, indices=np.arange(self._size, size), return_predecessors=True
        )
        for far, previous in zip(metres, before, strict=True):
            yield Reach(far[: self._size].copy(), previous[: self._size].copy())

    def _seen_from(self, place: Place) -> tuple[Ints, Floats]:
        level_id, point = place
        nodes, lengths = self._meshes[level_id].seen_from(point)
        return nodes + self._first[level_id], lengths

    def _node(self, way: Place) -> int:
        level_id, point = way
        return self._first[level_id] + self._meshes[level_id].node(point)

    def _joined(self) -> csr_array:
        """What it costs to walk from node to node, both ways."""
        meshes = self._meshes.items()
        pairs = np.array([*self._ties], np.intp).reshape(-1, 2)
        starts = [mesh.starts + self._first[level_id] for level_id, mesh in meshes]
        ends = [mesh.ends + self._first[level_id] for level_id, mesh in meshes]
        one = np.concatenate([*starts, pairs[:, 0]])
        other = np.concatenate([*ends, pairs[:, 1]])
        metres = np.concatenate(
            [
                *(mesh.lengths for mesh in self._meshes.values()),
                np.array([tie.metres for tie in self._ties.values()]),
            ]
        )
        cost = np.concatenate([metres, metres])
        at = (np.concatenate([one, other]), np.concatenate([other, one]))
        return csr_array(coo_array((cost, at), shape=(self._size, self._size)))
