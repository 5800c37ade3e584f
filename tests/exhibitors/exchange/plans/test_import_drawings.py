"""Drawings (SVG): what their shapes, ids, groups, transforms and sizes mean."""

import pytest

from exhibitors.exchange.errors import UnusableFileError
from pavilions.models import Amenity, Booth, Entrance, Level, Link, Obstacle
from pavilions.plan.reading import plan_of
from pavilions.shapes import rectangle
from tests.exhibitors.exchange.plans.conftest import told
from tests.factories import make_hall

pytestmark = pytest.mark.django_db


def svg(body, root='viewBox="0 0 30 20"'):
    spaces = (
        'xmlns="http://www.w3.org/2000/svg" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
    )
    return f'<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg {spaces} {root}>{body}</svg>'


@pytest.fixture
def hall(edition):
    return make_hall("3")


def rings():
    return {
        booth.code: ring
        for booth in Booth.objects.select_related("level")
        for ring in [plan_of(booth.level).booth(booth.code).ring]
    }


BOOTH = rectangle(3, 14, 3, 3)  # below a rectangle at 3, 3 in a drawing that is 20 high
SHAPES = {
    "a rectangle": '<rect id="A1" x="3" y="3" width="3" height="3"/>',
    "in pixels": '<rect id="A1" x="3px" y="3" width="3px" height="3"/>',
    "a polygon": '<polygon id="A1" points="3,3 6,3 6,6 3,6"/>',
    "a polyline": '<polyline id="A1" points="3 3 6 3 6 6 3 6 3 3"/>',
    "a path": '<path id="A1" d="M 3 3 L 6 3 L 6 6 L 3 6 Z"/>',
    "a path of steps": '<path id="A1" d="m3,3h3v3h-3z"/>',
    "a path of long steps": '<path id="A1" d="M3 3H6V6H3V3z"/>',
    "a path of many corners": '<path id="A1" d="M3,3 6,3 6,6-0 0"/>'.replace("6-0 0", "6 3,6"),
    "a code of its own": '<rect id="rect9" data-code="A1" x="3" y="3" width="3" height="3"/>',
    "a label": '<rect id="rect9" inkscape:label="A1" x="3" y="3" width="3" height="3"/>',
    "a prefix": '<rect id="booth-A1" x="3" y="3" width="3" height="3"/>',
    "the hall in front": '<g id="3"><rect id="3-A1" x="3" y="3" width="3" height="3"/></g>',
    "moved": '<g transform="translate(1 2)"><rect id="A1" x="2" y="1" width="3" height="3"/></g>',
    "moved across": '<rect id="A1" transform="translate(3)" y="3" width="3" height="3"/>',
    "scaled": '<g transform="scale(3)"><rect id="A1" x="1" y="1" width="1" height="1"/></g>',
    "in a matrix": '<rect id="A1" transform="matrix(1 0 0 1 3 3)" width="3" height="3"/>',
    "turned": '<rect id="A1" transform="rotate(90)" x="3" y="-6" width="3" height="3"/>',
    "turned around": '<rect id="A1" transform="rotate(180 4.5 4.5)" x="3" y="3" width="3" '
    'height="3"/>',
    "in turn": '<g transform="translate(3,3) scale(.5)"><rect id="A1" width="6" height="6"/></g>',
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_shapes(run, hall, shape):
    decoration = '<rect id="rect1" width="30" height="20"/><text id="T">A1</text><path d="M0 0C1"/>'
    hidden = '<defs><rect id="B1" width="3" height="3"/></defs>'
    report = run(svg(decoration + hidden + shape), create_missing=False)
    assert told(report) == []
    assert rings() == {"A1": BOOTH}


REFUSED = {
    '<path id="A1" d="M3 3C4 4 5 5 6 6Z"/>': "This shape has curves. Draw it with straight lines.",
    '<circle id="A1" cx="3" cy="3" r="2"/>': "This shape has curves. Draw it with straight lines.",
    '<path id="A1" d="M0 0H3V3Z M1 1H2V2Z"/>': "This shape has several outlines. Give it one.",
    '<path id="A1" d="L0 0 3"/>': "The outline of this shape can't be read.",
    '<path id="A1" d="M0 0 ?"/>': "The outline of this shape can't be read.",
    '<path id="A1" d="M1 1H2"/>': "A shape has 3 to 200 corners.",
    '<rect id="A1" width="3cm" height="3"/>': (
        "This shape has a length that is not a plain number."
    ),
    '<rect id="A1" width="3" height="3" transform="skewX(3)"/>': (
        "The transform of this shape can't be read."
    ),
    '<g transform="turn"><rect id="A1" width="3" height="3"/></g>': (
        "The transform of this shape can't be read."
    ),
    '<rect id="A1" width="1e300" height="3"/>': "A number is beyond 10000 metres, or none at all.",
    '<rect id="A1" width="1e999" height="3"/>': "A number is beyond 10000 metres, or none at all.",
    '<rect id="A1" width="3" height="3" transform="rotate(1e999)"/>': (
        "The transform of this shape can't be read."
    ),
    '<rect id="A1" width="nan" height="3"/>': "This shape has a length that is not a plain number.",
}


@pytest.mark.parametrize(("shape", "reason"), REFUSED.items(), ids=REFUSED.keys())
def test_shapes_that_are_refused(run, hall, shape, reason):
    report = run(svg(f'{shape}<rect id="A2" x="3" y="3" width="3" height="3"/>'))
    assert [problem.reason for problem in report.problems if problem.is_error] == [reason]
    assert (report.created, report.errors) == (1, 1)
    assert rings() == {"A2": BOOTH}


SIZES = {
    "millimetres": ('width="3000mm" height="2000mm" viewBox="0 0 300 200"', 0.01, {}),
    "centimetres": ('width="300cm" viewBox="0 0 300 200"', 0.01, {}),
    "metres": ('width="30m" viewBox="0 0 300 200"', 0.1, {}),
    "nothing said": ('viewBox="0 0 300 200"', 1, {}),
    "a scale": ('width="210mm" viewBox="0 0 300 200"', 0.05, {"scale": 0.05}),
}


@pytest.mark.parametrize(("root", "metres", "options"), SIZES.values(), ids=SIZES.keys())
def test_sizes(run, hall, root, metres, options):
    run(svg('<rect id="A1" x="30" y="40" width="150" height="100"/>', root), **options)
    assert rings()["A1"] == rectangle(30 * metres, 60 * metres, 150 * metres, 100 * metres)


def test_a_drawing_of_the_size_of_a_paper_is_asked_for_its_scale(run, hall):
    drawing = svg('<rect id="A1" width="30" height="30"/>', 'width="210mm" viewBox="0 0 210 297"')
    with pytest.raises(UnusableFileError) as refusal:
        run(drawing)
    assert str(refusal.value) == (
        "All shapes of this drawing fit into 0.030 metres. Say how many metres one of its units "
        "is: --scale METRES."
    )
    assert not Booth.objects.exists()


def test_a_floor_is_the_size_and_the_origin(run, hall):
    run(
        svg(
            '<rect id="floor" x="10" y="10" width="40" height="30"/>'
            '<rect id="A1" x="13" y="31" width="3" height="3"/>',
            "",
        )
    )
    level = Level.objects.get()
    assert (level.width_m, level.height_m) == (40, 30)
    assert rings() == {"A1": rectangle(3, 6, 3, 3)}


def test_without_a_floor_and_a_view_box_three_metres_are_left_around(run, hall):
    run(svg('<rect id="A1" x="100" y="31" width="3" height="3"/>', ""))
    level = Level.objects.get()
    assert (level.width_m, level.height_m) == (9, 9)
    assert rings() == {"A1": rectangle(3, 3, 3, 3)}


@pytest.mark.parametrize(
    "group", ['id="hall-4"', 'id="4"', 'id="g1" inkscape:label="Hall 4"', 'data-hall="4"']
)
def test_groups_choose_the_hall(run, hall, group):
    run(
        svg(
            f'<g id="layer1"><g {group}><rect id="A1" width="3" height="3"/>'
            '<g id="level-1"><rect id="A2" width="3" height="3"/></g></g></g>'
            '<g id="hall-3"><rect id="A1" x="9" width="3" height="3"/></g>'
            '<g id="Foyer"><rect id="A5" x="19" width="3" height="3"/></g>'
        ),
        hall="3",
    )
    places = Booth.objects.values_list("hall__code", "level__ordinal", "code")
    assert set(places) == {("4", 0, "A1"), ("4", 1, "A2"), ("3", 0, "A1"), ("3", 0, "A5")}


def test_other_things(run, hall):
    Level.objects.create(hall=hall, ordinal=1)
    report = run(
        svg(
            '<rect id="floor" width="30" height="20"/>'
            '<circle id="entrance-S" cx="15" cy="20" r="1"/>'
            '<rect id="entrance-N" x="14" width="2"/>'
            '<rect id="obstacle-1" x="4" y="4" width="1" height="1"/>'
            '<rect id="obstacle-wall-2" x="8" y="4" width="1" height="1"/>'
            '<circle id="amenity-WC-1" cx="1" cy="1"/>'
            '<ellipse id="amenity-first-aid" cx="2" cy="1"/>'
            '<circle id="link-lift-1" cx="5" cy="15" '
            'data-to-level="1" data-to-x="5" data-to-y="6"/>'
        )
    )
    assert told(report) == []
    assert str(report) == "created=7 updated=1 unchanged=0 errors=0 warnings=0"
    assert {each.code: (each.x_m, each.y_m) for each in Entrance.objects.all()} == {
        "S": (15, 0),
        "N": (15, 20),
    }
    assert [each.kind for each in Obstacle.objects.all()] == ["column", "wall"]
    assert [each.kind for each in Amenity.objects.all()] == ["toilet", "first-aid"]
    link = Link.objects.get()
    assert (link.kind, link.start_y_m, link.end.ordinal, link.end_y_m) == ("lift", 5, 1, 6)


def test_a_drawing_without_names(run, hall):
    with pytest.raises(UnusableFileError, match="No shape of this drawing has the code of a booth"):
        run(svg('<rect width="3" height="3"/><path id="path12-3" d="M0 0H3V3Z"/><g id="hall-3"/>'))


def test_a_scale_is_for_drawings(run, hall):
    with pytest.raises(UnusableFileError, match=r"A scale is for drawings \(SVG\)"):
        run("hall,code,x,y,width,height\n3,A1,1,1,3,3\n", scale=0.1)


def test_an_encoding_of_its_own(run, hall):
    text = svg('<rect id="展1" x="3" y="3" width="3" height="3"/>')
    run(text.replace('version="1.0"', 'version="1.0" encoding="utf-16"').encode("utf-16"))
    assert rings() == {"展1": BOOTH}
