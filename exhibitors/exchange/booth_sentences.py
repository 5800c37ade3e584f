"""Booths inside sentences: 'Visit us at stand B12 in hall 3'."""

import re

from exhibitors.exchange.places import HAN_HALL, LATIN_HALL

_CODE = r"[A-Z]{0,3}[ -]?\d{1,4}[A-Z]?(?:[-/]\d{1,4})?"
_BOOTH = re.compile(
    r"\b(?:stand|booth|puesto|posto|estande)s?\b[\s.:#]*(?:(?:no|nr|n°|nº|number|nummer)\b[\s.:#]*)?"
    rf"(?P<latin>{_CODE})\b|(?P<han>{_CODE})\s*号?(?:展位|展台|摊位)",
    re.IGNORECASE,
)
_HALL = re.compile(rf"{LATIN_HALL}|{HAN_HALL}", re.IGNORECASE)
_OF_A_SENTENCE = 6  # letters, besides those that name the hall and the booth


def out_of_sentence(text: str) -> str:
    """'Hall 3, B12' of a sentence that says so; what isn't a sentence stays as it is."""
    booths = [match["latin"] or match["han"] for match in _BOOTH.finditer(text)]
    rest = _BOOTH.sub(" ", text)
    halls = [match["latin"] or match["letter"] or match["han"] for match in _HALL.finditer(rest)]
    letters = sum(map(str.isalpha, _HALL.sub("", rest)))
    if not booths or len(halls) > 1 or letters < _OF_A_SENTENCE:
        return text
    return ", ".join([*(f"Hall {hall}" for hall in halls), *booths])
