"""Strings count as imports: no room names one above it, in whatever way."""

import ast
import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from tests.architecture.addresses import views
from tests.architecture.places import ROOMS, files, room_of, rooms_above

TAG = re.compile(r"{%\s*(url|include|extends|static|load)\s+([^%]+?)\s*%}")
QUOTED = re.compile(r"""^['"]([^'"]+)['"]""")


def lower_files(suffix):
    return [path for path in files(suffix) if room_of(path) and rooms_above(room_of(path))]


@pytest.mark.parametrize("path", lower_files(".py"), ids=lambda path: path.name)
def test_python(path):
    above = "|".join(rooms_above(room_of(path)))
    strings = [
        node.value
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [text for text in strings if re.match(rf"({above})[./:]\w", text)] == []


@pytest.mark.parametrize("path", lower_files(".html"), ids=lambda path: path.name)
def test_templates(path):
    above = rooms_above(room_of(path))
    room_of_view = {name: view.__module__.partition(".")[0] for name, _pattern, view in views()}
    named = []
    for tag, rest in TAG.findall(path.read_text()):
        quoted = QUOTED.match(rest)
        name = quoted[1] if quoted else rest
        named.append(room_of_view.get(name, "") if tag == "url" else re.split(r"[/_\s]", name)[0])
    assert [room for room in named if room in above] == []


@pytest.mark.parametrize("room", ROOMS)
def test_foreign_keys(room):
    related = {
        field.related_model._meta.app_label
        for model in apps.get_app_config(room).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
    }
    assert not related & set(rooms_above(room))


@pytest.mark.parametrize("room", ROOMS)
def test_migrations(room):
    migrations = MigrationLoader(None).disk_migrations
    needed = {
        app
        for (label, _name), migration in migrations.items()
        if label == room
        for app, _needed in migration.dependencies
    }
    assert not needed & set(rooms_above(room))
