"""Keeps what is costly to make, for a process, as long as what it was made from is the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Generic, TypeVar

V = TypeVar("V")


class Kept(Generic[V]):
    """One thing a key, at most so many; those that nobody asked for longest go first."""

    def __init__(self, most: int) -> None:
        """Begin with none."""
        self._most = most
        self._things: OrderedDict[Hashable, tuple[object, V]] = OrderedDict()
        self._lock = RLock()  # of two who want the same at once, one makes it

    def get(self, key: Hashable, facts: object, make: Callable[[], V]) -> V:
        """The thing of this key; made anew unless it was made from equal facts."""
        with self._lock:
            if self._is_known(key, facts):
                return self._things[key][1]
            return self.keep(key, facts, make())

    def known(self, key: Hashable, facts: object) -> V | None:
        """The thing of this key, if it is kept and was made from equal facts."""
        with self._lock:
            return self._things[key][1] if self._is_known(key, facts) else None

    def keep(self, key: Hashable, facts: object, thing: V) -> V:
        """Keep a thing that was made from these facts; gives it."""
        with self._lock:
            self._things[key] = facts, thing
            self._things.move_to_end(key)
            while len(self._things) > self._most:
                self._things.popitem(last=False)
            return thing

    def forget(self) -> None:
        """Keep nothing of all this."""
        with self._lock:
            self._things.clear()

    def _is_known(self, key: Hashable, facts: object) -> bool:
        """Whether there is one from equal facts, which then was asked for last."""
        is_known = key in self._things and self._things[key][0] == facts
        if is_known:
            self._things.move_to_end(key)
        return is_known
