"""How booth codes are written, compared and put in order."""

import re
import unicodedata

_PIECES = re.compile(r"\d+|[^\W\d_]+")


def booth_label(hall_code: str, code: str) -> str:
    """What the sign says: `3.2-B025`; the hall alone while the booth has no number."""
    return f"{hall_code}-{code}" if code else hall_code


def booth_key(label: str) -> str:
    """The same for every spelling of a booth: `3-B012`, `3b12` and `3 b 012` give `3b12`.

    Adjacent numbers stay apart: `3-12` gives `3.12`, which `312` is not.
    """
    key = ""
    for piece in _pieces(label):
        number = piece.isdecimal()
        key += "." if number and key[-1:].isdecimal() else ""
        key += str(int(piece)) if number else piece
    return key


def booth_order(label: str) -> str:
    """A sort key in natural order: `2-A9` before `2-A10` before `10-A1`."""
    pieces = _pieces(label)
    return "".join(f"1{int(p):020}" if p.isdecimal() else f"0{p}" for p in pieces)


def _pieces(label: str) -> list[str]:
    """The numbers and the words of a label, full-width letters and capitals folded."""
    return _PIECES.findall(unicodedata.normalize("NFKC", label).casefold())
