from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition, make_exhibitor
from tests.factories.programme import make_session

LIST = "/admin/exhibitors/exhibitor/"


def with_host(client, exhibitor, session):
    """The exhibitor's form with a new row for a session."""
    page = f"{LIST}{exhibitor.pk}/change/"
    row = {"hostings-TOTAL_FORMS": "1", "hostings-0-session": session.pk}
    return page, filled(client, page) | row | {"hostings-0-exhibitor": exhibitor.pk}


def test_an_exhibitor_becomes_the_host_of_a_session(admin_client, edition):
    exhibitor, session = make_exhibitor(), make_session()
    response = admin_client.post(*with_host(admin_client, exhibitor, session))
    assert response.status_code == 302, errors(response)
    assert [hosting.session for hosting in exhibitor.hostings.all()] == [session]


def test_the_session_is_of_the_exhibitors_edition(admin_client, edition):
    exhibitor, foreign = make_exhibitor(), make_session(edition=make_edition("past"))
    response = admin_client.post(*with_host(admin_client, exhibitor, foreign))
    assert "This session belongs to another edition of the expo." in errors(response)
    assert not exhibitor.hostings.exists()
