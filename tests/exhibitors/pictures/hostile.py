"""A thousand pictures that are broken or mean harm, always the same.

`python -m tests.exhibitors.pictures.hostile` sends each through a process of its own, as a form
does, and prints as JSON what came of them; `--every 5` takes every fifth, and `--in-one` decodes
all in this process, under the same limits.
"""

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from PIL import ExifTags, Image

from tests.exhibitors.pictures.originals import painted, uploaded

CANARY = b"canary-9f3a61c2"
PAYLOADS = {
    "html": b"<!doctype html><script>alert('%s')</script>" % CANARY,
    "script": b"/*\n*/alert('%s')//" % CANARY,
    "php": b"<?php system('%s'); ?>" % CANARY,
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(\'%s\')"/>' % CANARY,
    "pdf": b"%%PDF-1.7\n%% %s\n1 0 obj<</OpenAction 2 0 R>>endobj\n%%%%EOF" % CANARY,
    "zip": b"PK\x03\x04\x14" + bytes(25) + CANARY + b"PK\x05\x06" + bytes(18),
}
KINDS = ("PNG", "JPEG", "WEBP")
Size = tuple[int, int]
Made = tuple[bytes, Size | None]


@dataclass(frozen=True)
class Case:
    """A file, and what must come of it: `refused`, `kept` or `either`; its size if it is kept."""

    family: str
    number: int
    expected: str
    content: bytes
    size: Size | None = None


def cases() -> Iterator[Case]:
    """All of them, those of a family one after another."""
    for make, count, expected in FAMILIES:
        family = make.__name__.strip("_")
        for number in range(count):
            content, size = make(random.Random(f"{family} {number}"), number)
            yield Case(family, number, expected, content, size)


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


def png(header: tuple[int, int, int, int], pixels: bytes, *more: bytes) -> bytes:
    """A PNG: width, height, depth and type of colour; packed pixels; chunks before these."""
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBB", *header) + bytes(3))
    return start + b"".join(more) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP of these chunks."""
    body = b"".join(
        name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
        for name, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def resized(content: bytes, width: int, height: int) -> bytes:
    """The same picture with another size in its header."""
    altered = bytearray(content)
    if content.startswith(b"\x89PNG"):
        altered[16:24] = struct.pack(">II", width, height)
        altered[29:33] = struct.pack(">I", zlib.crc32(altered[12:29]))
    elif content.startswith(b"RIFF"):
        altered[26:30] = struct.pack("<HH", min(width, 16383), min(height, 16383))
    else:
        start = next(each for each in (b"\xff\xc0", b"\xff\xc2") if each in content)
        at = content.index(start) + 5
        altered[at : at + 4] = struct.pack(">HH", min(height, 65535), min(width, 65535))
    return bytes(altered)


def sound(rng: random.Random, kind: str | None = None, **options: Any) -> tuple[bytes, Size]:
    """A small picture with nothing wrong."""
    size = rng.randint(1, 160), rng.randint(1, 120)
    kind = kind or rng.choice(KINDS)
    modes = {"PNG": ("RGB", "RGBA", "L", "LA", "P", "1"), "JPEG": ("RGB", "L"), "WEBP": ("RGB",)}
    image = painted(*size, rng.choice(modes[kind]))
    if kind == "JPEG":
        options = {"quality": rng.randint(40, 98), "progressive": rng.random() < 0.5} | options
    return uploaded(image, kind, **options), size


@cache
def zeros(megabytes: int) -> bytes:
    """So much of nothing, packed."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(1024 * 1024)) for _each in range(megabytes)]
    return b"".join(parts) + packer.flush()


def _large_by_header(rng: random.Random, number: int) -> Made:
    side = rng.choice([5_000, 16_000, 40_000, 65_000, 2**31 - 1])
    content, _size = sound(rng, KINDS[number % 3])
    return resized(content, side, rng.randint(5_000, side)), None


def _inflating(rng: random.Random, number: int) -> Made:
    packed = zeros(rng.choice([16, 64, 192]))
    _content, (width, height) = sound(rng)
    header = (width, height, 8, 2)
    if number % 5 == 0:
        return png(header, packed), (width, height)
    if number % 5 == 1:
        width, height = rng.randint(3_000, 4_800), rng.randint(2_000, 4_900)
        return png((width, height, 8, 2), packed), None
    name, start = [(b"zTXt", b"x\0\0"), (b"iTXt", b"x\0\1\0\0\0"), (b"iCCP", b"x\0\0")][number % 3]
    pixels = zlib.compress(bytes(height * (1 + 3 * width)))
    return png(header, pixels, chunk(name, start + packed)), (width, height)


def _cut_short(rng: random.Random, number: int) -> Made:
    content, _size = sound(rng)
    return content[: rng.randint(1, len(content) - 1)], None


def _flipped(rng: random.Random, number: int) -> Made:
    content, _size = sound(rng)
    altered = bytearray(content)
    for _each in range(rng.randint(1, 20)):
        altered[rng.randrange(len(altered))] ^= 1 << rng.randrange(8)
    return bytes(altered), None


def _something_after(rng: random.Random, number: int) -> Made:
    content, size = sound(rng)
    return content + rng.choice(list(PAYLOADS.values())) * rng.randint(1, 50), size


def _something_inside(rng: random.Random, number: int) -> Made:
    payload = rng.choice(list(PAYLOADS.values()))
    if number % 3 == 0:
        width, height = rng.randint(1, 99), rng.randint(1, 99)
        pixels = zlib.compress(bytes(height * (1 + width)))
        name, start = rng.choice(
            [(b"tEXt", b"Comment\0"), (b"iTXt", b"c\0\0\0\0\0"), (b"ruBy", b"")]
        )
        return png((width, height, 8, 0), pixels, chunk(name, start + payload)), (width, height)
    if number % 3 == 1:
        return sound(rng, "JPEG", comment=payload)
    return sound(rng, "WEBP", xmp=payload, exif=b"Exif\0\0" + payload)


def _something_before(rng: random.Random, number: int) -> Made:
    return rng.choice(list(PAYLOADS.values())) + sound(rng)[0], None


def _another_type(rng: random.Random, number: int) -> Made:
    kind = ("TIFF", "ICO", "BMP", "GIF", "EPS", "AVIF", "JPEG2000", "PPM", "", "SVG")[number % 10]
    if kind == "":
        return rng.randbytes(rng.randint(1, 4000)), None
    if kind == "SVG":
        return rng.choice(list(PAYLOADS.values())), None
    return uploaded(painted(rng.randint(16, 160), rng.randint(16, 120)), kind), None


def _animated(rng: random.Random, number: int) -> Made:
    size = rng.randint(2, 80), rng.randint(2, 60)
    frames = [painted(*size).rotate(90 * turn) for turn in range(rng.randint(2, 5))]
    kind = ("GIF", "WEBP", "PNG")[number % 3]
    return uploaded(frames[0], kind, save_all=True, append_images=frames[1:]), None


def _deep(rng: random.Random, number: int) -> Made:
    width, height = rng.randint(1, 90), rng.randint(1, 90)
    colour, channels = [(0, 1), (2, 3), (4, 2), (6, 4)][number % 4]
    rows = b"".join(b"\0" + rng.randbytes(2 * channels * width) for _each in range(height))
    hint = [chunk(b"tRNS", rng.randbytes(2 * channels))] if number % 8 < 2 else []
    return png((width, height, 16, colour), zlib.compress(rows), *hint), (width, height)


def _four_inks(rng: random.Random, number: int) -> Made:
    size = rng.randint(1, 160), rng.randint(1, 120)
    options: dict[str, Any] = {"icc_profile": rng.randbytes(900)} if number % 2 else {}
    return uploaded(painted(*size, "CMYK"), "JPEG", quality=90, **options), size


def _placed(rng: random.Random, number: int) -> Made:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation = rng.randint(0, 9)
    exif[ExifTags.Base.Make] = CANARY.decode()
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (30.0, 15.0, 0.0)
    content, (width, height) = sound(rng, exif=exif)
    return content, (height, width) if orientation in range(5, 9) else (width, height)


def _huge_chunks(rng: random.Random, number: int) -> Made:
    nonsense = CANARY + rng.randbytes(rng.randint(1_000, 60_000))
    if number % 3 == 0:
        return sound(rng, icc_profile=nonsense * rng.randint(1, 20))
    if number % 3 == 1:
        return sound(rng, exif=b"Exif\0\0" + nonsense)
    text = chunk(b"iTXt", b"c\0\0\0\0\0" + CANARY * rng.randint(1_000, 200_000))
    return png((1, 1, 8, 0), zlib.compress(bytes(2)), text), (1, 1)


def _without_extent(rng: random.Random, number: int) -> Made:
    kind = KINDS[number % 3]
    content, (width, height) = sound(rng, kind)
    return resized(content, *rng.choice([(0, height), (width, 0), (0, 0)])), None


def _hardly_anything(rng: random.Random, number: int) -> Made:
    start = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", riff(), riff((b"VP8X", bytes(10))))
    return start[number % 5] + rng.randbytes(rng.randint(0, 40) if number > 4 else 0), None


FAMILIES: list[tuple[Callable[[random.Random, int], Made], int, str]] = [
    (_large_by_header, 60, "refused"),
    (_inflating, 40, "either"),
    (_cut_short, 150, "either"),
    (_flipped, 150, "either"),
    (_something_after, 80, "kept"),
    (_something_inside, 60, "kept"),
    (_something_before, 30, "refused"),
    (_another_type, 80, "refused"),
    (_animated, 60, "refused"),
    (_deep, 40, "kept"),
    (_four_inks, 40, "kept"),
    (_placed, 80, "kept"),
    (_huge_chunks, 60, "either"),
    (_without_extent, 30, "refused"),
    (_hardly_anything, 40, "refused"),
]

if __name__ == "__main__":
    from tests.exhibitors.pictures.trial import main

    main()
