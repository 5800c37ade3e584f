import pytest

from expo.access import public
from tests.architecture.addresses import views

PUBLIC = {name for name, _pattern, view in views() if getattr(view, "access_policy", 0) is public}


@pytest.mark.parametrize(("name", "pattern", "view"), list(views()))
def test_every_view_declares_who_may_open_it(name, pattern, view):
    assert hasattr(view, "access_policy"), f"{name} ({pattern}) declares no policy"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/", "/admin/expo/edition/", "/admin/nothing/"])
def test_the_admin_asks_strangers_to_sign_in(client, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")
