"""What rows and columns the objects of a JSON file become."""

import json
from pathlib import Path
from typing import Any

import pytest

from exhibitors.exchange.json_lists import json_lists
from exhibitors.exchange.sources import Record


def read(folder: Path, content: bytes) -> list[list[Record]]:
    path = folder / "list.json"
    path.write_bytes(content)
    return [list(records()) for records in json_lists(path)]


@pytest.mark.parametrize(
    ("objects", "titles", "rows"),
    [
        ([{"a": "x"}, {"b": "y"}], ["a", "b"], [["x", ""], ["", "y"]]),
        ([{"a": True, "b": None, "c": 1.5}], ["a", "b", "c"], [["1", "", "1.5"]]),
        ([{"a": ["x", 2, None, False, "x"]}], ["a"], [["x|2|0"]]),
        ([{"a": []}, {"b": 1}], ["b"], [[""], ["1"]]),
        (
            [{"a": 1, "site": {"city": "Bonn", "geo": {"lat": 50}}, "b": 2}],
            ["a", "site.city", "site.geo.lat", "b"],
            [["1", "Bonn", "50", "2"]],
        ),
        # A hall without a booth comes after those with one.
        (
            [{"a": 1, "booths": [{"no": "", "hall": "3"}, {"no": "B1", "hall": "4"}, "Foyer"]}],
            ["a", "booths.no", "booths.hall", "booths"],
            [["1", "B1", "4|3", "Foyer"]],
        ),
    ],
)
def test_rows(tmp_path: Path, objects: Any, titles: list[str], rows: list[list[str]]):
    (records,) = read(tmp_path, json.dumps(objects).encode())
    assert records == [(0, titles), *enumerate(rows, start=1)]


def test_the_outermost_list_comes_first(tmp_path: Path):
    content = b'{"page": {"more": [{"x": 1}]}, "list": [3, {"y": [{"z": 2}]}], "tags": ["a"]}'
    assert read(tmp_path, content) == [[(0, ["y.z"]), (1, ["2"])], [(0, ["x"]), (1, ["1"])]]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ('[{"name": "Müller"}]'.encode("utf-16"), "Müller"),
        ('[{"name": "Müller"}]'.encode("cp1252"), "Müller"),
        (f'[{{"name": "{"ü" * 50}'.encode() + b'\xfc"}]', "ü" * 50 + "\ufffd"),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, name: str):
    assert read(tmp_path, content) == [[(0, ["name"]), (1, [name])]]
