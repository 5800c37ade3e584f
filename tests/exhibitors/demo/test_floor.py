"""The demo's halls are laid out so that one can walk to every booth."""

import pytest
import shapely

from exhibitors.demo.floor import lay_out, seed_floor
from exhibitors.demo.seed import seed
from expo.models import Edition
from pavilions.models import Booth, Level, Link
from pavilions.plan.reading import plan_of
from pavilions.ways.free_space import FreeSpace
from tests.factories import make_booth, make_hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def gdte() -> Edition:
    return seed(exhibitors=120, products=150, varieties=0)


def ways_in(level: Level) -> list[tuple[float, float]]:
    """The entrances of a level and the ends of its links."""
    return [
        *(entrance.at for entrance in plan_of(level).entrances),
        *((link.start_x_m, link.start_y_m) for link in level.links_out.all()),
        *((link.end_x_m, link.end_y_m) for link in level.links_in.all()),
    ]


def test_every_booth_has_its_place_and_can_be_reached(gdte: Edition) -> None:
    assert not Booth.objects.exclude(code="").filter(polygon=None).exists()
    for level in Level.objects.filter(hall__edition=gdte):
        plan = plan_of(level)
        assert FreeSpace(plan, ways_in(level)).unreached() == []
        shapes = [shapely.Polygon(ring) for ring in plan.solid()]
        together = shapely.union_all(shapes)
        assert together.area == pytest.approx(sum(shape.area for shape in shapes))
        assert shapely.box(0, 0, plan.width_m, plan.height_m).covers(together)


def test_the_gallery_is_up_stairs_or_a_lift(gdte: Edition) -> None:
    gallery = Level.objects.get(hall__edition=gdte, ordinal=1)
    assert {booth.code[0] for booth in plan_of(gallery).booths} == {"H"}
    assert {link.kind for link in gallery.links_in.all()} == {Link.Kind.STAIRS, Link.Kind.LIFT}


def test_halls_stand_apart_on_the_site(gdte: Edition) -> None:
    floors = Level.objects.filter(hall__edition=gdte, ordinal=0)
    sides = floors.values_list("hall__x_m", "hall__y_m", "width_m", "height_m")
    boxes = [shapely.box(x, y, x + width, y + height) for x, y, width, height in sides]  # type: ignore[arg-type, operator]
    assert len(boxes) == 6
    assert shapely.union_all(boxes).area == pytest.approx(sum(box.area for box in boxes))


def test_a_second_time_changes_nothing(gdte: Edition) -> None:
    levels = Level.objects.order_by("pk")
    before = list(levels.values()), list(Link.objects.values())
    seed_floor(gdte)
    assert (list(levels.values()), list(Link.objects.values())) == before


def test_a_letter_is_an_aisle_up_the_left_and_down_the_right() -> None:
    booths = [make_booth(f"1-A{number:03}") for number in range(1, 6)]
    rings = {booth.code: booth.ring for booth in lay_out(booths).booths}
    left, right = rings["A001"][0][0], rings["A005"][0][0]
    assert [rings[code][0][0] for code in sorted(rings)] == [left, left, left, right, right]
    assert [rings[code][0][1] for code in sorted(rings)] == [9, 12, 15, 12, 9]
    assert right - left == 6


def test_a_hall_without_booths_is_a_hall() -> None:
    make_hall("1")
    assert lay_out([]).booths == ()
