"""Where in a text the words stand that a search was for."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import combining, normalize

from expo.search.tokens import Place, QueryToken, fold, is_spaced, places

_JOINING_JAMO = range(0x1160, 0x1200)  # Korean letters that make one syllable with those before


def spans(text: str, tokens: Sequence[QueryToken], language: str = "") -> list[tuple[int, int]]:
    """Start and end, in characters, of each place that one of the tokens is found in, ascending.

    A word is marked as a whole, of unspaced scripts the characters that were asked for.
    """
    if not tokens:
        return []
    folded, origins = _folded(text)
    merged: list[tuple[int, int]] = []
    for first, end in sorted(_found(places(folded, language), tokens)):
        start, stop = origins[first][0], origins[end - 1][1]
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(stop, merged[-1][1])
        else:
            merged.append((start, stop))
    return merged


def _found(there: Iterator[Place], tokens: Sequence[QueryToken]) -> Iterator[tuple[int, int]]:
    """The places in the folded text that one of the tokens is found in."""
    wanted = {each for token in tokens for each in token.any_of}
    beginnings = tuple(token.text for token in tokens if token.prefix)
    for start, end, texts in there:
        if not wanted.isdisjoint(texts):
            yield start, end
        elif any(text.startswith(beginnings) for text in texts):
            # Of a pair of characters only the one that was asked for.
            yield start, end if is_spaced(texts[0]) else start + 1


def _folded(text: str) -> tuple[str, Sequence[tuple[int, int]]]:
    """The text folded, and for each of its characters where it comes from."""
    if text.isascii():
        return fold(text), [(i, i + 1) for i in range(len(text))]
    starts = [i for i, character in enumerate(text) if i == 0 or _begins(character)]
    pieces, origins = [], []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = fold(text[start:end])
        pieces.append(piece)
        origins += [(start, end)] * len(piece)
    return "".join(pieces), origins


@lru_cache(maxsize=4_096)
def _begins(character: str) -> bool:
    """Whether a character is folded by itself, not with the one before."""
    first = normalize("NFKD", character)[:1]
    return not combining(first) and ord(first) not in _JOINING_JAMO
