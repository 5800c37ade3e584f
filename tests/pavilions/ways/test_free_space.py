import pytest
import shapely

from expo.text import Text
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedObstacle
from pavilions.shapes import rectangle
from pavilions.ways.free_space import CLEARANCE_M, FreeSpace

DOOR = (10.0, 0.0)


def hall(*booths, walls=()):
    placed = tuple(PlacedBooth(f"A{number}", ring) for number, ring in enumerate(booths))
    obstacles = tuple(PlacedObstacle("wall", ring, Text()) for ring in walls)
    return FreeSpace(LevelPlan(20, 20, placed, obstacles), [DOOR])


def test_one_stands_before_each_side_that_is_free():
    booth, beside = rectangle(5, 5, 3, 3), rectangle(8, 5, 3, 3)
    away = CLEARANCE_M + 0.02
    doors = hall(booth, beside).doors(booth)
    assert len(doors) == 3
    for x, y in doors:
        assert 5 - away <= x <= 8
        assert shapely.Polygon(booth).distance(shapely.Point(x, y)) == pytest.approx(away)


def test_a_gap_narrower_than_a_person_is_no_way():
    narrow = hall(rectangle(0, 10, 9.7, 3), rectangle(10.3, 10, 9.7, 3))
    wide = hall(rectangle(0, 10, 9, 3), rectangle(11, 10, 9, 3))
    assert narrow.stand((10, 18)) is None
    assert narrow.nearest((10, 18)) == (10, 18)
    assert wide.stand((10, 18)) == (10, 18)


def test_a_booth_behind_a_wall_is_not_reached():
    wall = rectangle(0, 10, 20, 0.2)
    free = hall(rectangle(5, 5, 3, 3), rectangle(5, 15, 3, 3), walls=[wall])
    assert free.unreached() == ["A1"]


def test_where_no_way_leads_in_nothing_is_reached():
    booth = rectangle(5, 5, 3, 3)
    free = FreeSpace(LevelPlan(20, 20, (PlacedBooth("A1", booth),)), [])
    assert free.unreached() == ["A1"]
    assert free.stand((10, 10)) is None


def test_a_level_without_a_size_has_no_floor():
    free = FreeSpace(LevelPlan(0, 0), [DOOR])
    assert free.area.is_empty
    assert free.nearest(DOOR) is None
