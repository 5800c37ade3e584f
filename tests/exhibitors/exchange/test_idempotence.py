"""A list that is imported again changes nothing, whatever it says and whatever was there."""

import csv
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from exhibitors.models import Category, Exhibitor, Product
from expo.models import Edition
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db

SITE = ["ref", "name_en", "name_zh", "country", "hall", "booth", "categories", "certificates"]
FAIR = ["no", "企业名称", "英文名称", "country", "hall", "booth", "categories", "certificates"]
PRODUCTS = ["ref", "exhibitor_ref", "name_en", "name_zh", "category", "origin", "price", "sample"]


def words(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *values])


exhibitor_rows = st.lists(
    st.tuples(
        words("R1", "R2"),
        words("Acme", "ACME.", "Bolt", "甲", "NULL"),
        words("甲", "乙", "Acme", "Bolt"),
        words("de", "France", "Atlantis", "NULL"),
        words("3", "Hall 3", "3号馆", "4", "A馆H3", "NULL"),
        words("B12", "B012", "B12/C13", "3-B12", "Hall 4, D1", "NULL"),
        words("Tea", "tea; Coffee", "NULL"),
        words("CE", "CE; HACCP", "NULL"),
    ),
    min_size=1,
    max_size=8,
)
product_rows = st.lists(
    st.tuples(
        words("P1", "P2"),
        words("R1", "Bolt", "nobody"),
        words("Tea", "TEA", "Coffee"),
        words("茶", "咖啡"),
        words("tea", "coffee", "NULL"),
        words("China", "VN", "NULL"),
        words("1.5", "2", "NULL", "dear"),
        words("1", "no", "NULL"),
    ),
    min_size=1,
    max_size=8,
)
quick = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def write(folder: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Path | None:
    """The list as a file; None if nothing stands in it."""
    path = Path(folder, "list.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([titles, *rows])
    return path if any(map(any, rows)) else None


def run_twice(run, path: Path, rows: Sequence[Sequence[str]], edition: Edition, options) -> None:
    first, second = (run(path=path, edition=edition, **options) for _run in (1, 2))
    said = sum(map(any, rows))
    for report in (first, second):
        assert report.created + report.updated + report.unchanged + report.errors == said
    assert (second.created, second.updated) == (0, 0)
    assert second.errors == first.errors


@quick
@given(
    before=exhibitor_rows,
    rows=exhibitor_rows,
    titles=st.tuples(st.sampled_from([SITE, FAIR]), st.sampled_from([SITE, FAIR])),
    create=st.booleans(),
)
def test_exhibitors(db, before, rows, titles, create: bool):
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        edition = make_edition()
        if path := write(folder, titles[0], before):
            import_exhibitors(path=path, edition=edition, create_missing=True)
        if path := write(folder, titles[1], rows):
            run_twice(import_exhibitors, path, rows, edition, {"create_missing": create})
        assert all(any(e.organisation.name.values()) for e in Exhibitor.objects.all())
        transaction.set_rollback(True)


@quick
@given(before=product_rows, rows=product_rows, chunk=st.integers(1, 5))
def test_products(db, monkeypatch, before, rows, chunk: int):
    monkeypatch.setattr("exhibitors.exchange.product_import.CHUNK", chunk)
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        edition = make_edition()
        make_exhibitor("Acme", ref="R1", edition=edition)
        make_exhibitor("Bolt", edition=edition)
        for listed in (before, rows):
            if path := write(folder, PRODUCTS, listed):
                run_twice(import_products, path, listed, edition, {"create_missing": True})
        for named in (*Product.objects.all(), *Category.objects.all()):
            assert any(named.name.values())
        transaction.set_rollback(True)
