from typing import Any

from exhibitors.exchange.command import ImportCommand
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.report import Report


class Command(ImportCommand):
    """Imports exhibitors from a list."""

    help = "Import exhibitors from a list (CSV, TSV, XLSX, JSON)."

    @staticmethod
    def run(**options: Any) -> Report:
        """Import them."""
        return import_exhibitors(**options)
