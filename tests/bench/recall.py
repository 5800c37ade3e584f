"""Finds every two-character Chinese word: `python -m tests.bench.recall [LIST…]`.

Every two neighbouring characters of a name or a description are searched, in the demo and in the
lists; each search must give every exhibitor, or product, that has them in a text of its own.
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from exhibitors.catalogue.index import Catalogue, catalogue_of  # noqa: E402 - after the setup
from exhibitors.catalogue.listings import Listing  # noqa: E402
from exhibitors.models import Exhibitor, Product  # noqa: E402
from expo.models import Edition  # noqa: E402
from expo.search.port import Query  # noqa: E402
from expo.text import Text  # noqa: E402
from tests.bench.checks import Outcome, run  # noqa: E402

HAN = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
ALL = 1_000_000  # on one page


def check(edition: Edition) -> Iterator[Outcome]:
    """Search all words of both lists."""
    catalogue = catalogue_of(edition)
    for listing, texts in texts_of(edition).items():
        expected = words(texts)
        if expected:
            yield recall(catalogue, listing, expected)


def recall(catalogue: Catalogue, listing: Listing, expected: Mapping[str, set[int]]) -> Outcome:
    """How many of the words find all that has them."""
    wrong = []
    for word, ids in expected.items():
        found = catalogue.search(listing, Query(word, order=(), per_page=ALL))
        if lacking := ids - set(found.ids):
            wrong.append(f"{word}: {len(lacking)} of {len(ids)} lack, as {min(lacking)}")
    what = f"two-character words, {listing.value}"
    return Outcome(what, len(expected) - len(wrong), len(expected), 1, wrong)


def words(texts: Mapping[int, list[str]]) -> Mapping[str, set[int]]:
    """Every two neighbouring Chinese characters, with the ids of the texts they stand in."""
    found: dict[str, set[int]] = defaultdict(set)
    for id_, own in texts.items():
        for run_of_characters in chain.from_iterable(map(HAN.findall, own)):
            for start in range(len(run_of_characters) - 1):
                found[run_of_characters[start : start + 2]].add(id_)
    return found


def texts_of(edition: Edition) -> Mapping[Listing, Mapping[int, list[str]]]:
    """What each public exhibitor and product says of itself, by id."""
    exhibitors = Exhibitor.objects.in_edition(edition).published().select_related("organisation")
    products = Product.objects.in_edition(edition).published()
    return {
        Listing.EXHIBITORS: {
            each.pk: _values(
                *(each.organisation.name, each.organisation.aliases),
                *(each.tagline, each.description),
            )
            for each in exhibitors
        },
        Listing.PRODUCTS: {each.pk: _values(each.name, each.description) for each in products},
    }


def _values(*texts: Text | list[str]) -> list[str]:
    return [
        value for text in texts for value in (text.values() if isinstance(text, Text) else text)
    ]


if __name__ == "__main__":
    run([check], map(Path, sys.argv[1:]))
