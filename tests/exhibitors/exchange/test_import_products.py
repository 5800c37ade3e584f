from decimal import Decimal

import pytest

from exhibitors.exchange.report import FieldChange
from exhibitors.models import Category, Exhibitor, Product
from expo.models import IndexChange
from tests.exhibitors.exchange.lists import counts, import_product_rows
from tests.factories import make_category, make_exhibitor, make_product

pytestmark = pytest.mark.django_db

COLUMNS = (
    "ref,exhibitor_ref,name_en,name_zh,category,origin,kind,price,currency,moq,sample,hs_code,"
    "description_en,description_zh"
)


@pytest.fixture
def acme(edition) -> Exhibitor:
    """An exhibitor that the lists call E1."""
    return make_exhibitor("Acme", ref="E1")


def test_a_product_with_everything(tmp_path, acme):
    report = import_product_rows(
        tmp_path,
        f"{COLUMNS}\n"
        'P1,E1,Green Tea,绿茶,Tea,Vietnam,goods,"1,234.50",usd,"1,000",yes,90210,Fine,好\n',
    )
    assert (counts(report), report.problems) == ((1, 0, 0, 0), [])
    product = Product.objects.get()
    assert (product.exhibitor, product.ref, product.slug) == (acme, "P1", "green-tea")
    assert product.name == {"en": "Green Tea", "zh-hans": "绿茶"}
    assert product.description == {"en": "Fine", "zh-hans": "好"}
    assert (product.price, product.currency) == (Decimal("1234.50"), "USD")
    assert (product.minimum_order, product.sample, product.hs_code) == (1000, True, "090210")
    assert (product.origin, product.kind) == ("vn", "goods")
    assert product.category == Category.objects.get(slug="tea")


def test_blank_leaves_and_null_clears(tmp_path, acme):
    make_product(
        "Tea",
        exhibitor=acme,
        ref="P1",
        price=2,
        currency="EUR",
        minimum_order=5,
        sample=True,
        origin="vn",
        category=make_category("tea"),
        kind="service",
    )
    assert counts(import_product_rows(tmp_path, f"{COLUMNS}\nP1,E1,Tea{',' * 11}\n")) == (
        0,
        0,
        1,
        0,
    )
    nulls = ",".join(["NULL"] * 8)
    report = import_product_rows(tmp_path, f"{COLUMNS}\nP1,E1,Tea,,{nulls},,\n")
    assert (counts(report), report.problems) == ((0, 1, 0, 0), [])
    product = Product.objects.get()
    assert (product.price, product.currency, product.minimum_order) == (None, "", None)
    assert (product.sample, product.origin, product.category) == (False, "", None)
    assert (product.kind, Category.objects.count()) == ("goods", 1)


def test_whose_it_is(tmp_path, acme):
    make_exhibitor("Bolt")
    for _number in (1, 2):
        make_exhibitor("Twin")
    report = import_product_rows(
        tmp_path, "exhibitor,product\nE1,Tea\nBOLT,Screws\nTwin,Dolls\nNobody,Air\n,Water\n"
    )
    assert counts(report) == (2, 0, 0, 3)
    assert [(p.row, p.value, p.reason) for p in report.problems] == [
        (4, "Twin", "There is no such exhibitor."),
        (5, "Nobody", "There is no such exhibitor."),
        (6, "", "The exhibitor is missing."),
    ]


def test_which_it_is(tmp_path, acme):
    make_product("Tea", exhibitor=acme, ref="P1")
    make_product("Coffee", exhibitor=acme)
    make_product("Tea")
    report = import_product_rows(
        tmp_path,
        "ref,exhibitor_ref,name_en,origin\nP1,E1,Black Tea,lk\nP2,E1,COFFEE,vn\n,E1,Jam,de\n",
    )
    assert counts(report) == (1, 2, 0, 0)
    products = acme.products.order_by("id")
    assert [(p.ref, str(p), p.origin) for p in products] == [
        ("P1", "Black Tea", "lk"),
        ("P2", "COFFEE", "vn"),
        ("", "Jam", "de"),
    ]


def test_of_products_of_one_name_the_same_in_every_language_is_meant(tmp_path, acme):
    make_product("Tea", "红茶", exhibitor=acme, batch="oldest")
    make_product("Tea", "绿茶", exhibitor=acme, batch="same")
    make_product("Tea", exhibitor=acme, batch="bare")
    import_product_rows(tmp_path, "exhibitor_ref,name_en,name_zh,origin\nE1,tea,绿茶,cn\n")
    assert Product.objects.get(origin="cn").batch == "same"
    import_product_rows(tmp_path, "exhibitor_ref,name_zh,origin\nE1,红茶,lk\n")
    assert Product.objects.get(origin="lk").batch == "oldest"


