"""The papers name what there is: every variable, every command, every target."""

import ast
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.architecture.places import ROOMS, ROOT

PAPERS = [ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
READERS = [ROOT / "expo" / "config" / "settings.py", ROOT / "deploy" / "gunicorn.conf.py"]
MAKEFILE = (ROOT / "Makefile").read_text()
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
OWN_COMMANDS = {name for name, app in get_commands().items() if app in ROOMS}

by_name = pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)


def variables_read() -> set[str]:
    """First arguments, all in capitals, of calls in the settings."""
    calls = (
        node
        for path in READERS
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    )
    names = {str(call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant)}
    return {name for name in names if re.fullmatch("[A-Z][A-Z_]+", name)}


def test_every_variable_is_described():
    described = re.findall(
        r"^## `([A-Z_]+)`$", (ROOT / "docs" / "configuration.md").read_text(), re.MULTILINE
    )
    assert set(described) == variables_read()
    assert len(described) == len(set(described))


@pytest.mark.parametrize("name", sorted(OWN_COMMANDS))
def test_every_command_is_described(name):
    assert any(re.search(rf"manage\.py {name}\b", paper.read_text()) for paper in PAPERS)


@by_name
def test_every_command_that_is_named_exists(paper):
    named = set(re.findall(r"manage\.py ([a-z_]+)", paper.read_text()))
    assert named <= get_commands().keys()


@by_name
def test_every_target_that_is_named_exists(paper):
    named = set(re.findall(r"(?:`|^\s*|\$ )make ([a-z-]+)", paper.read_text(), re.MULTILINE))
    assert named <= TARGETS


def test_every_target_says_what_it_does():
    explained = set(re.findall(r"^([a-z-]+):.*## \S", MAKEFILE, re.MULTILINE))
    assert explained == TARGETS


def test_the_makefile_calls_commands_that_exist():
    assert set(re.findall(r"\$\(MANAGE\) ([a-z_]+)", MAKEFILE)) <= get_commands().keys()


@by_name
def test_links_lead_somewhere(paper):
    links = re.findall(r"\]\((?!\w+:)([^)#]+)", paper.read_text())
    assert [link for link in links if not (Path(paper).parent / link).exists()] == []
