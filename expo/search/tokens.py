"""How text becomes the tokens that are searched: one way for documents and for queries.

Words of spaced scripts are folded (case, accents, Arabic vowel signs, full-width forms); runs of
Chinese, Japanese, Korean and Thai give every two neighbouring characters, so that a word is found
wherever it stands.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Chinese, Japanese
    "\uac00-\ud7a3"  # Korean
    "\U00020000-\U0003134f"  # rarer Chinese characters
)
_RUN = re.compile(f"(?P<unspaced>[{_UNSPACED}]+)|[^\\W_{_UNSPACED}]+")
# Accents of Latin, Greek and Cyrillic, Hebrew and Arabic vowel signs, the Arabic stretch.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
# What folding case and taking marks away leaves different, though people type it alike.
_ALIKE = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe",
                        "ى": "ي", "ة": "ه", "ٱ": "ا"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A token that documents must have; as a prefix: one that begins so."""

    text: str
    prefix: bool = False


def fold(text: str) -> str:
    """The text as comparing sees it: `Ｃafé` and `cafe` are one."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", _MARKS.sub("", apart)).translate(_ALIKE)


@lru_cache(maxsize=8192)  # names of categories, countries and exhibitors are in many documents
def document_tokens(text: str) -> Sequence[str]:
    """A text's tokens in their order; a run's last character stands alone as well."""
    tokens: list[str] = []
    for run in _RUN.finditer(fold(text)):
        word = run.group()
        if run["unspaced"]:
            tokens += [word[i : i + 2] for i in range(len(word))]
        else:
            tokens.append(word)
    return tuple(tokens)


def query_tokens(text: str) -> list[QueryToken]:
    """What to look for, each once; the last word may still be being typed, so it is a prefix."""
    tokens: dict[QueryToken, None] = {}
    runs = list(_RUN.finditer(fold(text)))
    for run in runs:
        word = run.group()
        if not run["unspaced"]:
            tokens[QueryToken(word, prefix=run is runs[-1])] = None
        elif len(word) == 1:
            tokens[QueryToken(word, prefix=True)] = None
        else:
            tokens |= {QueryToken(word[i : i + 2]): None for i in range(len(word) - 1)}
    return list(tokens)
