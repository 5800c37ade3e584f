"""The worker makes the smaller versions of a picture, once, whatever happens meanwhile."""

import logging

import pytest
from django.core.files.base import ContentFile
from pytest_django import DjangoCaptureOnCommitCallbacks

from exhibitors.models import Picture
from exhibitors.pictures import making
from exhibitors.pictures.making import make_versions
from exhibitors.pictures.tasks import make_sizes
from tests.exhibitors.pictures.originals import PHOTO, opened
from tests.factories import make_picture

pytestmark = pytest.mark.django_db
WIDTHS = [160, 320, 400]


def test_versions_are_stored_beside_the_picture() -> None:
    picture = make_picture(sizes=False)

    make_sizes.call(picture.pk)

    picture.refresh_from_db()
    assert {kind: list(made) for kind, made in picture.versions.items()} == {
        "avif": WIDTHS,
        "webp": WIDTHS,
    }
    for kind, versions in picture.versions.items():
        for width, name in versions.items():
            with picture.file.storage.open(name) as file:
                image = opened(file.read())
            assert (image.format or "").lower() == kind
            assert image.width == width
            assert name.startswith(picture.file.name.removesuffix(".jpg") + "-")


def test_what_is_made_is_not_made_again() -> None:
    picture = make_picture()

    make_sizes.call(picture.pk)

    again = Picture.objects.get()
    assert again.sizes == picture.sizes


def test_a_picture_that_is_gone() -> None:
    make_sizes.call(404)

    assert not Picture.objects.exists()


def test_a_file_that_is_gone_is_told_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    picture = make_picture(sizes=False)
    picture.file.storage.delete(picture.file.name)

    assert make_versions([picture]) == 0

    assert caplog.messages == [f"The file {picture.file.name} is gone."]
    assert list(Picture.objects.unmade()) == [picture]


def test_a_file_that_can_not_be_read_is_told_and_not_tried_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    picture = make_picture(sizes=False, file=ContentFile(PHOTO[:20_000], "half.jpg"))

    assert make_versions([picture]) == 1

    assert caplog.record_tuples[0][1] == logging.WARNING
    assert f"{picture.file.name} has no smaller versions: " in caplog.messages[0]
    assert not Picture.objects.unmade().exists()
    assert Picture.objects.get().sources == []


@pytest.mark.parametrize("change", ["replaced", "deleted"])
def test_a_picture_that_is_another_meanwhile(
    change: str, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    picture = make_picture(sizes=False)
    if change == "deleted":
        Picture.objects.all().delete()
    else:
        Picture.objects.update(file="pictures/ab/another.jpg")

    with django_capture_on_commit_callbacks(execute=True):
        make_versions([picture])

    assert not Picture.objects.exclude(sizes=None).exists()
    assert not any(picture.file.storage.exists(name) for name in picture.names[1:])


def test_made_anew_they_get_new_names(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    picture = make_picture()
    former = picture.names[1:]

    with django_capture_on_commit_callbacks(execute=True):
        make_versions(Picture.objects.all())

    now = Picture.objects.get().names[1:]
    storage = picture.file.storage
    assert len(now) == len(former) == 2 * len(WIDTHS)
    assert set(now).isdisjoint(former)
    assert all(map(storage.exists, now))
    assert not any(map(storage.exists, former))


def test_many_are_made_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "BATCH", 2)
    for _ in range(5):
        make_picture(200, 100, sizes=False)

    assert make_versions(Picture.objects.all()) == 5

    assert not Picture.objects.unmade().exists()
