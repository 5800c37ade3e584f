"""Booths are given to exhibitors and taken away, and either is undone."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from exhibitors import assignment
from exhibitors.assignment import Assignment, assign, release, undo
from exhibitors.models import Stand
from expo.models import IndexChange
from tests.factories import make_booth, make_edition, make_exhibitor, make_stand

pytestmark = pytest.mark.django_db


def stands(exhibitor):
    """Where an exhibitor stands, as what, and what visitors are told."""
    rows = Stand.objects.filter(exhibitor=exhibitor)
    return [(stand.booth.label, stand.role, stand.moved_from) for stand in rows]


def changes():
    return list(IndexChange.objects.values_list("edition_id", "exhibitor_id"))


@pytest.fixture
def exhibitor(edition):
    return make_exhibitor("Tea House")


def test_who_stands_nowhere_gets_a_booth(edition, exhibitor):
    done = assign(exhibitor=exhibitor, booth=make_booth("3-B012"))
    assert stands(exhibitor) == [("3-B012", "host", "")]
    assert (done.exhibitor, done.before, len(done.after)) == (exhibitor.pk, (), 1)
    assert changes() == [(edition.pk, exhibitor.pk)]


def test_who_stands_elsewhere_moves_and_visitors_are_told(edition, exhibitor):
    make_stand(exhibitor, "3-B012", role="shared")
    assign(exhibitor=exhibitor, booth=make_booth("1-A001"))
    assert stands(exhibitor) == [("1-A001", "host", "3-B012")]
    assert changes() == [(edition.pk, exhibitor.pk)]


def test_a_number_in_the_hall_that_was_known_is_no_move(exhibitor):
    make_stand(exhibitor, "3")
    assign(exhibitor=exhibitor, booth=make_booth("3-B012"))
    assert stands(exhibitor) == [("3-B012", "host", "")]


@pytest.mark.parametrize("role", ["co-exhibitor", "shared"])
def test_others_join_the_host(exhibitor, role):
    taken = make_exhibitor(booths=["3-B012"]).stands.get().booth
    assign(exhibitor=exhibitor, booth=taken, role=role)
    assert stands(exhibitor) == [("3-B012", role, "")]


def refused(exhibitor, booth, sentence):
    before = stands(exhibitor)
    with pytest.raises(ValidationError) as error:
        assign(exhibitor=exhibitor, booth=booth)
    assert error.value.messages == [sentence]
    assert stands(exhibitor) == before
    assert changes() == []


@pytest.mark.parametrize("booths", [[], ["1-A001"]])
def test_a_booth_has_one_host(edition, booths):
    taken = make_exhibitor(booths=["3-B012"]).stands.get().booth
    refused(make_exhibitor(booths=booths), taken, "This booth has a host already.")


@pytest.mark.parametrize("booths", [[], ["1-A001"]])
def test_no_booth_of_another_edition(edition, booths):
    booth = make_booth("3-B012", edition=make_edition("past"))
    sentence = "This booth belongs to another edition of the expo."
    refused(make_exhibitor(booths=booths), booth, sentence)


def test_not_the_same_booth_again(exhibitor):
    stand = make_stand(exhibitor, "3-B012", role="shared")
    refused(exhibitor, stand.booth, "This exhibitor stands in this booth already.")


def test_which_of_several_booths_would_move_is_not_guessed(edition):
    exhibitor = make_exhibitor(booths=["3-B012", "3-B013"])
    sentence = "This exhibitor has several booths. Change them on the exhibitor's own page."
    refused(exhibitor, make_booth("1-A001"), sentence)


@pytest.mark.parametrize("gone", ["exhibitor", "booth"])
def test_what_is_gone_is_given_to_nobody(exhibitor, gone):
    chosen = {"exhibitor": exhibitor, "booth": make_booth("3-B012")}
    type(chosen[gone]).objects.filter(pk=chosen[gone].pk).delete()
    with pytest.raises(ValidationError, match="Somebody else has changed this"):
        assign(**chosen)
    assert not Stand.objects.exists()


def test_who_comes_second_reads_why(exhibitor, monkeypatch):
    """Another way of writing, without the lock, is faster between the check and the saving."""
    booth, other = make_booth("3-B012"), make_exhibitor()
    save = Stand.save

    def overtaken(stand, **options):
        monkeypatch.setattr(Stand, "save", save)
        make_stand(other, booth)
        raise IntegrityError

    monkeypatch.setattr(Stand, "save", overtaken)
    monkeypatch.setattr(assignment, "_assign", assignment._assign.__wrapped__)
    with pytest.raises(ValidationError, match="This booth has a host already"):
        assign(exhibitor=exhibitor, booth=booth)
    assert [stand.exhibitor for stand in booth.stands.all()] == [other]


def test_an_exhibitor_leaves_a_booth(edition, exhibitor):
    left = make_stand(exhibitor, "3-B012")
    make_stand(exhibitor, "3-B013")
    release(stand=left)
    assert stands(exhibitor) == [("3-B013", "host", "")]
    assert changes() == [(edition.pk, exhibitor.pk)]


def test_nobody_leaves_twice(exhibitor):
    stand = make_stand(exhibitor, "3-B012")
    Stand.objects.filter(pk=stand.pk).delete()
    with pytest.raises(ValidationError, match="Somebody else has changed this"):
        release(stand=stand)
    assert changes() == []


def kept(done):
    """What comes back of a session."""
    return Assignment.from_json(json.loads(json.dumps(done.as_json())))


def everything():
    return list(Stand.objects.order_by("pk").values())


def test_a_new_stand_is_undone(edition, exhibitor):
    undo(assignment=kept(assign(exhibitor=exhibitor, booth=make_booth("3-B012"))))
    assert everything() == []
    assert changes() == [(edition.pk, exhibitor.pk)] * 2


def test_a_move_is_undone_with_what_visitors_were_told(exhibitor):
    make_stand(exhibitor, "3-B012", role="shared")
    assign(exhibitor=exhibitor, booth=make_booth("1-A001"), role="shared")
    before = everything()
    undo(assignment=kept(assign(exhibitor=exhibitor, booth=make_booth("1-A002"))))
    assert everything() == before
    assert stands(exhibitor) == [("1-A001", "shared", "3-B012")]


def test_leaving_is_undone(exhibitor):
    make_stand(exhibitor, "3-B012")
    assign(exhibitor=exhibitor, booth=make_booth("1-A001"))
    before = everything()
    undo(assignment=kept(release(stand=exhibitor.stands.get())))
    assert everything() == before


def not_undone(done, sentence):
    before, recorded = everything(), changes()
    with pytest.raises(ValidationError, match=sentence):
        undo(assignment=done)
    assert (everything(), changes()) == (before, recorded)


def test_a_booth_that_was_taken_since_is_not_given_back(exhibitor):
    done = release(stand=make_stand(exhibitor, "3-B012"))
    assign(exhibitor=make_exhibitor(), booth=make_booth("3-B013"))
    Stand.objects.update(booth=done.before[0].booth)
    not_undone(done, "This booth has a host already")


def test_what_somebody_changed_since_stays(exhibitor):
    done = assign(exhibitor=exhibitor, booth=make_booth("3-B012"))
    assign(exhibitor=exhibitor, booth=make_booth("3-B013"))
    not_undone(done, "Somebody else has changed this")


def test_nothing_is_undone_twice(exhibitor):
    done = assign(exhibitor=exhibitor, booth=make_booth("3-B012"))
    undo(assignment=done)
    not_undone(done, "Somebody else has changed this")


def test_nothing_is_restored_for_who_is_gone(exhibitor):
    done = release(stand=make_stand(exhibitor, "3-B012"))
    exhibitor.delete()
    not_undone(done, "Somebody else has changed this")
