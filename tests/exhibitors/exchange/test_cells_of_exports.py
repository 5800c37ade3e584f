"""Cells that are written so that reading them gives the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitors.exchange.cells import clean, join_words, shield, split_words, unique, unshield
from exhibitors.exchange.cells import given as said
from exhibitors.exchange.writing import Edits
from exhibitors.models import Organisation
from expo.text import Text


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ('"ISO 9001, ISO 14001";CE', ["ISO 9001, ISO 14001", "CE"]),
        ('CE; "a; b" ', ["CE", "a; b"]),
        ('"the ""best""; ever"', ['the "best"; ever']),
        ('"Best" award, CE', ['"Best" award', "CE"]),
        ('5" pipe; 6" pipe', ['5" pipe', '6" pipe']),
        ('"open; CE', ['"open', "CE"]),
    ],
)
def test_words_between_quotation_marks_hold_separators(cell, words):
    assert split_words(cell) == words


@given(st.lists(st.text(alphabet="ab\"';,、| \n=-", min_size=1), max_size=4))
def test_every_list_of_words_is_read_as_it_was_written(words):
    words = unique(said(word) for word in words)

    assert split_words(join_words(words)) == words


@given(st.text(alphabet="'=+-@\t\r\0a ", max_size=5))
def test_no_shielded_cell_is_a_formula_and_each_gives_its_text_back(text):
    cell = shield(text)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert unshield(cell) == text


@pytest.mark.parametrize("text", ["'plain", "a=b", "", "5-6"])
def test_other_cells_stay_as_they_are(text):
    assert shield(text) == unshield(text) == text


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("two  spaces\r\n", "two spaces", False),
        ("tea &amp; coffee", "tea & coffee", False),
        ("tea", "coffee", True),
    ],
)
def test_a_text_that_only_cleaning_changes_stays(old, new, changes):
    organisation = Organisation(name=Text(en=old), website=old, aliases=[old])

    assert clean(old) == new or changes
    for value in ({"name": {"en": new}}, {"website": new}, {"aliases": [new]}):
        assert bool(Edits(Organisation).set(organisation, value)) is changes
