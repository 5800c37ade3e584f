"""Organisers read what visitors report."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType

from exhibitors.models import ListingReport
from tests.factories import make_edition, make_exhibitor, make_user

LIST = "/admin/exhibitors/listingreport/"


def make_report(**fields):
    defaults = {"reason": "gone", "text": "Nobody is there.", "sender": "a" * 64}
    exhibitor = fields.pop("exhibitor", None) or make_exhibitor()
    return ListingReport.objects.create(exhibitor=exhibitor, **(defaults | fields))


def handle(client, *reports):
    chosen = {"action": "mark_as_handled", "_selected_action": [each.pk for each in reports]}
    return client.post(LIST, chosen, follow=True)


def shown(client, query=""):
    return set(client.get(LIST + query).context["cl"].result_list)


def test_the_list_shows_what_is_reported(admin_client):
    report = make_report(exhibitor=make_exhibitor("Delta Tea"), email="me@reader.example")
    page = admin_client.get(LIST).content.decode()
    exhibitor = f'<a href="/admin/exhibitors/exhibitor/{report.exhibitor_id}/change/">Delta Tea</a>'
    for part in (exhibitor, "Nobody is at the booth", "Nobody is there.", "me@reader.example"):
        assert part in page
    assert "a" * 64 not in page


def test_handled_once(admin_client):
    one, two, other = (make_report() for _each in range(3))
    response = handle(admin_client, one, two)
    assert [str(message) for message in response.context["messages"]] == ["2 reports handled."]
    moments = dict(ListingReport.objects.values_list("pk", "handled_at"))
    assert moments[one.pk] is not None
    assert moments[other.pk] is None
    handle(admin_client, one)
    assert ListingReport.objects.get(pk=one.pk).handled_at == moments[one.pk]


def test_open_and_handled_ones(admin_client):
    waiting, done = make_report(), make_report()
    handle(admin_client, done)
    assert shown(admin_client, "?state=open") == {waiting}
    assert shown(admin_client, "?state=handled") == {done}
    assert shown(admin_client) == {waiting, done}


def test_another_editions_reports_stand_there(admin_client, edition):
    there = make_report(exhibitor=make_exhibitor(edition=make_edition("past")))
    assert shown(admin_client) == set()
    assert shown(admin_client, "?edition=past") == {there}


def test_nothing_is_written_into_a_report(admin_client):
    report = make_report()
    page = f"{LIST}{report.pk}/change/"
    assert "Nobody is there." in admin_client.get(page).content.decode()
    admin_client.post(page, {"text": "Somebody is there.", "reason": "other"})
    report.refresh_from_db()
    assert (report.text, report.reason) == ("Nobody is there.", "gone")
    assert admin_client.get(f"{LIST}add/").status_code == 403


@pytest.mark.django_db
def test_only_by_those_who_may(client):
    reader = make_user(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_listingreport"))
    client.force_login(reader)
    report = make_report()
    handle(client, report)
    report.refresh_from_db()
    assert report.handled_at is None


@pytest.mark.parametrize("rows", [1, 3])
def test_at_one_price(admin_client, edition, django_assert_num_queries, rows):
    for _each in range(rows):
        make_report()
    ContentType.objects.clear_cache()
    with django_assert_num_queries(7):
        assert admin_client.get(LIST).status_code == 200
