import pytest
from django.core.management import CommandError, call_command

from pavilions.models import Booth, Hall
from tests.factories import make_edition

pytestmark = pytest.mark.django_db

PLAN = "what,hall,code,x,y,width,height\nlevel,3,,,,30,20\n,3,A1,3,3,3,3\n,3,A2,6,3,3,3\n"
ELSEWHERE = PLAN.replace("level,3", "level,4").replace("\n,3,A", "\n,4,A")
SOUTH = "entrance,3,S,15,0,,\n"


@pytest.fixture
def write(tmp_path):
    """Write a file; gives its path."""

    def _write(content: str, name: str = "plan.csv") -> str:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    return _write


def lines(capsys):
    return capsys.readouterr().out.splitlines()


def test_import_and_again(capsys, write, edition):
    path = write(PLAN + SOUTH)
    call_command("import_floor_plan", path, "--create-missing")
    assert lines(capsys) == ["created=4 updated=0 unchanged=0 errors=0 warnings=0"]
    call_command("import_floor_plan", path)
    assert lines(capsys) == ["created=0 updated=0 unchanged=4 errors=0 warnings=0"]


def test_problems_columns_and_levels_that_stay(capsys, write, edition):
    text = "code,x,y,width,height,colour\nA1,3,3,3,3,red\nA2,4,3,3,3\nA3,x,3,3,3\n"
    call_command("import_floor_plan", write(text), "--hall=3", "--level=-1", "--create-missing")
    assert lines(capsys) == [
        "Row 2, warning: Neither an entrance nor a link leads to this level.",
        "Row 3, error: Booths A1 and A2 overlap by 6.0 m² near 5.0, 4.5.",
        "Row 4, error, x “x”: This is not a number of metres.",
        "Columns not used: colour.",
        "Hall 3, level -1 stays as it was.",
        "created=0 updated=0 unchanged=1 errors=2 warnings=1",
    ]
    assert not Hall.objects.exists()


def test_without_halls_their_rows_are_errors(capsys, write, edition):
    call_command("import_floor_plan", write(PLAN))
    assert lines(capsys)[-1] == "created=0 updated=0 unchanged=0 errors=3 warnings=0"
    assert not Hall.objects.exists()


def test_rehearsal(capsys, write, edition):
    call_command("import_floor_plan", write(PLAN + SOUTH), "--create-missing", "--dry-run")
    assert lines(capsys) == ["created=4 updated=0 unchanged=0 errors=0 warnings=0"]
    assert not Hall.objects.exists()


def test_strict(capsys, write, edition):
    with pytest.raises(CommandError) as refusal:
        call_command("import_floor_plan", write(PLAN), "--create-missing", "--strict")
    assert refusal.value.returncode == 1
    assert str(refusal.value) == "Nothing was imported because there are problems."
    assert not Hall.objects.exists()


def test_another_edition_and_a_scale(capsys, write, edition):
    make_edition("past", is_current=False)
    drawing = '<svg><g id="hall-3"><rect id="A1" x="10" y="10" width="30" height="30"/></g></svg>'
    options = ["--edition=past", "--scale=0,1", "--create-missing"]
    call_command("import_floor_plan", write(drawing, "plan.svg"), *options)
    booth = Booth.objects.get()
    assert booth.hall.edition.slug == "past"
    assert booth.polygon[0][2] == [6, 6]


@pytest.mark.parametrize("scale", ["nan", "0", "-1", "inf", "ten"])
def test_a_scale_that_is_none(write, edition, scale):
    with pytest.raises(CommandError, match=f"{scale} is not a number of metres"):
        call_command("import_floor_plan", write("<svg/>"), f"--scale={scale}")


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        ("", [], "This file is empty."),
        ("a,b\n1,2\n", [], "No heading was found."),
        (PLAN, ["--edition=never"], "There is no edition never."),
        (PLAN, ["--scale=2"], "A scale is for drawings (SVG): other files are in metres."),
    ],
)
def test_a_file_of_no_use(capsys, write, edition, content, options, said):
    with pytest.raises(CommandError) as refusal:
        call_command("import_floor_plan", write(content), "--create-missing", *options)
    assert refusal.value.returncode == 2
    assert str(refusal.value).startswith(said)
    assert "\n" not in str(refusal.value)
    assert capsys.readouterr().out == ""
    assert not Hall.objects.exists()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("plan.csv", "\ufeffwhat,hall,level,code,x,y"),
        ("PLAN.GEOJSON", '{"type": "FeatureCollection"'),
        ("plan.svg", '<?xml version="1.0" encoding="UTF-8"?>\n<svg '),
    ],
)
def test_export(write, tmp_path, edition, name, start):
    call_command("import_floor_plan", write(PLAN), "--create-missing")
    call_command("import_floor_plan", write(ELSEWHERE), "--create-missing")
    call_command("export_floor_plan", tmp_path / name)
    whole = (tmp_path / name).read_text(encoding="utf-8")
    assert whole.startswith(start)
    call_command("export_floor_plan", tmp_path / name, "--hall=4")
    assert len((tmp_path / name).read_text(encoding="utf-8")) < len(whole) * 0.8


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("plan.xlsx", [], "plan.xlsx ends neither in .csv nor in .geojson nor in .svg."),
        ("plan.csv", ["--edition=never"], "There is no edition never."),
        ("plan.csv", ["--hall=9"], "There is no hall 9."),
        ("nowhere/plan.csv", [], "plan.csv can't be written: No such file or directory."),
    ],
)
def test_an_export_that_cant_be(tmp_path, edition, name, options, message):
    with pytest.raises(CommandError) as refusal:
        call_command("export_floor_plan", tmp_path / name, *options)
    assert str(refusal.value) == message
    assert refusal.value.returncode == 2


def test_queries_of_an_export_dont_grow(write, tmp_path, edition, django_assert_num_queries):
    for plan in (PLAN, ELSEWHERE):
        call_command("import_floor_plan", write(plan), "--create-missing")
        with django_assert_num_queries(9):
            call_command("export_floor_plan", tmp_path / "plan.csv")
