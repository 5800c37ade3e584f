"""`make_pictures` makes what is missing, and collects what nobody knows any more."""

import datetime
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command

from exhibitors.models import Picture
from exhibitors.pictures import making
from tests.factories import make_picture

pytestmark = pytest.mark.django_db


def printed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    call_command("make_pictures", *options)
    return capsys.readouterr().out


def test_it_makes_what_is_missing_once(capsys: pytest.CaptureFixture[str]) -> None:
    made, missing = make_picture(), make_picture(sizes=False)
    gone = make_picture(sizes=False)
    gone.file.storage.delete(gone.file.name)

    assert printed(capsys) == "pictures=1 missing=1\n"

    assert Picture.objects.get(pk=made.pk).sizes == made.sizes
    assert Picture.objects.get(pk=missing.pk).sources
    assert printed(capsys) == "pictures=0 missing=1\n"


def test_it_makes_all_anew(capsys: pytest.CaptureFixture[str]) -> None:
    made = make_picture()

    assert printed(capsys, "--again") == "pictures=1 missing=0\n"

    now = Picture.objects.get()
    assert now.sources
    assert set(now.names) & set(made.names) == {made.file.name}


@pytest.fixture
def orphan() -> Any:
    """The name of a file that no picture has."""
    name = default_storage.save("pictures/zz/orphan-9f3a61c2-160.webp", ContentFile(b"orphan"))
    yield name
    default_storage.delete(name)


def test_files_of_no_picture_are_collected(
    orphan: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = make_picture()
    monkeypatch.setattr(making, "YOUNG", datetime.timedelta())

    assert "removed=" in printed(capsys, "--collect")

    assert not default_storage.exists(orphan)
    assert all(map(default_storage.exists, picture.names))


def test_what_was_written_just_now_is_left_alone(
    orphan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may belong to a transaction that still runs."""
    assert printed(capsys, "--collect").endswith("removed=0\n")

    assert default_storage.exists(orphan)


def test_without_being_asked_it_collects_nothing(
    orphan: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(making, "YOUNG", datetime.timedelta())

    assert "removed" not in printed(capsys)

    assert default_storage.exists(orphan)
