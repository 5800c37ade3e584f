"""How a question's text is read: as it stands, with its spelling mended, or in part."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from expo.search.tokens import QueryToken, fold, in_one_piece, query_tokens

_WORD = re.compile(r"\w+")
_LONG = 8  # a word of so many letters may hold two slips, a shorter one a single slip


class Lexicon(Protocol):
    """What an engine knows of its words."""

    def number(self, tokens: Sequence[QueryToken], at_least: int) -> int:
        """How many documents have at least so many of the tokens."""

    def similar(self, word: str, slips: int) -> Iterable[str]:
        """The words that differ by at most so many slips, as `expo.search.spelling` counts them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is looked for: documents with at least so many of the tokens."""

    tokens: Sequence[QueryToken]
    at_least: int
    corrected: str | None = None
    whole: str = ""  # all words as one: names that have that come first

    @property
    def is_partial(self) -> bool:
        """Whether the documents found lack some of the words."""
        return self.at_least < len(self.tokens)


def read(text: str, lexicon: Lexicon) -> Reading | None:
    """Read a text so that it finds something; None if nothing in it can be searched."""
    tokens = query_tokens(text)
    if not tokens:
        return None
    if lexicon.number(tokens, len(tokens)):
        return Reading(tokens, len(tokens), whole=in_one_piece(text))
    corrected = _mend(text, tokens, lexicon)
    if corrected is not None:
        tokens = query_tokens(corrected)
    some = (n for n in range(len(tokens), 0, -1) if lexicon.number(tokens, n))
    return Reading(tokens, next(some, len(tokens)), corrected, in_one_piece(corrected or text))


def _mend(text: str, tokens: Sequence[QueryToken], lexicon: Lexicon) -> str | None:
    """The text with each word that no document has replaced by a similar one, if there is any."""
    known = [token for token in tokens if lexicon.number([token], 1)]
    mended = {
        token.text: _nearest(token.text, known, lexicon)
        for token in tokens
        if token.mendable and token not in known
    }
    if not any(mended.values()):
        return None
    return _WORD.sub(lambda word: mended.get(fold(word[0])) or word[0], text)


def _nearest(word: str, known: Sequence[QueryToken], lexicon: Lexicon) -> str | None:
    """Of the most similar words the likeliest that stands beside the words known.

    That is one of the same letters, or else the one that most documents have.
    """
    for slips in (1, 2) if len(word) >= _LONG else (1,):
        candidates = []
        for similar in lexicon.similar(word, slips):
            if lexicon.number([QueryToken(similar)], 1):  # it may have gone out of use
                tokens = [*known, *query_tokens(similar)]
                number = lexicon.number(tokens, len(tokens))
                # A letter doubled, or two in the wrong order, is likelier than any other one.
                candidates.append((not number, set(similar) != set(word), -number, similar))
        if candidates:
            return min(candidates)[-1]
    return None
