"""The options of the commands that lists need: strict, report, preset."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from exhibitors.exchange.booth_sentences import out_of_sentence
from exhibitors.models import Exhibitor

ROWS = "name,country,booth\nAcme,de,\nBolt,Atlantis,\n,fr,\n"
REPORT = [
    ("row", "result", "name", "country", "name"),
    ("2", "created", "Acme", "", ""),
    ("3", "created", "Bolt", "“Atlantis”: There is no country of that name.", ""),
    ("4", "error", "", "", "The name is missing."),
]


@pytest.fixture
def listed(tmp_path: Path, edition) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(ROWS)
    return path


@pytest.fixture
def presets(tmp_path: Path, settings) -> Path:
    settings.DATA_DIR = tmp_path
    folder = tmp_path / "presets"
    folder.mkdir()
    return folder


def run(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_exhibitors", str(path), *options, stdout=out)
    return out.getvalue().splitlines()[-1]


def test_strict_imports_nothing_and_says_so(listed: Path):
    out = StringIO()
    with pytest.raises(CommandError) as end:
        call_command("import_exhibitors", str(listed), "--strict", stdout=out)
    assert str(end.value) == "Nothing was imported because there are problems."
    assert end.value.returncode == 1
    last = out.getvalue().splitlines()[-1]
    assert last == "created=2 updated=0 unchanged=0 errors=1 warnings=1"
    assert not Exhibitor.objects.exists()


def test_strict_imports_what_is_right(listed: Path):
    listed.write_text("name,country\nAcme,de\n")
    assert run(listed, "--strict").startswith("created=1 ")
    assert Exhibitor.objects.exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_report_has_every_row(listed: Path, tmp_path: Path, ending: str):
    path = tmp_path / f"report.{ending}"
    run(listed, "--report", str(path))
    if ending == "csv":
        rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"))))
    else:
        cells = load_workbook(path).active.iter_rows(values_only=True)
        rows = [["" if cell is None else str(cell) for cell in row] for row in cells]
    assert list(map(tuple, rows)) == REPORT


def test_a_report_that_cant_be_written(listed: Path, tmp_path: Path):
    with pytest.raises(CommandError, match="No such file") as end:
        run(listed, "--report", str(tmp_path / "nowhere" / "report.xlsx"))
    assert end.value.returncode == 2


def test_a_preset_names_columns(listed: Path, presets: Path):
    listed.write_text("Yritys,Maa,Muu\nAcme,de,x\n")
    (presets / "suomi.toml").write_text('[columns]\nYritys = "name"\nMaa = "country"\nMuu = ""\n')
    assert run(listed, "--preset", "suomi", "--map", "Muu=city").startswith("created=1 ")
    acme = Exhibitor.objects.get()
    assert (str(acme), acme.organisation.country, acme.city) == ("Acme", "de", "x")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("other", "There is no preset other. The presets are: broken, none, wrong."),
        ("../list", "There is no preset ../list. The presets are: broken, none, wrong."),
        *(
            (name, f'The preset {name} has no [columns] table with lines such as Firma = "name".')
            for name in ("broken", "none", "wrong")
        ),
    ],
)
def test_no_preset(listed: Path, presets: Path, name: str, said: str):
    (presets / "broken.toml").write_text("[columns")
    (presets / "none.toml").write_text("")
    (presets / "wrong.toml").write_text("[columns]\nYritys = 1\n")
    with pytest.raises(CommandError) as end:
        run(listed, "--preset", name)
    assert (str(end.value), end.value.returncode) == (said, 2)


def test_no_preset_at_all(listed: Path, presets: Path):
    with pytest.raises(CommandError, match=r"^There is no preset x\. The presets are: –\.$"):
        run(listed, "--preset", "x")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Visit us at stand B12 in hall 3", "Hall 3, B12"),
        ("Meet us in Hall 3 at booth B12!", "Hall 3, B12"),
        ("Besuchen Sie uns in Halle 5, Stand C12", "Hall 5, C12"),
        ("We are at booth no. 14B", "14B"),
        ("Find us: Hall 7.1, stand D-31 (next to the café)", "Hall 7.1, D-31"),
        ("欢迎各位朋友莅临3号馆B012展位", "Hall 3, B012"),
        # These are no sentences
        ("Hall 3, Stand B12", "Hall 3, Stand B12"),
        ("Stand: Hall 4, B 018", "Stand: Hall 4, B 018"),
        ("Stand B12, Hall 3 and Stand C4, Hall 5", "Stand B12, Hall 3 and Stand C4, Hall 5"),
        ("Freifläche/Halle/10/Ost/A030", "Freifläche/Halle/10/Ost/A030"),
        ("A12 (corner)", "A12 (corner)"),
        ("Outdoor area", "Outdoor area"),
        ("", ""),
    ],
)
def test_booths_inside_sentences(text: str, place: str):
    assert out_of_sentence(text) == place
