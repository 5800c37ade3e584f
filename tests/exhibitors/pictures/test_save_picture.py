"""A new file gets smaller versions; those of a former one go with it, once that is certain."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks

from exhibitors.models import Picture
from exhibitors.pictures.admission import CleanFile, admit
from exhibitors.pictures.services import delete_pictures, save_picture
from expo.text import Text
from tests.exhibitors.pictures.originals import PHOTO
from tests.factories import make_picture

pytestmark = pytest.mark.django_db


def photo() -> CleanFile:
    return admit(ContentFile(PHOTO, "photo.jpg"))


def lie(picture: Picture, names: list[str]) -> list[bool]:
    return [picture.file.storage.exists(name) for name in names]


def test_a_new_picture_gets_its_versions() -> None:
    picture = Picture(file=photo(), alt=Text(en="Tea"))

    save_picture(picture=picture)

    saved = Picture.objects.get()
    assert saved.alt == Text(en="Tea")
    assert len(saved.names) > 1
    assert all(lie(saved, saved.names))


def test_the_task_waits_in_the_same_transaction(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with transaction.atomic():
        save_picture(picture=Picture(file=photo()))
        assert DBTaskResult.objects.count() == 1
        transaction.set_rollback(True)

    assert not DBTaskResult.objects.exists()

    picture = Picture(file=photo())
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
        picture.file = photo()
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


def test_a_file_that_nobody_looked_at_is_not_kept() -> None:
    raw = Picture(file=ContentFile(PHOTO, "photo.jpg"))

    with pytest.raises(TypeError):
        save_picture(picture=raw)

    assert not Picture.objects.exists()


def test_of_two_that_replace_it_the_second_wins_and_the_first_leaves_nothing(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    """Both have read the picture before either saves."""
    original = make_picture()
    first, second = Picture.objects.get(), Picture.objects.get()

    for each in (first, second):
        with django_capture_on_commit_callbacks(execute=True):
            each.file = photo()
            save_picture(picture=each)

    kept = Picture.objects.get()
    assert kept.file.name == second.file.name
    assert all(lie(kept, kept.names))
    assert not any(lie(kept, [*original.names, first.file.name]))
    assert len(set(kept.names)) == len(kept.names) > 1


def test_a_text_that_is_saved_after_another_s_file_leaves_that_alone(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    make_picture()
    of_the_text, of_the_file = Picture.objects.get(), Picture.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        of_the_file.file = photo()
        save_picture(picture=of_the_file)

    of_the_text.alt = Text(en="Tea")
    save_picture(picture=of_the_text)

    kept = Picture.objects.get()
    assert (kept.alt, kept.file.name) == (Text(en="Tea"), of_the_file.file.name)
    assert len(kept.names) > 1
    assert all(lie(kept, kept.names))
