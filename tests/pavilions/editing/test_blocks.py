from itertools import combinations

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from pavilions.drawing.windows import bounds
from pavilions.editing.blocks import Block
from pavilions.editing.numbering import Numbering, Order, next_code
from pavilions.shapes import rectangle, shape_of


def block(**values):
    return Block(**({"x": 6, "y": 9, "rows": 2, "columns": 3} | values))


def codes(**values):
    booths = block(**values).booths()
    columns = values.get("columns", 3)
    found = [booth.code for booth in booths]
    return [found[start : start + columns] for start in range(0, len(found), columns)]


def kinds(**values):
    return [(booth.kind, booth.open_sides) for booth in block(**values).booths()]


def places(**values):
    return [bounds(booth.ring)[:2] for booth in block(columns=1, **values).booths()]


def test_booths_stand_in_rows_from_the_lower_left():
    rings = [booth.ring for booth in block(width=4).booths()]
    assert rings[:3] == [rectangle(6 + 4 * n, 9, 4, 3) for n in range(3)]
    assert rings[3:] == [rectangle(6 + 4 * n, 12, 4, 3) for n in range(3)]


def test_back_to_back_an_aisle_follows_each_pair():
    assert [y for _x, y in places(rows=5)] == [9, 12, 18, 21, 27]


def test_one_by_one_an_aisle_follows_each_row():
    assert [y for _x, y in places(rows=3, back_to_back=False)] == [9, 15, 21]


def test_rows_may_run_up():
    assert places(rows=3, upright=True, depth=2) == [(6, 9), (8, 9), (13, 9)]
    rings = [booth.ring for booth in block(rows=1, upright=True, width=4, depth=2).booths()]
    assert rings == [rectangle(6, 9 + 4 * n, 2, 4) for n in range(3)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.ROWS, [["A01", "A02", "A03"], ["A04", "A05", "A06"], ["A07", "A08", "A09"]]),
        (Order.SERPENTINE, [["A01", "A02", "A03"], ["A06", "A05", "A04"], ["A07", "A08", "A09"]]),
        (Order.SIDES, [["A01", "A03", "A05"], ["A02", "A04", "A06"], ["A07", "A09", "A11"]]),
    ],
)
def test_numbers_follow_the_scheme(order, expected):
    assert codes(rows=3, numbering=Numbering("A", digits=2, order=order)) == expected


def test_numbers_start_and_step_as_is_said():
    assert codes(rows=1, numbering=Numbering("H-", start=100, step=10)) == [
        ["H-100", "H-110", "H-120"]
    ]


def test_kinds_and_open_sides_follow_from_the_neighbours():
    assert kinds() == [("corner", 2), ("inline", 1), ("corner", 2)] * 2
    assert kinds(rows=1) == [("peninsula", 3), ("inline", 2), ("peninsula", 3)]
    assert kinds(rows=1, columns=1) == [("island", 4)]
    assert kinds(rows=3, aisle=0)[3:6] == [("inline", 1), ("inline", 0), ("inline", 1)]


def test_a_block_has_an_end():
    with pytest.raises(ValidationError, match="at most 1000 booths"):
        block(rows=40, columns=40).booths()


@given(
    rows=st.integers(1, 6),
    columns=st.integers(1, 6),
    width=st.sampled_from([2, 3, 4.5]),
    depth=st.sampled_from([2, 3, 6]),
    aisle=st.sampled_from([0, 2.5, 3]),
    back_to_back=st.booleans(),
    upright=st.booleans(),
    order=st.sampled_from(Order.values),
)
def test_booths_never_overlap_and_codes_are_never_twice(rows, columns, order, **values):
    numbering = Numbering("A", order=order)
    booths = block(rows=rows, columns=columns, numbering=numbering, **values).booths()
    assert len({booth.code for booth in booths}) == len(booths) == rows * columns
    shapes = [shape_of(booth.ring) for booth in booths]
    assert all(shape.area == values["width"] * values["depth"] for shape in shapes)
    assert all(one.intersection(other).area == 0 for one, other in combinations(shapes, 2))


@pytest.mark.parametrize(
    ("taken", "free"),
    [([], "1"), (["A1", "A09"], "A10"), (["A9", "A10b"], "A11b"), (["X"], "X1")],
)
def test_a_next_code_is_written_like_the_last(taken, free):
    assert next_code(taken) == free
