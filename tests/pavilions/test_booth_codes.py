import pytest
from hypothesis import given
from hypothesis import strategies as st

from pavilions.booth_codes import booth_key, booth_label, booth_order


@pytest.mark.parametrize(
    ("hall", "code", "label"), [("3.2", "B025", "3.2-B025"), ("Chalet", "", "Chalet")]
)
def test_label(hall, code, label):
    assert booth_label(hall, code) == label


@pytest.mark.parametrize("spelling", ["3-B012", "3b12", "3 b 012", "３-Ｂ０１２", "3_B.12"])
def test_every_spelling_has_one_key(spelling):
    assert booth_key(spelling) == "3b12"


def test_adjacent_numbers_stay_apart():
    assert booth_key("3-12") == booth_key("3 012") != booth_key("312")


def test_natural_order():
    labels = ["10-A1", "2-A10", "2-A9", "2-A9b", "2-B1"]
    assert sorted(labels, key=booth_order) == ["2-A9", "2-A9b", "2-A10", "2-B1", "10-A1"]


@given(st.lists(st.text(max_size=12)))
def test_whatever_is_written_can_be_put_in_order(labels):
    orders = [booth_order(label) for label in sorted(labels, key=booth_order)]
    assert orders == sorted(orders)


@given(st.text(max_size=12))
def test_a_key_is_its_own_key(label):
    assert booth_key(booth_key(label)) == booth_key(label)
