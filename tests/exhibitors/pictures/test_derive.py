"""Smaller versions keep the picture, and nothing besides."""

import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms

from exhibitors.pictures.derivatives import (
    SMALL_ENOUGH,
    WIDTHS,
    UnreadablePictureError,
    derive,
)
from tests.exhibitors.pictures.originals import PHOTO, noisy, opened, painted, uploaded

METADATA = {"exif", "icc_profile", "xmp", "comment", "photoshop", "dpi"}
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# Red is what it calls blue, and the other way round.
EXCHANGED = SRGB.replace(b"rXYZ", b"____", 1).replace(b"bXYZ", b"rXYZ", 1)
EXCHANGED = EXCHANGED.replace(b"____", b"bXYZ", 1)


def exif(orientation: int = 1) -> Image.Exif:
    written = Image.Exif()
    written[ExifTags.Base.Orientation] = orientation
    written[ExifTags.Base.Make] = "Camera"
    written.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return written


def all_of(content: bytes) -> dict[str, dict[int, Image.Image]]:
    return {
        kind: {width: opened(each) for width, each in made.items()}
        for kind, made in derive(content).items()
    }


def widest(content: bytes) -> list[Image.Image]:
    """The widest version in every format; there is at least one."""
    kept = [each[max(each)] for each in all_of(content).values()]
    assert kept
    return kept


def colours(image: Image.Image) -> tuple[Any, Any]:
    """At the left and at the right edge."""
    small = image.convert("RGB").resize((9, 3), Image.Resampling.BOX)
    return small.getpixel((0, 1)), small.getpixel((8, 1))


def is_red_to_blue(image: Image.Image) -> bool:
    left, right = colours(image)
    return bool(min(left[0], right[2]) > 180 and max(left[2], right[0]) < 100)


@settings(max_examples=12)
@given(width=st.integers(1, 720), height=st.integers(1, 480), kind=st.sampled_from(["JPEG", "PNG"]))
def test_versions_have_the_picture_s_shape_and_none_of_its_metadata(
    width: int, height: int, kind: str
) -> None:
    content = uploaded(painted(width, height), kind, exif=exif(), icc_profile=SRGB)

    for kept in all_of(content).values():
        assert list(kept) == [*(each for each in WIDTHS if each < width), width]
        for asked, version in kept.items():
            assert version.size == (asked, max(1, round(height * asked / width)))
            assert not METADATA & version.info.keys()
            assert not version.getexif()


def test_none_is_wider_than_the_widest() -> None:
    versions = all_of(uploaded(painted(2600, 300), "JPEG"))

    assert versions.keys() == {"webp", "avif"}
    for kept in versions.values():
        assert tuple(kept) == WIDTHS
        assert kept[1280].size == (1280, 148)


@pytest.mark.parametrize(
    ("mode", "kind", "options"),
    [
        ("RGB", "JPEG", {"quality": 95}),
        ("CMYK", "JPEG", {"quality": 95}),
        ("P", "PNG", {}),
        ("P", "GIF", {}),
        ("RGBA", "PNG", {}),
        ("RGB", "WEBP", {"quality": 99}),
        ("RGB", "AVIF", {"quality": 99}),
    ],
)
def test_every_kind_of_picture(mode: str, kind: str, options: dict[str, Any]) -> None:
    versions = widest(uploaded(painted(400, 200, mode), kind, **options))

    assert all(map(is_red_to_blue, versions))


def test_sixteen_bits_are_reduced_to_eight() -> None:
    dark_to_light = painted(400, 200).getchannel("B")
    grey = Image.blend(dark_to_light, noisy(400, 200), 0.2)
    deep = Image.frombytes(
        "I;16", grey.size, bytes(v for each in grey.tobytes() for v in [each] * 2)
    )

    for image in widest(uploaded(deep)):
        left, right = colours(image)
        assert left[0] < 70
        assert right[0] > 180


@pytest.mark.parametrize("mode", ["P", "LA", "RGBA"])
def test_what_is_transparent_stays_so(mode: str) -> None:
    image = painted(400, 200, "RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 200, 200))

    for version in widest(uploaded(image.convert(mode))):
        alpha = version.convert("RGBA").getchannel("A")
        assert (alpha.getpixel((20, 100)), alpha.getpixel((380, 100))) == (0, 255)


def test_of_an_animation_the_first_picture() -> None:
    first, second = painted(400, 200), painted(400, 200).rotate(180)
    moving = uploaded(first, "WEBP", quality=95, save_all=True, append_images=[second])
    assert opened(moving).n_frames == 2  # type: ignore[attr-defined]

    for image in widest(moving):
        assert is_red_to_blue(image)
        assert getattr(image, "n_frames", 1) == 1


def test_a_picture_that_lies_on_its_side_is_turned() -> None:
    lying = painted(400, 200).transpose(Image.Transpose.ROTATE_90)
    content = uploaded(lying, "JPEG", quality=95, exif=exif(orientation=6))
    assert opened(content).size == (200, 400)

    for image in widest(content):
        assert image.size == (400, 200)
        assert is_red_to_blue(image)


def test_colours_are_those_that_the_profile_means() -> None:
    exchanged = painted(400, 200).transpose(Image.Transpose.FLIP_LEFT_RIGHT)

    versions = widest(uploaded(exchanged, "JPEG", quality=95, icc_profile=EXCHANGED))

    assert all(map(is_red_to_blue, versions))


def test_a_broken_profile_counts_for_nothing() -> None:
    content = uploaded(painted(400, 200), "JPEG", quality=95, icc_profile=b"nonsense")

    assert all(map(is_red_to_blue, widest(content)))


def test_a_file_that_is_small_already_stays_alone() -> None:
    content = uploaded(Image.new("RGB", (400, 200)), "PNG")

    assert len(content) < SMALL_ENOUGH
    assert derive(content) == {}


def test_a_format_that_gains_nothing_is_left_out() -> None:
    """A pattern that PNG writes in little, and a lossy format can't."""
    tile, pattern = painted(16, 16).quantize(8), Image.new("P", (640, 480))
    pattern.putpalette(tile.getpalette() or ())
    for x in range(0, 640, 16):
        for y in range(0, 480, 16):
            pattern.paste(tile, (x, y))
    content = uploaded(pattern) + bytes(SMALL_ENOUGH)

    assert derive(content) == {}


def huge_png() -> bytes:
    """A picture that would take a gigabyte, in a few bytes."""
    content = bytearray(uploaded(Image.new("L", (8, 8))))
    content[16:24] = (60_000).to_bytes(4, "big") + (6_000).to_bytes(4, "big")
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        PHOTO[: len(PHOTO) // 2],
        uploaded(painted(400, 200))[:20_000],
        b"x" * 5000,
        huge_png() + bytes(5000),
        uploaded(Image.new("1", (10_000, 6_000))),
        uploaded(painted(20, 17_000)),
    ],
    ids=["half a JPEG", "half a PNG", "nonsense", "far too large", "too large", "too long"],
)
def test_what_can_not_be_read_is_refused(content: bytes) -> None:
    assert len(content) > SMALL_ENOUGH
    with pytest.raises(UnreadablePictureError):
        derive(content)
