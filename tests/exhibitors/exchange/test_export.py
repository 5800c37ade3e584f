"""What was exported imports again unchanged, and without formulas."""

import csv
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.export import csv_parts, exhibitor_rows, product_rows, xlsx_parts
from exhibitors.exchange.product_import import import_products
from exhibitors.models import Exhibitor, Organisation, Product
from exhibitors.models.exhibitor import Tier
from expo.models import Edition
from expo.text import Text
from tests.exhibitors.exchange.tables import as_csv, as_xlsx, exhibitor_table, product_table
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_pavilion,
    make_product,
)

pytestmark = pytest.mark.django_db

NAUGHTY = [
    "=1+1",
    "+86 571",
    "-5 °C",
    "@home",
    "'=quoted",
    "''+twice",
    "'plain",
    "\ttabbed",
    "#REF!",
]


def text(start: str) -> Text:
    """A text in every content language."""
    return Text(
        {"en": f"{start}", "zh-hans": f"{start} 中文", "es": f"{start} ñ", "ar": f"{start} ع"}
    )


@pytest.fixture
def expo(edition: Edition) -> Edition:
    """Two exhibitors that say all there is to say, one that says nothing, and naughty ones."""
    tea, coffee = make_category("tea"), make_category("coffee")
    full = make_exhibitor(
        organisation=Organisation.objects.create(
            name=text("Delta Tea"), country="vn", website="https://delta.example/tea,coffee"
        ),
        ref="E-1",
        slug="delta",
        booths=["3-B012", "4-A1", "3-C007", make_booth("5-")],
        categories=[tea, coffee],
        pavilions=[make_pavilion(slug="silk-road"), make_pavilion(slug="asean")],
        tagline=text("Tea"),
        description=text("First line.\n\nThird line; with | marks, \"quotes\" and 'more'."),
        offers=["goods", "agents"],
        seeks=["buyers"],
        languages=["en", "vi"],
        certificates=["haccp", "ISO 9001, ISO 14001", 'the "best"; ever', '"quoted" too'],
        tags=["NULL", "green tea"],
        socials=["https://social.example/a,b", "https://other.example/c"],
        city="Hà Nội",
        address="12 Main St, 2/F",
        email="sales@delta.example",
        phone="+84 24 1234",
        tier=Tier.SPONSOR,
    )
    Product.objects.create(
        exhibitor=full,
        slug="green-tea",
        ref="P-1",
        name=text("Green tea"),
        description=text("One\ntwo"),
        category=tea,
        origin="vn",
        hs_code="0902100010",
        price=Decimal("123456789012.05"),
        currency="VND",
        minimum_order=1000,
        unit=text("kg"),
        lead_time_days=21,
        incoterms=["FOB", "CIF"],
        certificates=["organic", "fair-trade, small farms"],
        farm=text("Cooperative"),
        base=text("Thái Nguyên"),
        batch="007",
        provenance=text("A story.\nOf two lines."),
        sample=True,
    )
    bare = make_exhibitor("Bare", slug="bare", status="draft")
    make_product("Advice", exhibitor=bare, kind="service")
    for number, cell in enumerate(NAUGHTY):
        naughty = make_exhibitor(
            f"{cell} {number}", ref=f"N-{number}", city=cell, address=cell, tags=[cell]
        )
        make_product(f"{cell} {number}", exhibitor=naughty, description=Text(en=cell), batch=cell)
    make_exhibitor("Spaced", city="Two  spaces", description=Text(en="One\r\ntwo &amp; three"))
    return edition


LISTS = [(import_exhibitors, exhibitor_table), (import_products, product_table)]
each_list = pytest.mark.parametrize(("load", "table_of"), LISTS, ids=["exhibitors", "products"])
each_format = pytest.mark.parametrize("write", [as_csv, as_xlsx])


@each_list
@each_format
def test_importing_an_export_changes_nothing(expo, tmp_path, write, load, table_of):
    before = table_of(expo)

    report = load(path=write(before, tmp_path), edition=expo)

    assert (report.created, report.updated, report.problems) == (0, 0, [])
    assert report.unchanged == len(before) - 1
    assert table_of(expo) == before


