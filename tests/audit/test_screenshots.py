"""The pictures in docs/screenshots are those that `make screenshots` takes, and small."""

from tests.audit.screenshots import MOST_BYTES, PICTURES, SHOTS


def test_all_are_there_and_no_others() -> None:
    assert {*PICTURES.iterdir()} == {shot.path for shot in SHOTS}


def test_each_is_small() -> None:
    assert [path for path in PICTURES.iterdir() if path.stat().st_size > MOST_BYTES] == []
