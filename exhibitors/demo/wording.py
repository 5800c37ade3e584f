"""Wordings in the languages of the demo: English and Chinese always, others where they exist."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

TRANSLATIONS = Path(__file__).parent / "stock" / "translations"
CODES = ("en", "zh-hans", "es", "ar")  # Django's
FURTHER = ("es", "ar")  # languages that only a part of the texts has


class Text(NamedTuple):
    """One wording in English, Simplified Chinese, Spanish and Arabic; "" where there is none."""

    en: str
    zh: str
    es: str = ""
    ar: str = ""

    def names(self) -> dict[str, str]:
        """As the site stores translated text."""
        return {code: own for code, own in zip(CODES, self, strict=True) if own}

    def cells(self, column: str) -> dict[str, str]:
        """As cells of a spreadsheet: `name_en`, `name_zh` and so on."""
        return {f"{column}_{suffix}": own for suffix, own in zip(self._fields, self, strict=True)}

    def capitalised(self) -> "Text":
        """With a capital at the start."""
        return Text(*(wording[:1].upper() + wording[1:] for wording in self))


def text(cell: str) -> Text:
    """Read 'English | 中文'; an empty cell is empty in every language."""
    if not cell:
        return Text("", "")
    english, chinese = cell.split(" | ")
    return translated(english, chinese)


def texts(cells: Iterable[str]) -> tuple[Text, ...]:
    """Read several."""
    return tuple(text(cell) for cell in cells)


def translated(english: str, chinese: str) -> Text:
    """With the other languages' wordings of the English, where the stock has them."""
    return Text(english, chinese, *(words.get(english, "") for words in _translations()))


def filled(pattern: Text, **parts: Text) -> Text:
    """Put the parts into a pattern; a language that lacks a part it names stays empty."""
    return Text(
        *(
            _fill(wording, {key: part[place] for key, part in parts.items()})
            for place, wording in enumerate(pattern)
        )
    )


def joined(items: list[Text], between: Text, last: Text) -> Text:
    """Enumerate: "A, B and C"; each language those items that it has."""
    return Text(
        *(
            _enumerate([item[place] for item in items if item[place]], between[place], last[place])
            for place in range(len(between))
        )
    )


def paragraph(*sentences: Text) -> Text:
    """One after the other; a language that lacks one of them stays empty."""
    columns = zip(Text._fields, zip(*sentences, strict=True), strict=True)
    return Text(
        *(("" if suffix == "zh" else " ").join(own) if all(own) else "" for suffix, own in columns)
    )


def in_common(*wordings: Text) -> list[Text]:
    """Each only in the languages in which all of them are written."""
    kept = [all(own) for own in zip(*wordings, strict=True)]
    return [
        Text(*(own if keep else "" for own, keep in zip(wording, kept, strict=True)))
        for wording in wordings
    ]


def _fill(wording: str, parts: dict[str, str]) -> str:
    complete = all(part or f"{{{key}}}" not in wording for key, part in parts.items())
    return wording.format(**parts) if complete else ""


def _enumerate(items: list[str], between: str, last: str) -> str:
    return last.join(filter(None, [between.join(items[:-1]), *items[-1:]]))


@cache
def _translations() -> tuple[dict[str, str], ...]:
    return tuple(
        tomllib.loads((TRANSLATIONS / f"{code}.toml").read_text(encoding="utf-8"))
        for code in FURTHER
    )
