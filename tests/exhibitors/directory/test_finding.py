"""What the page of results tells about how a text was found."""

import pytest

from exhibitors.catalogue.index import catalogue_of
from exhibitors.models import Exhibitor
from expo.text import Text
from tests.factories import make_exhibitor, make_pavilion, make_product
from tests.factories.programme import make_session

pytestmark = pytest.mark.django_db


def look(client, text, listing="exhibitors", **more):
    return client.get(f"/en/{listing}/", {"q": text, **more}, follow=True)


def test_the_words_found_are_marked(client, edition):
    make_exhibitor("Green Tea <House>", "绿茶馆")
    page = look(client, "tea").text
    assert '<bdi lang="en">Green <mark>Tea</mark> &lt;House&gt;</bdi>' in page
    page = look(client, "绿茶").text
    assert '<bdi lang="zh-Hans"><mark>绿茶</mark>馆</bdi>' in page


def test_without_a_text_nothing_is_marked(client, edition):
    make_exhibitor("Green Tea")
    assert "<mark>" not in client.get("/en/exhibitors/").text


def test_the_product_that_matches_stands_in_the_row(client, edition):
    exhibitor = make_exhibitor("Green House")
    make_product("Oolong tea", exhibitor=exhibitor)
    make_product("Teapot", exhibitor=exhibitor)
    make_product("Robot", exhibitor=exhibitor)
    rows = look(client, "tea").context["page"].rows
    assert [(str(row.name), str(row.match.name)) for row in rows] == [("Green House", "Oolong tea")]


def test_a_product_that_does_not_match_does_not(client, edition):
    make_product("Robot", exhibitor=make_exhibitor("Tea House"))
    assert [row.match for row in look(client, "tea").context["page"].rows] == [None]


def test_a_mended_spelling_is_told(client, edition):
    make_exhibitor("Vanilla House")
    page = look(client, "vanila haus")
    assert page.context["page"].results.corrected == "vanilla haus"
    page = look(client, "vanilla")
    assert "These are results for" not in page.text
    page = look(client, "vanlla")
    assert "Nothing matches “vanlla”. These are results for “vanilla”." in page.text
    assert "<mark>Vanilla</mark> House" in page.text


def test_a_partial_match_is_told(client, edition):
    make_exhibitor("Green Tea")
    page = look(client, "green robot arms").text
    assert "Nothing has all of these words. These have the most of them." in page
    assert "<mark>Green</mark> Tea" in page


def test_corrections_stand_in_the_data(client, edition):
    make_exhibitor("Vanilla House")
    data = look(client, "vanlla", format="json").json()
    assert (data["corrected"], data["partial"], data["count"]) == ("vanilla", False, 1)
    data = look(client, "vanilla xyz", format="json").json()
    assert (data["corrected"], data["partial"], data["count"]) == (None, True, 1)


@pytest.mark.parametrize("spelling", ["3-B012", "3b12", "3 b 012", "３Ｂ０１２", "b012"])
@pytest.mark.parametrize("listing", ["exhibitors", "products"])
def test_the_code_of_a_booth_leads_to_who_stands_there(client, edition, spelling, listing):
    there = make_exhibitor("Tea House", booths=["3-B012"])
    make_exhibitor("Robots", booths=["3-B013"])
    answer = client.get(f"/en/{listing}/", {"q": spelling})
    assert (answer.status_code, answer.url) == (302, there.get_absolute_url())


def test_where_several_stand_all_are_shown(client, edition):
    make_exhibitor("Tea House", booths=["3-B012"])
    make_exhibitor("Robots", booths=["4-B012"])
    assert look(client, "b012").context["page"].total == 2


def test_who_is_not_published_is_not_led_to(client, edition):
    make_exhibitor(booths=["3-B012"], status=Exhibitor.Status.DRAFT)
    assert look(client, "3-B012").context["page"].total == 0


def test_data_are_not_led_elsewhere(client, edition):
    make_exhibitor(booths=["3-B012"])
    answer = client.get("/en/exhibitors/", {"q": "3-B012", "format": "json"})
    assert answer.json()["count"] == 1


def test_pavilions_and_sessions_that_match_stand_above(client, edition):
    silk = make_pavilion("Silk Road", theme=Text({"zh-hans": "丝路"}))
    make_pavilion("Maritime")
    make_session("Silk in the digital age")
    make_session("Ports of tomorrow")
    page = look(client, "silk")
    assert [str(each) for each in page.context["pavilions_beside"]] == ["Silk Road"]
    assert [str(each) for each in page.context["sessions_beside"]] == ["Silk in the digital age"]
    assert f'href="/en/pavilions/{silk.slug}/"' in page.text
    assert [str(each) for each in look(client, "丝路").context["pavilions_beside"]] == ["Silk Road"]


def test_without_a_text_there_is_no_strip(client, edition):
    make_pavilion("Silk")
    make_session("Silk")
    page = client.get("/en/exhibitors/")
    assert page.context["pavilions_beside"] == page.context["sessions_beside"] == []


@pytest.mark.parametrize("number", [1, 3])
def test_a_search_costs_a_fixed_number_of_queries(
    client, edition, django_assert_num_queries, number
):
    for each in range(number):
        make_product(f"Tea {each}", exhibitor=make_exhibitor(f"House {each}", booths=[""]))
        make_session(f"Tea {each}")
    look(client, "tea")
    catalogue_of(edition).forget_answers()
    with django_assert_num_queries(7):
        client.get("/en/exhibitors/?q=tea")
