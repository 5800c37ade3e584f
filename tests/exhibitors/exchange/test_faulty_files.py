"""Files as organisers have them, with one thing wrong in each: imported, or refused in words."""

import datetime
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from exhibitors.exchange.sources import UPLOADED
from exhibitors.models import Category, Exhibitor, Product
from tests.exhibitors.exchange.lists import booths, counts
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db

Sheets = dict[str, Sequence[Sequence[Any]]]


def xlsx(sheets: Sheets) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def archive(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts_of:
        for name, content in parts.items():
            parts_of.writestr(name, content)
    return file.getvalue()


def as_json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


HEAD = ["Company", "Country", "Hall", "Stand"]
ACME, BOLT = ["Acme", "Germany", "3", "B12"], ["Bolt", "France", "4", "C1"]
PLAIN = "Company,Country,Hall,Stand\nAcme,Germany,3,B12\nBolt,France,4,C1\n"
SPLIT = PLAIN.replace(",", ";")

# All of these hold the same two exhibitors.
GOOD_FILES: dict[str, bytes] = {
    "UTF-8 with its mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "UTF-16, as Excel's 'Unicode text'": PLAIN.replace(",", "\t").encode("utf-16"),
    "Windows-1252, semicolons": SPLIT.replace("Germany", "Österreich (Germany)").encode("cp1252"),
    "tabs": PLAIN.replace(",", "\t").encode(),
    "bars": PLAIN.replace(",", "|").encode(),
    "line ends of old Macs": PLAIN.replace("\n", "\r").encode(),
    "'sep=;' in the first row": b"sep=;\n" + SPLIT.encode(),
    "delimiters at the end of each row": PLAIN.replace("\n", ",,,\n").encode(),
    "blank rows in between": PLAIN.replace("\n", "\n\n,,,\n").encode(),
    "titles above the heading": b"Exhibitors 2026\nAs of 1 May, all halls\n\n" + SPLIT.encode(),
    "titles and a logo's row in a workbook": xlsx({"A": [["Fair 2026"], [], HEAD, ACME, BOLT]}),
    "a cover sheet first": xlsx({"Cover": [["Our fair"], ["2026"]], "List": [HEAD, ACME, BOLT]}),
    "numbers and blank columns": xlsx(
        {"A": [[*HEAD, None, None], ["Acme", "DE", 3, "B12"], ["Bolt", "FR", 4.0, "C1", None, " "]]}
    ),
    "line breaks inside cells": PLAIN.replace("Germany", '"Germany\r\n(DE)"').encode(),
    "HTML in cells": PLAIN.replace("Acme", "<p><b>Ac</b>me</p>&nbsp;").encode(),
    "a list in JSON": as_json([dict(zip(HEAD, row, strict=True)) for row in (ACME, BOLT)]),
    "a list inside JSON, booths inside it": as_json(
        {
            "updated": "2026-05-01",
            "exhibitors": [
                {"name": "Acme", "country": "de", "booths": [{"no": "B12", "hall": "3"}]},
                {"name": "Bolt", "country": "fr", "booths": [{"no": "C1", "hall": "4"}], "x": None},
            ],
        }
    ),
    "booths inside sentences": (
        b"Company\tCountry\tStand\n"
        b"Acme\tde\tVisit us at stand B12 in hall 3!\nBolt\tfr\tStand: Hall 4, C 1\n"
    ),
}


def write(folder: Path, content: bytes) -> Path:
    path = folder / "list"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", GOOD_FILES.values(), ids=GOOD_FILES.keys())
def test_imported(tmp_path: Path, edition, content: bytes):
    path = write(tmp_path, content)
    report = import_exhibitors(path=path, edition=edition, create_missing=True)
    assert [str(problem.reason) for problem in report.problems] == []
    assert counts(report) == (2, 0, 0, 0)
    acme, bolt = Exhibitor.objects.order_by("id")
    assert (str(acme), acme.organisation.country, booths(acme)) == ("Acme", "de", ["3-B12"])
    assert (str(bolt), bolt.organisation.country) == ("Bolt", "fr")
    assert [label.replace(" ", "") for label in booths(bolt)] == ["4-C1"]
    again = import_exhibitors(path=path, edition=edition, create_missing=True)
    assert counts(again) == (0, 0, 2, 0)


BOMB = archive({"[Content_Types].xml": b"", "xl/worksheets/sheet1.xml": b" " * (51 << 20)})
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "This file is empty."),
    "a heading alone": (b"Company,Country\n", "This table has a heading but no rows."),
    "an old workbook": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        "This is not a table but a file of another kind (XLS, DOC). Save it as CSV or XLSX.",
    ),
    "a web page": (
        b"<!doctype html><table><tr><td>Acme</table>",
        "This is not a table but HTML or XML. Save it as CSV or XLSX.",
    ),
    "another archive": (
        archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        "This is not a table but a file of another kind (ZIP). Save it as XLSX.",
    ),
    "half a workbook": (
        xlsx({"A": [HEAD, ACME]})[:-300],
        "This workbook is damaged. Open it and save it again as XLSX or CSV.",
    ),
    "a workbook that swells": (
        BOMB,
        "Unpacked, this workbook is bigger than 50 MB. Split the list.",
    ),
    "a workbook of many parts": (
        archive({f"xl/{number}.xml": b"" for number in range(101)}),
        "This workbook has 101 parts; at most 100 can be read.",
    ),
    "broken JSON": (
        b'[{"name": "Acme"},\n {"name": }]',
        "This is not valid JSON: line 2 can't be understood.",
    ),
    "JSON without a list": (b'{"name": "Acme"}', "This JSON contains no list of objects."),
    "JSON too deep": (b"[" * 100_000, "This JSON is nested too deeply."),
    "a quotation mark left open": (
        b'Company,Country\n"Acme,de\nBolt,fr\n',
        "Row 2 opens a quotation mark that is never closed.",
    ),
    "no column for the name": (
        b"Yritys,Maa\nAcme,de\n",
        (
            "No column was recognised as name. The columns are: Yritys, Maa. Say which one it is: "
            "--map COLUMN=name, or --map NUMBER=name if there is no heading."
        ),
    ),
    "too many rows": (
        b"Company\n" + b"Acme\n" * 20_001,
        "This table has more than 20000 rows. Split the list.",
    ),
    "too many columns": (
        xlsx({"A": [["Company", *range(101)], ["Acme"]]}),
        "This table has more than 100 columns. Leave some out.",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(tmp_path: Path, edition, content: bytes, sentence: str):
    with pytest.raises(UnusableFileError) as refusal:
        import_exhibitors(path=write(tmp_path, content), edition=edition, limits=UPLOADED)
    assert str(refusal.value) == sentence
    assert not Exhibitor.objects.exists()


def test_no_heading_but_numbers_of_columns(tmp_path: Path, edition):
    path = write(tmp_path, b"Acme;Germany;3;B12\nBolt;France;4;C1\n")
    overrides = {"1": "name", "2": "country", "3": "hall", "4": "booth"}
    report = import_exhibitors(path=path, edition=edition, overrides=overrides, create_missing=True)
    assert counts(report) == (2, 0, 0, 0)
    assert booths(Exhibitor.objects.get(organisation__country="de")) == ["3-B12"]


def test_numbers_choose_columns_below_a_heading_too(tmp_path: Path, edition):
    path = write(tmp_path, b"Yritys,Country,Stand\nAcme,de,B12\n")
    report = import_exhibitors(path=path, edition=edition, overrides={"1": "name"})
    assert counts(report) == (1, 0, 0, 0)


def test_cells_of_a_workbook_are_read_as_shown(tmp_path: Path, edition):
    book = Workbook()
    sheet = book.active
    sheet.append(["id", "name", "phone", "city", "address", "tags"])
    day = datetime.datetime(2026, 5, 1)  # noqa: DTZ001 - spreadsheets know no time zones
    sheet.append(["007", "Acme", 4989123456, 2.5, 42, day])
    sheet["E2"].number_format = "00000"
    book.save(tmp_path / "list")
    import_exhibitors(path=tmp_path / "list", edition=edition)
    acme = Exhibitor.objects.get()
    assert (acme.ref, acme.phone, acme.city) == ("007", "4989123456", "2.5")
    assert (acme.address, acme.tags) == ("00042", ["2026-05-01"])


def test_lines_of_html(tmp_path: Path, edition):
    html = "<p>Tea &amp; coffee.</p><ul><li>Green</li><li>a &lt; b</li></ul>Since<br/>1900 <3"
    import_exhibitors(
        path=write(tmp_path, f"name,description\nAcme,{html}\n".encode()), edition=edition
    )
    text = Exhibitor.objects.get().description["en"]
    assert text == "Tea & coffee.\nGreen\na < b\nSince\n1900 <3"


@pytest.mark.parametrize("between", [" > ", " » "])
def test_category_paths(tmp_path: Path, edition, between: str):
    paths = [["Lighting", "Indoor", "Other"], ["Lighting", "Outdoor"], ["Furniture", "Other"]]
    cell = " | ".join(map(between.join, paths))
    path = write(tmp_path, f"name,categories\nAcme,{cell}\nBolt,Lighting{between}Indoor\n".encode())
    first = import_exhibitors(path=path, edition=edition, create_missing=True)
    second = import_exhibitors(path=path, edition=edition, create_missing=True)
    assert (counts(first), counts(second)) == ((2, 0, 0, 0), (0, 0, 2, 0))
    tree = {(str(c.parent or ""), str(c)) for c in Category.objects.select_related("parent")}
    assert tree == {
        ("", "Lighting"),
        ("Lighting", "Indoor"),
        ("Indoor", "Other"),
        ("Lighting", "Outdoor"),
        ("", "Furniture"),
        ("Furniture", "Other"),
    }
    bolt = Exhibitor.objects.get(slug="bolt")
    assert [str(category) for category in bolt.categories.all()] == ["Indoor"]


def test_a_category_may_be_named_by_what_becomes_its_slug(tmp_path: Path, edition):
    path = write(tmp_path, b"name,categories\nAcme,Dried fruit\nBolt,dried-fruit\n")
    first = import_exhibitors(path=path, edition=edition, create_missing=True)
    second = import_exhibitors(path=path, edition=edition, create_missing=True)
    assert (counts(first), counts(second)) == ((2, 0, 0, 0), (0, 0, 2, 0))
    assert [str(category) for category in Category.objects.all()] == ["Dried fruit"]


def test_a_path_that_isnt_there(tmp_path: Path, edition):
    path = write(tmp_path, b"name,categories\nAcme,Lighting > Indoor\n")
    report = import_exhibitors(path=path, edition=edition)
    assert [(p.value, p.reason) for p in report.problems] == [
        ("Lighting > Indoor", "There is no such category.")
    ]
    assert not Category.objects.exists()


@pytest.mark.parametrize(
    ("cell", "price"), [("12,50", "12.50"), ("1.234,5", "1234.50"), ("€ 9,99", "9.99")]
)
def test_decimal_commas(tmp_path: Path, edition, cell: str, price: str):
    make_exhibitor("Acme")
    path = write(tmp_path, f"name;exhibitor;price\nTea;Acme;{cell}\n".encode())
    import_products(path=path, edition=edition)
    assert str(Product.objects.get().price) == price


RUNS: dict[str, Callable[..., Any]] = {"exhibitors": import_exhibitors, "products": import_products}


@pytest.mark.parametrize("kind", RUNS)
def test_strict_writes_nothing_if_anything_is_wrong(tmp_path: Path, kind: str):
    edition = make_edition()
    make_exhibitor("Acme", edition=edition)
    text = "name,exhibitor,country,origin\nBolt,Acme,fr,fr\nTea,Acme,Atlantis,Atlantis\n"
    path = write(tmp_path, text.encode())
    overrides = {"exhibitor": ""} if kind == "exhibitors" else {}
    report = RUNS[kind](path=path, edition=edition, strict=True, overrides=overrides)
    assert (report.created, report.warnings) == (2, 1)
    assert (Exhibitor.objects.count(), Product.objects.count()) == (1, 0)
