"""A picture that is written anew looks as it did."""

from typing import Any

import pytest
from PIL import Image

from exhibitors.pictures.decoding import RefusedError, clean
from tests.exhibitors.pictures.hostile import png, zeros
from tests.exhibitors.pictures.originals import opened, painted, uploaded
from tests.exhibitors.pictures.test_derive import EXCHANGED, exif, is_red_to_blue
from tests.exhibitors.pictures.trial import faults


@pytest.mark.parametrize(
    ("mode", "kind", "options"),
    [
        ("RGB", "JPEG", {"quality": 95}),
        ("CMYK", "JPEG", {"quality": 95}),
        ("P", "PNG", {}),
        ("RGBA", "PNG", {}),
        ("RGB", "WEBP", {"quality": 95}),
        ("RGBA", "WEBP", {"quality": 95}),
    ],
)
def test_colours_stay(mode: str, kind: str, options: dict[str, Any]) -> None:
    made = clean(uploaded(painted(400, 200, mode), kind, **options))

    assert made.kind == kind
    assert is_red_to_blue(opened(made.content))
    assert faults(made.content, (400, 200)) == []


def test_colours_are_those_that_the_profile_means() -> None:
    exchanged = painted(400, 200).transpose(Image.Transpose.FLIP_LEFT_RIGHT)

    made = clean(uploaded(exchanged, "PNG", icc_profile=EXCHANGED))

    assert is_red_to_blue(opened(made.content))


def test_what_lies_on_its_side_is_turned() -> None:
    lying = painted(400, 200).transpose(Image.Transpose.ROTATE_90)

    made = clean(uploaded(lying, "JPEG", quality=95, exif=exif(orientation=6)))

    assert is_red_to_blue(opened(made.content))
    assert faults(made.content, (400, 200)) == []


def test_what_is_transparent_stays_so() -> None:
    image = painted(400, 200, "RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 200, 200))

    for kind in ("PNG", "WEBP"):
        alpha = opened(clean(uploaded(image, kind)).content).getchannel("A")
        assert (alpha.getpixel((20, 100)), alpha.getpixel((380, 100))) == (0, 255)


def test_a_telephone_s_second_picture_is_left_out() -> None:
    double = uploaded(
        painted(400, 200), "MPO", save_all=True, append_images=[painted(40, 20)], quality=95
    )
    assert opened(double).format == "MPO"

    made = clean(double)

    assert made.kind == "JPEG"
    assert is_red_to_blue(opened(made.content))
    assert faults(made.content, (400, 200)) == []


@pytest.mark.parametrize(("height", "is_kept"), [(4000, True), (4001, False)])
def test_twenty_four_megapixels_are_the_most(height: int, is_kept: bool) -> None:
    content = png((6000, height, 8, 0), zeros(24))

    if is_kept:
        assert opened(clean(content).content).size == (6000, 4000)
    else:
        with pytest.raises(RefusedError, match="pixels"):
            clean(content)


def test_more_detail_than_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exhibitors.pictures.decoding.LARGEST_WRITTEN", 1000)

    with pytest.raises(RefusedError, match="heavy"):
        clean(uploaded(painted(400, 200), "JPEG"))
