"""How text becomes the tokens that are searched: one way for documents and for queries.

Words of spaced scripts are folded (case, accents, Arabic vowel signs, full-width forms) and stand
beside their stems; runs of Chinese, Japanese, Korean and Thai give every two neighbouring
characters, so that a word is found wherever it stands. Chinese names are found by their pinyin.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pypinyin import lazy_pinyin

from expo.search.stems import stem, stems

UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Chinese
    "\uac00-\ud7a3"  # Korean
    "\U00020000-\U0003134f"  # rarer Chinese characters
)
# Accents of Latin, Greek and Cyrillic, Hebrew and Arabic vowel signs, the Arabic stretch.
MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
_RUN = re.compile(f"(?P<unspaced>[{UNSPACED}]+)|[^\\W_{UNSPACED}]+")
_COMPOUND = re.compile(f"[^\\W_{UNSPACED}]+(?:['’-][^\\W_{UNSPACED}]+)+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_MARK = re.compile(f"[{MARKS}]")
# What folding case and taking marks away leaves different, though people type it alike.
_ALIKE = str.maketrans(
    {"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "・": " ",
     "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا"}
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
)  # fmt: skip

LONGEST = 64  # characters of a token; the rest of a longer one says nothing more
MOST_TOKENS = 24  # of a question
MOST_TEXT = 1_000  # characters of a question
SHORTEST_MENDABLE = 4
JOINED = (2, 3, 4)  # so many syllables may be typed as one word


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A word of a question that documents must have.

    Each token of `any_of` counts as the word itself: it and its stems. For a `prefix`, tokens
    that begin with it count as well, after those. A `mendable` word may hold slips.
    """

    text: str
    any_of: tuple[str, ...] = ()
    prefix: bool = False
    mendable: bool = False

    def __post_init__(self) -> None:
        """A word always counts as itself."""
        object.__setattr__(self, "any_of", self.any_of or (self.text,))


def fold(text: str) -> str:
    """The text as comparing sees it: `Ｃafé` and `cafe` are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", _MARK.sub("", apart)).translate(_ALIKE)


@lru_cache(maxsize=8192)  # names of categories, countries and exhibitors are in many documents
def document_tokens(text: str, language: str = "") -> Sequence[str]:
    """A text's tokens in their order, each word followed by its stem where that is another.

    A run's last character stands alone as well, and what a hyphen or an apostrophe joins also
    stands in one piece: `e-commerce` gives `e`, `commerce` and `ecommerce`.
    """
    folded = fold(text)
    tokens: list[str] = []
    for run in _RUN.finditer(folded):
        word = run[0]
        if run["unspaced"]:
            tokens += [word[i : i + 2] for i in range(len(word))]
        else:
            tokens += dict.fromkeys((word[:LONGEST], stem(word[:LONGEST], language)))
    tokens += [re.sub("['’-]", "", each[0])[:LONGEST] for each in _COMPOUND.finditer(folded)]
    return tuple(tokens)


@lru_cache(maxsize=8192)
def name_tokens(text: str, language: str = "") -> Sequence[str]:
    """The tokens of a name: of a Chinese one its pinyin too.

    That is each syllable, two to four neighbours in one piece, the whole name in one piece, and
    its initials.
    """
    tokens = document_tokens(text, language)
    folded = fold(text)
    return (*tokens, *dict.fromkeys(_pinyin(folded))) if _HAN.search(folded) else tokens


def _pinyin(name: str) -> Iterator[str]:
    for run in _HAN.finditer(name):
        syllables = lazy_pinyin(run[0])
        yield from _joined(syllables)
        if "v" in "".join(syllables):  # ü is typed as v or as u
            yield from _joined([syllable.replace("v", "u") for syllable in syllables])
    whole = lazy_pinyin("".join(run[0] for run in _RUN.finditer(name)))
    yield "".join(whole)[:LONGEST]


def _joined(syllables: list[str]) -> Iterator[str]:
    yield from syllables
    for length in JOINED:
        for start in range(len(syllables) - length + 1):
            yield "".join(syllables[start : start + length])
    yield "".join(syllables)[:LONGEST]
    if len(syllables) > 2:
        yield "".join(syllable[0] for syllable in syllables)


def query_tokens(text: str) -> list[QueryToken]:
    """What to look for, each once; the last word may still be being typed, so it is a prefix."""
    tokens: dict[QueryToken, None] = {}
    runs = list(_RUN.finditer(fold(text[:MOST_TEXT])))
    for run in runs:
        word = run[0]
        if not run["unspaced"]:
            tokens[_query_token(word[:LONGEST], is_last=run is runs[-1])] = None
        elif len(word) == 1:
            tokens[QueryToken(word, prefix=True)] = None
        else:
            tokens |= {QueryToken(word[i : i + 2]): None for i in range(len(word) - 1)}
    return list(tokens)[:MOST_TOKENS]


def _query_token(word: str, *, is_last: bool) -> QueryToken:
    return QueryToken(word, stems(word), prefix=is_last, mendable=_is_mendable(word))


def words(text: str) -> Sequence[str]:
    """A text's words as they are written, each once: what spelling is mended from."""
    folded = dict.fromkeys(run[0] for run in _RUN.finditer(fold(text)) if not run["unspaced"])
    return [word for word in folded if _is_mendable(word)]


def _is_mendable(word: str) -> bool:
    return SHORTEST_MENDABLE <= len(word) <= LONGEST and word.isalpha()
