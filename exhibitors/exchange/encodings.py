"""Which encoding a file of text has."""

import codecs
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from charset_normalizer import from_bytes

_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_EIGHT_BIT = ["gb18030", "cp1252", "big5", "shift_jis", "euc_kr", "cp1251"]


def find_encoding(path: Path) -> str:
    """The name of the encoding that reads the file; Windows-1252 when nothing says otherwise."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    for mark, encoding in _MARKS.items():
        if head.startswith(mark):
            return encoding
    return _utf_16(head) or _utf_8(path) or _eight_bit(path)


def _utf_16(head: bytes) -> str | None:
    """Without its mark it shows by the zeros, in every other byte of whatever is ASCII."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) <= len(head) / 20 or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf_8(path: Path) -> str | None:
    """A few broken characters in much that is right don't make it another encoding."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    right = broken = 0
    for chunk in _chunks(path):
        if not chunk.isascii():
            text = decoder.decode(chunk)
            lost = text.count("\ufffd") - chunk.count(b"\xef\xbf\xbd")  # that was lost before
            right += len(text) - len(text.encode("ascii", "ignore")) - lost
            broken += lost
    return "utf-8" if broken * 20 <= right else None


def _eight_bit(path: Path) -> str:
    sample = b"\n".join(_lines_beyond_ascii(path))
    beyond = len(re.findall(rb"[\x80-\xff]", sample))
    alone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", sample))
    if alone * 10 >= beyond * 9:  # 'Müller', 'Société': an accent here and there
        return "cp1252"
    best = from_bytes(sample, cp_isolation=_EIGHT_BIT).best()
    return best.encoding if best and best.encoding in _EIGHT_BIT else "cp1252"


def _lines_beyond_ascii(path: Path) -> Iterator[bytes]:
    size = 0
    with path.open("rb") as file:
        for line in file:
            if not line.isascii():
                yield line
                size += len(line)
            if size > _SAMPLE:
                return


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from iter(partial(file.read, _CHUNK), b"")
