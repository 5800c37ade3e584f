from dataclasses import replace

import pytest

from expo.text import Text
from pavilions.models import Level, Link
from pavilions.plan.reading import plan_of
from pavilions.plan.writing import write_plan
from pavilions.ways.legs import Crossing
from pavilions.ways.network import network_of
from tests.factories import make_edition, make_hall
from tests.pavilions.ways.plans import aisles, floor, link, network, two_storeys

pytestmark = pytest.mark.django_db


def lay(code="3", columns=2, **fields):
    """The ground level of a hall with aisles, written into the database."""
    level = make_hall(code, **fields).levels.get()
    write_plan(level=level, plan=replace(aisles(columns), stages=()))
    return level


class TestReading:
    def test_seven_queries_at_first_and_two_from_then_on(self, edition, django_assert_num_queries):
        one, other = lay("3"), lay("4")
        Link.objects.create(
            kind="walkway", start=one, start_x_m=1, start_y_m=1, end=other, end_x_m=1, end_y_m=1
        )
        with django_assert_num_queries(7):
            ways = network_of(edition)
        with django_assert_num_queries(2):
            assert network_of(edition) is ways
        with django_assert_num_queries(0):
            assert ways.leg(ways.booth("3-A001"), ways.booth("4-B003"))

    def test_it_has_only_the_editions_own(self, edition):
        lay("3")
        lay("3", edition=make_edition())
        ways = network_of(edition)
        assert [level.hall_code for level in ways.levels.values()] == ["3"]

    def test_levels_say_what_their_signs_say(self, edition):
        lay("3", name=Text(en="Tea"), hue=5)
        (level,) = network_of(edition).levels.values()
        assert (level.hall_code, str(level.hall_name), level.hall_hue) == ("3", "Tea", 5)
        assert (level.ordinal, str(level.name)) == (0, "")
        assert level.plan.booth("A001")

    def test_a_changed_plan_is_seen_and_other_levels_are_kept(self, edition):
        one, other = lay("3"), lay("4")
        before = network_of(edition)
        plan = plan_of(one)
        write_plan(level=one, plan=replace(plan, booths=plan.booths[1:]))
        after = network_of(edition)
        assert before.booth("3-A001")
        assert after.booth("3-A001") is None
        assert after.signs(other.pk) is before.signs(other.pk)

    def test_a_changed_name_or_link_is_seen(self, edition):
        one, other = lay("3"), lay("4")
        before = network_of(edition)
        assert before.leg(before.booth("3-A001"), before.booth("4-A001")) is None
        Link.objects.create(
            kind="ramp", start=one, start_x_m=1, start_y_m=1, end=other, end_x_m=1, end_y_m=1
        )
        Level.objects.filter(pk=one.pk).update(name=Text(en="Ground"))
        after = network_of(edition)
        assert after.leg(after.booth("3-A001"), after.booth("4-A001"))
        assert str(after.levels[one.pk].name) == "Ground"

    def test_a_level_without_a_plan_is_no_hindrance(self, edition):
        make_hall("9")
        lay("3")
        ways = network_of(edition)
        assert len(ways.levels) == 2
        assert ways.leg(ways.booth("3-A001"), ways.booth("3-B001"))

    def test_an_edition_without_halls_has_no_ways(self, edition):
        ways = network_of(edition)
        assert ways.entrances == ()
        assert ways.distances([]).shape == (0, 0)


class TestSpots:
    ways = network(floor(aisles(2)))

    def test_a_booth_is_found_by_its_sign(self):
        spot = self.ways.booth("1-A012")
        assert (spot.kind, spot.label, spot.level_id) == ("booth", "1-A012", 1)
        assert spot.points == ((11.58, 16.5),)

    def test_entrances_are_called_by_hall_and_code(self):
        assert [spot.label for spot in self.ways.entrances] == ["1-S", "1-N"]
        assert self.ways.entrance("1-S").points == ((15.0, 0.4),)

    def test_a_stage_is_found_by_its_slug(self):
        spot = self.ways.stage("forum")
        assert (spot.kind, spot.label) == ("stage", "forum")
        assert len(spot.points) == 4

    def test_what_is_not_there_is_not_found(self):
        assert self.ways.booth("1-Z001") is None
        assert self.ways.entrance("1-Z") is None
        assert self.ways.stage("lost") is None

    def test_anywhere_one_stands_next_to_a_point(self):
        assert self.ways.at(1, (10.5, 16.5)).points == ((10.5, 16.5),)
        assert self.ways.at(1, (8.0, 16.5)).points == ((9.4, 16.5),)
        assert self.ways.at(1, (500.0, 500.0)).points == ()

    def test_the_nearest_entrance_is_the_shortest_walk_away(self):
        assert self.ways.nearest_entrance(self.ways.booth("1-A001")).label == "1-S"
        assert self.ways.nearest_entrance(self.ways.booth("1-A007")).label == "1-N"
        assert self.ways.nearest_entrance(self.ways.at(1, (500.0, 500.0))) is None


class TestLevels:
    ways = two_storeys()

    def test_a_leg_upstairs_has_a_piece_on_each_level_and_a_crossing(self):
        leg = self.ways.leg(self.ways.entrance("1-S"), self.ways.booth("1-H001"))
        first, crossing, second = leg.parts
        assert crossing == Crossing("stairs", 1, 2, 15.0)
        assert list(leg.pieces_on(1)) == [first]
        assert list(leg.pieces_on(2)) == [second]
        assert first.points[-1] == (27.0, 3.0)
        assert second.points[0] == (3.0, 3.0)

    def test_step_free_legs_take_no_stairs(self):
        for end in ("1-H001", "1-I014", "1-H007"):
            for start in (*self.ways.entrances, self.ways.booth("1-A004")):
                leg = self.ways.leg(start, self.ways.booth(end), step_free=True)
                assert [part.kind for part in leg.parts if isinstance(part, Crossing)] == ["lift"]

    def test_the_nearest_entrance_of_a_gallery_is_below(self):
        spot = self.ways.booth("1-H001")
        assert self.ways.nearest_entrance(spot).label == "1-S"
        assert self.ways.nearest_entrance(spot, step_free=True).label == "1-S"

    def test_of_links_between_the_same_places_the_shortest_is_taken(self):
        walkways = [link("walkway", (1, (15, 0)), (2, (15, 0)), metres) for metres in (30, 0, 20)]
        ways = network(floor(aisles(1)), floor(aisles(1), 2, hall=2), links=walkways)
        assert ways.distances([ways.at(1, (15, 0)), ways.at(2, (15, 0))])[0, 1] == 0
