"""Hours as organisers write them, and as they are stored."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from exhibitors.models.hours import HoursFormField, days_outside, validate_hours
from tests.factories import make_edition

FIELD = HoursFormField(required=False)


def complaint(text: str) -> str:
    with pytest.raises(ValidationError) as caught:
        FIELD.clean(text)
    return str(caught.value.messages[0])


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("", {}),
        ("  \n\n ", {}),
        ("2023-11-23 10:00-16:30", {"2023-11-23": ["10:00", "16:30"]}),
        ("2023-11-23: 9.30 – 24:00", {"2023-11-23": ["09:30", "24:00"]}),
        ("2023-11-27 Closed\r\n2023-11-23 10:00—16:30\r\n", {
            "2023-11-23": ["10:00", "16:30"],
            "2023-11-27": [],
        }),
    ],
)  # fmt: skip
def test_lines_are_read(text: str, hours: dict[str, Any]) -> None:
    assert FIELD.clean(text) == hours


@pytest.mark.parametrize(
    "text",
    ["tomorrow", "2023-11-23", "2023-02-30 10:00-16:00", "2023-11-23 10-16", "23.11. 10:00-16:00"],
)
def test_a_line_that_cannot_be_read_is_named(text: str) -> None:
    assert complaint(f"2023-11-24 09:00-17:00\n{text}") == (
        f"“{text}” can't be read. Write a day and its hours: 2023-11-23 10:00–16:30."
    )


def test_a_day_has_its_hours_once() -> None:
    assert complaint("2023-11-23 09:00-12:00\n2023-11-23 13:00-17:00") == (
        "2023-11-23 stands here twice."
    )


@pytest.mark.parametrize(
    ("hours", "message"),
    [
        ([], "Hours are a list for each day."),
        ({"2023-11-23": "10:00"}, "Hours are a list for each day."),
        ({"monday": []}, "monday is no day."),
        ({"20231123": []}, "20231123 is no day."),
        ({"2023-11-23": ["10:00"]}, "2023-11-23 needs two times, like 10:00–16:30."),
        ({"2023-11-23": ["10:00", "25:00"]}, "2023-11-23 needs two times, like 10:00–16:30."),
        ({"2023-11-23": ["9:00", "10:00"]}, "2023-11-23 needs two times, like 10:00–16:30."),
        ({"2023-11-23": [9, 10]}, "2023-11-23 needs two times, like 10:00–16:30."),
        ({"2023-11-23": ["16:30", "10:00"]}, "2023-11-23 ends before it begins."),
        ({"2023-11-23": ["10:00", "10:00"]}, "2023-11-23 ends before it begins."),
    ],
)
def test_what_is_stored_has_a_shape(hours: Any, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        validate_hours(hours)
    assert caught.value.messages == [message]


TIMES = st.times().map(lambda time: f"{time:%H:%M}") | st.just("24:00")
SPANS: st.SearchStrategy[list[str]] = st.lists(TIMES, min_size=2, max_size=2, unique=True).map(
    sorted
) | st.just([])


@given(st.dictionaries(st.dates().map(str), SPANS))
def test_what_the_form_shows_is_what_it_reads(hours: dict[str, list[str]]) -> None:
    validate_hours(hours)
    shown = FIELD.prepare_value(hours)
    assert FIELD.clean(shown) == hours
    assert not FIELD.has_changed(hours, shown)


def test_another_spelling_is_no_change() -> None:
    hours = {"2023-11-23": ["09:30", "16:30"]}
    assert not FIELD.has_changed(hours, "2023-11-23 9.30-16:30")
    assert FIELD.has_changed(hours, "2023-11-23 9.30-16:45")
    assert FIELD.has_changed(hours, "nonsense")
    assert not FIELD.has_changed(None, "")


@pytest.mark.django_db
def test_days_that_the_edition_does_not_have() -> None:
    hours: dict[str, list[str]] = {
        day: [] for day in ("2023-11-28", "2023-11-22", "2023-11-23", "2023-11-27")
    }
    assert days_outside(hours, make_edition()) == ["2023-11-22", "2023-11-28"]
