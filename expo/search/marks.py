"""Where in a text the words stand that a search was for."""

import re
from collections.abc import Iterator, Sequence

from expo.search.stems import stem
from expo.search.tokens import MARKS, UNSPACED, QueryToken, fold

_RUN = re.compile(f"(?P<unspaced>[{UNSPACED}]+)|(?:[^\\W_{UNSPACED}][{MARKS}]*)+")


def spans(text: str, tokens: Sequence[QueryToken], language: str = "") -> list[tuple[int, int]]:
    """Start and end, in characters, of each place that one of the tokens is found in, ascending.

    A word is marked as a whole, of unspaced scripts the characters that were asked for.
    """
    merged: list[tuple[int, int]] = []
    for start, end in _found(text, tokens, language):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _found(text: str, tokens: Sequence[QueryToken], language: str) -> Iterator[tuple[int, int]]:
    wanted = {each for token in tokens for each in token.any_of}
    beginnings = tuple(token.text for token in tokens if token.prefix)
    for run in _RUN.finditer(text):
        word = fold(run[0])
        if run["unspaced"]:
            yield from _within(word, run.start(), wanted)
        elif word in wanted or stem(word, language) in wanted or word.startswith(beginnings):
            yield run.span()


def _within(run: str, at: int, wanted: set[str]) -> Iterator[tuple[int, int]]:
    """The places of the tokens in a run that begins at a place of the text."""
    for i in range(len(run)):
        for length in (1, 2):
            if run[i : i + length] in wanted and i + length <= len(run):
                yield at + i, at + i + length
