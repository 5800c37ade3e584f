import re
from dataclasses import replace

import pytest
from django.utils.translation import override

from expo.text import Text
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance
from pavilions.shapes import rectangle
from pavilions.ways.sentences import rounded_metres
from pavilions.ways.words import steps_of
from tests.pavilions.ways.plans import aisles, floor, link, network, two_storeys

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2068\u2069"))


def told(ways, start, end, **options):
    """The steps, without the signs that keep directions apart."""
    return [
        step.text.translate(ISOLATES) for step in steps_of(ways.leg(start, end, **options), ways)
    ]


class TestInAHall:
    ways = network(floor(aisles(4, 14)))

    def test_from_an_entrance_straight_into_an_aisle(self):
        assert told(self.ways, self.ways.entrance("1-S"), self.ways.booth("1-B025")) == [
            "From South entrance, walk 20 m straight ahead. You pass B001 to B003 on your left.",
            "1-B025 is on your right.",
        ]

    def test_from_booth_to_booth_around_two_corners(self):
        assert told(self.ways, self.ways.booth("1-A001"), self.ways.booth("1-B009")) == [
            (
                "With your back to 1-A001, turn left and walk 20 m."
                " You pass A028 to A022 on your right."
            ),
            "Turn right at A022 and walk 7 m. You pass A021 to B008 on your left.",
            "Turn left at B008 and walk 5 m.",
            "1-B009 is on your left.",
        ]

    def test_across_the_aisle(self):
        assert told(self.ways, self.ways.booth("1-A004"), self.ways.booth("1-A025")) == [
            "With your back to 1-A004, walk 2 m straight ahead.",
            "1-A025 is straight ahead.",
        ]

    def test_to_the_next_booth(self):
        assert told(self.ways, self.ways.booth("1-B003"), self.ways.booth("1-B004")) == [
            "With your back to 1-B003, turn left and walk 3 m.",
            "1-B004 is on your left.",
        ]

    def test_to_a_stage_and_from_it_to_an_entrance(self):
        assert told(self.ways, self.ways.booth("1-B014"), self.ways.stage("forum")) == [
            "With your back to 1-B014, turn left and walk 10 m. You pass A015 on your left.",
            "Forum is on your left.",
        ]
        assert told(self.ways, self.ways.stage("forum"), self.ways.entrance("1-N")) == [
            "With your back to Forum, walk 15 m straight ahead.",
            "You are at North entrance.",
        ]

    def test_from_a_point_nobody_knows_which_way_one_looks(self):
        start = self.ways.at(1, (10.5, 20.0))
        assert told(self.ways, start, self.ways.booth("1-A007"))[0] == "Walk 9 m towards A007."

    def test_to_a_point_with_a_name_or_without(self):
        for label, arrival in (("Info", "You are at Info."), ("", "You are there.")):
            end = self.ways.at(1, (10.5, 20.0), label)
            assert told(self.ways, self.ways.booth("1-A002"), end)[-1] == arrival

    def test_to_where_one_is(self):
        booth = self.ways.booth("1-A004")
        assert told(self.ways, booth, booth) == ["You are at 1-A004."]

    def test_each_step_says_how_far_one_walks(self):
        leg = self.ways.leg(self.ways.entrance("1-S"), self.ways.booth("1-D009"))
        steps = steps_of(leg, self.ways)
        assert sum(step.metres for step in steps) == pytest.approx(leg.metres)


class TestBetweenLevels:
    def test_up_the_stairs_and_down_by_the_lift(self):
        ways = two_storeys()
        below, above = ways.booth("1-B001"), ways.booth("1-H001")
        assert told(ways, below, above) == [
            "With your back to 1-B001, turn right and walk 10 m. You pass B014 on your left.",
            "Take the stairs to Level 1.",
            "Walk 7 m towards H001.",
            "1-H001 is on your left.",
        ]
        assert told(ways, above, below, step_free=True) == [
            "With your back to 1-H001, turn left and walk 4 m.",
            "Take the lift to the ground floor.",
            "Walk 15 m towards B001.",
            "1-B001 is on your left.",
        ]

    def test_to_another_hall_one_comes_in_with_a_wall_behind(self):
        walkway = link("walkway", (1, (10.5, 0)), (2, (10.5, 0)))
        ways = network(floor(aisles(1)), floor(aisles(1, first="M"), 2, hall=2), links=[walkway])
        assert told(ways, ways.booth("1-A001"), ways.booth("2-M001")) == [
            "With your back to 1-A001, walk 9 m straight ahead.",
            "Take the walkway to Hall 2.",
            "Walk 9 m straight ahead.",
            "2-M001 is straight ahead.",
        ]

    def test_names_on_the_signs_are_taken(self):
        ground = replace(floor(aisles(1)), hall_name=Text(en="Tea hall"), name=Text(en="Market"))
        above = floor(replace(aisles(1, first="M"), entrances=()), 2, ordinal=1)
        other = floor(aisles(1, first="T"), 3, hall=2)
        links = [
            link("lift", (1, (3, 3)), (2, (3, 3))),
            link("ramp", (2, (9, 3)), (3, (9, 3))),
        ]
        ways = network(ground, replace(above, name=Text(en="Gallery")), other, links=links)
        up = told(ways, ways.booth("1-A001"), ways.booth("2-T001"))
        assert [text for text in up if text.startswith("Take")] == [
            "Take the lift to Gallery.",
            "Take the ramp to Hall 2.",
        ]
        down = told(ways, ways.booth("2-T001"), ways.booth("1-A001"))
        assert [text for text in down if text.startswith("Take")] == [
            "Take the ramp to Gallery, Hall 1.",
            "Take the lift to Market.",
        ]


def test_codes_and_names_keep_their_direction_in_any_sentence():
    ways = network(floor(aisles(2)))
    leg = ways.leg(ways.entrance("1-S"), ways.booth("1-A003"))
    text = " ".join(step.text for step in steps_of(leg, ways))
    assert "\u2068South entrance\u2069" in text
    assert "\u20661-A003\u2069" in text
    assert not re.search(r"(?<![\u2066-])\b(1-)?[A-Z]\d{3}\b", text)


def test_names_are_told_in_the_readers_language():
    ways = network(floor(aisles(2)))
    leg = ways.leg(ways.entrance("1-S"), ways.booth("1-A003"))
    with override("es"):
        assert "Entrada sur" in steps_of(leg, ways)[0].text


def test_an_entrance_without_a_name_is_called_by_its_code():
    plan = LevelPlan(
        20,
        20,
        booths=(PlacedBooth("A001", rectangle(8, 10, 3, 3)),),
        entrances=(PlacedEntrance("S", (9.5, 0), Text()),),
    )
    ways = network(floor(plan))
    assert told(ways, ways.entrances[0], ways.booth("1-A001")) == [
        "From entrance 1-S, walk 9 m straight ahead.",
        "1-A001 is straight ahead.",
    ]


@pytest.mark.parametrize(
    ("metres", "said"),
    [(0.2, 1), (1.4, 1), (9.4, 9), (9.8, 10), (12.4, 10), (12.6, 15), (101, 100)],
)
def test_metres_are_round(metres, said):
    assert rounded_metres(metres) == said
