import datetime
import random

import pytest

from pavilions.ways.route import Anchor, plan_route
from tests.pavilions.ways.plans import aisles, floor, link, network, scattered, two_storeys

NINE = datetime.datetime(2023, 11, 23, 9, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def ways():
    return network(floor(aisles(6, 14)))


def booths(ways, *codes):
    return [ways.booth(f"1-{code}") for code in codes]


def at(hours):
    return NINE + datetime.timedelta(hours=hours)


def labels(route):
    return [stop.label.removeprefix("1-") for stop in route.stops]


class TestStops:
    def test_they_are_walked_to_in_the_best_order(self, ways):
        stops = booths(ways, "F001", "A001", "E001", "B001")
        route = plan_route(ways, ways.booth("1-A014"), stops)
        assert labels(route) == ["A001", "B001", "E001", "F001"]
        assert route.as_given_metres > 2 * route.metres

    def test_each_leg_begins_where_the_last_one_ended(self, ways):
        stops = booths(ways, "A007", "C014", "F008", "D021", "B028", "E001")
        route = plan_route(ways, ways.entrances[0], stops, end=ways.entrances[1])
        for leg, following in zip(route.legs, route.legs[1:], strict=False):
            assert leg.end == following.start
            assert leg.parts[-1].points[-1] == following.parts[0].points[0]
        assert route.legs[0].start == ways.entrances[0]
        assert route.legs[-1].end == ways.entrances[1]
        assert route.metres == pytest.approx(sum(leg.metres for leg in route.legs))

    def test_the_best_order_is_never_longer_than_the_one_given(self):
        for seed in range(8):
            ways = network(floor(scattered(seed)))
            spots = [
                ways.booth(f"1-R{number:03}") for number in range(len(ways.levels[1].plan.booths))
            ]
            stops = random.Random(seed).sample(spots, 6)
            route = plan_route(ways, ways.entrances[0], stops)
            assert route.metres <= route.as_given_metres + 1e-6

    def test_a_stop_given_twice_is_one(self, ways):
        route = plan_route(ways, ways.entrances[0], booths(ways, "A001", "B001", "A001"))
        assert sorted(labels(route)) == ["A001", "B001"]

    def test_without_stops_there_is_only_the_way_to_the_end(self, ways):
        south, north = ways.entrances
        assert plan_route(ways, south, []).legs == ()
        assert plan_route(ways, south, [], end=north).legs == (ways.leg(south, north),)


class TestWhatCannotBeReached:
    def test_it_is_named_and_the_rest_walked(self):
        ways = network(floor(aisles(1)), floor(aisles(1, first="M"), 2, hall=2))
        lost = ways.booth("2-M001")
        route = plan_route(ways, ways.entrances[0], [lost, *booths(ways, "A001")], end=lost)
        assert labels(route) == ["A001"]
        assert route.unreached == (lost, lost)

    def test_only_wheels_may_not_get_there(self):
        ways = two_storeys()
        above = ways.booth("1-H001")
        stairs_only = network(
            *ways.levels.values(), links=[link("stairs", (1, (27, 3)), (2, (3, 3)))]
        )
        assert plan_route(stairs_only, ways.entrances[0], [above]).unreached == ()
        assert plan_route(stairs_only, ways.entrances[0], [above], step_free=True).unreached == (
            above,
        )

    def test_from_nowhere_nothing_is_reached(self, ways):
        nowhere = ways.at(1, (-50, -50))
        stops = booths(ways, "A001", "B001")
        route = plan_route(ways, nowhere, stops)
        assert route.legs == route.stops == ()
        assert route.unreached == tuple(stops)


class TestAppointments:
    def test_they_keep_their_order_in_time(self, ways):
        late, early = booths(ways, "A001", "F001")
        anchors = [Anchor(late, at(3), at(4)), Anchor(early, at(1), at(2))]
        route = plan_route(ways, ways.entrances[0], [], anchors=anchors, now=NINE)
        assert labels(route) == ["F001", "A001"]

    def test_stops_fill_the_time_between_them_where_they_are_on_the_way(self, ways):
        first, second = booths(ways, "F001", "A001")
        anchors = [Anchor(first, at(1), at(1.5)), Anchor(second, at(3), at(3.5))]
        stops = booths(ways, "B001", "D001", "F028")
        route = plan_route(ways, ways.booth("1-F003"), stops, anchors=anchors, now=NINE)
        assert labels(route) == ["F028", "F001", "D001", "B001", "A001"]

    def test_what_there_is_no_time_for_comes_later(self, ways):
        meeting = Anchor(*booths(ways, "A001"), at(0.2), at(1))
        stops = booths(ways, "B001", "C001")
        in_time = plan_route(
            ways, ways.entrances[0], stops, anchors=[meeting], now=NINE, minutes_a_visit=1
        )
        hurried = plan_route(
            ways, ways.entrances[0], stops, anchors=[meeting], now=NINE, minutes_a_visit=30
        )
        assert labels(in_time)[-1] == "A001"
        assert labels(hurried)[0] == "A001"
        assert sorted(labels(in_time)) == sorted(labels(hurried))

    def test_one_that_is_over_is_left_out(self, ways):
        over = Anchor(*booths(ways, "A001"), at(-2), at(-1))
        route = plan_route(ways, ways.entrances[0], booths(ways, "B001"), anchors=[over], now=NINE)
        assert labels(route) == ["B001"]

    def test_a_stop_where_one_has_an_appointment_is_not_walked_to_twice(self, ways):
        (booth,) = booths(ways, "A001")
        route = plan_route(ways, ways.entrances[0], [booth], anchors=[Anchor(booth, at(1), at(2))])
        assert labels(route) == ["A001"]
