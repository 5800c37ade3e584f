"""What browsers load is collected into few files, each named by its content."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    storage = {"staticfiles": {"BACKEND": "expo.assets.AssetStorage"}}
    with override_settings(STATIC_ROOT=folder, STORAGES=storage):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder / "expo"


def hashed(folder: Path, pattern: str) -> str:
    (path,) = folder.glob(pattern)
    return path.read_text()


def test_the_style_sheet_takes_in_all_that_it_imports(collected):
    sheet = hashed(collected, "site.????????????.css")
    assert "@import" not in sheet
    assert all(part in sheet for part in ("--paper:", ".skip", ".sign", ".pager"))


def test_every_component_stands_in_the_style_sheet(collected):
    folder = Path("expo/static/expo")
    sheet = (folder / "site.css").read_text()
    written = {path.name for path in (folder / "components").glob("*.css")}
    assert set(re.findall(r"components/(.+?)\"", sheet)) == written


def test_modules_load_each_other_by_their_hash(collected):
    script = hashed(collected, "site.????????????.js")
    names = re.findall(r"import\(\"\./(.+?)\"\)", script)
    assert names
    assert all((collected / name).exists() and name.count(".") == 2 for name in names)


def test_comments_and_indentation_stay_behind(collected):
    for pattern in ("site.????????????.css", "suggest.????????????.js"):
        lines = hashed(collected, pattern).splitlines()
        assert len(lines) > 50
        assert not [line for line in lines if not line or line.startswith((" ", "//", "/*"))]
