"""The demo's lists, exported, import again unchanged."""

import pytest

from exhibitors.demo.seed import seed
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from tests.exhibitors.exchange.tables import as_csv, as_xlsx, exhibitor_table, product_table


@pytest.mark.django_db
def test_the_demo_imports_again_unchanged(tmp_path):
    edition = seed(exhibitors=60, products=240, varieties=100)
    lists = ((import_exhibitors, exhibitor_table), (import_products, product_table))
    for load, table_of in lists:
        before = table_of(edition)
        for write in (as_csv, as_xlsx):
            report = load(path=write(before, tmp_path), edition=edition)

            assert (report.created, report.updated, report.problems) == (0, 0, [])
            assert report.unchanged == len(before) - 1 >= 60
            assert table_of(edition) == before
