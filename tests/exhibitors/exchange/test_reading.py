from pathlib import Path

import pytest

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.reading import Table, read_table


def read(folder: Path, content: bytes) -> Table:
    path = folder / "list.csv"
    path.write_bytes(content)
    return read_table(path)


def cells(table: Table) -> list[list[str]]:
    return [row.cells for row in table.rows()]


WESTERN = "name,country\nMüller GmbH,Österreich\nSociété Générale,France\n"
CHINESE = "企业名称,国家\n上海东方算芯科技有限公司,中国\n科大讯飞,中国\n"


@pytest.mark.parametrize("text", [WESTERN, CHINESE])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode(tmp_path: Path, text: str, encoding: str):
    table = read(tmp_path, text.encode(encoding))
    assert [table.columns, *cells(table)] == [line.split(",") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "cp1252"),
        ("name,country\nMüller,AT\n", "cp1252"),
        ("NOM,PAYS\nSOCIÉTÉ À RESPONSABILITÉ,FRANCE\n", "cp1252"),
        (CHINESE, "gb18030"),
        ("名称,展位\n茶叶公司,3\n", "gb18030"),
        ("公司,展位\n臺灣精品咖啡股份有限公司,3\n國際貿易發展協會,4\n", "gb18030"),
        ("公司名稱,攤位\n立端科技股份有限公司,A1\n所羅門股份有限公司,A2\n", "big5"),
    ],
)
def test_older_encodings(tmp_path: Path, text: str, encoding: str):
    table = read(tmp_path, text.encode(encoding))
    assert [table.columns, *cells(table)] == [line.split(",") for line in text.splitlines()]


def test_a_broken_character_spoils_no_other(tmp_path: Path):
    content = ("name\n" + "Müller\n" * 50).encode() + b"M\xfcller\n"
    assert cells(read(tmp_path, content))[-2:] == [["Müller"], ["M\ufffdller"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str):
    lines = [["name", "booth", "groups"], ["Acme", "B1", "Tea"], ["Bolt", "C2", "Coffee"]]
    table = read(tmp_path, end.join(map(delimiter.join, lines)).encode())
    assert [table.columns, *cells(table)] == lines


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('name,groups\n"Acme, Inc","Tea; Coffee; Care, repair"\nBolt,Tea; Jam\n', 2),
        ('name;price\n"Acme; Inc";1,50\nBolt;2,75\n', 2),
        ('name,about\nAcme,"Two\nlines, and ""more"""\n', 1),
        ("name\nAcme, Inc\nBolt\n", 2),
        ('name,size\n24" screens,1\nA "good" name,2\n', 2),
        ("sep=;\nname;size\nAcme;1\n", 1),
        ("name,size,,\nAcme,1,,\n", 1),
        ("\n,\nname,size\n\nAcme,1\n , \n", 1),
        ("name,size\nAcme\n", 1),
        ("na\0me,size\nAc\0me,1\n", 1),
    ],
)
def test_awkward_tables(tmp_path: Path, text: str, rows: int):
    table = read(tmp_path, text.encode())
    assert table.columns[0] == "name"
    assert len(cells(table)) == rows
    assert all(len(row) >= len(table.columns) for row in cells(table))


def test_rows_are_numbered_as_spreadsheets_do(tmp_path: Path):
    table = read(tmp_path, b'name,about\nAcme,"two\nlines"\n\nBolt,\n')
    assert [row.number for row in table.rows()] == [2, 4]


def test_a_big_cell(tmp_path: Path):
    table = read(tmp_path, b"name,about\nAcme," + b"long " * 100_000)
    assert len(cells(table)[0][1]) == 500_000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty."),
        (b" \n\n ", "This file is empty."),
        (b",,\n,\n", "This file is empty."),
        (b"name,country\n\n", "This table has a heading but no rows."),
        (
            b"%PDF-1.7 ...",
            "This is not a table but a file of another kind (PDF). Save it as CSV or XLSX.",
        ),
        (
            b"PK\x03\x04...",
            "This workbook is damaged. Open it and save it again as XLSX or CSV.",
        ),
        (b"<html><table>", "This is not a table but HTML or XML. Save it as CSV or XLSX."),
        (bytes(range(256)) * 20, "This is not a text file. Save the table as CSV or XLSX."),
        (b'name,size\n"Acme,1\nBolt,2\n', "Row 2 opens a quotation mark that is never closed."),
        (
            ",".join(f"column {number}" for number in range(300)).encode() + b"\nx",
            "This table has more than 100 columns. Leave some out.",
        ),
    ],
)
def test_refused(tmp_path: Path, content: bytes, said: str):
    with pytest.raises(UnusableFileError) as refusal:
        list(read(tmp_path, content).rows())
    assert str(refusal.value) == said


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(UnusableFileError, match=r"nowhere\.csv can't be read"):
        read_table(tmp_path / "nowhere.csv")
    with pytest.raises(UnusableFileError, match="can't be read"):
        read_table(tmp_path)
