"""Reads a picture that somebody has sent, and writes it anew: nothing but its pixels is kept.

It knows Pillow and nothing of the site, and is run by its path in a process of its own, which puts
itself under limits: `python -I decoding.py MEMORY SECONDS`. The file comes by standard input; to
standard output goes a line of JSON, `{"refused": "frames"}` or `{"kind": "PNG"}`, and after the
latter the new file.
"""

import json
import resource
import struct
import sys
import zlib
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

LARGEST = 10 * 1024 * 1024  # bytes of a file that is sent
LARGEST_WRITTEN = 20 * 1024 * 1024  # bytes of the same picture, written anew
MOST_PIXELS = 24_000_000
LONGEST = 16_383  # pixels of a side: WebP holds no more
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# What Pillow raises on files that aren't what they seem.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    struct.error,
    zlib.error,
)

# How it is written anew; 3 takes a quarter of PNG's usual time, and adds a tenth to the file.
FORMATS: dict[str, dict[str, Any]] = {
    PngImagePlugin.PngImageFile.format: {"compress_level": 3},
    JpegImagePlugin.JpegImageFile.format: {"quality": 90},
    WebPImagePlugin.WebPImageFile.format: {"quality": 90, "method": 2},
}


class RefusedError(ValueError):
    """It isn't taken; its text is one word that says why."""


@dataclass(frozen=True)
class Clean:
    """A picture written anew, upright and in sRGB: its format, `PNG`, and its file."""

    kind: str
    content: bytes


def clean(content: bytes) -> Clean:
    """The same picture in a new file of the same format; RefusedError where it isn't taken."""
    if not content:
        raise RefusedError("empty")
    if len(content) > LARGEST:
        raise RefusedError("bytes")
    kind = kind_of(content)
    if kind is None:
        raise RefusedError("kind")
    try:
        with Image.open(BytesIO(content), formats=[kind]) as image:
            _refuse_unfit(image)
            plain = _plain(image)
    except BOMBS as error:
        raise RefusedError("pixels") from error
    except RefusedError:
        raise
    except BROKEN as error:
        raise RefusedError("broken") from error
    return Clean(kind, _written(plain, kind))


def kind_of(content: bytes) -> str | None:
    """What it is by its first bytes, since its name may say anything; None for other files."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    return None


def _refuse_unfit(image: Image.Image) -> None:
    """Refuse by what the header says, before a pixel is decoded."""
    if image.width * image.height > MOST_PIXELS:
        raise RefusedError("pixels")
    if max(image.size) > LONGEST:
        raise RefusedError("long")
    # A telephone's JPEG may hold a second picture, such as one for bright screens: MPO.
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise RefusedError("frames")


def _plain(image: Image.Image) -> Image.Image:
    """The picture as it is to be seen, and nothing besides."""
    image.load()
    upright = image
    with suppress(*BROKEN):  # of broken EXIF browsers take no notice either
        upright = ImageOps.exif_transpose(image)
    plain = in_srgb(upright)
    plain.info.clear()
    return plain


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture in eight bits a channel, with the colours that its profile means."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    elif image.mode in {"P", "PA", "LA"}:
        image = image.convert(mode)
    if profile:
        # Browsers too ignore one that is broken or for other kinds of pictures.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            image = _by_profile(image, profile, mode)
    return image.convert(mode)


def _by_profile(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    meant = ImageCms.ImageCmsProfile(BytesIO(profile))
    srgb = ImageCms.createProfile("sRGB")
    found = ImageCms.profileToProfile(image, meant, srgb, outputMode=mode)
    return found or image


def _written(plain: Image.Image, kind: str) -> bytes:
    """Its new file; some pictures have more detail than a format holds."""
    file = BytesIO()
    try:
        plain.save(file, kind, **FORMATS[kind])
    except (OSError, ValueError) as error:
        raise RefusedError("heavy") from error
    if file.tell() > LARGEST_WRITTEN:
        raise RefusedError("heavy")
    return file.getvalue()


def _limit(memory: int, seconds: int) -> None:
    """From here on: no more memory and time, no other process, no large file, no core dump."""
    for what, most in {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: LARGEST_WRITTEN + 1024,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }.items():
        resource.setrlimit(what, (most, most))


def main() -> None:
    """Answer for the file that comes by standard input."""
    memory, seconds = map(int, sys.argv[1:])
    _limit(memory, seconds)
    try:
        made = clean(sys.stdin.buffer.read(LARGEST + 1))
        answer, content = {"kind": made.kind}, made.content
    except RefusedError as error:
        answer, content = {"refused": str(error)}, b""
    except MemoryError:
        answer, content = {"refused": "heavy"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


if __name__ == "__main__":
    main()
