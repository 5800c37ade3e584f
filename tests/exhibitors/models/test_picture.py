"""What pages say of a picture's smaller versions."""

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image

from exhibitors.models import Picture
from tests.exhibitors.pictures.originals import painted, uploaded

SIZES = {"key": "9f3a61c2", "avif": [160, 320], "webp": [160, 320, 640]}


def named(sizes: object = None) -> Picture:
    return Picture(file="pictures/ab/abcd.jpg", width=640, height=480, sizes=sizes)


def test_browsers_choose_from_the_formats_in_turn() -> None:
    avif, webp = named(SIZES).sources

    base = "/media/pictures/ab/abcd-9f3a61c2"
    assert (avif.type, webp.type) == ("image/avif", "image/webp")
    assert avif.srcset == f"{base}-160.avif 160w, {base}-320.avif 320w"
    assert webp.srcset == f"{base}-160.webp 160w, {base}-320.webp 320w, {base}-640.webp 640w"


def test_alone_it_is_seen_small_and_large() -> None:
    picture = named(SIZES)

    assert picture.small_url == "/media/pictures/ab/abcd-9f3a61c2-160.webp"
    assert picture.large_url == "/media/pictures/ab/abcd-9f3a61c2-640.webp"


@pytest.mark.parametrize("sizes", [None, {}], ids=["not made yet", "none is of use"])
def test_without_smaller_versions_there_is_the_picture(sizes: object) -> None:
    picture = named(sizes)

    assert picture.sources == []
    assert picture.small_url == picture.large_url == picture.file.url
    assert picture.names == [picture.file.name]


def test_a_format_that_needs_more_bytes_may_be_missing() -> None:
    picture = named({"key": "9f3a61c2", "avif": [160, 320]})

    assert [source.type for source in picture.sources] == ["image/avif"]
    assert picture.large_url == picture.file.url


@pytest.mark.django_db
@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60))])
def test_width_and_height_are_as_browsers_turn_it(orientation: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    content = ContentFile(uploaded(painted(60, 40), "JPEG", exif=exif), "photo.jpg")

    picture = Picture.objects.create(file=content)
    assert (picture.width, picture.height) == size

    picture.file = picture.file  # as a form does whose file was left alone
    picture.save()
    picture.refresh_from_db()
    assert (picture.width, picture.height) == size
