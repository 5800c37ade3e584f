"""Finds Chinese exhibitors by the pinyin of their names: `python -m tests.bench.pinyin [LIST…]`.

In the demo and in the lists, each name's pinyin is searched in one piece and by syllable; the
exhibitor must be among the first few found.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from pypinyin import lazy_pinyin

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from exhibitors.catalogue.index import catalogue_of  # noqa: E402 - after the setup
from exhibitors.catalogue.listings import Listing  # noqa: E402
from exhibitors.models import Exhibitor  # noqa: E402
from expo.models import Edition  # noqa: E402
from expo.search.port import RELEVANCE, Query  # noqa: E402
from tests.bench.checks import Outcome, run  # noqa: E402
from tests.bench.recall import HAN  # noqa: E402

FIRST = 5
ORDER = (RELEVANCE, "name.zh-hans")
BETWEEN = {"in one piece": "", "by syllable": " "}


def check(edition: Edition) -> Iterator[Outcome]:
    """Search the names of all public exhibitors."""
    catalogue = catalogue_of(edition)
    names = chinese_names(edition)
    for way, between in BETWEEN.items():
        wrong = []
        for id_, name in names.items():
            text = between.join(lazy_pinyin("".join(HAN.findall(name))))
            found = catalogue.search(Listing.EXHIBITORS, Query(text, order=ORDER, per_page=FIRST))
            if id_ not in found.ids:
                wrong.append(f"{name}: {text} finds {found.total} others")
        yield Outcome(f"pinyin {way}", len(names) - len(wrong), len(names), 1, wrong)


def chinese_names(edition: Edition) -> dict[int, str]:
    """By exhibitor, where there is one."""
    exhibitors = Exhibitor.objects.in_edition(edition).published().select_related("organisation")
    names = ((each.pk, each.organisation.name.get("zh-hans", "")) for each in exhibitors)
    return {id_: name for id_, name in names if HAN.search(name)}


if __name__ == "__main__":
    run([check], map(Path, sys.argv[1:]))
