"""A level as SVG: small, in one piece, with one tab stop, never by colour alone."""

import gzip
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from expo.text import Text
from pavilions.drawing import base as drawing_base
from pavilions.drawing.level import BoothLink, Drawing, Pin, Window, draw, window_around
from pavilions.drawing.windows import middle_of
from pavilions.plan.content import PlacedEntrance
from tests.factories.plans import a_plan


def svg(drawing: Drawing) -> str:
    return render_to_string("pavilions/plan.html", {"drawing": drawing})


def tree(drawing: Drawing) -> ET.Element:
    return ET.fromstring(svg(drawing))


def stops(root: ET.Element) -> list[str]:
    """The names of what Tab leads to."""
    return [each.get("aria-label", "") for each in root.iter("a") if each.get("tabindex") == "0"]


def pins_on(plan, *codes):
    booths = [plan.booth(code) for code in codes]
    return [
        Pin(number, middle_of(booth.ring), f"Company {number}", f"/company-{number}/")
        for number, booth in enumerate(booths, 1)
    ]


def test_eight_hundred_booths_weigh_little():
    plan = a_plan(columns=40, rows=20)
    assert len(plan.booths) == 800
    pins = pins_on(plan, *(booth.code for booth in plan.booths[:24]))

    drawn = svg(draw(plan, hall_code="3", hue=3, pins=pins, square_href=lambda name: f"?at={name}"))

    assert len(gzip.compress(drawn.encode())) <= 20_000


def test_all_booths_of_a_style_are_one_path():
    plan = a_plan()
    meeting = replace(plan.booths[0], kind="meeting")

    root = tree(draw(replace(plan, booths=(meeting, *plan.booths[1:])), hall_code="3", hue=3))

    paths = [each for each in root.iter("path") if "plan-booths" in each.get("class", "")]
    assert [path.get("d", "").count("M") for path in paths] == [15, 1]


def test_up_is_up():
    plan = a_plan(columns=2, rows=2)

    root = tree(draw(plan, hall_code="3", hue=3))

    codes = {each.text: float(each.get("y", "")) for each in root.iter("text")}
    assert codes["A002"] < codes["A001"]
    assert "transform" not in svg(draw(plan, hall_code="3", hue=3))


def test_a_booth_of_any_shape_has_its_corners():
    plan = a_plan(columns=1, rows=1)
    slanting = replace(plan.booths[0], ring=((3, 6), (6, 6), (7, 9), (3, 9)))

    drawn = svg(draw(replace(plan, booths=(slanting,)), hall_code="3", hue=3))

    assert f'd="M3 {plan.height_m - 6:g}h3L7 {plan.height_m - 9:g}h-4z"' in drawn


def test_it_says_what_it_is_of():
    plan = a_plan()
    (picture,) = [
        each for each in tree(draw(plan, hall_code="3.2", hue=3)).iter() if each.get("role")
    ]
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Plan of hall 3.2")

    with_title = tree(draw(plan, hall_code="3.2", hue=3, title="Plan of the gallery"))
    assert with_title.find("g").get("aria-label") == "Plan of the gallery"


def test_a_bare_one_has_no_tab_stop():
    assert stops(tree(draw(a_plan(), hall_code="3", hue=3))) == []


def test_of_all_pins_one_is_a_tab_stop_and_the_first():
    plan = a_plan()
    pins = pins_on(plan, "A001", "B002", "C003")

    root = tree(draw(plan, hall_code="3", hue=3, pins=pins, square_href=lambda name: f"?at={name}"))

    assert stops(root) == ["1. Company 1"]
    links = {each.get("aria-label"): each.get("href") for each in root.iter("a")}
    assert links["2. Company 2"] == "/company-2/"
    assert links["A1"] == "?at=A1"


def test_of_booths_that_are_links_the_one_pointed_out_is_the_tab_stop():
    plan = a_plan()
    links = {booth.code: BoothLink(f"/{booth.code}/", "Delta Tea") for booth in plan.booths}
    middle = middle_of(plan.booth("C002").ring)

    drawing = draw(
        plan, hall_code="3", hue=3, window=window_around(plan, middle), booths=links, here="C002"
    )

    root = tree(drawing)
    assert stops(root) == ["C002: Delta Tea"]
    (here,) = [each for each in root.iter("a") if each.get("aria-current")]
    assert here.get("href") == "/C002/"
    assert [text.text for text in here.iter("text")] == ["C002", "Delta Tea"]


def test_without_one_pointed_out_it_is_the_middle_one():
    plan = a_plan(columns=20, rows=12)
    links = {booth.code: BoothLink(f"/{booth.code}/") for booth in plan.booths}
    middle = middle_of(plan.booth("H006").ring)

    drawing = draw(plan, hall_code="3", hue=3, window=window_around(plan, middle), booths=links)

    assert stops(tree(drawing)) == ["H006"]


def test_pins_have_numbers_and_their_booths_are_marked():
    plan = a_plan()

    drawing = draw(plan, hall_code="3", hue=3, pins=pins_on(plan, "A001", "D004"))

    assert [mark.text.text for mark in drawing.marks.marks] == ["2", "1"]  # the first on top
    assert drawing.hit_outlines.count("M") == 2


