import pytest

from exhibitors.models import SavedItem
from tests.exhibitors.my_expo.visiting import save
from tests.factories import make_category, make_edition, make_exhibitor, make_product

ADDRESS = "/en/my-expo/compare/"


def page(client, *products):
    query = "&".join(f"product={getattr(each, 'pk', each)}" for each in products)
    response = client.get(f"{ADDRESS}?{query}")
    assert response.status_code == 200
    return response.text


def row(page, label):
    """The cells of a fact's row, and whether it is marked as differing."""
    before, found, after = page.partition(f'<th scope="row">{label}')
    assert found, label
    cells = after.partition("</tr>")[0].split("<td>")[1:]
    marked = before.rpartition("<tr")[2].strip(" >\n")
    return [cell.partition("</td>")[0] for cell in cells], "differs" in marked


@pytest.fixture
def teas():
    house = make_exhibitor("Tea House", booths=["3-B012"])
    tea = make_category("tea")
    facts = {"exhibitor": house, "category": tea, "unit": {"en": "kg"}, "currency": "USD"}
    return [
        make_product("Green", price="12.50", minimum_order=100, origin="cn", **facts),
        make_product("Black", price="9", minimum_order=100, lead_time_days=1, **facts),
    ]


def test_products_stand_side_by_side_in_a_table(client, teas):
    text = page(client, *teas)
    assert text.index("Green") < text.index("Black")
    assert row(text, "Price")[0] == [
        'USD 12.50 / <bdi lang="en">kg</bdi>',
        'USD 9.00 / <bdi lang="en">kg</bdi>',
    ]
    assert row(text, "Lead time")[0][1] == "1 day"
    assert "3-B012" in row(text, "Booth")[0][0]
    assert '<th scope="col">' in text
    assert '<meta name="robots" content="noindex">' in text


def test_what_tells_them_apart_is_marked(client, teas):
    text = page(client, *teas)
    for label, differs in [("Price", True), ("Minimum order", False), ("Origin", True)]:
        assert row(text, label)[1] is differs, label


def test_what_nobody_says_is_left_out_and_what_one_does_not_say_is_told(client, teas):
    text = page(client, *teas)
    assert "HS code" not in text
    assert row(text, "Origin")[0] == ["China", '<span class="quiet">not said</span>']


def test_each_can_be_left_out_again(client, teas):
    text = page(client, *teas)
    assert f'href="?product={teas[1].pk}"' in text
    assert f'href="?product={teas[0].pk}"' in text
    assert 'class="plain" href="."' in page(client, teas[0])


def test_in_the_order_of_the_address_each_once(client, teas):
    text = page(client, teas[1], teas[0], teas[1])
    assert text.index("Black") < text.index("Green")
    assert text.count('<th scope="col">') == 2


def test_a_fifth_is_refused_with_a_sentence(client):
    products = [make_product(f"Tea {n}") for n in range(5)]
    text = page(client, *products)
    assert "No more than four products stand side by side: these are the first four." in text
    assert text.count('<th scope="col">') == 4
    assert "Tea 4" not in text
    assert "No more than four" not in page(client, *products[:4])


def test_only_public_ones_of_this_edition(client, teas):
    draft = make_product("Canary", exhibitor=make_exhibitor(status="draft"))
    past = make_edition("past", is_current=False)
    elsewhere = make_product("Canary", exhibitor=make_exhibitor(edition=past))
    text = page(client, draft, elsewhere, teas[0])
    assert "Canary" not in text
    assert text.count('<th scope="col">') == 1


@pytest.mark.parametrize("word", ["", "x", "0", "-1", "²", "1.5", "9" * 40, "%00"])
def test_what_is_no_product_is_passed_over(client, teas, word):
    assert "Green" in page(client, word, teas[0])
    assert "No product is chosen." in page(client, word)


def test_nothing_chosen(client):
    assert "No product is chosen. Tick some on your list, up to four." in page(client)


def test_comparing_saves_nothing_and_shows_what_is_saved(client, teas):
    save(client, teas[0])
    text = page(client, *teas)
    assert f'value="product-{teas[0].pk}" aria-pressed="true"' in text
    assert f'value="product-{teas[1].pk}" aria-pressed="false"' in text
    assert SavedItem.objects.count() == 1


def test_texts_are_escaped(client):
    product = make_product("<b>Tea</b>", unit={"en": "<i>kg</i>"}, price=1, base={"en": "<u>"})
    text = page(client, product)
    for tag in ("<b>Tea", "<i>kg", "<u>"):
        assert tag not in text


def test_only_reading(client):
    assert client.post(ADDRESS).status_code == 405