def test_a_row_without_a_reference_may_mean_a_later_one_that_has_it(tmp_path, acme):
    report = import_product_rows(
        tmp_path, "ref,exhibitor_ref,name_en\n,E1,Tea\nP1,E1,Tea\n,E1,Jam\n"
    )
    assert counts(report) == (2, 0, 1, 0)
    assert [problem.row for problem in report.problems] == [2]


def test_a_category_that_changes_is_named(tmp_path, acme):
    make_product("Tea", exhibitor=acme, category=make_category("leaves"))
    text = "exhibitor_ref,name_en,category,memo\nE1,Tea,Green leaves,x\nE1,Jam,,\n"
    report = import_product_rows(tmp_path, text)
    (tea, jam) = report.changes
    assert tea.fields == [FieldChange("category", "Leaves", "Green leaves")]
    assert jam.fields == [FieldChange("name_en", "", "Jam")]
    assert report.unused == ["memo"]
    assert report.exhibitors == {2: acme.pk, 3: acme.pk}
    # A new category shows on every page, so all is to be indexed.
    assert IndexChange.objects.get().exhibitor_id is None


@pytest.mark.parametrize("chunk", [1, 100])
def test_of_rows_about_one_product_the_first_counts(tmp_path, acme, monkeypatch, chunk: int):
    monkeypatch.setattr("exhibitors.exchange.product_import.CHUNK", chunk)
    text = "ref,exhibitor_ref,name_en,price\nP1,E1,Tea,1\nP1,E1,Tea,2\n,E1,tea,3\n"
    for created in (1, 0):
        report = import_product_rows(tmp_path, text)
        assert counts(report) == (created, 0, 3 - created, 0)
        said = "An earlier row is about this product."
        assert [(p.row, p.column, p.value, p.reason) for p in report.problems] == [
            (3, "ref, name_en", "P1", said),
            (4, "ref, name_en", "tea", said),
        ]
        assert [name for _row, _outcome, name in report.rows()] == ["Tea", "Tea", "tea"]
        assert report.exhibitors == dict.fromkeys([2, 3, 4], acme.pk)
    assert Product.objects.get().price == 1


def test_slugs_are_the_exhibitors_own(tmp_path, acme):
    make_exhibitor("Bolt", ref="E2")
    rows = "P1,E1,Tea\nP2,E1,Tea\nP3,E2,Tea\nP4,E2,!!!\n"
    import_product_rows(tmp_path, f"ref,exhibitor_ref,name_en\n{rows}")
    slugs = Product.objects.order_by("id").values_list("slug", flat=True)
    assert list(slugs) == ["tea", "tea-2", "tea", "product"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("category", "Tea"),
        ("origin", "Atlantis"),
        ("kind", "idea"),
        ("price", "cheap"),
        ("price", "9" * 13),
        ("currency", "XYZ"),
        ("moq", "1.5"),
        ("moq", "9" * 12),
        ("sample", "maybe"),
        ("hs_code", "tea"),
    ],
)
def test_a_bad_value_is_left_out(tmp_path, acme, column: str, value: str):
    text = f"exhibitor_ref,name_en,{column}\nE1,Tea,{value}\n"
    report = import_product_rows(tmp_path, text, create_missing=False)
    assert counts(report) == (1, 0, 0, 0)
    assert [(p.row, p.column, p.value) for p in report.problems] == [(2, column, value)]


def test_an_unknown_category_is_told(tmp_path, acme):
    text = "exhibitor_ref,name_en,category\nE1,Tea,Leaves\n"
    (problem,) = import_product_rows(tmp_path, text, create_missing=False).problems
    assert problem.reason == "There is no such category."


def test_publish_shows_their_exhibitors(tmp_path, edition):
    draft = make_exhibitor("Acme", ref="E1", status="draft")
    withdrawn = make_exhibitor("Bolt", ref="E2", status="withdrawn")
    text = "exhibitor_ref,name_en\nE1,Tea\nE2,Coffee\n"
    import_product_rows(tmp_path, text)
    assert not Exhibitor.objects.published().exists()
    import_product_rows(tmp_path, text, publish=True)
    draft.refresh_from_db()
    withdrawn.refresh_from_db()
    assert (draft.status, withdrawn.status) == ("published", "withdrawn")


def test_a_dry_run_leaves_nothing(tmp_path, acme):
    text = f"{COLUMNS}\nP1,E1,Tea,,Tea{',' * 9}\n"
    assert counts(import_product_rows(tmp_path, text, dry_run=True)) == (1, 0, 0, 0)
    assert not Product.objects.exists()
    assert not Category.objects.exists()


def test_the_search_index_hears_of_it(tmp_path, acme):
    for _run in (1, 2):
        import_product_rows(tmp_path, "exhibitor_ref,name_en\nE1,Tea\n")
    assert IndexChange.objects.get().exhibitor_id == acme.pk
