import pytest

from exhibitors.exchange.columns import map_columns, own_columns, recognise, recognised
from exhibitors.exchange.errors import UnusableFileError


@pytest.mark.parametrize(
    ("title", "field", "language"),
    [
        ("name", "name", ""),
        ("name_en", "name", "en"),
        ("name_zh", "name", "zh-hans"),
        ("name_zh-hans", "name", "zh-hans"),
        ("description_ar", "description", "ar"),
        ("tagline_es", "tagline", "es"),
        ("企业名称", "name", ""),
        ("英文名称", "name", "en"),
        ("公司名称（英文）", "name", "en"),
        ("公司名称/Company Name", "name", ""),
        ("Company Name (EN)", "name", "en"),
        ("Company name in Chinese", "name", "zh-hans"),
        ("參展廠商(中文)", "name", "zh-hans"),
        ("Aussteller", "name", ""),
        ("Firmenname (englisch)", "name", "en"),
        ("Exposant", "name", ""),
        ("Nombre de la empresa", "name", ""),
        ("Espositore", "name", ""),
        ("اسم الشركة", "name", ""),
        ("Exhibitor Name*", "name", ""),
        ("展位号", "booth", ""),
        ("展位号 Booth No.", "booth", ""),
        ("Stand-Nr.", "booth", ""),
        ("Nº stand", "booth", ""),
        ("Booth 2", "booth", ""),
        ("Hall / Stand", "booth", ""),
        ("展馆", "hall", ""),
        ("Halle", "hall", ""),
        ("Padiglione", "hall", ""),
        ("国家/地区", "country", ""),
        ("Country/Region", "country", ""),
        ("iso2", "country", ""),
        ("Land", "country", ""),
        ("PAÍS", "country", ""),
        ("行业", "categories", ""),
        ("product_groups", "categories", ""),
        ("Warengruppen", "categories", ""),
        ("E-Mail-Adresse", "email", ""),
        ("Website URL", "website", ""),
    ],
)
def test_titles_of_exhibitors(title: str, field: str, language: str):
    assert recognise(title, "exhibitors") == (field, language)


@pytest.mark.parametrize("title", ["slug", "参与角色", "First name", "PLZ", "", "???"])
def test_titles_that_say_nothing(title: str):
    assert recognise(title, "exhibitors") is None


@pytest.mark.parametrize(
    ("title", "field", "language"),
    [
        ("exhibitor_ref", "exhibitor_ref", ""),
        ("Company", "exhibitor_ref", ""),
        ("产品名称", "name", ""),
        ("Product name (Chinese)", "name", "zh-hans"),
        ("unit_en", "unit", "en"),
        ("HS Code", "hs_code", ""),
        ("原产国", "origin", ""),
        ("MOQ", "moq", ""),
        ("Preis", "price", ""),
    ],
)
def test_titles_of_products(title: str, field: str, language: str):
    assert recognise(title, "products") == (field, language)


def test_used_and_unused():
    columns = map_columns(["slug", "name", "", "booths"], {}, "exhibitors")
    assert [(column.index, column.field) for column in columns.used] == [(1, "name"), (3, "booth")]
    assert (columns.unused, columns.width) == (["slug"], 4)


def test_the_site_s_own_names_of_a_list_s_columns():
    titles = [
        "Firma (englisch)",
        "Firma",
        "公司名称（中文）",
        "Memo",
        "nombre_es",
        "description_ar",
    ]
    assert recognised(titles, {"nombre_es": "name_es"}, "exhibitors") == {
        0: "name_en",
        1: "name",
        2: "name_zh",
        4: "name_es",
        5: "description_ar",
    }


def test_only_texts_have_a_column_for_each_language():
    own = list(own_columns("products"))
    start = own.index("name")
    assert own[start : start + 5] == ["name", "name_en", "name_zh", "name_es", "name_ar"]
    assert [name for name in own if name.startswith("price")] == ["price"]


def test_an_override_comes_before_what_a_title_seems_to_say():
    columns = map_columns(["Company", "Brand"], {"brand": "name_en", "Company": ""}, "exhibitors")
    assert [(c.title, c.field, c.language) for c in columns.used] == [("Brand", "name", "en")]
    assert columns.unused == ["Company"]


def test_a_name_beside_a_company_is_a_person():
    columns = map_columns(["Name", "Company", "Email"], {}, "exhibitors")
    assert [column.title for column in columns.of("name")] == ["Company"]
    assert columns.unused == ["Name"]


@pytest.mark.parametrize(
    ("titles", "overrides", "kind", "said"),
    [
        (["a", "b"], {}, "exhibitors", "No column was recognised as name. The columns are: a, b."),
        (["name"], {}, "products", "No column was recognised as exhibitor_ref."),
        (["name"], {"nome": "name"}, "exhibitors", "There is no column nome."),
        (["name"], {"name": "colour"}, "exhibitors", "There is no field colour."),
        (["name"], {"name": "name_fr"}, "exhibitors", "There is no field name_fr."),
    ],
)
def test_refused(titles: list[str], overrides: dict[str, str], kind: str, said: str):
    with pytest.raises(UnusableFileError) as refusal:
        map_columns(titles, overrides, kind)
    assert str(refusal.value).startswith(said)
