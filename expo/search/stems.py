"""Light stemming: a word's singular, and an Arabic word without article and endings.

Lighter than Snowball, which makes one word of organic and organization: at an expo that would
fill a search for organic tea with every organization. The English rules go back to Harman's
S stemmer (1991), the Arabic ones to Larkey's Light10 (2007). Words come folded.
"""

import re
from collections.abc import Iterable

SHORTEST = 4  # letters of a word that is stemmed at all
_ENGLISH = (
    *(("ies", "y"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh")),
    *(("oes", "o"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", "")),
)
_SPANISH = (("ces", "z"), *((f"{letter}es", letter) for letter in "djlnrsy"), ("s", ""))
_ARTICLE = re.compile("^(?:وال|بال|كال|فال|ال|لل)(?=..)")
_ARABIC_ENDING = re.compile("(?<=..)(?:ها|ان|ات|ون|ين|يه|ه|ي)$")
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")


def _without(word: str, endings: Iterable[tuple[str, str]]) -> str:
    """The word with the first ending that it has replaced by what belongs there."""
    for ending, instead in endings:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


def _arabic(word: str) -> str:
    return _ARABIC_ENDING.sub("", _ARTICLE.sub("", word))


def stem(word: str, language: str) -> str:
    """The stem of a word of a language; the word itself where there is none."""
    if len(word) < SHORTEST or not word.isalpha():
        return word
    if _ARABIC_LETTER.match(word):
        return _arabic(word)
    return _without(word, _SPANISH if language == "es" else _ENGLISH)


def stems(word: str) -> tuple[str, ...]:
    """The word and its stems in every language that it may be of."""
    return tuple(dict.fromkeys((word, stem(word, "en"), stem(word, "es"))))
