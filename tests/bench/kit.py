"""The benchmark kit: a folder of scripts beside the project, whose modules import each other."""

import importlib
import sys
from pathlib import Path
from typing import Any


class Kit:
    """The kit's modules, for use in this process."""

    def __init__(self, folder: Path) -> None:
        """Let the kit's modules be imported, and leave no compiled files in its folder."""
        sys.path.insert(0, str(folder))
        sys.dont_write_bytecode = True

    def queries(self, catalogue: Path) -> list[dict[str, Any]]:
        """The catalogue's queries: each a kind, a list, a text and values by facet."""
        loaded: list[dict[str, Any]] = importlib.import_module("queries").load_queries(catalogue)
        return loaded

    def address(self, query: dict[str, Any]) -> str:
        """A query's query string on the site, with its `?`, or nothing."""
        return str(importlib.import_module("queries").address(query))

    def facets(self, listing: str) -> tuple[str, ...]:
        """The facets of a list that the kit counts."""
        return tuple(importlib.import_module("queries").FACETS[listing])

    def floor(self, catalogue: Path, listing: str) -> Any:
        """The list in tantivy itself; built on the first call. Its `ask` answers a query."""
        return importlib.import_module("peers.tantivy_floor").Floor(catalogue, listing)
