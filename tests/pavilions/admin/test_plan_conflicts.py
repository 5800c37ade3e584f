"""Two organisers share a draft: whoever comes second sees what the first did, and loses nothing."""

import pytest

from pavilions.models import PlanEdit, PlanVersion
from tests.factories import make_user
from tests.pavilions.admin.planning import address, make_level, said, seen, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def level(edition):
    return make_level()


@pytest.fixture
def ada(client):
    """Another organiser's browser."""
    client.force_login(make_user("ada@example.org", is_staff=True, is_superuser=True, name="Ada"))
    return client


def contents():
    return list(PlanEdit.objects.values_list("pk", "content"))


def test_the_second_edit_is_told_of_the_first_and_still_filled_in(admin_client, ada, level):
    mark = seen(level).mark
    send(ada, level, "move", chosen="A3", right=10, up=0)
    before = contents()
    response = send(admin_client, level, "move", chosen="A2", right="2.5", up=1, based_on=mark)
    page = said(response)
    assert response.status_code == 409
    assert contents() == before
    assert "The plan has changed since you opened it." in page
    assert "Ada &lt;ada@example.org&gt;: Moved 1 booth: A3" in page
    assert 'name="right" value="2.5"' in page
    assert 'data-name="A3" data-box="25 6 3 3"' in page


def test_sent_again_from_that_page_it_is_made(admin_client, ada, level):
    mark = seen(level).mark
    send(ada, level, "move", chosen="A3", right=10, up=0)
    values = {"chosen": "A2", "right": "2.5", "up": 1}
    response = send(admin_client, level, "move", **values, based_on=mark)
    shown = next(form for form in response.context["page"].changes if form.is_bound)
    send(admin_client, level, "move", **values, based_on=shown.data["based_on"])
    assert seen(level).plan.booth("A2").ring[0] == (14.5, 7)
    assert seen(level).plan.booth("A3").ring[0] == (25, 6)


def test_what_is_gone_meanwhile_is_not_chosen_any_more(admin_client, ada, level):
    mark = seen(level).mark
    send(ada, level, "remove", chosen="A3")
    response = send(admin_client, level, "move", chosen="A2, A3", right=1, up=1, based_on=mark)
    assert response.status_code == 409
    assert response.context["page"].chosen.codes == ["A2"]


@pytest.mark.parametrize("step", ["undo", "redo", "discard"])
def test_steps_are_told_too(admin_client, ada, level, step):
    send(ada, level, "move", chosen="A3", right=10, up=0)
    mark = seen(level).mark
    send(ada, level, "move", chosen="A3", right=10, up=0)
    before = contents()
    response = send(admin_client, level, step, based_on=mark)
    assert (response.status_code, contents()) == (409, before)


def test_an_undo_of_somebody_is_told(admin_client, ada, level):
    send(ada, level, "move", chosen="A3", right=10, up=0)
    mark = seen(level).mark
    send(ada, level, "undo")
    response = send(admin_client, level, "move", chosen="A2", right=1, up=0, based_on=mark)
    assert "Somebody went back to an earlier step." in said(response)


def test_a_discarded_draft_is_told(admin_client, ada, level):
    send(ada, level, "move", chosen="A3", right=10, up=0)
    mark = seen(level).mark
    send(ada, level, "discard")
    response = send(admin_client, level, "move", chosen="A2", right=1, up=0, based_on=mark)
    assert "The draft was discarded." in said(response)


def test_of_two_who_publish_one_wins_and_the_other_is_told(admin_client, ada, level):
    send(ada, level, "move", chosen="A3", right=10, up=0)
    mark = seen(level).mark
    assert send(ada, level, "publish", based_on=mark).status_code == 302
    response = send(admin_client, level, "publish", based_on=mark)
    assert response.status_code == 409
    assert "Version 2 is by Ada" in said(response)
    assert PlanVersion.objects.count() == 2


def test_the_mark_is_that_of_the_page(admin_client, level):
    page = said(admin_client.get(address("editor", level)))
    assert f'name="based_on" value="{seen(level).mark}"' in page
