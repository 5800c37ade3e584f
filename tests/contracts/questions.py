"""Documents and queries in few words."""

from collections.abc import Iterable

from expo.search.port import RELEVANCE, Document, Query
from expo.search.tokens import document_tokens, name_tokens, words

FACETS = ("country", "hall", "category", "offers")


def document(id_: int, name: str = "", *, at: int = 0, **more: str | Iterable[str]) -> Document:
    """A document: strings are texts by field, lists a facet's values; `at` is its place."""
    texts = {"name": name} | {key: text for key, text in more.items() if isinstance(text, str)}
    return Document(
        id=id_,
        tokens={
            key: name_tokens(text) if key == "name" else document_tokens(text)
            for key, text in texts.items()
        },
        facets={key: values for key, values in more.items() if not isinstance(values, str)},
        sort={"place": f"{at:04}"},
        words=[word for text in texts.values() for word in words(text)],
    )


def query(
    text: str = "",
    *,
    order: tuple[str, ...] = (RELEVANCE,),
    page: int = 1,
    per_page: int = 100,
    **chosen: Iterable[str],
) -> Query:
    """A query: a text, and the values chosen by facet."""
    filters = {facet: frozenset(values) for facet, values in chosen.items()}
    return Query(text, filters, order, page, per_page, FACETS)
