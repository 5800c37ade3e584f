"""Fixtures for every test."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation
from hypothesis import settings

from exhibitors.catalogue.index import forget_catalogues
from expo.models import Edition
from tests.factories import make_edition

settings.register_profile("site", deadline=None, print_blob=True)
settings.load_profile("site")


@pytest.fixture(autouse=True)
def _own_catalogues() -> Iterator[None]:
    """Each test has its own database, so none may see the index of another."""
    yield
    forget_catalogues()


@pytest.fixture(autouse=True)
def _own_language() -> None:
    """A request leaves its language active in the thread; each test begins in English."""
    translation.activate("en")


@pytest.fixture
def edition(db: None) -> Edition:
    """The current edition."""
    return make_edition()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, which calls nobody by itself."""
    flags = """
        --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
        --disable-component-update --disable-sync
    """
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is missing: make system-packages installs it."
    return browser_type_launch_args | {"executable_path": chromium, "args": flags.split()}
