"""What is kept in tantivy's index: its fields, and how documents are written into it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import tantivy
from tantivy import Index
from tantivy import Query as Clause

from expo.search.codes import Codes
from expo.search.port import FIELDS, Document

EVERYWHERE = "everywhere"  # the field that has the tokens of every other
ID = "id"
WRITER_BYTES = 64_000_000
_LETTERS = "\0 0123456789abcdefghijklmnopqrstuvwxyz{"
_LEADING = 12  # so many of them fit into 64 bits


def in_field(name: str) -> str:
    """What the index calls a field of tokens."""
    return f"in {name}"


def by_key(name: str) -> str:
    """What the index calls a sort key."""
    return f"by {name}" if name != ID else ID


def by_leading(name: str) -> str:
    """What the index calls the first letters of a sort key."""
    return f"by leading {name}"


@lru_cache(maxsize=4_096)  # a name has one key in most languages, and so has a booth
def leading(key: str) -> int:
    """A sort key's first letters as a number, which sorts quicker than text does.

    Keys in order have numbers in order, though different keys may have one number.
    """
    number = 0
    for letter in key[:_LEADING].ljust(_LEADING, "\0"):
        number = number * len(_LETTERS) + bisect_right(_LETTERS, letter) - 1
    return number


@dataclass(frozen=True)
class Layout:
    """The fields of an index: facets are counted, by keys documents are only picked."""

    facets: Sequence[str]
    keys: Sequence[str]
    sorts: Sequence[str]

    @cached_property
    def schema(self) -> tantivy.Schema:
        """The same for tantivy."""
        builder = tantivy.SchemaBuilder().add_unsigned_field(ID, indexed=True, fast=True)
        for field in (*FIELDS[:-1], EVERYWHERE):
            builder = builder.add_text_field(
                in_field(field), tokenizer_name="whitespace", index_option="basic"
            )
        for facet in self.facets:
            builder = builder.add_unsigned_field(facet, indexed=True, fast=True)
        for key in self.keys:
            builder = builder.add_text_field(key, tokenizer_name="raw", index_option="basic")
        for sort in self.sorts:
            builder = builder.add_unsigned_field(by_leading(sort), fast=True).add_text_field(
                by_key(sort), fast=True, tokenizer_name="raw", index_option="basic"
            )
        return builder.build()


class IndexWriter:
    """Changes that become visible together."""

    def __init__(self, index: Index, layout: Layout, codes: Codes, *, new: bool) -> None:
        """Begin; only one writer of an index may be at work."""
        self._layout, self._codes, self._new = layout, codes, new
        self._writer = index.writer(WRITER_BYTES, 1)
        # A killed process leaves files whose names the next commit may take again.
        self._writer.garbage_collect_files()
        self.words: set[str] = set()

    def add(self, document: Document) -> None:
        """Add a document, replacing that of the same id."""
        if not self._new:
            self.discard(document.id)
        self._writer.add_document(self._made(document))
        self.words.update(document.words)

    def _made(self, document: Document) -> tantivy.Document:
        made = tantivy.Document()
        made.add_unsigned(ID, document.id)
        everything: set[str] = set()
        for field, tokens in document.tokens.items():
            distinct = set(tokens)
            everything |= distinct
            if field != FIELDS[-1]:
                made.add_text(in_field(field), " ".join(distinct))
        made.add_text(in_field(EVERYWHERE), " ".join(everything))
        for facet, values in document.facets.items():
            for value in set(values):
                if facet in self._layout.keys:
                    made.add_text(facet, value)
                else:
                    made.add_unsigned(facet, self._codes.number(facet, value))
        for sort in self._layout.sorts:
            key = document.sort[sort]
            made.add_text(by_key(sort), key)
            made.add_unsigned(by_leading(sort), leading(key))
        return made

    def discard(self, id_: int) -> None:
        """Forget a document."""
        self._discard(ID, id_)

    def discard_all(self, key: str, value: str) -> None:
        """Forget the documents that have a value of a key."""
        self._discard(key, value)

    def _discard(self, field: str, value: int | str) -> None:
        # By query, since a term of tantivy's Python takes every number as a signed one.
        these = Clause.term_query(self._layout.schema, field, value, "basic")
        self._writer.delete_documents_by_query(these)

    def clear(self) -> None:
        """Forget all documents."""
        self._writer.delete_all_documents()

    def commit(self) -> None:
        """Keep the changes."""
        self._codes.keep()  # first, so that no document has a number that nobody knows
        self._writer.commit()
        self._writer.wait_merging_threads()

    def rollback(self) -> None:
        """Drop the changes."""
        self._writer.rollback()


def word_schema() -> tantivy.Schema:
    """The fields of the collection of words that spelling is mended from."""
    builder = tantivy.SchemaBuilder()
    return builder.add_text_field(
        "word", stored=True, tokenizer_name="raw", index_option="basic"
    ).build()


def open_index(schema: tantivy.Schema, folder: Path | None) -> Index:
    """The index in a folder, begun if there is none; without a folder one in memory."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    index = Index(schema, path=str(folder) if folder else None)
    index.config_reader("manual")
    return index


def add_words(index: Index, known: tantivy.Searcher, words: Iterable[str]) -> None:
    """Add the words that are new; those that went out of use find no document and do no harm."""
    new = [word for word in words if not known.doc_freq("word", word)]
    if new:
        writer = index.writer(WRITER_BYTES, 1)
        for word in new:
            writer.add_document(tantivy.Document(word=[word]))
        writer.commit()
        writer.wait_merging_threads()