@each_format
def test_an_empty_expo_becomes_the_same(expo, tmp_path, write):
    exhibitors, products = exhibitor_table(expo), product_table(expo)
    other = make_edition()

    first = import_exhibitors(path=write(exhibitors, tmp_path), edition=other, create_missing=True)
    second = import_products(path=write(products, tmp_path), edition=other, create_missing=True)

    assert (first.problems, second.problems) == ([], [])
    assert exhibitor_table(other) == exhibitors
    assert product_table(other) == products


def test_a_cell_of_a_csv_is_never_a_formula(expo):
    data = b"".join(csv_parts(exhibitor_table(expo)))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    cells = {cell for row in rows for cell in row}

    assert data.startswith(b"\xef\xbb\xbfref,name_en,name_zh,")
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\0"))]
    assert {"'=1+1", "'+86 571", "'-5 °C", "'@home", "''=quoted", "'''+twice", "'plain"} <= cells


def test_rows_of_a_csv_end_as_spreadsheets_end_them():
    rows = [["name", "moq"], ["Tea, green", 5], ["Two\nlines", ""]]
    written = b'\xef\xbb\xbfname,moq\r\n"Tea, green",5\r\n"Two\nlines",\r\n'
    assert b"".join(csv_parts(rows)) == written


def test_a_cell_of_a_workbook_is_text_or_a_number(expo):
    exhibitors = load_workbook(io.BytesIO(b"".join(xlsx_parts(exhibitor_table(expo))))).active
    cells = {cell.value: cell.data_type for row in exhibitors for cell in row if cell.value}

    assert set(cells.values()) == {"s"}
    assert {"=1+1", "+86 571", "-5 °C", "@home", "''=quoted", "'plain", "#REF!"} <= cells.keys()
    assert exhibitors.freeze_panes == "A2"

    products = load_workbook(io.BytesIO(b"".join(xlsx_parts(product_table(expo))))).active
    titles = [cell.value for cell in products[1]]
    first = dict(zip(titles, [cell.value for cell in products[2]], strict=True))
    assert (first["price"], first["moq"], first["lead_time"]) == (123456789012.05, 1000, 21)
    assert (first["hs_code"], first["batch"]) == ("0902100010", "007")


def test_rows_say_it_in_the_sites_own_columns(expo):
    titles, *rows = exhibitor_table(expo)
    full = dict(zip(titles, rows[0], strict=True))

    assert (
        full
        | {
            "ref": "E-1",
            "name_en": "Delta Tea",
            "name_zh": "Delta Tea 中文",
            "country": "vn",
            "pavilion": "asean;silk-road",
            "hall": "3;4;3;5",
            "booth": "B012;A1;C007",
            "categories": "coffee;tea",
            "offers": "goods;agents",
            "languages": "en;vi",
            "tier": "sponsor",
        }
        == full
    )
    titles, *rows = product_table(expo)
    full, advice = (dict(zip(titles, row, strict=True)) for row in rows[:2])
    assert (full["exhibitor_ref"], advice["exhibitor_ref"]) == ("E-1", "bare")
    assert (full["incoterms"], full["sample"], advice["sample"]) == ("FOB;CIF", "1", "0")
    assert (full["farm_zh"], full["provenance_en"]) == (
        "Cooperative 中文",
        "A story.\nOf two lines.",
    )


def test_ids_decide_which_rows_and_in_which_order(expo):
    first, draft, third, *_rest = Exhibitor.objects.values_list("id", flat=True)

    _titles, *rows = exhibitor_rows(Exhibitor.objects.published(), [third, draft, 0, first])

    assert [row[0] for row in rows] == ["N-0", "E-1"]


@pytest.mark.parametrize("exhibitors", [1, 3])
def test_a_batch_costs_a_fixed_number_of_queries(
    edition: Edition,
    exhibitors: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(exhibitors):
        exhibitor = make_exhibitor(
            booths=[f"{number}-A1"], categories=[make_category()], pavilions=[make_pavilion()]
        )
        for _product in range(exhibitors):
            make_product(exhibitor=exhibitor, category=make_category())
    ids = list(Exhibitor.objects.values_list("id", flat=True))
    product_ids = list(Product.objects.values_list("id", flat=True))

    with django_assert_num_queries(4):
        list(exhibitor_rows(Exhibitor.objects.all(), ids))
    with django_assert_num_queries(1):
        list(product_rows(Product.objects.all(), product_ids))
