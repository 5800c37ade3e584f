"""Features of GeoJSON, in metres."""

import json

import pytest

from exhibitors.exchange.errors import UnusableFileError
from pavilions.models import Booth, Entrance, Level, Link
from pavilions.plan.reading import plan_of
from pavilions.shapes import rectangle
from tests.exhibitors.exchange.plans.conftest import told
from tests.factories import make_hall

pytestmark = pytest.mark.django_db

SQUARE = [[3, 3], [6, 3], [6, 6], [3, 6], [3, 3]]


def feature(kind="Polygon", coordinates=(SQUARE,), **properties):
    geometry = {"type": kind, "coordinates": coordinates} if kind else None
    return {"type": "Feature", "properties": {"hall": 3} | properties, "geometry": geometry}


def collection(*features, **members):
    return json.dumps({"type": "FeatureCollection", "features": features} | members)


@pytest.fixture
def level(edition):
    return make_hall("3").levels.get()


@pytest.mark.parametrize(
    "booth",
    [
        feature(code="A1"),
        feature(booth="A1"),
        feature() | {"id": "A1"},
        feature("MultiPolygon", [[SQUARE]], code="A1"),
        feature(coordinates=[[[*corner, 4.5] for corner in SQUARE]], code="A1"),
        feature("Point", [3, 3], code="A1", width=3, depth="3"),
        feature(None, code="A1", x=3, y=3, width=3, height=3.0),
    ],
)
def test_a_booth(run, level, booth):
    report = run(collection(booth))
    assert told(report) == []
    level.refresh_from_db()
    assert [(each.code, each.ring) for each in plan_of(level).booths] == [
        ("A1", rectangle(3, 3, 3, 3))
    ]


def test_holes_are_left_out(run, level):
    hole = [[4, 4], [5, 4], [5, 5], [4, 4]]
    report = run(collection(feature(coordinates=[SQUARE, hole], code="A1")))
    assert told(report) == ["1: : The holes of this outline are left out."]
    assert Booth.objects.count() == 1


def test_spots_sizes_and_links(run, level):
    Level.objects.create(hall=level.hall, ordinal=1)
    report = run(
        collection(
            feature(coordinates=[[[0, 0], [30, 0], [30, 20], [0, 20]]], what="level"),
            feature("Point", [15, 0], what="entrance", code="S", name="South"),
            feature("LineString", [[1, 1], [2, 2]], what="stairs", to_level=1),
            colour="red",
        )
    )
    assert told(report) == []
    level.refresh_from_db()
    assert (level.width_m, level.height_m) == (30, 20)
    assert Entrance.objects.get().name == {"en": "South"}
    assert (Link.objects.get().kind, Link.objects.get().end_x_m) == ("stairs", 2)


def test_properties_that_mean_nothing_are_told(run, level):
    assert run(collection(feature(code="A1", colour="red"))).unused == ["colour"]


FEATURES_OF_NO_USE = {
    "two parts": feature("MultiPolygon", [[SQUARE], [SQUARE]], code="A1"),
    "another kind": feature("GeometryCollection", [], code="A1"),
    "no feature": {"type": "Polygon", "coordinates": [SQUARE]},
    "a list": [1, 2],
    "words": feature(coordinates=[[["a", "b"]]], code="A1"),
    "truth": feature(coordinates=[[[True, False]] * 4], code="A1"),
    "one number": feature(coordinates=[[[1], [2], [3]]], code="A1"),
    "no list": feature(coordinates="POLYGON", code="A1"),
    "too far": feature(coordinates=[[[0, 0], [1e300, 0], [1, 1]]], code="A1"),
    "a number of 400 digits": feature(coordinates=[[[0, 0], [10**400, 0], [1, 1]]], code="A1"),
    "not a number": feature(coordinates=[[[0, 0], [float("nan"), 0], [1, 1]]], code="A1"),
    "no end": feature(coordinates=[[[0, 0], [float("inf"), 0], [1, 1]]], code="A1"),
    "properties that are a list": feature(code="A1") | {"properties": ["A1"]},
    "a geometry that is a text": feature(code="A1") | {"geometry": "POINT"},
    "an outline for a spot": feature(what="entrance", code="S"),
    "a spot for an outline": feature("Point", [1, 1], what="obstacle"),
    "a line of three": feature("LineString", [[1, 1], [2, 2], [3, 3]], what="link", to_level=1),
    "ten thousand corners": feature(
        coordinates=[[[n / 10, n % 2] for n in range(10_000)]], code="A1"
    ),
}


@pytest.mark.parametrize("wrong", FEATURES_OF_NO_USE.values(), ids=FEATURES_OF_NO_USE.keys())
def test_features_of_no_use(run, level, wrong):
    report = run(collection(wrong, feature(code="A2")))
    assert [problem.row for problem in report.problems if problem.is_error] == [1]
    assert report.problems[0].reason.endswith(".")
    assert (report.created, report.errors) == (1, 1)


DEGREES = [[116.39, 39.9], [116.391, 39.9], [116.391, 39.901], [116.39, 39.9]]
GEOGRAPHIC = {
    "degrees": collection(feature(coordinates=[DEGREES], code="A1")),
    "a crs": collection(feature(code="A1"), crs={"type": "name"}),
    "spots in degrees": collection(
        feature("Point", [116.39, 39.9], what="entrance", code="S"),
        feature("Point", [116.391, 39.9], what="entrance", code="N"),
    ),
}


@pytest.mark.parametrize("content", GEOGRAPHIC.values(), ids=GEOGRAPHIC.keys())
def test_geographic_coordinates_are_refused(run, level, content):
    with pytest.raises(UnusableFileError) as refusal:
        run(content)
    assert str(refusal.value) == (
        "The coordinates of this file are geographic. Give them in metres from the lower left "
        "corner of each level, without a crs."
    )
    assert not Booth.objects.exists()


def test_a_small_column_is_not_taken_for_a_country(run, level):
    column = [[3, 3], [3.2, 3], [3.2, 3.2], [3, 3.2]]
    assert told(run(collection(feature(coordinates=[column], what="column")))) == []
