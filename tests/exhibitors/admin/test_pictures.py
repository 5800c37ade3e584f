"""Organisers add, replace and delete pictures; the smaller versions follow."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoCaptureOnCommitCallbacks

from exhibitors.models import Picture
from tests.exhibitors.pictures.originals import PHOTO, painted, uploaded
from tests.expo.admin.posting import errors, filled
from tests.factories import make_picture, make_product

LIST, ADD = "/admin/exhibitors/picture/", "/admin/exhibitors/picture/add/"
pytestmark = pytest.mark.django_db


def page(picture):
    return f"{LIST}{picture.pk}/change/"


def upload(name="photo.jpg", content=PHOTO):
    return SimpleUploadedFile(name, content)


def test_add(admin_client):
    response = admin_client.post(ADD, filled(admin_client, ADD, file=upload(), alt_en="Tea"))

    assert response.status_code == 302, errors(response)
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == (400, 300)
    assert picture.sources
    assert picture.small_url in admin_client.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [("photo.tiff", uploaded(painted(40, 30), "TIFF")), ("photo.jpg", b"nonsense")],
    ids=["no browser shows it", "no picture"],
)
def test_add_what_is_none(admin_client, name, content):
    sent = filled(admin_client, ADD, file=upload(name, content))

    assert "errorlist" in errors(admin_client.post(ADD, sent))
    assert not Picture.objects.exists()


def test_change_the_text(admin_client):
    picture = make_picture()

    sent = filled(admin_client, page(picture), alt_en="Green tea", file=None)
    response = admin_client.post(page(picture), sent)

    assert response.status_code == 302, errors(response)
    changed = Picture.objects.get()
    assert changed.alt["en"] == "Green tea"
    assert changed.names == picture.names


def test_replace_the_file(
    admin_client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
):
    picture = make_picture(200, 100)

    with django_capture_on_commit_callbacks(execute=True):
        sent = filled(admin_client, page(picture), file=upload())
        response = admin_client.post(page(picture), sent)

    assert response.status_code == 302, errors(response)
    changed = Picture.objects.get()
    assert (changed.width, changed.height) == (400, 300)
    assert set(changed.names).isdisjoint(picture.names)
    assert not any(map(picture.file.storage.exists, picture.names))


@pytest.mark.parametrize("several", [False, True], ids=["one", "several"])
def test_delete(
    admin_client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    several,
):
    picture, other = make_picture(), make_picture()
    action = {"action": "delete_selected", "_selected_action": [picture.pk]}

    with django_capture_on_commit_callbacks(execute=True):
        if several:
            admin_client.post(LIST, action | {"post": "yes"})
        else:
            admin_client.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"})

    assert Picture.objects.get() == other
    assert not any(map(picture.file.storage.exists, picture.names))
    assert all(map(other.file.storage.exists, other.names))


def test_a_picture_that_is_shown_is_not_deleted(admin_client):
    picture = make_picture()
    make_product().pictures.add(picture)

    assert admin_client.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"}).status_code == 403

    assert Picture.objects.get() == picture
    assert all(map(picture.file.storage.exists, picture.names))
