"""Where an edition's index is kept: in the process's memory, or in a folder that all share."""

import fcntl
import hashlib
import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache
from pathlib import Path

import exhibitors.catalogue
import expo.search
from exhibitors.catalogue.documents import KEYS, PRODUCT_FACETS, SHARED_FACETS, SORTS
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.state import State
from expo.search.memory import MemoryEngine
from expo.search.port import Engine, Writer
from expo.search.tantivy_engine import TantivyEngine
from expo.search.tantivy_index import Layout

Writers = Mapping[Listing, Writer]
LAYOUTS = {
    Listing.EXHIBITORS: Layout(SHARED_FACETS, KEYS, SORTS),
    Listing.PRODUCTS: Layout(PRODUCT_FACETS, KEYS, SORTS),
}


class Change:
    """Changes that are being written, and the state that they lead to."""

    state: State  # is to be set before the writing ends

    def __init__(self, writers: Writers) -> None:
        """Begin."""
        self.writers = writers


class Store(ABC):
    """An index with the state that it is in."""

    def __init__(self) -> None:
        """Start without an index."""
        self.engines: Mapping[Listing, Engine] = {}
        self.state: State | None = None  # None: there is no index, or it can't be read
        self.generation = ""  # another one whenever everything was made anew

    @abstractmethod
    def refresh(self) -> None:
        """See what other processes have written."""

    @abstractmethod
    def locked(self, *, wait: bool = False) -> AbstractContextManager[bool]:
        """Gives whether this process may write; `wait` until it may."""

    @abstractmethod
    def writing(self, *, new: bool) -> AbstractContextManager[Change]:
        """Takes changes, which show when all are written; `new` starts over."""


class MemoryStore(Store):
    """An index of this process alone."""

    def __init__(self) -> None:
        """Start without one."""
        super().__init__()
        self._engines: Mapping[Listing, MemoryEngine] = {}

    def refresh(self) -> None:
        """Nobody else writes here."""

    @contextmanager
    def locked(self, *, wait: bool = False) -> Iterator[bool]:
        """Nobody else writes here."""
        yield True

    @contextmanager
    def writing(self, *, new: bool) -> Iterator[Change]:
        """Take changes; if something goes wrong, the next one starts over."""
        engines = {listing: MemoryEngine() for listing in Listing} if new else self._engines
        self.state = None
        change = Change(engines)
        yield change
        self.engines = self._engines = engines
        self.state = change.state
        if new:
            self.generation = str(time.time_ns())


class FolderStore(Store):
    """An index in a folder: each generation in a folder of its own, and a file that names one.

    Whatever happens between two lines of this class, the folder stays usable: the state is
    written after the documents, so that at worst changes are followed a second time.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing is read before `refresh`."""
        super().__init__()
        self._folder = folder
        # One whose documents were made by other code is no index of this site.
        self._current = folder / f"current-{_recipe()}"
        self._opened: dict[Listing, TantivyEngine] = {}

    def refresh(self) -> None:
        """See what other processes have written."""
        try:
            generation = self._current.read_text(encoding="utf-8")
            state = State.from_json(self._state_file(generation).read_text(encoding="utf-8"))
            if generation != self.generation:
                self._opened = self._open(generation)
            elif state != self.state:
                for engine in self._opened.values():
                    engine.reload()
            self.engines, self.generation, self.state = self._opened, generation, state
        except (OSError, ValueError, KeyError, TypeError):
            # Missing or damaged: it is derived from the database, and will be made anew.
            self.engines, self.generation, self.state = {}, "", None

    def _open(self, generation: str) -> dict[Listing, TantivyEngine]:
        return {
            listing: TantivyEngine(self._folder / generation / listing.value, layout)
            for listing, layout in LAYOUTS.items()
        }

    def _state_file(self, generation: str) -> Path:
        return self._folder / generation / "state.json"

    @contextmanager
    def locked(self, *, wait: bool = False) -> Iterator[bool]:
        """Whether this process may write. The system frees the lock of a process that dies."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
            else:
                yield True

    @contextmanager
    def writing(self, *, new: bool) -> Iterator[Change]:
        """Take changes; readers see a new generation when it is whole."""
        generation = str(time.time_ns()) if new else self.generation
        engines = self._open(generation) if new else self._opened
        with ExitStack() as stack:
            change = Change(
                {
                    listing: stack.enter_context(engine.writing(new=new))
                    for listing, engine in engines.items()
                }
            )
            yield change
        _write(self._state_file(generation), change.state.as_json())
        if new:
            _write(self._current, generation)
            self._remove_all_but(generation)
        self._opened = engines
        self.engines, self.generation, self.state = engines, generation, change.state

    def _remove_all_but(self, generation: str) -> None:
        """Remove other generations. Who still reads one keeps its open files."""
        for path in self._folder.iterdir():
            if path.is_dir() and path.name != generation:
                shutil.rmtree(path, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    """Write a file so that a reader gets the old text or the new, never a part."""
    draft = path.with_suffix(".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


@cache
def _recipe() -> str:
    """A digest of the code that makes documents and tokens."""
    sources = (
        path
        for package in (expo.search, exhibitors.catalogue)
        for path in sorted(Path(package.__path__[0]).glob("*.py"))
    )
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:12]
