"""A new file gets smaller versions; those of a former one go with it, once that is certain."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks

from exhibitors.models import Picture
from exhibitors.pictures.services import delete_pictures, save_picture
from expo.text import Text
from tests.exhibitors.pictures.originals import PHOTO
from tests.factories import make_picture

pytestmark = pytest.mark.django_db


def lie(picture: Picture, names: list[str]) -> list[bool]:
    return [picture.file.storage.exists(name) for name in names]


def test_a_new_picture_gets_its_versions() -> None:
    picture = Picture(file=ContentFile(PHOTO, "photo.jpg"), alt=Text(en="Tea"))

    save_picture(picture=picture)

    saved = Picture.objects.get()
    assert saved.alt == Text(en="Tea")
    assert len(saved.names) > 1
    assert all(lie(saved, saved.names))


def test_the_task_waits_in_the_same_transaction(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with transaction.atomic():
        save_picture(picture=Picture(file=ContentFile(PHOTO, "photo.jpg")))
        assert DBTaskResult.objects.count() == 1
        transaction.set_rollback(True)

    assert not DBTaskResult.objects.exists()

    picture = Picture(file=ContentFile(PHOTO, "photo.jpg"))
    save_picture(picture=picture)

    task = DBTaskResult.objects.get()
    assert task.task_path == "exhibitors.pictures.tasks.make_sizes"
    assert task.args_kwargs == {"args": [picture.pk], "kwargs": {}}
    assert Picture.objects.get().sizes is None


def test_a_change_of_the_text_leaves_the_files_alone(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    picture = make_picture()
    read_before_they_were_made = Picture.objects.get()
    read_before_they_were_made.sizes = None

    with django_capture_on_commit_callbacks() as callbacks:
        read_before_they_were_made.alt = Text(en="Tea")
        save_picture(picture=read_before_they_were_made)

    saved = Picture.objects.get()
    assert callbacks == []
    assert (saved.alt, saved.sizes) == (Text(en="Tea"), picture.sizes)


def test_another_file_takes_the_place_of_the_former(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    picture = make_picture()
    former = picture.names

    with django_capture_on_commit_callbacks() as callbacks:
        picture.file = ContentFile(PHOTO, "photo.jpg")
        save_picture(picture=picture)
        assert all(lie(picture, former))
    for callback in callbacks:
        callback()

    now = Picture.objects.get().names
    assert set(now).isdisjoint(former)
    assert all(lie(picture, now))
    assert not any(lie(picture, former))


def test_files_go_with_the_picture(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    picture, other = make_picture(), make_picture()

    with django_capture_on_commit_callbacks() as callbacks:
        delete_pictures(pictures=Picture.objects.filter(pk=picture.pk))
        assert all(lie(picture, picture.names))
    for callback in callbacks:
        callback()

    assert Picture.objects.get() == other
    assert not any(lie(picture, picture.names))
    assert all(lie(other, other.names))
