"""Files that are damaged, huge or malicious: a clear sentence, and nothing is changed."""

import json
import zipfile
from io import BytesIO

import pytest

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.plans.reading import read_plan
from pavilions.models import Booth, Hall

pytestmark = pytest.mark.django_db

HEAD = b"hall,code,x,y,width,height\n"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + ']><svg><rect id="&a9;" width="3" height="3"/></svg>'
)
ELSEWHERE = (
    '<!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    '<svg><rect id="A1" data-pavilion="&secret;" width="3" height="3"/></svg>'
)


def archive():
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("mimetype", "application/zip")
    return content.getvalue()


def collection(count):
    feature = {"type": "Feature", "properties": {}, "geometry": None}
    return json.dumps({"type": "FeatureCollection", "features": [feature] * count}).encode()


DEEP = "<g>" * 300 + "</g>" * 300
NO_HEADING = (
    "No heading was found. A floor plan needs columns such as: hall, code, x, y, width, height."
)
NO_ENTITIES = "This drawing declares entities, which aren't read. Save it as plain SVG."
USELESS = {
    "nothing": (b"", "This file is empty."),
    "blanks": (b" \n\r\t\0\0", "This file is empty."),
    "zeros": (
        b"\0" * 5000 + b"\x01\x02" * 900,
        "This file is empty.",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        "This is not a text file. Save the table as CSV or XLSX.",
    ),
    "a text": (
        b"Dear organisers,\nwe can't come.\n",
        NO_HEADING,
    ),
    "a heading": (HEAD, "This table has a heading but no rows."),
    "too many rows": (
        HEAD + b"3,A1,1,1,3,3\n" * 20_001,
        "This table has more than 20000 rows. Split the list.",
    ),
    "an open quotation mark": (
        HEAD + b'"3,A1,1,1,3,3\n',
        "Row 2 opens a quotation mark that is never closed.",
    ),
    "an archive": (
        archive(),
        "This is not a table but a file of another kind (ZIP). Save it as XLSX.",
    ),
    "half a workbook": (
        b"PK\x03\x04" + b"\x01" * 99,
        "This workbook is damaged. Open it and save it again as XLSX or CSV.",
    ),
    "a list": (b"[1, 2]", "This JSON is not a FeatureCollection of GeoJSON."),
    "another object": (b'{"type": "Topology"}', "This JSON is not a FeatureCollection of GeoJSON."),
    "no features": (
        b'{"type": "FeatureCollection", "features": {}}',
        "This GeoJSON has no features.",
    ),
    "too many features": (
        collection(20_001),
        "This file has more than 20000 features. Split it.",
    ),
    "broken JSON": (b'{"type":\n}', "This is not valid JSON: line 2 can't be understood."),
    "JSON too deep": (b"[" * 100_000, "This JSON is nested too deeply."),
    "a number without end": (
        b'{"type": ' + b"9" * 5000 + b"}",
        "This JSON holds a number that is too long.",
    ),
    "a web page": (
        b"<html><body/></html>",
        "This is not a drawing (SVG) but other XML or HTML.",
    ),
    "half a drawing": (
        b"<svg>\n<rect",
        "This is not a valid drawing (SVG): line 2 can't be understood.",
    ),
    "an unknown encoding": (
        b'<?xml version="1.0" encoding="x-none"?><svg/>',
        "This is not a valid drawing (SVG): line 1 can't be understood.",
    ),
    "zeros in a drawing": (
        b'<svg>\n<rect id="\0"/></svg>',
        "This is not a valid drawing (SVG): line 2 can't be understood.",
    ),
    "a billion laughs": (LAUGHS.encode(), NO_ENTITIES),
    "a file from elsewhere": (ELSEWHERE.encode(), NO_ENTITIES),
    "a drawing too deep": (f"<svg>{DEEP}</svg>".encode(), "This drawing is nested too deeply."),
    "too many shapes": (
        b"<svg>" + b"<g/>" * 100_001 + b"</svg>",
        "This drawing has more than 100000 shapes. Split it.",
    ),
    "too many named shapes": (
        b"<svg>" + b'<rect id="A1" width="9" height="9"/>' * 20_001 + b"</svg>",
        "This drawing has more than 20000 named shapes. Split it.",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), USELESS.values(), ids=USELESS.keys())
def test_refused(run, content: bytes, sentence: str):
    with pytest.raises(UnusableFileError) as refusal:
        run(content)
    assert str(refusal.value) == sentence
    assert not Hall.objects.exists()


def test_a_file_of_more_than_fifty_megabytes(tmp_path):
    path = tmp_path / "plan.csv"
    with path.open("wb") as file:
        file.write(HEAD)
        file.truncate((50 << 20) + 1)
    with pytest.raises(UnusableFileError, match="This file is bigger than 50 MB"):
        read_plan(path)


def test_a_folder_and_nothing_at_all(tmp_path):
    with pytest.raises(UnusableFileError, match="can't be read"):
        read_plan(tmp_path)
    with pytest.raises(UnusableFileError, match=r"none can't be read: No such file"):
        read_plan(tmp_path / "none")


ROWS = {
    "zeros": b"3,\0A\0,x\0,1,3,3\n",
    "a huge number": b"3,A1," + b"9" * 400 + b",1,3,3\n",
    "not a number": b"3,A1,NaN,1,3,3\n",
    "no end": b"3,A1,1,-Infinity,3,3\n",
    "a formula": b"3,A1,=1+1,1,3,3\n",
    "a hall of 61 letters": b"H" * 61 + b",A1,1,1,3,3\n",
    "a level far up": b"3,A1,1,1,3,1e9\n",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_a_row_is_left_out(run, row: bytes):
    report = run(HEAD + row)
    assert report.errors == 1
    assert report.created == 0
    assert all(problem.reason.endswith(".") for problem in report.problems)
    assert not Booth.objects.exists()
    assert not Hall.objects.exists()


def test_an_outline_of_ten_thousand_corners(run):
    corners = ", ".join(f"{n} {n % 2}" for n in range(10_000))
    report = run(f'hall,code,polygon\n3,A1,"{corners}"\n')
    assert [problem.reason for problem in report.problems] == ["A shape has 3 to 200 corners."]
    assert not Booth.objects.exists()
