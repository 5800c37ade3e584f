"""Halls and booths, in all the ways in which lists write them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from exhibitors.exchange.cells import given

_HALL_WORD = re.compile(
    r"hallen|halle|halls|hall|hal|pavill?ion|pavillon|pabell[oó]n|padiglione|salle|pad\.|pav\."
    r"|павильон|зал|قاعة|ホール|홀",
    re.IGNORECASE,
)
_BOOTH_WORD = re.compile(
    r"(?:(?:stand|booth|stánd|puesto|posto|展位号?|摊位号?|стенд|جناح)"
    r"(?:\s*(?:no|nr|nº|n°|number|nummer)\b\.?)?|no\.|nr\.|nº|n°|#)[\s.:#-]*",
    re.IGNORECASE,
)
_NUMBER = r"[A-Za-z]{0,2}\d{1,2}(?:\.\d{1,2})?[A-Za-z]?"  # 3, 10.2, H4, N5, 4A
LATIN_HALL = (
    rf"\b(?:{_HALL_WORD.pattern})"
    rf"(?:[\s.:#-]*(?:(?:no|nr)\.?\s*)?(?P<latin>{_NUMBER})|[\s.:#-]+(?P<letter>[A-Za-z])\b)"
)
HAN_HALL = rf"第?(?P<han>{_NUMBER}|[A-Za-z])\s*号?展?[馆館厅廳]"
# What a list calls a hall, down to the hall's own number.
_HALL_NAMES = tuple(
    re.compile(rf"(?P<venue>.*?){name}", re.IGNORECASE)
    for name in (LATIN_HALL, HAN_HALL, r"(?<=[\u3400-\u9fff])\s*(?P<number>[A-Z]{0,2}\d{1,3})")
)
_BETWEEN_HALLS = re.compile(r"\s*[;；|\n、]\s*|\s+[/&+]\s+")
_BETWEEN_SHORT_HALLS = re.compile(r"\s*[/,，&+]\s*")
_SHORT_HALL = re.compile(rf"(?:(?:{_HALL_WORD.pattern})\s*)?(?:{_NUMBER}|[A-Z])", re.IGNORECASE)

_BETWEEN_GROUPS = re.compile(r"\s*[;；|\n]\s*|\s+/\s+")
_BETWEEN_BOOTHS = re.compile(
    r"\s*[;；|\n/,，、&+]\s*|\s+(?:and|und|et|y|e)\s+|[和及]", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]")
# 'A12/14' leaves open what 14 is, so it stays one booth; 'C030aD029a' is two.
_SHORTENED = re.compile(r"[A-Za-z]{1,3}[\s-]?\d+(?:\s*[/,&+]\s*\d+)+")
_JOINED = re.compile(r"(?:[A-Z]\d{3}[a-z]?){2,}")
_ONE_OF_JOINED = re.compile(r"[A-Z]\d{3}[a-z]?")

# A booth's text that names its hall: 'Hall 3 B12', '3号馆B012', 'B12 Hall 3'; '3.2-B025'.
_SAID_HALLS = (
    re.compile(
        rf"(?:{LATIN_HALL}(?=$|\W|[A-Z]\d\d)|{HAN_HALL})[\s.:–—-]*(?P<rest>.*)", re.IGNORECASE
    ),
    re.compile(rf"(?P<rest>.+?)[\s–—-]+(?:{LATIN_HALL}|{HAN_HALL})", re.IGNORECASE),
)
_PREFIX_HALL = re.compile(
    r"(?P<hall>\d{1,2}\.\d(?=[\s–—-]*[A-Z])|(?:\d{1,2}|H\d{1,2}|[NSEW]\d)(?=\s*[–—-]\s*[A-Z]{1,3}\d))"
    r"[\s–—-]*(?P<rest>.+)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A booth. `hall` as the list writes it, '' if it doesn't; `code` '' means: in that hall."""

    hall: str
    code: str


def split_hall(text: str) -> tuple[str, str]:
    """Venue and code of a hall: ('世博展览馆', 'H2'); of 'Hall 3' and '3号馆' ('', '3').

    A hall without a number is all code: ('', '世博中心').
    """
    for name in _HALL_NAMES:
        if match := name.fullmatch(text):
            return match["venue"].strip(" -–—,"), match[match.lastgroup or 0]
    return "", text


def hall_code(text: str) -> str:
    """The short code of a hall: 'H2' of '世博展览馆H2', '3' of 'Hall 3'; else the text itself."""
    return split_hall(text)[1]


