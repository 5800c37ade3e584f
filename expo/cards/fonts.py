"""Fonts of the machine that have the letters of a text, found by fontconfig.

Debian's `fonts-liberation`, `fonts-noto-core` and `fonts-noto-cjk` give the best look. Without
fontconfig there is one plain face for European letters, so that a picture is drawn everywhere.
"""

import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageFont, features

from expo.languages import language_tag

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

FAMILIES = (
    "Liberation Sans,Noto Sans,Noto Sans CJK SC,Noto Sans Arabic,Noto Sans Hebrew,"
    "Noto Sans Thai,Noto Sans Devanagari,DejaVu Sans,sans"
)
FONTCONFIG_TAGS = {"zh-hans": "zh-cn"}  # it names languages by territory, not by script
SECONDS = 5  # to wait for fontconfig
WESTERN = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]))


@dataclass(frozen=True)
class Face:
    """A font file; without a path Pillow's own face."""

    path: str = ""
    index: int = 0

    def font(self, size: int) -> Font:
        """The face in a size, in pixels."""
        return _font(self, size)


@lru_cache(maxsize=64)
def _font(face: Face, size: int) -> Font:
    if not face.path:
        return ImageFont.load_default(size)
    return ImageFont.truetype(face.path, size, face.index)


def face_for(text: str, language: str, *, bold: bool = False) -> Face | None:
    """A face that has every letter of the text and can set it; None if there is none."""
    letters = set(text)
    if needs_shaping(text) and not features.check("raqm"):
        return None
    found = _matched(letters, language, bold)
    if found is not None and letters <= found[1]:
        return found[0]
    return Face() if letters <= WESTERN else None


def needs_shaping(text: str) -> bool:
    """Whether its letters join, stack or run from the right, which only Raqm sets rightly."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL", "NSM"} for letter in text)


def _matched(letters: set[str], language: str, bold: bool) -> tuple[Face, set[str]] | None:
    """The face that fontconfig thinks best, and which of the letters it has."""
    program = shutil.which("fc-match")
    if program is None:
        return None
    wanted = " ".join(f"{ord(letter):x}" for letter in sorted(letters))
    weight = ":bold" if bold else ""
    tag = FONTCONFIG_TAGS.get(language, language_tag(language))
    pattern = f"{FAMILIES}{weight}:lang={tag}:charset={wanted}"
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words and hexadecimal numbers
            [program, "--format", "%{file}\n%{index}\n%{charset}", pattern],
            capture_output=True,
            check=True,
            text=True,
            timeout=SECONDS,
        ).stdout
        path, index, charset = answer.split("\n")
        return Face(path, int(index)), {each for each in letters if _has(charset, each)}
    except (OSError, subprocess.SubprocessError, ValueError):
        return None


def _has(charset: str, letter: str) -> bool:
    """Whether a list of ranges, `20-7e a0 100-17f`, holds the letter."""
    ranges = (part.partition("-") for part in charset.split())
    return any(
        int(first, 16) <= ord(letter) <= int(last or first, 16) for first, _dash, last in ranges
    )
