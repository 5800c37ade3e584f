import datetime

import pytest

from pavilions.models import Appearance, Session
from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition, make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track

LIST, ADD = "/admin/pavilions/session/", "/admin/pavilions/session/add/"


def page(session):
    return f"{LIST}{session.pk}/change/"


@pytest.fixture(autouse=True)
def shanghai(db):
    return make_edition("gdte", time_zone="Asia/Shanghai")


def moment(name, text):
    """A date and a time in the two controls of a field."""
    day, time = text.split()
    return {f"{name}_0": f"2023-11-{day}", f"{name}_1": time}


def sent(client, stage, at="23 10:00", until="23 11:00", **changes):
    """The form to add a session."""
    times = moment("starts_at", at) | moment("ends_at", until)
    return filled(client, ADD, title_en="Rules", stage=stage.pk, **changes) | times


def with_speaker(form, *speakers):
    """The form with new rows of speakers."""
    form |= {"appearances-TOTAL_FORMS": str(len(speakers))}
    for number, speaker in enumerate(speakers):
        row = f"appearances-{number}"
        form |= {f"{row}-speaker": speaker.pk, f"{row}-role": "speaker", f"{row}-position": "0"}
    return form


def test_times_are_those_of_the_venue(admin_client):
    response = admin_client.post(ADD, sent(admin_client, make_stage()))
    assert response.status_code == 302, errors(response)
    session = Session.objects.get()
    assert session.starts_at == datetime.datetime(2023, 11, 23, 2, 0, tzinfo=datetime.UTC)
    assert session.slug == "rules"
    shown = admin_client.get(page(session)).text
    assert 'value="10:00:00"' in shown
    assert "The time at the venue: Asia/Shanghai." in shown
    assert "11/23/2023 10:00–11:00" in admin_client.get(LIST).text


def test_times_are_those_of_the_edition_that_is_chosen(admin_client):
    lima = make_edition("lima", time_zone="America/Lima")
    form = sent(admin_client, make_stage(edition=lima), edition=lima.pk)
    response = admin_client.post(ADD, form)
    assert response.status_code == 302, errors(response)
    starts_at = datetime.datetime(2023, 11, 23, 15, 0, tzinfo=datetime.UTC)
    assert Session.objects.get().starts_at == starts_at


@pytest.mark.parametrize(
    ("at", "until"), [("23 09:30", "23 10:30"), ("23 10:59", "23 12:00"), ("23 10:15", "23 10:20")]
)
def test_a_stage_has_one_session_at_a_time(admin_client, at, until):
    stage = make_stage()
    make_session("Opening", "23 10:00", "23 11:00", stage=stage)
    response = admin_client.post(ADD, sent(admin_client, stage, at, until))
    assert "At that time this stage has “Opening” (10:00–11:00)." in errors(response)
    assert Session.objects.count() == 1


def test_a_session_does_not_clash_with_itself_or_its_neighbours(admin_client):
    stage = make_stage()
    session = make_session("Opening", "23 10:00", "23 11:00", stage=stage)
    make_session("Next", "23 11:00", "23 12:00", stage=stage)
    response = admin_client.post(page(session), filled(admin_client, page(session)))
    assert response.status_code == 302, errors(response)


def test_a_session_that_moves_is_checked_again(admin_client):
    stage, speaker = make_stage("Main"), make_speaker("Ann Li")
    make_session("Opening", "23 10:00", "23 11:00", stage=stage)
    make_session("Panel", "23 10:00", "23 11:00", stage=make_stage("Lab"), speakers=[speaker])
    session = make_session("Talk", "23 14:00", "23 15:00", stage=stage, speakers=[speaker])
    times = moment("starts_at", "23 10:30") | moment("ends_at", "23 11:30")
    said = errors(admin_client.post(page(session), filled(admin_client, page(session)) | times))
    assert "At that time this stage has “Opening” (10:00–11:00)." in said
    assert "Ann Li appears in “Panel” (10:00–11:00, Lab) at that time." in said
    session.refresh_from_db()
    assert session.starts_at.hour == 6


def test_a_speaker_is_in_one_place_at_a_time(admin_client):
    ann, bob = make_speaker("Ann Li"), make_speaker("Bob Oduya")
    make_session("Panel", "23 10:30", "23 11:30", stage=make_stage("Lab"), speakers=[ann])
    form = with_speaker(sent(admin_client, make_stage()), bob, ann)
    said = errors(admin_client.post(ADD, form))
    assert "Ann Li appears in “Panel” (10:30–11:30, Lab) at that time." in said
    assert "Bob" not in said
    assert Session.objects.count() == Appearance.objects.count() == 1


def test_a_speaker_who_is_taken_off_does_not_clash(admin_client):
    ann = make_speaker("Ann Li")
    make_session("Panel", "23 10:00", speakers=[ann])
    session = make_session("Talk", "23 10:00", speakers=[ann])
    form = filled(admin_client, page(session)) | {"appearances-0-DELETE": "on"}
    response = admin_client.post(page(session), form)
    assert response.status_code == 302, errors(response)
    assert not session.appearances.exists()


@pytest.mark.parametrize(
    ("at", "until"), [("22 23:00", "23 00:30"), ("27 23:00", "28 01:00"), ("30 10:00", "30 11:00")]
)
def test_a_session_takes_place_while_the_expo_lasts(admin_client, at, until):
    response = admin_client.post(ADD, sent(admin_client, make_stage(), at, until))
    text = "The expo lasts from 2023-11-23 to 2023-11-27; this session is not within it."
    assert text in errors(response)
    assert not Session.objects.exists()


def test_a_session_ends_after_it_starts(admin_client):
    response = admin_client.post(ADD, sent(admin_client, make_stage(), "23 11:00", "23 11:00"))
    assert "The session ends before it starts." in errors(response)


def test_a_form_without_times_says_so_and_nothing_else(admin_client):
    form = with_speaker(sent(admin_client, make_stage()), make_speaker())
    said = errors(admin_client.post(ADD, form | {"starts_at_0": "", "starts_at_1": ""}))
    assert "This field is required." in said
    assert "clash" not in said


@pytest.mark.parametrize(("field", "make"), [("stage", make_stage), ("track", make_track)])
def test_stage_and_track_are_of_its_edition(admin_client, field, make):
    foreign = make(edition=make_edition("past"))
    form = sent(admin_client, make_stage()) | {field: foreign.pk}
    assert "This belongs to another edition" in errors(admin_client.post(ADD, form))


def test_speakers_are_of_its_edition(admin_client):
    foreign = make_speaker(edition=make_edition("past"))
    form = with_speaker(sent(admin_client, make_stage()), foreign)
    assert "This belongs to another edition" in errors(admin_client.post(ADD, form))


def test_a_stage_stands_in_a_hall_of_its_edition(admin_client):
    foreign = make_hall(edition=make_edition("past"))
    address = f"/admin/pavilions/stage/{make_stage().pk}/change/"
    form = filled(admin_client, address) | {"hall": foreign.pk}
    assert "This belongs to another edition" in errors(admin_client.post(address, form))


def test_nobody_opens_a_session_that_is_not_there(admin_client):
    assert admin_client.get(f"{LIST}999/change/").status_code == 302
