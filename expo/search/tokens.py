"""How text becomes the tokens that are searched: one way for documents and for queries.

Words of spaced scripts are folded (case, accents, Arabic vowel signs, full-width forms) and stand
beside their stems; runs of Chinese, Japanese, Korean and Thai give every two neighbouring
characters, so that a word is found wherever it stands. Chinese names are found by their pinyin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from expo.search.folding import fold
from expo.search.pinyin import pinyin
from expo.search.stems import stems

__all__ = [
    "Place",
    "QueryToken",
    "document_tokens",
    "fold",
    "in_one_piece",
    "is_spaced",
    "name_tokens",
    "places",
    "query_tokens",
    "words",
]

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Chinese
    "\uac00-\ud7a3"  # Korean
    "\U00020000-\U0003134f"  # rarer Chinese characters
)
# The vowel signs of India's scripts are no word characters to Python, but parts of words.
_WORD = f"(?:[^\\W_{_UNSPACED}]|[\u0900-\u0963\u0966-\u0dff])+"
_RUN = re.compile(
    f"(?P<unspaced>[{_UNSPACED}]+)|(?P<signed>(?<!\\w)(?:c\\+\\+|[cf]#))|{_WORD}(?:['&-]{_WORD})*"
)
_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}]")
_PART = re.compile("[^'&-]+")
# Written apart and in one piece alike: 100 kg, 3 D, e commerce; not a, i, o, u, y, which are words.
_PARTED = re.compile(r"\b(?:\d+ (?=[a-z]{1,3}\b)|[b-hj-np-tvwxz] (?=[a-z]))[a-z]+\b")

LONGEST = 64  # characters of a token; the rest of a longer one says nothing more
MOST_TOKENS = 24  # of a question
MOST_TEXT = 1_000  # characters of a question
SHORTEST_MENDABLE = 4

Place = tuple[int, int, tuple[str, ...]]  # start, end, the tokens that stand there


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A word of a question that documents must have.

    Each token of `any_of` counts as the word itself: it, its stems, and what it makes in one
    piece with the word beside it. For a `prefix`, tokens that begin with it count as well, after
    those. A `mendable` word may hold slips.
    """

    text: str
    any_of: tuple[str, ...] = ()
    prefix: bool = False
    mendable: bool = False

    def __post_init__(self) -> None:
        """A word always counts as itself."""
        object.__setattr__(self, "any_of", self.any_of or (self.text,))


def places(folded: str, language: str = "") -> Iterator[Place]:
    """Where the tokens of a folded text stand in it."""
    yield from _places(folded, language)
    yield from _parted(folded)


def _places(folded: str, language: str) -> Iterator[Place]:
    for run in _RUN.finditer(folded):
        start, end, text = run.start(), run.end(), run[0]
        if run["unspaced"]:
            yield from ((i, min(i + 2, end), (folded[i : i + 2],)) for i in range(start, end - 1))
            yield end - 1, end, (text[-1],)
        elif run["signed"]:
            yield start, end, (text[0], text)
        else:
            parts = list(_PART.finditer(text))
            for part in parts:
                tokens = stems(part[0][:LONGEST], language)
                yield start + part.start(), start + part.end(), tokens
            if len(parts) > 1:
                yield start, end, ("".join(part[0] for part in parts)[:LONGEST],)


def _parted(folded: str) -> Iterator[Place]:
    for parted in _PARTED.finditer(folded):
        yield *parted.span(), (parted[0].replace(" ", "")[:LONGEST],)


def document_tokens(text: str, language: str = "") -> Sequence[str]:
    """A text's tokens in their order, each word followed by its stems.

    A run's last character stands alone as well, and what a hyphen or an apostrophe joins also
    stands in one piece: `e-commerce` gives `e`, `commerce` and `ecommerce`.
    """
    # Names of categories, countries and exhibitors are in many documents, long texts in one.
    return _of_name(text, language) if len(text) <= LONGEST else _of_text(text, language)


def _of_text(text: str, language: str) -> Sequence[str]:
    folded = fold(text)
    tokens: list[str] = []
    for chunk in folded.split():
        tokens += _of_chunk(chunk, language) if len(chunk) <= LONGEST else _of(chunk, language)
    tokens += [token for _, _, (token,) in _parted(folded)]
    return tuple(tokens)


def _of(chunk: str, language: str) -> Sequence[str]:
    return tuple(token for _, _, tokens in _places(chunk, language) for token in tokens)


_of_name = lru_cache(maxsize=8_192)(_of_text)
_of_chunk = lru_cache(maxsize=32_768)(_of)


@lru_cache(maxsize=8_192)
def name_tokens(text: str, language: str = "") -> Sequence[str]:
    """The tokens of a name: also all of it in one piece, and of a Chinese one its pinyin."""
    whole = in_one_piece(text)
    spoken = (token[:LONGEST] for token in pinyin(fold(text)))
    return (*document_tokens(text, language), *([whole] if whole else ()), *spoken)


def query_tokens(text: str) -> list[QueryToken]:
    """What to look for, each once; the last word may still be being typed, so it is a prefix."""
    # Some characters fold to many, so the bound stands on both sides.
    asked = list(_asked(fold(text[:MOST_TEXT])[:MOST_TEXT]))
    tokens: dict[tuple[str, bool], QueryToken] = {}
    for i in range(len(asked)):
        is_last = i == len(asked) - 1
        if (asked[i], is_last) not in tokens:
            tokens[asked[i], is_last] = _query_token(asked, i, is_last=is_last)
        if len(tokens) == MOST_TOKENS:
            break
    return list(dict.fromkeys(tokens.values()))


def in_one_piece(text: str) -> str:
    """The words of a text as one, as a name is known by it; '' of one word."""
    asked = list(_asked(fold(text[:MOST_TEXT])))
    is_joined = len(asked) > 1 and all(map(is_spaced, asked))
    return "".join(asked)[:LONGEST] if is_joined else ""


def _asked(folded: str) -> Iterator[str]:
    """The words of a question, and its pairs of characters; a character that stands alone too."""
    for run in _RUN.finditer(folded):
        text = run[0]
        if run["unspaced"]:
            yield from (text[i : i + 2] for i in range(max(len(text) - 1, 1)))
        elif run["signed"]:
            yield text
        else:
            yield from (part[:LONGEST] for part in _PART.findall(text))


def _query_token(asked: Sequence[str], i: int, *, is_last: bool) -> QueryToken:
    word = asked[i]
    if not is_spaced(word):
        return QueryToken(word, prefix=len(word) == 1)
    beside = [a + b for a, b in pairwise(asked[max(i - 1, 0) : i + 2]) if is_spaced(a + b)]
    any_of = (each for one in (word, *beside) for each in stems(one[:LONGEST], "en", "es"))
    return QueryToken(word, tuple(dict.fromkeys(any_of)), is_last, _is_mendable(word))


def is_spaced(word: str) -> bool:
    """Whether a token is a word of a script that sets words apart."""
    return not _UNSPACED_CHARACTER.search(word)


def words(text: str) -> Sequence[str]:
    """A text's words as they are written, each once: what spelling is mended from."""
    return tuple(dict.fromkeys(word for chunk in fold(text).split() for word in _words_of(chunk)))


@lru_cache(maxsize=32_768)
def _words_of(chunk: str) -> Sequence[str]:
    return tuple(word for word in _asked(chunk) if _is_mendable(word))


def _is_mendable(word: str) -> bool:
    return len(word) >= SHORTEST_MENDABLE and word.isalpha() and is_spaced(word)
