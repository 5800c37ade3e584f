"""The programme's lists and forms cost the same whatever the number of rows."""

import pytest
from django.contrib.contenttypes.models import ContentType

from tests.expo.admin.posting import errors, filled
from tests.factories import make_hall
from tests.factories.programme import make_session, make_speaker, make_stage, make_track


@pytest.fixture(autouse=True)
def _first_request():
    """As in a new process, which looks up each model's content type once."""
    ContentType.objects.clear_cache()


def fill(rows):
    """So many sessions, each with as many speakers."""
    return [
        make_session(
            at=f"23 1{number}:00",
            stage=make_stage(hall=make_hall()),
            track=make_track(),
            speakers=[make_speaker() for _ in range(rows)],
        )
        for number in range(rows)
    ]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("model", "queries"), [("session", 9), ("stage", 7), ("track", 7), ("speaker", 7)]
)
def test_lists(admin_client, edition, django_assert_num_queries, model, queries, rows):
    fill(rows)
    with django_assert_num_queries(queries):
        assert admin_client.get(f"/admin/pavilions/{model}/").status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_a_sessions_form(admin_client, edition, django_assert_num_queries, rows):
    session = fill(rows)[0]
    with django_assert_num_queries(10):
        admin_client.get(f"/admin/pavilions/session/{session.pk}/change/")


@pytest.mark.parametrize(
    ("model", "text"), [("session", "parcels"), ("speaker", "Ann"), ("stage", "Main")]
)
def test_search(admin_client, edition, model, text):
    make_session("Rules for parcels", speakers=[make_speaker("Ann Li")], stage=make_stage("Main"))
    make_session("Other", speakers=[make_speaker("Bob Oduya")])
    address = f"/admin/pavilions/{model}/"
    assert len(admin_client.get(address).context["cl"].result_list) == 2
    assert len(admin_client.get(f"{address}?q={text}").context["cl"].result_list) == 1


@pytest.mark.parametrize("model", ["session", "stage", "track", "speaker"])
def test_old_addresses_are_remembered_and_new_ones_made_of_names(admin_client, edition, model):
    session = fill(1)[0]
    thing = {
        "session": session,
        "stage": session.stage,
        "track": session.track,
        "speaker": session.speakers.get(),
    }[model]
    old = thing.slug
    page = f"/admin/pavilions/{model}/{thing.pk}/change/"
    name = "title_en" if model == "session" else "name_en"
    form = filled(admin_client, page) | {"slug": "", name: "A new name"}
    response = admin_client.post(page, form)
    assert response.status_code == 302, errors(response)
    thing.refresh_from_db()
    assert thing.slug == "a-new-name"
    assert type(thing).renamed(scope_id=edition.pk, slug=old) == thing
