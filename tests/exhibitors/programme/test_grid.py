"""A day's table, whatever takes place on it."""

import datetime

from hypothesis import given
from hypothesis import strategies as some

from exhibitors.programme.grid import Row, grid
from pavilions.models import Session, Stage

NINE = datetime.datetime(2023, 11, 23, 9, tzinfo=datetime.UTC)
MAIN, LAB = Stage(pk=1, slug="main"), Stage(pk=2, slug="lab")


def session(stage: Stage, start: int, length: int) -> Session:
    """A session that starts and lasts so many quarters of an hour."""
    starts_at = NINE + datetime.timedelta(minutes=15 * start)
    ends_at = starts_at + datetime.timedelta(minutes=15 * length)
    return Session(stage_id=stage.pk, starts_at=starts_at, ends_at=ends_at)


def shape(rows: list[Row]) -> list[list[tuple[int, int]]]:
    """Of each row's cells the number of sessions and of rows."""
    return [[(len(cell.sessions), cell.span) for cell in row.cells] for row in rows]


def test_a_session_covers_the_rows_that_start_while_it_lasts():
    rows = grid([MAIN, LAB], [session(MAIN, 0, 4), session(LAB, 2, 2), session(LAB, 4, 1)])
    assert shape(rows) == [[(1, 2), (0, 1)], [(1, 1)], [(0, 1), (1, 1)]]


def test_sessions_that_overlap_on_a_stage_share_a_cell():
    rows = grid([MAIN], [session(MAIN, 0, 4), session(MAIN, 2, 4), session(MAIN, 6, 1)])
    assert shape(rows) == [[(2, 1)], [(1, 1)]]


def test_no_sessions_make_no_rows():
    assert grid([MAIN, LAB], []) == []


@given(
    some.lists(
        some.builds(
            session, some.sampled_from([MAIN, LAB]), some.integers(0, 20), some.integers(1, 8)
        ),
        max_size=12,
    )
)
def test_every_session_is_there_once_and_the_table_is_whole(sessions):
    sessions.sort(key=lambda each: each.starts_at)
    rows = grid([MAIN, LAB], sessions)

    shown = [each for row in rows for cell in row.cells for each in cell.sessions]
    assert sorted(map(id, shown)) == sorted(map(id, sessions))
    left = [0, 0]  # rows that the open cell of each column still covers
    for row in rows:
        cells = iter(row.cells)
        for column in range(2):
            if not left[column]:
                left[column] = next(cells).span
            left[column] -= 1
        assert next(cells, None) is None
    assert left == [0, 0]
