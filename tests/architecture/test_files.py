"""What no file may hold."""

import ast
import re

import pytest

from tests.architecture.places import ROOT, files, room_of

# A folder of the machine that something was written on.
MACHINE_PATH = re.compile(r"(?<![\w.}~-])/(?:home|opt|root|tmp|work|Users)/\w")
INLINE = re.compile(
    r"""<style\b|\sstyle=|\son[a-z]+=|javascript:|<script\b(?![^>]*\b(?:src=|type="application/))""",
    re.IGNORECASE,
)


def short(path):
    return str(path.relative_to(ROOT))


CODE = [path for path in files(".py") if room_of(path) and "migrations" not in path.parts]


@pytest.mark.parametrize("path", files(), ids=short)
def test_no_path_of_a_machine(path):
    assert MACHINE_PATH.findall(path.read_text(encoding="utf-8", errors="replace")) == []


@pytest.mark.parametrize("path", files(".html"), ids=short)
def test_no_inline_script_or_style(path):
    assert INLINE.findall(path.read_text()) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=short)
def test_requirements_name_no_place(path):
    assert not re.search(r"://|^\s*--(?!hash=)", path.read_text(), re.MULTILINE)


@pytest.mark.parametrize("path", CODE, ids=short)
def test_no_file_and_no_function_is_long(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 300
    functions = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 35] == []
