"""Each edition's search index, following the log of changes and the clock."""

import datetime
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.utils import timezone

from exhibitors.catalogue import feed
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.state import Position, State
from exhibitors.catalogue.stores import FolderStore, MemoryStore, Store
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor, Product
from exhibitors.models.exhibitor import ExhibitorQuerySet
from expo.models import Edition, IndexChange
from expo.search.port import Query, Results

AT_ONCE = 1_000  # an edition of so many rows is indexed while its visitor waits
IN_MEMORY = 50_000  # one of so many is searched in memory until there is an index
ANSWERS = 500  # that are remembered, with the rows and facets of their pages

T = TypeVar("T")


class NotReadyError(Exception):
    """The index is still being made."""


class Catalogue:
    """An edition's published exhibitors and products, ready to be searched."""

    def __init__(self, edition_id: int, store: Store) -> None:
        """Nothing is read before `catch_up`."""
        self._edition_id = edition_id
        self._store = store
        self._lock = threading.RLock()
        self._next_turn: datetime.datetime | None = None  # when the clock shows or hides something
        self._vocabulary = Vocabulary()
        self._generation = ""  # whose vocabulary that is
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._builder: subprocess.Popen[bytes] | None = None
        self._substitute: Catalogue | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The names of facet values."""
        return self._substitute.vocabulary if self._substitute else self._vocabulary

    @property
    def generation(self) -> str:
        """Which reading of the vocabulary this is, among all of every process."""
        return self._substitute.generation if self._substitute else self._generation

    @property
    def version(self) -> str:
        """Another one whenever an answer may be another."""
        state = self._store.state
        return f"{self._store.generation}:{state.position.change}:{state.read_at}" if state else ""

    def search(self, listing: Listing, query: Query) -> Results:
        """Answer a query on one of the lists. Raises NotReadyError."""
        if self._substitute:
            return self._substitute.search(listing, query)
        with self._lock:
            if self._store.state is None:
                raise NotReadyError
            engine = self._store.engines[listing]
            return self.remembered((listing, _key(query)), lambda: engine.search(query))

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for a key since the last change, or else is made now."""
        if self._substitute:
            return self._substitute.remembered(key, make)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            else:
                self._answers[key] = make()
                if len(self._answers) > ANSWERS:
                    self._answers.popitem(last=False)
            answer: T = self._answers[key]
            return answer

    def forget_answers(self) -> None:
        """Answer every query anew, as after a change."""
        self._answers.clear()
        if self._substitute:
            self._substitute.forget_answers()

    # Following

    def catch_up(self) -> None:
        """Follow all changes that are committed, and the clock: one query when there are none.

        Where another process is at it, its work shows in the next call.
        """
        with self._lock:
            newest, now = Position.newest(self._edition_id), timezone.now()
            if self._has(newest, now):
                return
            self._refresh()
            if self._has(newest, now):
                return
            with self._store.locked() as mine:
                if mine:
                    self._refresh()
                    self._advance(newest, now)
            self._substitute = None if self._store.state else self._substitute_now()

    def build(self, *, if_behind: bool = False) -> None:
        """Make everything anew, after whoever is at it; `if_behind`: unless that was enough."""
        with self._lock, self._store.locked(wait=True):
            newest, now = Position.newest(self._edition_id), timezone.now()
            if if_behind:
                self._refresh()
                if self._has(newest, now):
                    return
            self._build(newest, now)

    def prepare(self) -> None:
        """Have an index and be up to date, however long that takes."""
        with self._lock:
            self._refresh()
            if self._store.state is None:
                self.build()
        self.catch_up()

    def _has(self, newest: Position, now: datetime.datetime) -> bool:
        """Whether the index holds all changes and nothing has been shown or hidden since."""
        state = self._store.state
        return state is not None and state.position == newest and not self._has_turned(now)

    def _refresh(self) -> None:
        """See what other processes have written."""
        before = self.version
        self._store.refresh()
        if self.version != before:
            self._adopt()

    def _adopt(self) -> None:
        """Take over a state that was written."""
        self._answers.clear()
        if (state := self._store.state) is None:
            return
        if self._generation != self._store.generation:
            self._vocabulary = Vocabulary.of(self._edition_id)
            self._generation = self._store.generation
        self._vocabulary.certificates.update(state.certificates)
        self._vocabulary.price_bands.update(state.price_bands)
        self._next_turn = self._exhibitors.next_turn(after=state.read_at)

    def _advance(self, newest: Position, now: datetime.datetime) -> None:
        """Follow the changes since the index was written, or make it anew."""
        if self._has(newest, now):
            return
        changed = self._changed(self._store.state, newest, now) if self._store.state else {None}
        if None not in changed:
            ids = {id_ for id_ in changed if id_ is not None}
            with self._store.writing(new=False) as change:
                feed.replace(change.writers, ids, self._vocabulary)
                change.state = self._state(newest, now, self._vocabulary)
            self._adopt()
        elif isinstance(self._store, MemoryStore) or self._rows() <= AT_ONCE:
            self._build(newest, now)
        else:
            self._build_elsewhere()

    def _changed(self, state: State, newest: Position, now: datetime.datetime) -> set[int | None]:
        """The exhibitors whose documents are out of date; None: all."""
        since = state.position
        log = IndexChange.objects.filter(edition_id=self._edition_id)
        log = log.filter(id__gte=since.change, id__lte=newest.change).order_by("id")
        rows = list(log.values_list("id", "recorded_at", "exhibitor_id"))
        if since != Position() and (not rows or since != Position.of(*rows.pop(0)[:2])):
            return {None}  # a restored database, say
        changed = {row[2] for row in rows}
        if self._has_turned(now):
            turned = self._exhibitors.turned(after=state.read_at, until=now)
            changed |= set(turned.values_list("id", flat=True))
        return changed

    def _has_turned(self, now: datetime.datetime) -> bool:
        """Whether the clock has shown or hidden somebody."""
        return self._next_turn is not None and self._next_turn <= now

    @property
    def _exhibitors(self) -> ExhibitorQuerySet:
        """All of the edition's."""
        return Exhibitor.objects.filter(edition_id=self._edition_id)

    def _state(self, newest: Position, now: datetime.datetime, words: Vocabulary) -> State:
        return State(newest, now, dict(words.certificates), dict(words.price_bands))

    # Making anew

    def _rows(self) -> int:
        """How many exhibitors and products there are to be indexed."""
        products = Product.objects.filter(exhibitor__edition_id=self._edition_id)
        return self._exhibitors.count() + products.count()

    def _build(self, newest: Position, now: datetime.datetime) -> None:
        """Make everything anew; until it is done, the old index answers."""
        vocabulary = Vocabulary.of(self._edition_id)
        with self._store.writing(new=True) as change:
            feed.add_all(change.writers, self._edition_id, vocabulary)
            change.state = self._state(newest, now, vocabulary)
        self._vocabulary, self._generation = vocabulary, self._store.generation
        self._adopt()

    def _build_elsewhere(self) -> None:
        """Have it made anew by a process of its own, unless that one is still at it."""
        if self._builder is None or self._builder.poll() is not None:
            edition = Edition.objects.get(pk=self._edition_id)
            # Each process that searches may start one; those that come second find it done.
            command = [sys.executable, "manage.py", "rebuild_search", "--if-behind", edition.slug]
            self._builder = subprocess.Popen(  # noqa: S603 - nothing here comes from a visitor
                command, cwd=settings.BASE_DIR, start_new_session=True
            )

    def _substitute_now(self) -> "Catalogue | None":
        """A catalogue in memory until there is an index, if the edition is small enough."""
        if self._substitute is None and self._rows() <= IN_MEMORY:
            self._substitute = Catalogue(self._edition_id, MemoryStore())
        if self._substitute:
            self._substitute.catch_up()
        return self._substitute


