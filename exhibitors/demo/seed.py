"""Fills the database with the demo expo: its places by hand, its lists by import like any list."""

import csv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction
from django.utils import timezone

from exhibitors.demo import generate as demos
from exhibitors.demo.fairground import Fairground
from exhibitors.demo.floor import seed_floor
from exhibitors.demo.generate import Demo
from exhibitors.demo.pictures import hang_pictures
from exhibitors.demo.profiles import complete_profiles
from exhibitors.demo.programme import seed_programme
from exhibitors.demo.rows import Row
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from exhibitors.models import Stand
from exhibitors.services import record_exhibitors
from expo.models import Edition
from expo.search import changes


@transaction.atomic
def seed(*, exhibitors: int, products: int, varieties: int | None = None) -> Edition:
    """Make the demo's two editions; where they stand already they are brought up to date.

    Gives the current one. `varieties` of the exchange come on top of the products, by default
    all. ValueError if so many products don't fit so many exhibitors.
    """
    demo = demos.generate(exhibitors=exhibitors, products=products, varieties=varieties)
    current = _fill(demo)
    past = _fill(demos.generate_past(demo))
    _note_moves(current, demo.moved)
    seed_programme(current)
    for edition in (current, past):
        seed_floor(edition)
    hang_pictures([current, past])
    complete_profiles(current)
    return current


def _fill(demo: Demo) -> Edition:
    ground = Fairground(demo)
    with TemporaryDirectory() as folder:
        path = _write(Path(folder, "exhibitors.csv"), demo.exhibitor_rows)
        import_exhibitors(path=path, edition=ground.edition, publish=True)
        path = _write(Path(folder, "products.csv"), demo.product_rows + demo.variety_rows)
        import_products(path=path, edition=ground.edition)
    if ground.changed:
        changes.record(edition_id=ground.edition.pk)
    return ground.edition


def _note_moves(edition: Edition, moved: dict[str, str]) -> None:
    """Tell visitors of stands that have moved; once such a notice is over, from today again.

    The lists give these exhibitors the booths that they have now, so this is what remains to be
    done of `move_stand`.
    """
    stands = Stand.objects.filter(exhibitor__edition=edition, exhibitor__ref__in=moved)
    for stand in stands.select_related("exhibitor__edition"):
        former = moved[stand.exhibitor.ref]
        if stand.former_booth != former:
            stand.moved_from, stand.moved_at = former, timezone.now()
            stand.save()
            record_exhibitors([(edition.pk, stand.exhibitor_id)])


def _write(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path
