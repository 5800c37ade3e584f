"""What comparing sees of a text: without case, accents and ways of writing that say the same."""

import re
import unicodedata

# Accents of Latin, Greek and Cyrillic, Hebrew and Arabic vowel signs, the Arabic stretch; and what
# can't be seen: soft hyphens, joiners, marks of direction, variants of a character.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_MARK = re.compile(f"[{_MARKS}]")
# What folding case and taking marks away leaves different, though people type it alike.
_ALIKE = str.maketrans(
    {"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "・": " ",
     "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا",
     "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "‐": "-"}
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
)  # fmt: skip


def fold(text: str) -> str:
    """The text as comparing sees it: `Ｃafé` and `cafe` are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", _MARK.sub("", apart)).translate(_ALIKE)
