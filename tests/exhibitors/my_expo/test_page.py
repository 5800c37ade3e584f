import pytest

from exhibitors.models import SavedItem
from pavilions.models import Hall
from tests.exhibitors.my_expo.visiting import code, everything, post, save
from tests.factories import make_exhibitor, make_hall, make_product
from tests.factories.programme import make_session, make_stage

PAGE = "/en/my-expo/"


def order(page, *names):
    """The names in the order in which they stand in the page."""
    return sorted(names, key=page.index)


def test_an_empty_one_says_how_to_begin(client):
    response = client.get(PAGE)
    assert "Nothing is saved yet." in response.text
    for name in ("exhibitors", "products", "programme"):
        assert f'href="/en/{name}/"' in response.text
    assert '<meta name="robots" content="noindex">' in response.text
    assert everything() == []


def test_it_stands_in_the_order_in_which_one_walks(client):
    for position, code_ in enumerate(["2", "1"]):
        make_hall(code_, position=position)
    places = {"Far": ["1-A2"], "Last": [], "Near": ["2-B9"], "Next": ["2-B10"], "Two": ["1-A10"]}
    save(client, *(make_exhibitor(name, booths=booths) for name, booths in places.items()))
    page = client.get(PAGE).text
    assert order(page, *places) == ["Near", "Next", "Far", "Two", "Last"]
    assert order(page, "Hall 2", "Hall 1") == ["Hall 2", "Hall 1"]
    assert page.index("No booth yet") > page.index("Two")


def test_with_several_booths_one_comes_to_the_first(client):
    for position in range(3):
        make_hall(str(position), position=position)
    save(
        client,
        make_exhibitor("Both", booths=["2-A1", "0-A1"]),
        make_exhibitor("Middle", booths=["1-A1"]),
    )
    page = client.get(PAGE).text
    assert order(page, "Both", "Middle") == ["Both", "Middle"]
    assert "2-A1" in page


def test_saved_products_stand_beneath_their_exhibitor(client):
    tea = make_exhibitor("Tea House", booths=["3-B012"])
    green = make_product("Green tea", exhibitor=tea)
    make_product("Black tea", exhibitor=tea)
    cup = make_product("Cup", exhibitor=make_exhibitor("Cups", booths=["3-B001"]))
    save(client, green, tea, cup)
    page = client.get(PAGE).text
    assert order(page, "Cups", ">Cup<", "Tea House", "Green tea") == [
        "Cups", ">Cup<", "Tea House", "Green tea",
    ]  # fmt: skip
    assert "Black tea" not in page
    assert f'id="note-{code(tea)}"' in page
    assert f'id="note-{code(cup.exhibitor)}"' not in page  # it isn't saved itself
    assert f'name="product" value="{green.pk}" form="compare"' in page


def test_two_products_are_needed_to_compare(client):
    save(client, make_product())
    assert 'id="compare"' not in client.get(PAGE).text


def test_sessions_stand_by_time_and_clashes_are_told(client):
    save(
        client,
        make_session("Late", "23 10:30", "23 11:30", stage=make_stage("Main")),
        make_session("Early", "23 10:00", "23 11:00"),
        make_session("After", "23 11:30", "23 12:00"),
        make_session("Next day", "24 10:00", "24 12:00"),
    )
    make_session("Not saved", "23 10:00", "23 12:00")
    page = client.get(PAGE).text
    assert order(page, ">Early<", ">Late<", ">After<", ">Next day<")[0] == ">Early<"
    warnings = [part.partition("</p>")[0] for part in page.split('<p class="clash">')[1:]]
    assert [("Late" in text, "Early" in text) for text in warnings] == [
        (True, False),
        (False, True),
    ]
    assert all("At the same time:" in text for text in warnings)
    assert ">10:30</time>–" in warnings[0]
    assert "Not saved" not in page


def test_what_is_no_longer_listed_is_counted_and_not_named(client):
    gone, product = make_exhibitor("Canary"), make_product("Canary tea")
    save(client, gone, product, make_exhibitor())
    for exhibitor in (gone, product.exhibitor):
        exhibitor.status = "withdrawn"
        exhibitor.save()
    page = client.get(PAGE).text
    assert "2 saved entries are no longer listed." in page
    assert "1 saved entry, in the order in which to walk" in page
    assert "Canary" not in page
    assert SavedItem.objects.count() == 3


def test_what_is_listed_again_is_back_with_its_note(client):
    thing = make_exhibitor("Tea House")
    save(client, thing)
    post(client, "note", thing, note="samples")
    for status, number in [("withdrawn", 0), ("published", 1)]:
        thing.status = status
        thing.save()
        assert client.get(PAGE).text.count("samples") == number


def test_ways_to_take_it_along(client):
    save(client, make_exhibitor())
    page = client.get(PAGE).text
    assert 'href="?format=csv"' in page
    assert 'href="?format=xlsx"' in page
    assert 'href="?format=ics"' not in page
    save(client, make_session())
    assert 'href="?format=ics"' in client.get(PAGE).text


def test_numbers_in_values_are_plain(client):
    thing = make_exhibitor(pk=1234567)
    product = make_product(pk=7654321)
    save(client, thing, product, make_product())
    page = client.get(PAGE).text
    assert 'value="exhibitor-1234567"' in page
    assert 'name="product" value="7654321"' in page
    assert 'value="product-7654321"' in client.get("/en/products/").text


def test_texts_are_escaped(client):
    hall = make_hall("1", name={"en": "<b>Hall"})
    tea = make_exhibitor("<b>Tea", booths=["1-A1"], tagline={"en": "<b>Fine"})
    save(client, tea, make_product("<b>Green", exhibitor=tea), make_session("<b>Talk"))
    post(client, "note", tea, note="</textarea><b>note")
    page = client.get(PAGE).text
    for text in ("<b>Hall", "<b>Tea", "<b>Fine", "<b>Green", "<b>Talk", "<b>note"):
        assert text not in page
    assert Hall.objects.get() == hall


@pytest.mark.parametrize("language", ["zh-hans", "es", "ar"])
def test_in_other_languages(client, language):
    save(client, make_exhibitor("Tea House"), make_session())
    response = client.get(f"/{language}/my-expo/")
    assert response.status_code == 200
    assert "Tea House" in response.text


def test_no_other_visitor_sees_it(client):
    save(client, make_exhibitor("Tea House"))
    response = type(client)().get(PAGE)
    assert "Tea House" not in response.text
    assert "private" in client.get(PAGE)["Cache-Control"]
    assert "Cookie" in client.get(PAGE)["Vary"]


def test_only_reading(client):
    assert client.post(PAGE).status_code == 405
