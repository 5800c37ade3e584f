"""How long an import takes: `EXPO_DATA=… .venv/bin/python -m tests.bench.import_rows [ROWS]`.

Makes an edition and lists, imports them as CSV and again as XLSX, twice each, prints the seconds
and the rows a second, and leaves nothing behind in the database.
"""

import csv
import datetime
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import django
from django.db import transaction
from openpyxl import Workbook

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
django.setup()

from exhibitors.exchange.exhibitor_import import import_exhibitors  # noqa: E402 - after the setup
from exhibitors.exchange.product_import import import_products  # noqa: E402
from exhibitors.exchange.report import Report  # noqa: E402
from expo.models import Edition  # noqa: E402

COUNTRIES = ["cn", "vn", "Germany", "France", "Kenya", "Brasil"]
TEXT = "A sentence of a catalogue, as exhibitors write them. " * 4
EXHIBITORS = [
    *("ref", "name_en", "name_zh", "country", "hall", "booth", "categories", "offers"),
    *("languages", "certificates", "description_en", "website", "city", "email"),
]
PRODUCTS = ["ref", "exhibitor_ref", "name_en", "category", "origin", "price", "currency", "moq"]


def exhibitors(number: int) -> Iterator[list[str]]:
    """A heading, and rows without end or repetition."""
    yield EXHIBITORS
    for n in range(number):
        country, hall, booth = COUNTRIES[n % 6], str(n % 12 + 1), f"{'ABCD'[n % 4]}{n // 48:03}"
        groups, site = f"Group {n % 200};Group {n % 7}", f"https://www{n}.example.org"
        yield [
            *(f"E-{n}", f"Company {n} Ltd.", f"公司{n}有限公司", country, hall, booth, groups),
            *("goods;agents", "en;zh", "ISO 9001;CE", TEXT, site, "Hangzhou", f"c{n}@example.org"),
        ]


def products(number: int) -> Iterator[list[str]]:
    """A heading, and a product for each exhibitor."""
    yield PRODUCTS
    for n in range(number):
        kind = f"Group {n % 200}"
        yield [f"P-{n}", f"E-{n}", f"Tea {n}", kind, "Kenya", f"{n % 90},50", "USD", "1,000"]


def write(rows: Iterator[list[str]], path: Path) -> Path:
    """The rows as a file of the kind that its name says."""
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    else:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        book.save(path)
    return path


def main(number: int) -> None:
    """Import and print; each kind of file into an edition of its own, in which all is new."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    for suffix in (".csv", ".xlsx"):
        with tempfile.TemporaryDirectory() as folder, transaction.atomic():
            edition = Edition.objects.create(slug="bench-import", starts_on=today, ends_on=today)
            for run, rows in ((import_exhibitors, exhibitors), (import_products, products)):
                path = write(rows(number), Path(folder, rows.__name__ + suffix))
                measure(run, path, edition, number)
            transaction.set_rollback(True)


def measure(run: Callable[..., Report], path: Path, edition: Edition, number: int) -> None:
    """Import a list twice: first its rows are new, then nothing changes."""
    for _turn in (1, 2):
        start = time.perf_counter()
        report = run(path=path, edition=edition, create_missing=True)
        seconds = time.perf_counter() - start
        speed = f"{seconds:.1f} s, {number / seconds:,.0f} rows/s"
        sys.stdout.write(f"{path.name}: {speed}: {report}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
