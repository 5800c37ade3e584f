"""A pseudo-locale: English made 40 % longer, with marks on its letters.

What a reader sees is `[Ƒīĺŧéŕś ~~~]`. The brackets show where a text is cut off; a text without
them is one that nobody can translate.
"""

import re
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

GROWTH = 0.4
MARKED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀćďéƒĝĥīĵķĺɱńőƥɋŕśŧűṽŵẋýžÁßĆĎÉƑĜĤĪĴĶĹṀŃŐƤɊŔŚŦŰṼŴẊÝŽ",
)
# Placeholders of both kinds, tags and entities stay as they are.
KEPT = re.compile(r"(%\(\w+\)[a-z]|%[a-z%]|\{[^}]*\}|<[^>]*>|&[#\w]+;)")
WORD = "~~~~~~ "  # what a text grows by wraps as words do
AROUND = "[ ]"


def pseudo(text: str) -> str:
    """A text that is longer, with marks on all letters that a reader sees."""
    parts = [(part, KEPT.fullmatch(part)) for part in KEPT.split(text)]
    marked = "".join(part if kept else part.translate(MARKED) for part, kept in parts)
    seen = sum(len(part) for part, kept in parts if not kept)
    growth = max(1, round(seen * GROWTH) - len(AROUND))
    return f"[{marked} {(WORD * growth)[:growth]}]"


def write_locale(source: Path, folder: Path) -> None:
    """Write a catalogue of the texts that another one translates from English.

    With `folder` as one of LOCALE_PATHS, English pages show the pseudo-locale.
    """
    with source.open("rb") as file:
        catalog = read_po(file)
    longer = Catalog(locale="en")
    for message in catalog:
        id_ = message.id
        if id_:  # the one without is the catalogue's head
            made = pseudo(id_) if isinstance(id_, str) else tuple(map(pseudo, id_))
            longer.add(id_, made, context=message.context)
    path = folder / "en" / "LC_MESSAGES" / "django.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, longer)
