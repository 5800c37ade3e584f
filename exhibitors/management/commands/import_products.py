from typing import Any

from exhibitors.exchange.command import ImportCommand
from exhibitors.exchange.product_import import import_products
from exhibitors.exchange.report import Report


class Command(ImportCommand):
    """Imports products from a list."""

    help = "Import products of an edition's exhibitors from a list (CSV, TSV, XLSX, JSON)."

    @staticmethod
    def run(**options: Any) -> Report:
        """Import them."""
        return import_products(**options)
