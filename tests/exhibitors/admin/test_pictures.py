"""Organisers add, replace and delete pictures; the smaller versions follow."""

import re

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import ExifTags, Image
from pytest_django import DjangoCaptureOnCommitCallbacks

from exhibitors.models import Picture
from exhibitors.pictures import admission, decoding, making
from tests.exhibitors.pictures.hostile import resized
from tests.exhibitors.pictures.originals import PHOTO, opened, painted, uploaded
from tests.expo.admin.posting import errors, filled
from tests.factories import make_picture, make_product, make_user

LIST, ADD = "/admin/exhibitors/picture/", "/admin/exhibitors/picture/add/"
STRIPE = uploaded(painted(40, 1))
MOVING = uploaded(painted(40, 30), save_all=True, append_images=[painted(40, 30).rotate(180)])
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


def stored():
    """Names of all the files that are kept."""
    return set(map(str, making._files(default_storage, making.FOLDER)))


def test_what_is_kept_is_not_what_was_sent(admin_client):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = "Canary"
    lying = uploaded(painted(60, 40), "JPEG", exif=exif) + b"<script>canary</script>"
    before = stored()

    response = admin_client.post(ADD, filled(admin_client, ADD, file=upload("a" * 150, lying)))

    assert response.status_code == 302, errors(response)
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == (40, 60)
    assert re.fullmatch(r"pictures/[0-9a-f]{2}/[0-9a-f]{24}\.jpg", picture.file.name)
    new = stored() - before
    assert new == set(picture.names)
    for name in new:
        with default_storage.open(name) as file:
            content = file.read()
        assert b"anary" not in content
        assert not opened(content).getexif()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("photo.tiff", uploaded(painted(40, 30), "TIFF"), "This file is no PNG, JPEG or WebP"),
        ("photo.png", uploaded(painted(40, 30), "GIF"), "This file is no PNG, JPEG or WebP"),
        ("photo.jpg", b"nonsense", "This file is no PNG, JPEG or WebP picture."),
        ("photo.jpg", PHOTO[:9000], "the file is damaged or cut short."),
        ("photo.jpg", b"", "This file is empty."),
        ("photo.jpg", PHOTO + bytes(decoding.LARGEST), "This file is larger than 10 MB."),
        ("photo.jpg", resized(PHOTO, 6000, 4001), "This picture has more than 24 megapixels."),
        ("photo.png", resized(STRIPE, 16384, 1), "wider or higher than 16,383 pixels."),
        ("photo.png", MOVING, "This picture moves. Send one that stands still."),
    ],
)
def test_a_refusal_says_why_and_keeps_the_rest(admin_client, name, content, sentence):
    before = stored()

    sent = filled(admin_client, ADD, file=upload(name, content), alt_en="Green tea")
    response = admin_client.post(ADD, sent)

    assert sentence in errors(response)
    form = response.context["adminform"].form
    assert list(form.errors) == ["file"]
    assert len(form.errors["file"]) == 1
    assert "Green tea" in response.content.decode()
    assert not Picture.objects.exists()
    assert stored() == before


def test_a_refused_file_leaves_the_former_in_place(admin_client):
    picture = make_picture()
    before = stored()

    sent = filled(admin_client, page(picture), file=upload(content=PHOTO[:9000]), alt_en="Tea")
    response = admin_client.post(page(picture), sent)

    assert "cut short" in errors(response)
    kept = Picture.objects.get()
    assert (kept.names, kept.alt) == (picture.names, picture.alt)
    assert stored() == before


def test_the_form_says_what_is_taken(admin_client):
    text = admin_client.get(ADD).content.decode()

    assert "PNG, JPEG or WebP, of at most 10 MB and 24 megapixels, and not moving." in text
    assert "An exhibitor may have 50 pictures with 200 MB in all." in text
    assert 'accept="image/png,image/jpeg,image/webp"' in text


@pytest.mark.parametrize("who", ["nobody", "visitor", "organiser without the permission"])
def test_strangers_send_nothing(client, monkeypatch, who):
    if who != "nobody":
        client.force_login(make_user(is_staff=who.startswith("organiser")))
    monkeypatch.setattr(admission, "subprocess", None)  # and nothing is decoded
    picture = make_picture()
    before = stored()

    for address in (ADD, page(picture)):
        response = client.post(address, {"file": upload()})
        assert response.status_code in {302, 403}

    assert Picture.objects.get().names == picture.names
    assert stored() == before


def test_it_is_decoded_before_the_transaction(admin_client, monkeypatch):
    """Other writers would wait for as long as that takes."""
    depth, seen = len(connection.savepoint_ids), []
    decode = admission._decode
    monkeypatch.setattr(
        admission,
        "_decode",
        lambda *files: seen.append(len(connection.savepoint_ids)) or decode(*files),
    )

    admin_client.post(ADD, filled(admin_client, ADD, file=upload()))

    assert seen == [depth]
    assert Picture.objects.exists()


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