def test_pins_of_one_booth_stand_side_by_side():
    plan = a_plan()
    drawing = draw(plan, hall_code="3", hue=3, pins=pins_on(plan, "A001", "A001"))

    second, first = drawing.marks.marks
    assert float(first.text.x) < float(second.text.x)
    assert first.text.y == second.text.y


def test_a_visited_stop_looks_otherwise():
    plan = a_plan()
    (pin,) = pins_on(plan, "A001")
    drawn = svg(draw(plan, hall_code="3", hue=3, pins=[replace(pin, is_done=True)]))
    assert 'class="done"' in drawn


def test_a_route_is_a_line_without_its_single_points():
    plan = a_plan()
    drawing = draw(plan, hall_code="3", hue=3, lines=[[(1, 1), (1, 5), (4, 5)], [(2, 2)]])
    height = plan.height_m
    assert drawing.lines == [f"M1 {height - 1:g}L1 {height - 5:g}L4 {height - 5:g}"]


def test_a_window_has_only_what_is_in_it():
    plan = a_plan(columns=20, rows=12)
    drawn = svg(draw(plan, hall_code="3", hue=3, window=Window(0, 0, 22, 16.5)))
    assert "A001" in drawn
    assert "T012" not in drawn
    assert 'viewBox="0 ' in drawn


def test_the_usual_window_shows_a_booth_large_enough_for_a_finger_on_a_phone():
    window = window_around(a_plan(columns=40, rows=20), (60, 30))
    assert (window.width, window.height) == (44, 33)
    assert 3 / window.width * 358 >= 24


@pytest.mark.parametrize(
    ("point", "corner"),
    [((60, 30), (38, 13.5)), ((0, 0), (-2.5, -2.5)), ((23, 20), (-2.5, 3.5))],
)
def test_a_window_ends_beyond_the_walls_it_is_near(point, corner):
    window = window_around(a_plan(columns=40, rows=20), point)
    assert (window.x, window.y) == corner


def test_a_window_wider_than_the_level_has_it_in_its_middle():
    plan = a_plan(columns=2, rows=2)
    window = window_around(plan, (1, 1))
    assert window.middle == (plan.width_m / 2, plan.height_m / 2)


def test_entrances_point_inwards_with_their_names():
    places = {"S": (30, 0), "N": (30, 40), "W": (0, 20), "E": (60, 20)}
    ways_in = tuple(
        PlacedEntrance(code, at, Text(en=f"Gate {code}")) for code, at in places.items()
    )
    plan = replace(a_plan(), width_m=60, height_m=40, entrances=ways_in)

    root = tree(draw(plan, hall_code="3", hue=3))

    (group,) = [each for each in root.iter("g") if each.get("class") == "plan-ways-in"]
    tips = [re.match(r"M([\d.]+) ([\d.]+)", each.get("d")) for each in group]
    assert [tip and (0 < float(tip[1]) < 60, 0 < float(tip[2]) < 40) for tip in tips] == [
        (True, True)
    ] * 4
    words = {each.text for each in root.iter("text")}
    assert {"Gate S", "Gate N", "Gate W", "Gate E"} <= words


def test_obstacles_are_hatched_and_signs_have_shapes():
    root = tree(draw(a_plan(), hall_code="3", hue=3))
    (hatching,) = [each for each in root.iter("path") if each.get("class") == "plan-hatching"]
    assert hatching.get("d", "").count("M") >= 2
    (symbol,) = [each for each in root.iter("svg") if each.get("class") == "plan-symbol"]
    assert symbol.find("path").get("d")


def test_names_are_in_the_readers_language_and_numbers_in_nobodys():
    stage = replace(a_plan().stages[0], name=Text({"en": "Stage", "es": "Escenario"}))
    plan = replace(a_plan(), stages=(stage,))
    with override("es"):
        spanish = svg(draw(plan, hall_code="3", hue=3))
    english = svg(draw(plan, hall_code="3", hue=3))
    assert "Escenario" in spanish
    assert "Stage" in english
    assert re.findall(r"\d,\d", spanish) == []


def test_nothing_that_is_written_becomes_markup():
    plan = a_plan()
    nasty = replace(plan.booths[0], code="<b>&\"'")
    links = {nasty.code: BoothLink("/?a=1&b=2", "<script>")}
    plan = replace(plan, booths=(nasty, *plan.booths[1:]))
    assert tree(draw(plan, hall_code="<i>", hue=3)).tag == "svg"
    window = window_around(plan, middle_of(nasty.ring))
    root = tree(draw(plan, hall_code="<i>", hue=3, window=window, booths=links))
    assert next(root.iter("a")).get("href") == "/?a=1&b=2"


def test_it_needs_no_style_and_no_script():
    plan = a_plan()
    drawn = svg(draw(plan, hall_code="3", hue=3, pins=pins_on(plan, "A001")))
    assert re.findall(r"\s(?:style|on\w+)=|<style|<script|\sid=", drawn) == []


def test_what_all_see_alike_is_drawn_once(monkeypatch):
    plan, times = a_plan(), []
    drawn = drawing_base.render_to_string
    monkeypatch.setattr(
        drawing_base, "render_to_string", lambda *args: times.append(1) or drawn(*args)
    )
    for number in range(3):
        svg(draw(plan, hall_code="3", hue=3, pins=pins_on(plan, "A001")[:number]))
    assert len(times) == 1

    svg(draw(a_plan(), hall_code="3", hue=3))  # as after a change: another plan
    assert len(times) == 2
