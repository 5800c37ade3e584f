"""Times of several contestants over the same questions, taken in turn so that all drift alike."""

import gc
import math
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Q = TypeVar("Q")
Seconds = Mapping[tuple[str, str], list[float]]  # by kind of question and name of contestant
ALL = "all"


@dataclass(frozen=True)
class Contestant(Generic[Q]):
    """Something that answers questions; `prepare` runs before each and is not timed."""

    name: str
    answer: Callable[[Q], object]
    prepare: Callable[[Q], object] = lambda _question: None


@dataclass(frozen=True)
class Times:
    """Milliseconds."""

    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Times":
        """Of times in seconds, at least one."""
        ordered = [each * 1e3 for each in sorted(seconds)]
        return cls(_percentile(ordered, 50), _percentile(ordered, 95), ordered[-1])


def _percentile(ordered: Sequence[float], hundredths: int) -> float:
    """Between the two nearest values in proportion."""
    place = (len(ordered) - 1) * hundredths / 100
    low = ordered[int(place)]
    return low + (ordered[math.ceil(place)] - low) * (place % 1)


def interleave(
    contestants: Sequence[Contestant[Q]],
    questions: Sequence[tuple[str, Q]],
    passes: int,
    clock: Callable[[], float] = time.perf_counter,
) -> Seconds:
    """Each question's median for each contestant, asked in an order that rotates.

    The first pass warms up and doesn't count. A median, since on a machine that has other work
    to do the slowest of a few passes says how long that work took.
    """
    taken: dict[tuple[int, str], list[float]] = defaultdict(list)
    # What is loaded by now stays; searching it for garbage would hit whoever is just being timed.
    gc.collect()
    gc.freeze()
    for turn in range(passes + 1):
        for number, (_kind, question) in enumerate(questions):
            shift = (turn + number) % len(contestants)
            for contestant in (*contestants[shift:], *contestants[:shift]):
                contestant.prepare(question)
                start = clock()
                contestant.answer(question)
                if turn:
                    taken[number, contestant.name].append(clock() - start)
    gc.unfreeze()
    seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (number, name), times in taken.items():
        for kind in (questions[number][0], ALL):
            seconds[kind, name].append(statistics.median(times))
    return seconds


def kinds_of(seconds: Seconds) -> list[str]:
    """The kinds of questions in order, all together last."""
    return [*sorted({kind for kind, _name in seconds} - {ALL}), ALL]


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
