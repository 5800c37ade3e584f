import pytest

from exhibitors.catalogue import index
from exhibitors.catalogue.index import Catalogue
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _is_being_made(settings, tmp_path, monkeypatch):
    """There is no index yet, and the edition is too large to do without."""
    settings.SEARCH_DIR = tmp_path
    monkeypatch.setattr(index, "AT_ONCE", 0)
    monkeypatch.setattr(index, "IN_MEMORY", 0)
    monkeypatch.setattr(Catalogue, "_build_elsewhere", lambda _: None)


@pytest.mark.parametrize("path", ["/en/", "/en/exhibitors/", "/en/products/?q=tea&format=json"])
def test_the_lists_ask_to_come_again(client, edition, path):
    make_exhibitor()
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "Search is being rebuilt" in answer.text


def test_the_page_of_an_exhibitor_is_there(client, edition):
    make_exhibitor("Tea House", slug="tea")
    answer = client.get("/en/exhibitors/tea/")
    assert answer.status_code == 200
    assert "Tea House" in answer.text
