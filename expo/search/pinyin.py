"""What people type for Chinese who don't type Chinese."""

import re
from collections.abc import Iterator, Sequence

from pypinyin import lazy_pinyin

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_LETTERS = re.compile(r"[^\W_]+")
_TOGETHER = (2, 3, 4)  # so many syllables may be typed as one word
_FEWEST_INITIALS = 3  # two letters are the beginning of too much


def pinyin(name: str) -> Sequence[str]:
    """The pinyin of a folded name's Chinese, without tones and each once; ü as v and as u.

    That is each syllable, two to four neighbours in one piece, all of a run of Chinese in one
    piece, its initials, and the whole name in one piece, with and without what isn't Chinese.
    """
    runs = _HAN.findall(name)
    if not runs:
        return ()
    found = [token for run in runs for token in _spellings(lazy_pinyin(run))]
    found += ["".join(lazy_pinyin("".join(parts))) for parts in (_LETTERS.findall(name), runs)]
    return tuple(dict.fromkeys(found))


def _spellings(syllables: list[str]) -> Iterator[str]:
    yield from _joined(syllables)
    if any("v" in syllable for syllable in syllables):
        yield from _joined([syllable.replace("v", "u") for syllable in syllables])
    if len(syllables) >= _FEWEST_INITIALS:
        yield "".join(syllable[0] for syllable in syllables)


def _joined(syllables: list[str]) -> Iterator[str]:
    yield from syllables
    for length in _TOGETHER:
        for start in range(len(syllables) - length + 1):
            yield "".join(syllables[start : start + length])
    yield "".join(syllables)
