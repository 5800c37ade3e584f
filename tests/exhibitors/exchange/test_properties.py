"""What holds for any text."""

import csv
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from exhibitors.exchange import values
from exhibitors.exchange.cells import clean, list_separator, name_key, split_list
from exhibitors.exchange.columns import recognise
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.places import find_places, split_hall
from exhibitors.exchange.reading import read_table
from exhibitors.exchange.values import parse_country
from expo.countries import CODES

# Texts that look like what cells hold, beside any text at all.
pieces = st.sampled_from(
    [
        "Hall",
        "Halle",
        "Stand",
        "3",
        "3.2",
        "B012",
        "H2",
        "-",
        "/",
        ";",
        ",",
        " ",
        "、",
        "号馆",
        "(",
        ")",
        "Freifläche",
        "C030aD029a",
        "&amp;",
        "\xa0",
        "France",
        "; ",
        "NULL",
        "1.234,50",
        "https://",
    ]
)
cells = st.text(max_size=40) | st.lists(pieces, max_size=12).map("".join)
names = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map("n".__add__)


@given(cells, cells)
def test_places_never_fail(halls: str, booths: str):
    places = find_places(halls, booths)
    assert all(place.hall or place.code for place in places)
    assert len(places) == len(set(places))


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12).map(str) | st.from_regex(r"[HNW]\d", fullmatch=True),
            st.from_regex(r"[A-Z]\d{3}", fullmatch=True),
        ),
        min_size=1,
        max_size=5,
        unique=True,
    )
)
def test_places_read_as_they_were_written(pairs: list[tuple[str, str]]):
    halls, booths = zip(*pairs, strict=True)
    written = [
        find_places("; ".join(halls), "; ".join(booths)),
        find_places("", "; ".join(f"Hall {hall}, Stand {booth}" for hall, booth in pairs)),
        find_places("", " / ".join(f"{hall}号馆{booth}" for hall, booth in pairs)),
    ]
    for places in written:
        assert [(place.hall, place.code) for place in places] == pairs


@given(cells)
def test_cleaning_twice_is_cleaning_once(text: str):
    for lines in (False, True):
        assert clean(clean(text, lines=lines), lines=lines) == clean(text, lines=lines)


@given(cells)
def test_a_name_has_one_key(text: str):
    assert name_key(clean(text)) == name_key(clean(text).swapcase().swapcase())
    assert bool(name_key(text)) == bool(text.strip())


@given(
    st.lists(st.lists(names, min_size=1, max_size=4, unique=True), min_size=2),
    st.sampled_from("|;\n"),
)
def test_lists_read_as_they_were_written(lists: list[list[str]], separator: str):
    written = [f"{separator} ".join(values) for values in lists]
    found = list_separator(written)
    assert found == (separator if any(len(values) > 1 for values in lists) else None)
    assert [split_list(text, found) for text in written] == [
        list(dict.fromkeys(map(clean, values))) for values in lists
    ]


@given(cells)
def test_values_are_understood_or_not(text: str):
    parsers = [parse for name, parse in vars(values).items() if name.startswith("parse_")]
    for parse in parsers:
        parse([text] if parse is parse_country else text)
    assert parse_country([text]) in {None, *CODES}
    assert recognise(text, "exhibitors") != ("", "")
    assert split_hall(text)[1] or not text


@given(st.decimals(0, 10**9, places=2))
def test_numbers_read_as_they_were_written(number):
    plain, grouped = f"{number:.2f}", f"{number:,.2f}"
    turned = grouped.translate(str.maketrans(",.", ".,"))
    assert [values.parse_decimal(text) for text in (plain, grouped, turned)] == [number] * 3


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_any_file_is_a_table_or_is_refused(content: bytes):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.csv")
        path.write_bytes(content)
        with suppress(UnusableFileError):
            assert list(read_table(path).rows())


texts = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"]), max_size=20
)


@settings(max_examples=150)
@given(
    rows=st.lists(st.lists(texts, min_size=3, max_size=3), min_size=1, max_size=8),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_tables_read_as_they_were_written(rows, encoding: str, delimiter: str, end: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.csv")
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter, lineterminator=end)
            writer.writerows([["name", "country", "booth"], *rows])
        said = [row for row in rows if any(cell.strip() for cell in row)]
        if said:
            assert [row.cells for row in read_table(path).rows()] == said
