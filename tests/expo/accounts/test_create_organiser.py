import pytest
from django.core.management import CommandError, call_command

from expo.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def run(capsys, *arguments):
    call_command("create_organiser", *arguments)
    return capsys.readouterr().out


def test_it_makes_an_organiser_and_prints_a_link_that_works(capsys, client):
    out = run(capsys, " Anna@Example.org ")
    user = User.objects.get(email="anna@example.org")
    assert user.is_staff
    assert user.is_superuser
    assert not user.has_usable_password()
    assert out.count("\n") == 1
    address = out.strip().removeprefix("http://localhost:8000")
    assert b"anna@example.org" in client.get(address).content


def test_it_finds_one_who_is_there(capsys):
    user = make_user("anna@example.org", name="Anna", is_active=False)
    run(capsys, "ANNA@example.org")
    user.refresh_from_db()
    assert (user.name, user.is_active, user.is_staff, user.is_superuser) == (
        "Anna",
        True,
        True,
        True,
    )
    assert User.objects.count() == 1


@pytest.mark.parametrize("base", ["https://expo.example.org", "https://expo.example.org/"])
def test_the_sites_address_can_be_given(capsys, base):
    out = run(capsys, "anna@example.org", "--base-url", base)
    assert out.startswith("https://expo.example.org/accounts/link/?")


def test_it_follows_the_port(capsys, monkeypatch):
    monkeypatch.setenv("PORT", "9000")
    assert run(capsys, "anna@example.org").startswith("http://localhost:9000/")


@pytest.mark.parametrize("wrong", ["anna", "", "anna@", "anna@example.org, bo@example.org"])
def test_a_wrong_address_makes_nobody(wrong):
    with pytest.raises(CommandError, match="is not an e-mail address"):
        call_command("create_organiser", wrong)
    assert not User.objects.exists()
