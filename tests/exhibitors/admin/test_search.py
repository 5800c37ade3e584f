import pytest

from tests.factories import make_exhibitor, make_product

ROOM = "/admin/exhibitors/"


def found(client, model, term):
    changelist = client.get(f"{ROOM}{model}/", {"q": term}).context["cl"]
    return [str(thing) for thing in changelist.result_list]


@pytest.fixture
def stock(edition):
    exhibitor = make_exhibitor("Longjing Tea House", "龙井茶业", booths=["3.2-B025"], ref="T-1")
    exhibitor.organisation.aliases = ["Dragon Well"]
    exhibitor.organisation.save()
    make_product("Green tea", "绿茶", exhibitor=exhibitor, hs_code="090210")
    make_product("Scarf", exhibitor=make_exhibitor("Silk Mill", "丝绸厂"))


@pytest.mark.parametrize("term", ["longjing", "龙井", "tea 茶业", "T-1", "dragon"])
def test_exhibitors(admin_client, stock, term):
    assert found(admin_client, "exhibitor", term) == ["Longjing Tea House"]


@pytest.mark.parametrize("term", ["tea house", "龙井", "dragon"])
def test_organisations(admin_client, stock, term):
    assert found(admin_client, "organisation", term) == ["Longjing Tea House"]


@pytest.mark.parametrize("term", ["green", "绿茶", "0902", "龙井"])
def test_products(admin_client, stock, term):
    assert found(admin_client, "product", term) == ["Green tea"]


@pytest.mark.parametrize("term", ["b025", "龙井", "3.2"])
def test_stands(admin_client, stock, term):
    assert found(admin_client, "stand", term) == ["Longjing Tea House · 3.2-B025"]


@pytest.mark.parametrize("term", ["longjing", "龙井"])
def test_autocompletes(admin_client, stock, term):
    asked = {"app_label": "exhibitors", "model_name": "product", "field_name": "exhibitor"}
    answer = admin_client.get("/admin/autocomplete/", asked | {"term": term}).json()
    assert [result["text"] for result in answer["results"]] == ["Longjing Tea House"]
