"""Light stemming: the singulars that a word may be of, an Arabic word without article and endings.

Lighter than Snowball, which makes one word of organic and organization: at an expo that would
fill a search for organic tea with every organization. A singular is left as it is, and a plural
gives every singular that it may have: muebles is of mueble as motores is of motor. So no ending
has to be cut that tells words apart, as care from car. The Arabic rules go back to Larkey's
Light10 (2007). Words come folded.
"""

import re
from collections.abc import Iterator

SHORTEST = 4  # letters of a word that is stemmed at all
SHORTEST_STEM = 3
_IRREGULAR = {
    "analyses": "analysis", "axes": "axis",
    "children": "child", "feet": "foot", "knives": "knife", "leaves": "leaf", "loaves": "loaf",
    "mice": "mouse", "scarves": "scarf", "shelves": "shelf", "teeth": "tooth", "women": "woman",
}  # fmt: skip
# These end like plurals, but what stands before the ending is another word.
_NO_PLURALS = frozenset(("news", "lens", "goods", "customs", "always"))
_ENGLISH_ES = ("s", "x", "z", "ch", "sh", "o")  # after these a plural may end in -es
_SPANISH_ES = tuple("djlnrsyxb")
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")
_ENDING = "(?:ات|ان|ون|ين|يه|ها|ه|ي)$"
_ARABIC_ENDING = re.compile(f"(?<=..){_ENDING}")
# Not of a word like آلات, machines, of which it would leave but an ending.
_ARTICLE = re.compile(f"^(?:وال|بال|كال|فال|ال|لل)(?=..)(?!{_ENDING})")


def _english(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return
    yield word[:-1]
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("es") and word[:-2].endswith(_ENGLISH_ES):
        yield word[:-2]


def _spanish(word: str) -> Iterator[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return
    yield word[:-1]
    if word.endswith("ces"):
        yield f"{word[:-3]}z"
    elif word.endswith("es") and word[:-2].endswith(_SPANISH_ES):
        yield word[:-2]


def _arabic(word: str) -> Iterator[str]:
    bare = _ARTICLE.sub("", word)
    yield bare
    if len(bare) >= SHORTEST:
        yield _ARABIC_ENDING.sub("", bare)
        if bare.endswith("ات"):
            yield f"{bare[:-2]}ه"


def stems(word: str, *languages: str) -> tuple[str, ...]:
    """The word, then what it is a form of in any of the languages.

    Arabic is told by its letters. Words of any language but Spanish are stemmed as English ones:
    those are what stands in Chinese texts, and among names whose language nobody has told.
    """
    if len(word) < SHORTEST or not word.isalpha() or word in _NO_PLURALS:
        return (word,)
    if _ARABIC_LETTER.match(word):
        return tuple(dict.fromkeys((word, *_arabic(word))))
    found = {word: None}
    for language in languages:
        for stem in _spanish(word) if language == "es" else _english(word):
            if len(stem) >= SHORTEST_STEM:
                found[stem] = None
    return tuple(found)