@lru_cache(maxsize=1 << 12)
def find_places(halls_cell: str, booths_cell: str) -> tuple[Place, ...]:
    """The booths of a row, in order, each once; for a hall without a booth, the hall alone.

    Groups of booths belong to the halls in their order ('7.1; 6.1' and 'B021/C020; A030'), unless
    they begin with their hall's code. Where hall and booth disagree, the hall stands.
    """
    halls = split_halls(halls_cell)
    if halls:
        groups = [_read_booths(text) for text in _BETWEEN_GROUPS.split(booths_cell)]
        places = _stand_in(halls, [group for group in groups if group])
    else:
        places = _read_booths(booths_cell, prefixes=True)
    places = [replace(place, code=without_hall(place.code, place.hall)) for place in places]
    return tuple(dict.fromkeys(places))


def split_halls(cell: str) -> list[str]:
    """The halls of a cell, as they are written: '3.1/3.2' is two, 'Lobby/Foyer' is one."""
    halls: list[str] = []
    for text in map(given, _BETWEEN_HALLS.split(cell)):
        parts = _BETWEEN_SHORT_HALLS.split(text)
        halls += parts if all(map(_SHORT_HALL.fullmatch, parts)) else [text]
    return [hall for hall in halls if hall]


def without_hall(code: str, hall: str) -> str:
    """A booth's code without its hall in front: of 'H2-B101' in '世博展览馆H2' 'B101'."""
    number = hall_code(hall)
    if not number:
        return code
    if code.casefold() == number.casefold() and not number.isdigit():
        return ""
    repeated = (
        rf"{re.escape(number)}(?:\s*[\s_:–—-]\s*|(?={re.escape(number)})|(?<=\d)(?=[A-Z]\d\d))"
    )
    if match := re.match(rf"(?:{repeated})+(?=.)", code, re.IGNORECASE):
        return code[match.end() :]
    if (match := re.match("[\u3400-\u9fff]+(?=.)", code)) and match[0] in hall:
        return code[match.end() :]
    return code


def _read_booths(text: str, *, prefixes: bool = False) -> list[Place]:
    """The places of 'D050/F051', 'Hall 3, Stand B12', 'Stand B12 (Hall 3)'.

    With `prefixes`, '3.2-B025' names its hall too.
    """
    text = _BRACKETS.sub(
        lambda inner: f", {inner[1]}" if _said_hall(inner[1]) else inner[0], given(text)
    )
    parts = [text] if _SHORTENED.fullmatch(text) else _BETWEEN_BOOTHS.split(text)
    if any(map(_HALL_WORD.fullmatch, parts)):
        parts = _path_parts(parts)
    # 'B12, Hall 3' is read from its end: a hall stands for what follows it, or for what precedes.
    step = 1 if _said_hall(parts[0]) else -1
    places: list[Place] = []
    hall = ""
    for part in parts[::step]:
        if said := _said_hall(part):
            hall = said["latin"] or said["letter"] or said["han"]
            codes = _codes(said["rest"])
        elif prefixes and (prefix := _PREFIX_HALL.fullmatch(part)):
            places.append(Place(prefix["hall"], prefix["rest"]))
            continue
        else:
            codes = _codes(part)
        places += [Place(hall, code) for code in codes[::step]]
    return places[::step] or [Place(hall, "")] * bool(hall)


def _path_parts(parts: list[str]) -> list[str]:
    """Of 'Freifläche/Halle/8/Nord/A040' the hall and the booths: 'Hall 8', 'A040'."""
    pairs = zip(["", *parts], parts, strict=False)
    joined = (f"Hall {part}" if _HALL_WORD.fullmatch(before) else part for before, part in pairs)
    return [part for part in joined if any(map(str.isdigit, part))] or [""]


def _said_hall(text: str) -> re.Match[str] | None:
    return next((match for said in _SAID_HALLS if (match := said.fullmatch(text.strip()))), None)


def _codes(text: str) -> list[str]:
    code = given(text[match.end() :] if (match := _BOOTH_WORD.match(text)) else text)
    code = code.strip("`'\"´.:* ")
    if _JOINED.fullmatch(code):
        return _ONE_OF_JOINED.findall(code)
    return [code] if code else []


def _stand_in(halls: list[str], groups: list[list[Place]]) -> list[Place]:
    """Give each group the hall that it names, or else the next that none names."""
    if len(halls) > 1 and len(groups) == 1:
        groups = [[place] for place in groups[0]]
    named = [_named_hall(halls, group[0]) for group in groups]
    free = [hall for hall in halls if hall not in named] or halls
    places: list[Place] = []
    for i, group in enumerate(groups):
        turn = named[:i].count("")
        hall = named[i] or free[min(turn, len(free) - 1)]
        places += [Place(hall, place.code) for place in group]
    reached = {place.hall for place in places}
    return places + [Place(hall, "") for hall in halls if hall not in reached]


def _named_hall(halls: list[str], place: Place) -> str:
    for hall in halls:
        if place.hall == hall_code(hall) or without_hall(place.code, hall) != place.code:
            return hall
    return ""
