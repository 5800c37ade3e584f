"""The columns of products that say how they are traded and where they come from; tiers."""

import pytest

from exhibitors.exchange.columns import recognise
from exhibitors.exchange.values import parse_days, parse_incoterm, parse_tier, parse_website
from exhibitors.models import Exhibitor, Product
from exhibitors.models.exhibitor import Tier
from tests.exhibitors.exchange.lists import import_product_rows, import_rows
from tests.factories import make_exhibitor, make_product


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("lead_time", ("lead_time", "")),
        ("Lead time (days)", ("lead_time", "")),
        ("交货期", ("lead_time", "")),
        ("Lieferzeit", ("lead_time", "")),
        ("Incoterms 2020", ("incoterms", "")),
        ("贸易术语", ("incoterms", "")),
        ("Certificates", ("certificates", "")),
        ("认证", ("certificates", "")),
        ("farm_zh", ("farm", "zh-hans")),
        ("农场", ("farm", "")),
        ("base_es", ("base", "es")),
        ("Lot No.", ("batch", "")),
        ("批次号", ("batch", "")),
        ("provenance_ar", ("provenance", "ar")),
        ("产品故事", ("provenance", "")),
        ("unit_en", ("unit", "en")),
    ],
)
def test_columns_of_products(title, meaning):
    assert recognise(title, "products") == meaning


@pytest.mark.parametrize("title", ["tier", "Sponsor tier", "Partner level", "合作级别", "赞助级别"])
def test_columns_of_tiers(title):
    assert recognise(title, "exhibitors") == ("tier", "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("15", 15),
        ("15 days", 15),
        ("1 day", 1),
        ("30 Tage", 30),
        ("15天", 15),
        ("15-20 days", 20),
        ("15 – 20", 20),
        ("10 至 15 个工作日", 15),
        ("2 weeks", 14),
        ("2 wks.", 14),
        ("2-3 Wochen", 21),
        ("1 month", 30),
        ("0", 0),
        ("soon", None),
        ("2 blue moons", None),
        ("-3", None),
        ("", None),
    ],
)
def test_days(text, days):
    assert parse_days(text) == days


@pytest.mark.parametrize(
    ("text", "code"),
    [("FOB", "FOB"), ("fob", "FOB"), ("FOB Ningbo", "FOB"), ("FOBS", None), ("DAT", None)],
)
def test_incoterms(text, code):
    assert parse_incoterm(text) == code


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("supporter", Tier.SUPPORTER),
        ("Sponsor", Tier.SPONSOR),
        ("Gold sponsor", Tier.SPONSOR),
        ("Strategic partner", Tier.PARTNER),
        ("赞助商", Tier.SPONSOR),
        ("品牌赞助商", Tier.SPONSOR),
        ("战略合作伙伴", Tier.PARTNER),
        ("exhibitor", Tier.NONE),
        ("friend", None),
    ],
)
def test_tiers(text, tier):
    assert parse_tier(text) == tier


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/tea,coffee;v=1", "https://a.example/tea,coffee;v=1"),
        ("https://a.example/x, https://b.example", "https://a.example/x"),
        ("https://a.example,https://b.example", "https://a.example"),
        ("www.a.example;www.b.example", "https://www.a.example"),
        ("a.example|b.example", "https://a.example"),
    ],
)
def test_addresses_hold_commas(text, address):
    assert parse_website(text) == address


@pytest.mark.django_db
def test_all_of_them_on_a_product(tmp_path):
    make_exhibitor(ref="E1")

    report = import_product_rows(
        tmp_path,
        "exhibitor_ref,ref,name_en,lead_time,incoterms,certificates,farm_en,farm_zh,base_en,batch,"
        "provenance_en,unit_zh\n"
        'E1,P1,Tea,2-3 weeks,"FOB Haiphong / cif","organic; fair-trade",Hill farm,山农场,Sa Pa,007,'
        '"Picked by hand.\nDried in the sun.",千克\n',
    )

    assert (report.created, report.problems) == (1, [])
    product = Product.objects.get(ref="P1")
    assert (product.lead_time_days, product.incoterms) == (21, ["FOB", "CIF"])
    assert product.certificates == ["organic", "fair-trade"]
    assert product.farm == {"en": "Hill farm", "zh-hans": "山农场"}
    assert (product.base, product.batch) == ({"en": "Sa Pa"}, "007")
    assert product.provenance == {"en": "Picked by hand.\nDried in the sun."}
    assert product.unit == {"zh-hans": "千克"}


