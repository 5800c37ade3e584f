"""Puts a benchmark catalogue into the database as the site's one edition.

The kit's README describes the CSV files; they say what an importer would have to find out, so
that this writes rows in bulk and nothing else. An exhibitor's pavilion is its own, as in a list
that an organiser brings in.
"""

import csv
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TypeVar

from django.db import models, transaction
from django.utils.text import slugify

from exhibitors.models import Category, Exhibitor, Organisation, Product, Stand
from expo.models import Edition
from expo.search.changes import record
from expo.text import Text
from pavilions.models import Booth, Hall, Level, Pavilion
from pavilions.models.hall import HUES
from tests.bench.bulk import Inserter

EXHIBITORS_AT_ONCE = 2_000
PRODUCTS_AT_ONCE = 20_000  # each a transaction: SQLite's log of it stays small
PRODUCT_COLUMNS = (
    *("exhibitor_id", "ref", "slug", "name", "description", "category_id", "kind", "origin"),
    *("hs_code", "price", "currency", "minimum_order", "sample"),
)
SLUG_NAME = 80  # letters of a name in an address

Row = dict[str, str]
Progress = Callable[[str, int], None]  # what kind of rows, and how many are stored by now
T = TypeVar("T")
M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True)
class Frame:
    """What exhibitors and products refer to."""

    edition: Edition
    levels: Mapping[str, Level]  # by the code of their hall, which has but one
    pavilions: Mapping[str, int]  # ids by slug, as of the categories
    categories: Mapping[str, int]


def load(folder: Path, progress: Progress = lambda _what, _rows: None) -> Edition:
    """Load all files of the folder. The edition becomes the current one when all is there."""
    edition = Edition.objects.create(
        slug="benchmark",
        name=Text({"en": "Benchmark Expo", "zh-hans": "基准展会"}),
        starts_on=datetime.date(2026, 9, 21),
        ends_on=datetime.date(2026, 9, 25),
        phase=Edition.Phase.OPEN,
    )
    with transaction.atomic():
        frame = _frame(folder, edition)
    exhibitors: dict[str, int] = {}
    for rows in _batches(_rows(folder / "exhibitors.csv"), EXHIBITORS_AT_ONCE):
        with transaction.atomic():
            exhibitors |= _exhibitors(rows, frame)
        progress("exhibitors", len(exhibitors))
    products, number = Inserter(Product, *PRODUCT_COLUMNS), 0
    for rows in _batches(_rows(folder / "products.csv"), PRODUCTS_AT_ONCE):
        with transaction.atomic():
            products.insert(_product(row, exhibitors, frame) for row in rows)
        number += len(rows)
        progress("products", number)
    with transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(is_current=True)
        record(edition_id=edition.pk)
    edition.refresh_from_db()
    return edition


def _frame(folder: Path, edition: Edition) -> Frame:
    return Frame(
        edition,
        levels=_halls(folder, edition),
        pavilions=_pavilions(folder, edition),
        categories=_categories(folder, edition),
    )


def _halls(folder: Path, edition: Edition) -> dict[str, Level]:
    """Store halls with a level each."""
    halls = _store(
        Hall(
            edition=edition,
            code=row["code"],
            name=_text(row, "name"),
            hue=number % HUES + 1,
            position=number,
        )
        for number, row in enumerate(_rows(folder / "halls.csv"))
    )
    return {level.hall.code: level for level in _store(Level(hall=hall) for hall in halls)}


def _pavilions(folder: Path, edition: Edition) -> dict[str, int]:
    """Store pavilions."""
    stored = _store(
        Pavilion(edition=edition, slug=row["slug"], name=_text(row, "name"), position=number)
        for number, row in enumerate(_rows(folder / "pavilions.csv"))
    )
    return {pavilion.slug: pavilion.pk for pavilion in stored}


def _categories(folder: Path, edition: Edition) -> dict[str, int]:
    """Store the tree: in the file a parent stands before its children."""
    ids: dict[str, int] = {}
    for number, row in enumerate(_rows(folder / "categories.csv")):
        category = Category.objects.create(
            edition=edition,
            slug=row["slug"],
            parent_id=ids[row["parent"]] if row["parent"] else None,
            name=_text(row, "name"),
            position=number,
        )
        ids[category.slug] = category.pk
    return ids


def _exhibitors(rows: list[Row], frame: Frame) -> dict[str, int]:
    """Store exhibitors where they stand and with what they belong to; ids by reference."""
    organisations = _store(
        Organisation(name=_text(row, "name"), country=row["country"].lower()) for row in rows
    )
    of_rows = zip(rows, organisations, strict=True)
    stored = _store(_exhibitor(row, organisation, frame) for row, organisation in of_rows)
    booths = _store(_booth(row, frame.levels[row["hall"]]) for row in rows)
    in_booths = zip(stored, booths, strict=True)
    _store(Stand(exhibitor=exhibitor, booth=booth) for exhibitor, booth in in_booths)
    ids = {row["ref"]: exhibitor.pk for row, exhibitor in zip(rows, stored, strict=True)}
    in_category, in_pavilion = Exhibitor.categories.through, Exhibitor.pavilions.through
    _store(
        in_category(exhibitor_id=ids[row["ref"]], category_id=frame.categories[slug])
        for row in rows
        for slug in _words(row["categories"])
    )
    _store(
        in_pavilion(exhibitor_id=ids[row["ref"]], pavilion_id=frame.pavilions[row["pavilion"]])
        for row in rows
    )
    return ids


def _exhibitor(row: Row, organisation: Organisation, frame: Frame) -> Exhibitor:
    return Exhibitor(
        edition=frame.edition,
        organisation=organisation,
        ref=row["ref"],
        slug=_slug(row),
        description=_text(row, "description"),
        offers=_words(row["offers"]),
        languages=_words(row["languages"]),
        certificates=_words(row["certificates"]),
        status=Exhibitor.Status.PUBLISHED,
    )


def _booth(row: Row, level: Level) -> Booth:
    return Booth(level=level, hall=level.hall, code=row["booth"].removeprefix(f"{row['hall']}-"))


def _product(row: Row, exhibitors: Mapping[str, int], frame: Frame) -> dict[str, object]:
    return {
        "exhibitor_id": exhibitors[row["exhibitor_ref"]],
        "ref": row["ref"],
        "slug": _slug(row),
        "name": _text(row, "name"),
        "description": _text(row, "description"),
        "category_id": frame.categories[row["category"]],
        "kind": row["kind"],
        "origin": row["origin"].lower(),
        "hs_code": row["hs_code"],
        "price": Decimal(row["price"]),
        "currency": row["currency"],
        "minimum_order": int(row["moq"]),
        "sample": row["sample"] == "1",
    }


def _slug(row: Row) -> str:
    """The reference makes it unique; as it stands first, the database's index only grows."""
    return slugify(f"{row['ref']} {row['name_en'][:SLUG_NAME]}")


def _text(row: Row, column: str) -> Text:
    return Text({"en": row[f"{column}_en"], "zh-hans": row[f"{column}_zh"]})


def _words(cell: str) -> list[str]:
    return cell.split(";") if cell else []


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, size)):
        yield batch


def _store(things: Iterable[M]) -> list[M]:
    """Insert rows of one model; with their ids."""
    every = list(things)
    return type(every[0])._default_manager.bulk_create(every) if every else []
