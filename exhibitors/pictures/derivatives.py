"""Smaller versions of a picture, as bytes. It knows no model, so that it may run in any thread."""

import struct
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from exhibitors.pictures.decoding import LONGEST, in_srgb

WIDTHS = (160, 320, 640, 960, 1280)  # pixels
FORMATS: dict[str, dict[str, Any]] = {
    "webp": {"quality": 75, "method": 2},
    "avif": {"quality": 50, "speed": 8, "max_threads": 1},
}
SMALL_ENOUGH = 1400  # bytes: it comes in one packet
MOST_PIXELS = 50_000_000

# What Pillow raises on files that aren't what they seem; the last where warnings are errors.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)

Versions = dict[str, dict[int, bytes]]


class UnreadablePictureError(ValueError):
    """It is broken, cut short, or so large that reading it would take the machine's memory."""


def derive(content: bytes) -> Versions:
    """Versions by format and width: those widths that are less than the picture's, and its own.

    Upright, in sRGB, without metadata; of an animation the first picture. A format is left out
    unless its largest version is smaller than the file and than those of the formats before it.
    UnreadablePictureError if there is nothing to be seen.
    """
    if len(content) <= SMALL_ENOUGH:
        return {}
    try:
        *steps, largest = _steps(_plain(content))
        versions: Versions = {}
        least = len(content)
        for kind in FORMATS:
            if len(last := _encoded(largest, kind)) < least:
                least = len(last)
                made = {image.width: _encoded(image, kind) for image in steps}
                versions[kind] = made | {largest.width: last}
    except BROKEN as error:
        raise UnreadablePictureError(str(error)) from error
    return versions


def _plain(content: bytes) -> Image.Image:
    """The picture as it is to be seen, and nothing besides; no larger than is of use."""
    with Image.open(BytesIO(content)) as image:
        if image.width * image.height > MOST_PIXELS:
            raise UnreadablePictureError(f"{image.width} x {image.height} pixels are too many.")
        image.draft(None, (WIDTHS[-1], WIDTHS[-1]))  # a JPEG is reduced while it is read
        plain = in_srgb(ImageOps.exif_transpose(image))
    plain.info.clear()
    return plain


def _steps(image: Image.Image) -> list[Image.Image]:
    """The picture in each width that serves, the smallest first."""
    widest = min(image.width, WIDTHS[-1])
    sizes = [
        (width, max(1, round(image.height * width / image.width)))
        for width in [*(width for width in WIDTHS if width < widest), widest]
    ]
    if sizes[-1][1] > LONGEST:
        raise UnreadablePictureError(f"{image.width} x {image.height} pixels are too long.")
    return [image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2) for size in sizes]


def _encoded(image: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    image.save(file, kind, **FORMATS[kind])
    return file.getvalue()
