"""Sends hostile pictures through the pipeline and says what came of them."""

import argparse
import json
import os
import resource
import signal
import struct
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import django
from django.core.files.base import ContentFile
from PIL import Image

from exhibitors.pictures.admission import MEMORY, SECONDS, SENTENCES, RefusedPictureError, admit
from exhibitors.pictures.decoding import RefusedError, clean
from tests.exhibitors.pictures.hostile import CANARY, Case, cases

PARTS = {
    "PNG": {"IHDR", "IDAT", "IEND"},
    "JPEG": {"e0", "db", "c0", "c4", "da"},
    "WEBP": {"VP8 ", "VP8L", "VP8X", "ALPH"},
}
# What Pillow says of any file of the format.
SAID = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "loop", "background"}


def faults(content: bytes, size: tuple[int, int] | None) -> list[str]:
    """What is wrong with a picture that is kept."""
    with Image.open(BytesIO(content), formats=tuple(PARTS)) as image:
        image.load()
    kind = image.format or ""
    checks = {
        "size": size in {None, image.size},
        "mode": image.mode in {"RGB", "RGBA"},
        "frames": getattr(image, "n_frames", 1) == 1,
        "metadata": not image.info.keys() - SAID - {"timestamp", "duration"},
        "EXIF": not image.getexif(),
        "parts": set(parts(content)) <= PARTS[kind],
        "canary": CANARY not in content,
    }
    return [name for name, is_well in checks.items() if not is_well]


def parts(content: bytes) -> Iterator[str]:
    """The names of what a file is made of; `rest` where something follows its end."""
    if content.startswith(b"\xff\xd8"):
        yield from _segments(content)
        return
    is_png = content.startswith(b"\x89PNG")
    at, order, around = (8, ">I", 12) if is_png else (12, "<I", 8)
    while at < len(content):
        lengths, names = (0, 4) if is_png else (4, 0)
        (length,) = struct.unpack_from(order, content, at + lengths)
        yield content[at + names : at + names + 4].decode("latin-1")
        at += around + length + (0 if is_png else length % 2)
    if at != len(content):
        yield "rest"


def _segments(content: bytes) -> Iterator[str]:
    at = 2
    while content[at + 1] != 0xDA:
        yield f"{content[at + 1]:02x}"
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    yield "da"
    if content.index(b"\xff\xd9", at) != len(content) - 2:
        yield "rest"


def outcome_alone(case: Case) -> str:
    """What comes of it as a form has it decoded, in a process of its own."""
    try:
        return _judged(case, admit(ContentFile(case.content, "picture.png")).read())
    except RefusedPictureError as error:
        return _refused(case, error.code, str(error.sentence))


def outcome_here(case: Case) -> str:
    """What comes of it when it is decoded in this process."""
    signal.alarm(SECONDS)
    try:
        return _judged(case, clean(case.content).content)
    except RefusedError as error:
        return _refused(case, str(error), str(SENTENCES[str(error)]))
    except MemoryError:
        return _refused(case, "heavy", str(SENTENCES["heavy"]))
    finally:
        signal.alarm(0)


def _judged(case: Case, content: bytes) -> str:
    found = faults(content, case.size)
    if case.expected == "refused":
        found.append("not refused")
    return f"WRONG: {case.number} {', '.join(found)}" if found else "kept"


def _refused(case: Case, code: str, sentence: str) -> str:
    if case.expected == "kept" or code == "later" or not sentence.endswith("."):
        return f"WRONG: {case.number} refused: {sentence}"
    return code


def tried(chosen: Iterable[Case], *, alone: bool) -> dict[str, dict[str, int]]:
    """How often what came of a family; two at a time where each has a process of its own."""
    counts: dict[str, Counter[str]] = {}
    with ThreadPoolExecutor(2) as pool:
        pairs = pool.map(_pair_alone, chosen) if alone else map(_pair_here, chosen)
        for family, outcome in pairs:
            counts.setdefault(family, Counter())[outcome] += 1
    return {family: dict(counter.most_common()) for family, counter in counts.items()}


def _pair_alone(case: Case) -> tuple[str, str]:
    return case.family, outcome_alone(case)


def _pair_here(case: Case) -> tuple[str, str]:
    return case.family, outcome_here(case)


def main() -> None:
    """Try those that are asked for, and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--in-one", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    chosen = [case for at, case in enumerate(cases()) if at % options.every == 0]
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        if options.in_one:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        came = tried(chosen, alone=not options.in_one)
        left = [path.name for path in Path(folder).iterdir()]
    who = resource.RUSAGE_SELF if options.in_one else resource.RUSAGE_CHILDREN
    peak = resource.getrusage(who).ru_maxrss // 1024
    total = sum(sum(outcomes.values()) for outcomes in came.values())
    report = {"pictures": total, "came": came, "left": left, "peak_mb": peak}
    sys.stdout.write(json.dumps(report, indent=1))