def _key(query: Query) -> Hashable:
    """What tells one query from another."""
    filters = tuple(sorted((facet, tuple(sorted(v))) for facet, v in query.filters.items()))
    return query.text, filters, query.order, query.page, query.per_page, query.counted


_catalogues: dict[int, Catalogue] = {}


def catalogue_of(edition: Edition) -> Catalogue:
    """This process's catalogue of an edition, with every change that is committed by now."""
    catalogue = _opened(edition)
    catalogue.catch_up()
    return catalogue


def prepare(edition: Edition) -> None:
    """Have an edition's index ready before the first visitor asks."""
    _opened(edition).prepare()


def rebuild(edition: Edition, *, if_behind: bool = False) -> None:
    """Make an edition's index anew from the database; `if_behind`: unless it is up to date."""
    _opened(edition).build(if_behind=if_behind)


def _opened(edition: Edition) -> Catalogue:
    if edition.pk not in _catalogues:
        folder: Path | None = settings.SEARCH_DIR
        store = FolderStore(folder / str(edition.pk)) if folder else MemoryStore()
        _catalogues[edition.pk] = Catalogue(edition.pk, store)
    return _catalogues[edition.pk]


def forget_catalogues() -> None:
    """Start over, as another process would: for a database that was replaced."""
    _catalogues.clear()
