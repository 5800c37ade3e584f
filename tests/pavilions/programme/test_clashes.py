"""What can't take place at the same time, compared with brute force."""

import datetime
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pavilions.models import Appearance, Session, Speaker
from pavilions.programme import clash_on_stage, clashes_of_speakers
from tests.factories.programme import make_session, make_speaker, make_stage, venue_time

QUARTER = datetime.timedelta(minutes=15)


class Slot(NamedTuple):
    """A session to make: quarters of an hour, the number of its stage, those of its speakers."""

    stage: int
    start: int
    length: int
    speakers: frozenset[int]


slots = some.builds(
    Slot,
    stage=some.integers(0, 1),
    start=some.integers(0, 8),
    length=some.integers(1, 6),
    speakers=some.frozensets(some.integers(0, 2), max_size=2),
)


def fill(programme: list[Slot]) -> tuple[list[Session], list[Speaker]]:
    """The sessions, saved in the place of an earlier example's, and the speakers by number."""
    Session.objects.all().delete()
    stages, speakers = [make_stage() for _ in range(2)], [make_speaker() for _ in range(3)]
    opening = venue_time(stages[0].edition, "23 09:00")
    sessions = Session.objects.bulk_create(
        Session(
            edition=stages[0].edition,
            slug=f"s{number}",
            stage=stages[slot.stage],
            starts_at=opening + slot.start * QUARTER,
            ends_at=opening + (slot.start + slot.length) * QUARTER,
        )
        for number, slot in enumerate(programme)
    )
    Appearance.objects.bulk_create(
        Appearance(session=session, speaker=speakers[each])
        for session, slot in zip(sessions, programme, strict=True)
        for each in slot.speakers
    )
    return sessions, speakers


def meet(one: Slot, other: Slot) -> bool:
    """Whether a quarter of an hour belongs to both."""
    quarters = [set(range(slot.start, slot.start + slot.length)) for slot in (one, other)]
    return bool(quarters[0] & quarters[1])


@pytest.mark.django_db
@given(programme=some.lists(slots, min_size=1, max_size=6))
def test_like_brute_force(programme):
    sessions, speakers = fill(programme)
    for number, slot in enumerate(programme):
        others = [
            (session, other)
            for place, (session, other) in enumerate(zip(sessions, programme, strict=True))
            if place != number and meet(slot, other)
        ]
        on_stage = {session for session, other in others if other.stage == slot.stage}
        found = clash_on_stage(sessions[number])
        assert found in on_stage if on_stage else found is None

        elsewhere = {
            speakers[each].pk: {session for session, other in others if each in other.speakers}
            for each in slot.speakers
        }
        clashes = clashes_of_speakers(sessions[number], [speakers[each] for each in slot.speakers])
        assert clashes.keys() == {key for key, found in elsewhere.items() if found}
        assert all(session in elsewhere[key] for key, session in clashes.items())


@pytest.mark.django_db
def test_one_may_start_as_another_ends(edition):
    stage = make_stage()
    make_session(at="23 10:00", until="23 11:00", stage=stage)
    session = make_session(at="23 11:00", until="23 12:00", stage=stage)
    make_session(at="23 12:00", until="23 13:00", stage=stage)
    assert clash_on_stage(session) is None


@pytest.mark.django_db
def test_a_session_that_is_not_saved_yet_clashes_too(edition):
    there = make_session(at="23 10:00")
    draft = Session(
        edition=edition, stage=there.stage, starts_at=there.starts_at, ends_at=there.ends_at
    )
    assert clash_on_stage(draft) == there
