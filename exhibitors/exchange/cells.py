"""What stands in a cell: cleaned text, and lists of values."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from expo.search.tokens import fold

CLEAR = "NULL"  # the word that empties a field

# How lists say that there is nothing. 'NA' is not among them: it is Namibia.
_BLANKS = frozenset(
    """
    - -- --- – — / . n/a n.a. #n/a none null nil nan k.a. tba tbc tbd t.b.a. t.b.d. 无 無 暂无
    待定 不详 未定
    """.split()
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_CP1252_CONTROLS = {
    code: bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)
}
# Of HTML only its own tags: '<3' and 'a < b' are text.
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINE_TAG = re.compile(
    r"\s*(?:<br\s*/?>|</(?:p|li|div|tr|h[1-6])\s*>(?:\s*</[uo]l\s*>)?)[^\S\n]*\n?", re.IGNORECASE
)
_TAG = re.compile(
    r"</?(?:a|abbr|article|b|blockquote|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|"
    r"section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# Joiners mean something between the letters of Persian or Hindi and in emoji, nowhere else.
_STRAY_JOINER = re.compile(
    "(?<![\u0600-\u1fff\U00002100-\U0010ffff])[\u200c\u200d]+|[\u200c\u200d]+(?![\u0600-\u1fff\U00002100-\U0010ffff])"
)

_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
# Indic and Thai vowels are marks, which the word class of `re` leaves out.
_BETWEEN_WORDS = re.compile("(?:[^\\w\u0900-\u1cff]|_)+")

_SEPARATORS = {
    "|": re.compile(r"\|"),
    ";": re.compile("[;；]"),
    "\n": re.compile("\n"),
    ",": re.compile("[,，]"),
    "、": re.compile("、"),
}
_MARK = '"'
_ANY_SEPARATOR = "[;；,，、|\n]"
_HARD_WORD = re.compile(rf'^"|{_ANY_SEPARATOR}')
# A word, or a text between quotation marks, which may hold separators.
_WORD = re.compile(
    rf'\s*"(?P<quoted>(?:[^"]|"")+)"\s*(?={_ANY_SEPARATOR}|$)|(?:(?!{_ANY_SEPARATOR}).)+', re.DOTALL
)
# What spreadsheets take for a formula, unless an apostrophe stands before it.
_FORMULA = re.compile("'*[=+@\t\r\0-]")
_SHIELD = re.compile(rf"\A'(?={_FORMULA.pattern})")


def clean(text: str, *, lines: bool = False) -> str:
    """The text as it was meant: without HTML, odd spaces and invisible characters.

    Scripts stay as they are, in Unicode's composed form. With `lines`, line breaks stay too.
    """
    if not (text.isascii() and text.isprintable() and "&" not in text and "<" not in text):
        text = _visible(text)
    if lines and "\n" in text:
        return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
    return " ".join(text.split())


def _visible(text: str) -> str:
    while (unescaped := _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)) != text:
        text = unescaped
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CP1252_CONTROLS)
    if "<" in text:
        text = _TAG.sub("", _LINE_TAG.sub("\n", _UNSEEN.sub("", text)))
    return unicodedata.normalize("NFC", _STRAY_JOINER.sub("", _INVISIBLE.sub("", text)))


def given(text: str) -> str:
    """The clean text, or '' where it only says that there is none: '-', 'n/a', '待定'."""
    text = clean(text)
    return "" if text.casefold() in _BLANKS and text != CLEAR else text


def title_key(title: str) -> str:
    """The same for every spelling of a column's title: letters and digits only, folded."""
    return re.sub(r"[\W_]+", "", fold(title))


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The same for every spelling of a name: 'PARCO Co., Ltd.' is 'Parco CO LTD'.

    Words stay apart, except in scripts that don't space them. A name of nothing but punctuation
    stays as it is.
    """
    words = " ".join(_BETWEEN_WORDS.sub(" ", re.sub("['’.]", "", fold(name))).split())
    return re.sub(f" ?({_HAN}) ?", r"\1", words) or name.strip()


def script_language(text: str) -> str:
    """The content language that a text's script points to: Han is `zh-hans`, Latin `en`."""
    if re.search("[\u0600-\u06ff\u0750-\u077f]", text):
        return "ar"
    return "zh-hans" if re.search(_HAN, text) else "en"


def unique(values: Iterable[str]) -> list[str]:
    """The values in their order, each once, without blanks."""
    return list(dict.fromkeys(value for value in values if value))


def list_separator(cells: Iterable[str]) -> str | None:
    """What separates the values of a column; None if each cell is one value.

    Names hold commas themselves ('Service firms, contractors'). A comma separates only where
    what stands between commas is found in other cells as well.
    """
    texts = unique(cells)
    for separator in ("|", ";", "\n"):
        if any(_SEPARATORS[separator].search(text) for text in texts):
            return separator
    return next((comma for comma in (",", "、") if _separates(comma, texts)), None)


def _separates(comma: str, texts: list[str]) -> bool:
    cells = [split_list(text, comma) for text in texts]
    cells_with = Counter(part for parts in cells for part in parts)
    several = [parts for parts in cells if len(parts) > 1]
    known = [parts for parts in several if all(cells_with[part] > 1 for part in parts)]
    return bool(several) and 2 * len(known) >= len(several)


def split_list(cell: str, separator: str | None) -> list[str]:
    """The values of a cell that `clean` has seen, each once; `separator` as of its column."""
    parts = _SEPARATORS[separator].split(cell) if separator else [cell]
    return unique(map(given, parts))


def split_words(cell: str) -> list[str]:
    """The values of a cell of short words, each once.

    Those that hold commas themselves stand between quotation marks.
    """
    words = (
        word["quoted"].replace('""', '"') if word["quoted"] else word[0]
        for word in _WORD.finditer(cell)
    )
    return unique(map(given, words))


def join_words(words: Iterable[str]) -> str:
    """The cell that `split_words` reads so."""
    return ";".join(
        f'"{word.replace(_MARK, 2 * _MARK)}"' if _HARD_WORD.search(word) else word for word in words
    )


def shield(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unshield(cell: str) -> str:
    """The text that `shield` was given."""
    return _SHIELD.sub("", cell, count=1)
