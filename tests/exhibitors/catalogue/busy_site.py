"""A site whose organisers save without end, in processes that may be killed at any moment.

Each line that comes in names what to do, a folder and a number; it is done in a copy of this
process, so that the site needn't be loaded first. What goes out is the copy's process id and, in
the end, its exit code.
"""

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections, transaction

django.setup()

from exhibitors.catalogue.documents import PRODUCT_FACETS, SHARED_FACETS  # noqa: E402
from exhibitors.catalogue.index import Catalogue, catalogue_of  # noqa: E402
from exhibitors.catalogue.listings import Listing  # noqa: E402
from exhibitors.catalogue.state import Position  # noqa: E402
from exhibitors.catalogue.stores import FolderStore, MemoryStore  # noqa: E402
from exhibitors.models import Category, Exhibitor, Product  # noqa: E402
from exhibitors.services import publish, withdraw  # noqa: E402
from expo.models import Edition  # noqa: E402
from expo.search.changes import record  # noqa: E402
from expo.search.port import RELEVANCE, Query  # noqa: E402
from expo.text import Text  # noqa: E402
from tests.factories import make_category, make_edition, make_exhibitor, make_product  # noqa: E402

# How a killed process left the index; WRONG: for good. No codes that Python itself exits with.
EVEN, BEHIND, WRONG = 10, 11, 12
EXHIBITORS, PRODUCTS = 60, 150
WORDS = {"tea": "茶", "coffee": "咖啡", "robots": "机器人", "silk": "丝绸", "ceramics": "陶瓷"}
ASKED = ["", *WORDS, *WORDS.values(), "sil", "robot silk", "chaye", "company"]
SELDOM = 12  # of so many changes one is about the whole edition


def prepare(chance: random.Random) -> None:
    call_command("migrate", verbosity=0)
    make_edition("now")
    categories = [make_category(word) for word in WORDS]
    for number in range(EXHIBITORS):
        zh = f"{chance.choice(list(WORDS.values()))}业{number}"
        category = chance.choice(categories)
        make_exhibitor(a_name(chance), zh, country="cn", categories=[category])
    for exhibitor in chance.choices(Exhibitor.objects.all(), k=PRODUCTS):
        make_product(
            a_name(chance), exhibitor=exhibitor, category=chance.choice(categories),
            price=chance.randrange(500), currency="USD",
            certificates=[chance.choice(["CE", "HALAL"])],
        )  # fmt: skip
    record(edition_id=the_edition().pk)
    catalogue_of(the_edition())


def save_without_end(chance: random.Random) -> None:
    edition = the_edition()
    while True:
        for _several in range(chance.randrange(1, 4)):
            with transaction.atomic():
                change_something(edition, chance)
        catalogue_of(edition)


def change_something(edition: Edition, chance: random.Random) -> None:
    exhibitor = chance.choice(Exhibitor.objects.select_related("organisation"))
    kind = chance.randrange(SELDOM)
    if kind == 0:
        Category.objects.filter(slug="tea").update(name=Text(en=a_name(chance)))
        record(edition_id=edition.pk)
        return
    if kind <= 3:
        change = publish if exhibitor.status == Exhibitor.Status.WITHDRAWN else withdraw
        change(exhibitors=Exhibitor.objects.filter(pk=exhibitor.pk))
    elif kind <= 5:
        make_product(a_name(chance), exhibitor=exhibitor, slug=f"product-{chance.random()}")
    elif kind <= 7:
        exhibitor.products.filter(pk__in=exhibitor.products.values("pk")[:1]).delete()
    else:
        exhibitor.organisation.name = Text({"en": a_name(chance), "zh-hans": "新茶业"})
        exhibitor.organisation.save()
    record(edition_id=edition.pk, exhibitor_ids=[exhibitor.pk])


def a_name(chance: random.Random) -> str:
    return f"{chance.choice(list(WORDS)).capitalize()} Company {chance.randrange(100)}"


def look_after(chance: random.Random) -> int:
    """Follow the changes as the next process does, and compare with an index made anew."""
    edition = the_edition()
    assert settings.SEARCH_DIR
    folder = Path(settings.SEARCH_DIR, str(edition.pk))
    before = FolderStore(folder)
    before.refresh()
    is_even = before.state and before.state.position == Position.newest(edition.pk)
    followed = Catalogue(edition.pk, FolderStore(folder))
    anew = Catalogue(edition.pk, MemoryStore())
    followed.catch_up()
    anew.catch_up()
    wrong = list(differences(edition, followed, anew))
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return WRONG if wrong else EVEN if is_even else BEHIND


def differences(edition: Edition, followed: Catalogue, anew: Catalogue) -> Iterator[str]:
    public = {
        Listing.EXHIBITORS: Exhibitor.objects.in_edition(edition).published(),
        Listing.PRODUCTS: Product.objects.in_edition(edition).published(),
    }
    for listing, facets in zip(Listing, (SHARED_FACETS, PRODUCT_FACETS), strict=True):
        everything = Query(order=(), per_page=100_000)
        ids = followed.search(listing, everything).ids
        if ids != sorted(public[listing].values_list("pk", flat=True)):
            yield f"{listing}: the index has other ids than the database"
        for text in ASKED:
            query = Query(text, {}, (RELEVANCE, "name.en"), 1, 100_000, facets)
            if followed.search(listing, query) != anew.search(listing, query):
                yield f"{listing}: another answer to {text!r}"


def the_edition() -> Edition:
    return Edition.objects.get()


TASKS = {"prepare": prepare, "save": save_without_end, "look": look_after}


def main() -> None:
    for line in sys.stdin:
        task, folder, number = line.rstrip("\n").split("\t")
        process = os.fork()
        if not process:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            connections["default"].settings_dict["NAME"] = str(Path(folder, "expo.sqlite3"))
            settings.SEARCH_DIR = Path(folder, "search")
            code = TASKS[task](random.Random(int(number)))
            sys.stderr.flush()
            os._exit(code or 0)
        print(process, flush=True)  # noqa: T201 - the way to whoever started this
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
