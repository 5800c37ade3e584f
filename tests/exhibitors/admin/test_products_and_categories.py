import datetime

import pytest

from exhibitors.models import Category, Product
from tests.expo.admin.posting import errors, filled
from tests.factories import make_category, make_edition, make_exhibitor, make_product

PRODUCTS, CATEGORIES = "/admin/exhibitors/product/", "/admin/exhibitors/category/"


@pytest.fixture
def past(edition):
    return make_edition("past", starts_on=datetime.date(2022, 1, 1))


def test_a_product_is_added(admin_client, edition):
    exhibitor, address = make_exhibitor(), PRODUCTS + "add/"
    facts = {"exhibitor": exhibitor.pk, "name_zh-hans": "龙井茶", "price": "12.50", "sample": "on"}
    response = admin_client.post(address, filled(admin_client, address) | facts)
    assert response.status_code == 302, errors(response)
    product = exhibitor.products.get()
    assert (product.slug, str(product.price), product.sample) == ("long-jing-cha", "12.50", True)


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("slug", "Product with this Exhibitor and Slug already exists."),
        ("ref", "Another product here has this reference."),
    ],
)
def test_addresses_and_references_belong_to_one(admin_client, field, sentence):
    there = make_product(slug="tea", ref="tea")
    other = make_product(exhibitor=there.exhibitor)
    address = f"{PRODUCTS}{other.pk}/change/"
    response = admin_client.post(address, filled(admin_client, address) | {field: "tea"})
    assert sentence in errors(response)
    assert getattr(Product.objects.get(pk=other.pk), field) != "tea"


def test_a_products_category_is_of_its_edition(admin_client, past):
    product = make_product()
    address = f"{PRODUCTS}{product.pk}/change/"
    sent = filled(admin_client, address, category=make_category(edition=past).pk)
    assert "another edition" in errors(admin_client.post(address, sent))


def test_a_product_stays_with_its_exhibitor(admin_client, edition):
    product = make_product()
    address = f"{PRODUCTS}{product.pk}/change/"
    admin_client.post(address, filled(admin_client, address, exhibitor=make_exhibitor().pk))
    assert Product.objects.get().exhibitor == product.exhibitor


@pytest.mark.parametrize(
    ("parent", "sentence"),
    [
        ("own", "A category can&#x27;t be its own parent."),
        ("child", "A category can&#x27;t be its own parent."),
        ("foreign", "This category is of another edition."),
    ],
)
def test_categories_stay_a_tree(admin_client, past, parent, sentence):
    own = make_category("tea")
    parents = {
        "own": own,
        "child": make_category("green-tea", parent=own),
        "foreign": make_category("silk", edition=past),
    }
    address = f"{CATEGORIES}{own.pk}/change/"
    sent = filled(admin_client, address, parent=parents[parent].pk)
    assert sentence in errors(admin_client.post(address, sent))
    assert Category.objects.get(pk=own.pk).parent is None
