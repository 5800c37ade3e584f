"""The order of names: Chinese by pinyin, everything else by its folded letters."""

from functools import lru_cache

from pypinyin import lazy_pinyin

from expo.search.tokens import fold


@lru_cache(maxsize=20_000)
def sort_key(name: str) -> str:
    """A key that puts `Éclair` beside `eclair` and 茶 beside `cha`."""
    folded = fold(name)
    # Pinyin takes its time, and most names have none.
    return folded if folded.isascii() else f"{''.join(lazy_pinyin(folded))}\0{folded}"
