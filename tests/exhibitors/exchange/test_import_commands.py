import re

import pytest
from django.core.management import CommandError, call_command

from exhibitors.models import Exhibitor, Product
from expo.models import Edition
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db

LAST_LINE = re.compile(r"created=\d+ updated=\d+ unchanged=\d+ errors=\d+ warnings=\d+")


@pytest.fixture
def write(tmp_path):
    """Write a list; gives its path."""

    def _write(content: str | bytes) -> str:
        path = tmp_path / "list.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return _write


def run(capsys, *arguments: str) -> list[str]:
    call_command(*arguments)
    lines: list[str] = capsys.readouterr().out.splitlines()
    assert LAST_LINE.fullmatch(lines[-1])
    return lines


def test_exhibitors(capsys, write, edition):
    path = write("slug,name,country,memo\na,Acme,Atlantis\nb,,de\nc,Bolt,de\n")
    assert run(capsys, "import_exhibitors", path) == [
        "Row 2, warning, country “Atlantis”: There is no country of that name.",
        "Row 3, error, name: The name is missing.",
        "Columns not used: slug, memo.",
        "created=2 updated=0 unchanged=0 errors=1 warnings=1",
    ]


def test_products(capsys, write, edition):
    make_exhibitor("Acme", ref="E1")
    path = write("exhibitor_ref,name_en\nE1,Tea\n")
    last = run(capsys, "import_products", path)[-1]
    assert last == "created=1 updated=0 unchanged=0 errors=0 warnings=0"
    assert Product.objects.count() == 1


def test_only_so_many_problems_are_printed(capsys, write, edition):
    path = write("name,country\n" + "".join(f"Acme {n},Atlantis\n" for n in range(60)))
    lines = run(capsys, "import_exhibitors", path)
    assert len(lines) == 52
    assert lines[50] == "… and 10 more."


def test_options(capsys, write, edition):
    other = make_edition("past", is_current=False)
    path = write("Brand=Mark,Where,Company\nAcme,3-A1,X\n")
    options = [
        "--edition=past",
        "--map=Brand=Mark=name_en",
        "--map",
        "Where=booth",
        "--map=Company=",
    ]
    run(capsys, "import_exhibitors", path, *options, "--create-missing", "--publish", "--dry-run")
    assert not Exhibitor.objects.exists()
    run(capsys, "import_exhibitors", path, *options, "--create-missing", "--publish")
    exhibitor = Exhibitor.objects.get()
    assert (exhibitor.edition, exhibitor.status) == (other, "published")
    assert (str(exhibitor), exhibitor.stands.get().booth.label) == ("Acme", "3-A1")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n...", "This is not a table but a file of another kind (PDF)"),
        (b"", "This file is empty."),
        (",".join(f"name {n}" for n in range(300)).encode() + b"\nx\n", "columns"),
        (b"a,b\n1,2\n", "No column was recognised as name."),
        (b'a,"b\nc"\n1,2\n', "The columns are: a, b c."),
        (b'name,city\n"Acme,Bonn\n', "Row 2 opens a quotation mark that is never closed."),
    ],
)
@pytest.mark.parametrize("command", ["import_exhibitors", "import_products"])
def test_a_file_of_no_use(capsys, write, edition, command: str, content: bytes, said: str):
    with pytest.raises(CommandError) as refusal:
        call_command(command, write(content), "--create-missing")
    assert refusal.value.returncode == 2
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not Exhibitor.objects.exists()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--edition=nowhere"], "There is no edition nowhere."),
        (["--map=nowhere=name"], "There is no column nowhere."),
        (["--map=name=colour"], "There is no field colour."),
    ],
)
def test_options_of_no_use(write, edition, options: list[str], said: str):
    with pytest.raises(CommandError) as refusal:
        call_command("import_exhibitors", write("name\nAcme\n"), *options)
    assert refusal.value.returncode == 2
    assert str(refusal.value).startswith(said)


def test_no_current_edition(write, db):
    with pytest.raises(CommandError, match="There is no current edition"):
        call_command("import_exhibitors", write("name\nAcme\n"))


@pytest.mark.parametrize("text", ["colour", "=name"])
def test_a_map_that_is_none(write, edition, text: str):
    with pytest.raises(CommandError, match=rf": {text} is not COLUMN=FIELD\.$"):
        call_command("import_exhibitors", write("name\nAcme\n"), "--map", text)


@pytest.mark.parametrize("command", ["import_exhibitors", "import_products"])
def test_what_the_options_are_for(capsys, command: str):
    with pytest.raises(SystemExit):
        call_command(command, "--help")
    said = " ".join(capsys.readouterr().out.split())
    for option in (
        "positional arguments: file the list: CSV, TSV, XLSX or JSON options:",
        " --edition SLUG the edition (default: the current) --",
        " --map COLUMN=FIELD what a column, or its number, holds; 'COLUMN=' leaves it out --",
        " --preset NAME the columns of presets/NAME.toml in EXPO_DATA --",
        " --create-missing make categories, pavilions, halls and booths that don't exist --",
        " --publish let visitors see them at once --",
        " --dry-run report, but change nothing --",
        " --strict import nothing if there is any problem --",
        " --report OUT.xlsx write what became of each row (or .csv) --",
    ):
        assert option in said


def test_check_lists(capsys, write, edition):
    call_command(
        "check_lists", write("name,country,hall,booth\nAcme,de,3,A1\nBolt,,3,A1/A2\n,,,\n")
    )
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "list.csv: 2 rows"
    assert "name a country: 1, a hall: 2, a booth: 2" in lines
    assert "first run:  created=2 updated=0 unchanged=0 errors=0 warnings=0" in lines
    assert "second run: created=0 updated=0 unchanged=2 errors=0 warnings=0" in lines
    assert "all as the rows say" in lines
    assert not Exhibitor.objects.exists()
    assert Edition.objects.count() == 1


def test_check_lists_finds_faults(capsys, write, edition, monkeypatch):
    monkeypatch.setattr("exhibitors.exchange.links.StandLinks.save", lambda _links: None)
    with pytest.raises(CommandError) as failure:
        call_command("check_lists", write("name,hall,booth\nAcme,3,A1\n"))
    assert failure.value.returncode == 1
    assert "Row 2: missing: 3 A1." in str(failure.value)
    assert "A second run changes something" in str(failure.value)


def test_check_lists_of_no_use(write, edition):
    with pytest.raises(CommandError, match="This file is empty"):
        call_command("check_lists", write(b""))