@pytest.mark.django_db
def test_null_clears_them_and_blank_leaves_them(tmp_path):
    make_product(
        exhibitor=make_exhibitor(ref="E1"),
        ref="P1",
        lead_time_days=7,
        incoterms=["FOB"],
        certificates=["organic"],
        farm={"en": "Hill farm"},
        batch="007",
    )
    titles = "exhibitor_ref,ref,name_en,lead_time,incoterms,certificates,farm_en,batch\n"

    import_product_rows(tmp_path, titles + "E1,P1,Tea,,,,,\n")
    product = Product.objects.get(ref="P1")
    assert (product.lead_time_days, product.incoterms, product.batch) == (7, ["FOB"], "007")

    import_product_rows(tmp_path, titles + "E1,P1,Tea,NULL,NULL,NULL,NULL,NULL\n")
    product = Product.objects.get(ref="P1")
    assert (product.lead_time_days, product.incoterms, product.certificates) == (None, [], [])
    assert (product.farm, product.batch) == ({}, "")


@pytest.mark.django_db
def test_what_is_not_understood_is_a_warning(tmp_path):
    make_exhibitor(ref="E1")

    report = import_product_rows(
        tmp_path,
        "exhibitor_ref,name_en,lead_time,incoterms,batch\n"
        f"E1,Tea,soon,FOB;ABC,{'7' * 61}\nE1,Coffee,40000,,\n",
    )

    assert [(p.row, p.column, p.value, p.reason) for p in report.problems] == [
        (2, "lead_time", "soon", "This is not a number of days."),
        (2, "batch", "7" * 61, "This is too long."),
        (2, "incoterms", "ABC", "This is not an Incoterms 2020 rule, such as FOB."),
        (3, "lead_time", "40000", "This is not a number of days."),
    ]
    assert Product.objects.filter(incoterms=["FOB"], lead_time_days=None).count() == 1


@pytest.mark.django_db
def test_a_products_exhibitor_may_be_named_by_its_address(tmp_path):
    make_exhibitor("Delta", slug="delta-2", ref="E1")
    make_exhibitor("Delta", slug="delta")

    report = import_product_rows(
        tmp_path, "exhibitor_ref,name\ndelta,Tea\ndelta-2,Coffee\ndelta-3,Rice\n"
    )

    assert [problem.row for problem in report.problems] == [4]
    of = {product.name["en"]: product.exhibitor.slug for product in Product.objects.all()}
    assert of == {"Tea": "delta", "Coffee": "delta-2"}


@pytest.mark.django_db
def test_a_products_reference_is_kept(tmp_path):
    make_exhibitor(ref="E1")
    text = "exhibitor_ref,ref,name\nE1,P1,Tea\n"

    import_product_rows(tmp_path, text)
    report = import_product_rows(tmp_path, text.replace("Tea", "Green tea"))

    assert (report.created, report.updated) == (0, 1)
    assert Product.objects.get(ref="P1").name == {"en": "Green tea"}


@pytest.mark.django_db
def test_a_tier_and_a_word_that_is_none(tmp_path):
    report = import_rows(tmp_path, "name,tier\nDelta,Gold sponsor\nAcme,friend\nBolt,\n")

    tiers = {str(exhibitor): exhibitor.tier for exhibitor in Exhibitor.objects.all()}
    assert tiers == {"Delta": Tier.SPONSOR, "Acme": Tier.NONE, "Bolt": Tier.NONE}
    assert [(p.value, p.reason) for p in report.problems] == [
        ("friend", "This is not one of: supporter, sponsor, partner.")
    ]
