"""A commit that was cut short can be made again."""

import shutil

from expo.search.tantivy_engine import TantivyEngine
from expo.search.tantivy_index import Layout
from tests.contracts.questions import FACETS, document, query

LAYOUT = Layout(FACETS, ("owner",), ("place",))


def test_files_of_a_commit_that_was_not_finished_are_no_obstacle(tmp_path):
    engine = TantivyEngine(tmp_path / "index", LAYOUT)
    engine.index(document(id_, "tea") for id_ in range(1, 9))
    meta = tmp_path / "index" / "documents" / "meta.json"
    shutil.copy(meta, tmp_path / "meta.json")
    engine.remove([1])
    shutil.copy(tmp_path / "meta.json", meta)  # as if killed before this file was written

    engine = TantivyEngine(tmp_path / "index", LAYOUT)
    assert engine.search(query("tea")).total == 8
    engine.remove([1])
    assert engine.search(query("tea")).total == 7
