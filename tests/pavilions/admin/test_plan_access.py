"""The editor is for those who may change levels; others change nothing."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from pavilions.models import PlanDraft, PlanEdit, PlanVersion
from pavilions.plan.content import same_place
from tests.factories import make_user
from tests.pavilions.admin.planning import PLAN, address, make_level, seen, send

pytestmark = pytest.mark.django_db

PAGES = ["editor", "preview", "publish", "versions"]
EDITS = ["draw", "block", "move", "resize", "split", "merge", "renumber", "change", "remove"]
EDITS += ["thing", "size", "undo", "redo", "discard"]
MOVE = {"chosen": "A3", "right": "10", "up": "0"}


@pytest.fixture
def level(edition):
    return make_level()


@pytest.fixture
def planner(client):
    """Staff who may change levels and nothing else."""
    user = make_user(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_level"))
    client.force_login(user)
    return client


@pytest.fixture(params=["stranger", "visitor", "staff"])
def outsider(request, client):
    """One who has no business here, and what they get."""
    if request.param != "stranger":
        client.force_login(make_user(is_staff=request.param == "staff"))
    return client, 403 if request.param == "staff" else 302


def everything():
    return [
        list(model.objects.order_by("pk").values()) for model in (PlanDraft, PlanEdit, PlanVersion)
    ]


def test_who_may_change_levels_edits_and_publishes(planner, level):
    assert all(planner.get(address(name, level)).status_code == 200 for name in PAGES)
    assert send(planner, level, "move", **MOVE).status_code == 302
    assert send(planner, level, "publish").status_code == 302
    assert planner.post(address("restore", level, 1)).status_code == 302
    assert same_place(seen(level).plan, PLAN)


def test_others_see_and_change_nothing(outsider, admin_client, level):
    client, status = outsider
    send(admin_client, level, "move", **MOVE)
    PlanVersion.objects.create(level=level, number=1, content=PLAN.as_json())
    before = everything()
    for name in PAGES:
        assert client.get(address(name, level)).status_code == status
    for name in [*EDITS, "publish"]:
        assert send(client, level, name, **MOVE).status_code == status
    assert client.post(address("restore", level, 1)).status_code == status
    assert everything() == before
    assert same_place(seen(level).published, PLAN)


@pytest.mark.parametrize("name", EDITS)
def test_edits_are_not_made_by_looking(admin_client, level, name):
    assert admin_client.get(address(name, level), MOVE).status_code == 405
    assert everything() == [[], [], []]


@pytest.mark.parametrize("name", ["editor", "preview", "versions"])
def test_pages_take_nothing(admin_client, level, name):
    assert admin_client.post(address(name, level), MOVE).status_code == 405


def test_nor_does_looking_restore(admin_client, level):
    PlanVersion.objects.create(level=level, number=1, content=PLAN.as_json())
    assert admin_client.get(address("restore", level, 1)).status_code == 405
    assert not PlanDraft.objects.exists()


def test_publishing_takes_no_other_verbs(admin_client, level):
    assert admin_client.delete(address("publish", level)).status_code == 405


def test_a_level_that_is_not_there_is_not_found(admin_client, level):
    level.pk = 0
    for name in PAGES:
        assert admin_client.get(address(name, level)).status_code == 404
    for name in EDITS:
        assert admin_client.post(address(name, level), MOVE).status_code == 404


def test_without_the_token_nothing_is_made(level):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user(is_staff=True, is_superuser=True))
    assert send(client, level, "move", **MOVE).status_code == 403
    assert everything() == [[], [], []]
