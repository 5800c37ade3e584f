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
            known = self._things.get(key)
            if known is None or known[0] != facts:
                known = self._things[key] = (facts, make())
            self._things.move_to_end(key)
            while len(self._things) > self._most:
                self._things.popitem(last=False)
            return known[1]

    def forget(self) -> None:
        """Keep nothing of all this."""
        with self._lock:
            self._things.clear()
