"""Makes the documents of a large edition in processes beside the one that writes the index."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context

import django

from exhibitors.catalogue.documents import Documents, read_documents
from exhibitors.catalogue.vocabulary import Vocabulary

BATCH = 20  # exhibitors; a batch travels between processes in one piece
AHEAD = 2  # batches a process that may wait to be written, so that memory stays bounded

Names = dict[str, str]
Made = tuple[list[Documents], Names, Names]  # with certificates and price bands by their values


def documents(edition_id: int, ids: Sequence[int], vocabulary: Vocabulary) -> Iterator[Documents]:
    """The documents of an edition's exhibitors; the vocabulary learns the words they use."""
    number = max((os.cpu_count() or 1) - 1, 1)  # this process has its hands full, too
    waiting: deque[Future[Made]] = deque()
    # Not forked: a process with threads and open databases can't be.
    context = get_context("spawn")
    with ProcessPoolExecutor(number, mp_context=context, initializer=django.setup) as pool:
        for start in range(0, len(ids), BATCH):
            waiting.append(pool.submit(_make, edition_id, ids[start : start + BATCH]))
            if len(waiting) > number * (1 + AHEAD):
                yield from _learn(waiting.popleft().result(), vocabulary)
        while waiting:
            yield from _learn(waiting.popleft().result(), vocabulary)


def _learn(made: Made, vocabulary: Vocabulary) -> list[Documents]:
    found, certificates, price_bands = made
    vocabulary.certificates.update(certificates | vocabulary.certificates)
    vocabulary.price_bands.update(price_bands)
    return found


def _make(edition_id: int, ids: Sequence[int]) -> Made:
    vocabulary = _vocabulary(edition_id)
    found = list(read_documents(ids, vocabulary))
    return found, vocabulary.certificates, vocabulary.price_bands


@cache
def _vocabulary(edition_id: int) -> Vocabulary:
    return Vocabulary.of(edition_id)
