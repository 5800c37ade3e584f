import pytest
from django.contrib.auth.models import Permission

from expo.models import User
from tests.expo.admin.posting import errors, filled
from tests.factories import make_user

LIST, ADD = "/admin/expo/user/", "/admin/expo/user/add/"


def page(user):
    return f"{LIST}{user.pk}/change/"


@pytest.fixture
def helper(client, db):
    """Someone who may change users, but not everything."""
    user = make_user("helper@example.org", is_staff=True)
    names = ["view_user", "change_user", "add_user", "delete_user"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    return user


def test_at_first_without_a_password(admin_client):
    sent = filled(admin_client, ADD, email="Mei@Example.org", is_staff="on")
    response = admin_client.post(ADD, sent)
    assert response.status_code == 302, errors(response)
    user = User.objects.get(email="mei@example.org")
    assert user.is_staff
    assert not user.has_usable_password()


def test_or_with_one(admin_client):
    password = "a quiet harbour"
    own = {"usable_password": "true", "password1": password, "password2": password}
    admin_client.post(ADD, filled(admin_client, ADD, email="mei@example.org", **own))
    assert User.objects.get(email="mei@example.org").check_password(password)


@pytest.mark.parametrize("address", ["mei@example.org", "MEI@example.org"])
def test_an_address_belongs_to_one(admin_client, address):
    make_user("mei@example.org")
    response = admin_client.post(ADD, filled(admin_client, ADD, email=address))
    assert "Another user has this e-mail address." in errors(response)
    assert User.objects.filter(email__iexact=address).count() == 1


def test_nor_can_it_be_taken_later(admin_client):
    make_user("mei@example.org")
    other = make_user("other@example.org")
    response = admin_client.post(
        page(other), filled(admin_client, page(other), email="Mei@example.org")
    )
    assert "Another user has this e-mail address." in errors(response)


def test_a_password_is_set_on_its_own_page(admin_client):
    user, password = make_user(), "a quiet harbour"
    sent = {"password1": password, "password2": password, "set-password": "1"}
    admin_client.post(f"{LIST}{user.pk}/password/", sent)
    user.refresh_from_db()
    assert user.check_password(password)


def test_rights_come_from_those_who_have_all(client, helper):
    user = make_user("mei@example.org")
    sent = filled(client, page(user), name="Mei", is_superuser="on", is_staff="on")
    assert client.post(page(user), sent).status_code == 302
    user.refresh_from_db()
    assert (user.name, user.is_staff, user.is_superuser) == ("Mei", False, False)


@pytest.mark.parametrize("what", ["change", "password", "delete"])
def test_and_only_they_change_each_other(client, helper, what):
    chief = make_user("chief@example.org", is_staff=True, is_superuser=True)
    sent = {"post": "yes", "email": "mine@example.org", "password1": "x", "password2": "x"}
    assert client.post(f"{LIST}{chief.pk}/{what}/", sent).status_code == 403
    assert User.objects.get(pk=chief.pk).email == "chief@example.org"
