"""A site whose index is made in several processes, and then compared with one made in this one.

Run with an EXPO_DATA of its own. What differs is written to the standard error.
"""

import random
import sys

from tests.exhibitors.catalogue import busy_site as site  # which sets Django up

from exhibitors.catalogue import feed, processes  # isort: skip
from exhibitors.catalogue.index import Catalogue, catalogue_of  # isort: skip
from exhibitors.catalogue.stores import MemoryStore  # isort: skip


def main() -> int:
    feed.MANY = 1
    processes.BATCH = 7
    site.prepare(random.Random(1))
    edition = site.the_edition()
    made = catalogue_of(edition)
    made.build()
    feed.MANY = sys.maxsize
    alone = Catalogue(edition.pk, MemoryStore())
    alone.catch_up()
    wrong = list(site.differences(edition, made, alone))
    if made.vocabulary.certificates != alone.vocabulary.certificates:
        wrong.append("the certificates differ")
    if made.vocabulary.price_bands != alone.vocabulary.price_bands:
        wrong.append("the price bands differ")
    if not (made.vocabulary.certificates and made.vocabulary.price_bands):
        wrong.append("there is nothing to compare")
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
