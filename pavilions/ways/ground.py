"""A level to walk on: its free space with the mesh of it, and where one stands before things."""

from collections.abc import Iterable
from functools import cached_property

from pavilions.plan.content import LevelPlan
from pavilions.shapes import Point, Ring
from pavilions.ways.free_space import FreeSpace
from pavilions.ways.mesh import Mesh
from pavilions.ways.signs import Signs


class Ground:
    """A level's plan and the points at which links from elsewhere end on it."""

    def __init__(self, plan: LevelPlan, link_ends: Iterable[Point]) -> None:
        """Look where one can walk."""
        self._plan = plan
        self._ways_in = [*(entrance.at for entrance in plan.entrances), *link_ends]
        self._free = FreeSpace(plan, self._ways_in)
        self._doors: dict[Ring, tuple[Point, ...]] = {}

    @cached_property
    def mesh(self) -> Mesh:
        """The lines along which one walks."""
        ways = [self.stand(point) for point in self._ways_in]
        return Mesh(self._free.reached, [way for way in ways if way])

    @cached_property
    def signs(self) -> Signs:
        """What one sees who walks there."""
        return Signs(self._plan)

    def stand(self, point: Point) -> Point | None:
        """Where one stands at a point; None if all floor that a way leads to is too far off."""
        return self._free.stand(point)

    def doors(self, ring: Ring) -> tuple[Point, ...]:
        """Where one stands before a booth or a stage."""
        if ring not in self._doors:
            self._doors[ring] = self._free.doors(ring)
        return self._doors[ring]
