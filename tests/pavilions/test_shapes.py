import pytest
import shapely
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from pavilions.shapes import coordinates, rectangle, ring_from, ring_of

CORNERS = st.tuples(st.integers(0, 50), st.integers(0, 50))


def test_a_rectangle_from_its_lower_left_corner():
    assert rectangle(1, 2, 3, 4) == ((1, 2), (4, 2), (4, 6), (1, 6))


@pytest.mark.parametrize(
    "corners",
    [
        [(0, 0), (3, 0), (3, 3), (0, 3)],
        [(0, 0), (3, 0), (3, 3), (0, 3), (0, 0)],
        [(3, 3), (3, 0), (0, 0), (0, 3)],
        [(0, 0), (1.5, 0), (3, 0), (3, 3), (3, 3), (0, 3)],
    ],
    ids=["open", "closed", "clockwise", "with needless corners"],
)
def test_one_shape_has_one_ring(corners):
    assert ring_of(corners) == rectangle(0, 0, 3, 3)


@pytest.mark.parametrize(
    ("corners", "sentence"),
    [
        ([(0, 0), (1, 1)], "3 to 200 corners"),
        ([(0, 0)] * 5, "3 to 200 corners"),
        ([(0, 0), (2, 2), (2, 0), (0, 2)], "crosses itself"),
        ([(0, 0), (1, 0), (2, 0)], "no area|crosses itself"),
        ([(0, 0), (1, "x"), (2, 0)], "two numbers"),
        ([(0, 0), (1,), (2, 0)], "two numbers"),
        ([(0, 0), (float("nan"), 1), (2, 0)], "two numbers"),
        ([(0, 0), (float("inf"), 1), (2, 0)], "two numbers"),
        ([None, None, None], "two numbers"),
        ([(n, n % 7) for n in range(300)], "3 to 200 corners"),
    ],
)
def test_what_is_no_shape_is_refused_with_the_reason(corners, sentence):
    with pytest.raises(ValidationError, match=sentence):
        ring_of(corners)


@pytest.mark.parametrize("polygon", [None, [], "x", [[[0, 0]], [[1, 1]]], [5]])
def test_no_polygon(polygon):
    with pytest.raises(ValidationError):
        ring_from(polygon)


@given(st.lists(CORNERS, min_size=3, max_size=8))
def test_any_outline_is_kept_as_the_same_area_or_refused(corners):
    try:
        ring = ring_of(corners)
    except ValidationError:
        return
    assert shapely.Polygon(ring).area == pytest.approx(shapely.Polygon(corners).area)
    assert shapely.Polygon(ring).exterior.is_ccw
    assert ring_of(ring) == ring == ring_from(coordinates(ring))
    assert ring_of(ring[::-1]) == ring == ring_of(ring[1:] + ring[:1])
