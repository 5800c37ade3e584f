import pytest
from django.contrib.auth.models import Permission
from django.db import connection

from exhibitors import services
from exhibitors.models import Exhibitor
from expo.models import IndexChange
from tests.factories import make_edition, make_exhibitor, make_user

LIST = "/admin/exhibitors/exhibitor/"


def send(client, action, *exhibitors, **others):
    chosen = {"action": action, "_selected_action": [e.pk for e in exhibitors]}
    return client.post(LIST, chosen | others, follow=True)


def statuses(*exhibitors):
    found = dict(Exhibitor.objects.values_list("pk", "status"))
    return [found[exhibitor.pk] for exhibitor in exhibitors]


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        ("publish", "published", "2 exhibitors published."),
        ("withdraw", "withdrawn", "2 exhibitors withdrawn."),
    ],
)
def test_the_chosen_ones(admin_client, action, status, told):
    one, two, other = (make_exhibitor(status="draft") for _each in range(3))
    response = send(admin_client, action, one, two)
    assert statuses(one, two, other) == [status, status, "draft"]
    assert [str(message) for message in response.context["messages"]] == [told]
    assert set(IndexChange.objects.values_list("exhibitor_id", flat=True)) == {one.pk, two.pk}


def test_those_that_are_public_stay_untouched(admin_client):
    there, new = make_exhibitor(), make_exhibitor(status="draft")
    before = Exhibitor.objects.get(pk=there.pk).updated_at
    send(admin_client, "publish", there, new)
    assert Exhibitor.objects.get(pk=there.pk).updated_at == before
    assert list(IndexChange.objects.values_list("exhibitor_id", flat=True)) == [new.pk]


def test_all_that_a_search_found(admin_client):
    tea, silk = make_exhibitor("Tea", status="draft"), make_exhibitor("Silk", status="draft")
    chosen = {"action": "publish", "_selected_action": [tea.pk], "select_across": "1"}
    admin_client.post(LIST + "?q=tea", chosen)
    assert statuses(tea, silk) == ["published", "draft"]


@pytest.mark.django_db
def test_only_by_those_who_may_change_them(client):
    reader = make_user(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_exhibitor"))
    client.force_login(reader)
    exhibitor = make_exhibitor(status="draft")
    send(client, "publish", exhibitor)
    assert statuses(exhibitor) == ["draft"]
    assert not IndexChange.objects.exists()


def test_each_editions_index_is_told(edition):
    past = make_edition("past")
    here, there = make_exhibitor(), make_exhibitor(edition=past)
    assert services.withdraw(exhibitors=Exhibitor.objects.all()) == 2
    recorded = set(IndexChange.objects.values_list("edition", "exhibitor_id"))
    assert recorded == {(edition.pk, here.pk), (past.pk, there.pk)}


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_at_one_price(django_assert_num_queries, number):
    for _each in range(number):
        make_exhibitor(status="draft")
    turns = int(connection.features.has_select_for_update)  # those who record take turns there
    with django_assert_num_queries(5 + turns):  # with BEGIN and COMMIT of a savepoint
        services.publish(exhibitors=Exhibitor.objects.all())
