from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from exhibitors.exchange.command import edition_named
from exhibitors.exchange.export import FORMATS, exhibitor_rows, product_rows
from exhibitors.models import Exhibitor, Product

_UNUSABLE = 2


class Command(BaseCommand):
    """Writes a whole list into a file that `import_exhibitors` or `import_products` reads."""

    help = "Write an edition's exhibitors or products, drafts too, as CSV or XLSX."

    def add_arguments(self, parser: CommandParser) -> None:
        """What, of which edition, and where to."""
        parser.add_argument("file", type=Path, help="the new file, .csv or .xlsx")
        parser.add_argument("--kind", choices=["exhibitors", "products"], default="exhibitors")
        parser.add_argument("--edition", metavar="SLUG", help="the edition (default: the current)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file; exit code 2 if it can't be written."""
        path, edition = options["file"], edition_named(options["edition"])
        if (ending := path.suffix.lower().removeprefix(".")) not in FORMATS:
            message = _("%(file)s ends neither in .csv nor in .xlsx.")
            raise CommandError(message % {"file": path.name}, returncode=_UNUSABLE)
        if options["kind"] == "exhibitors":
            exhibitors = Exhibitor.objects.in_edition(edition)
            rows = exhibitor_rows(exhibitors, exhibitors.values_list("id", flat=True))
        else:
            products = Product.objects.in_edition(edition)
            rows = product_rows(products, products.values_list("id", flat=True))
        _media_type, parts = FORMATS[ending]
        try:
            with path.open("wb") as file:
                file.writelines(parts(rows))
        except OSError as error:
            message = _("%(file)s can't be written: %(reason)s.")
            details = {"file": path.name, "reason": error.strerror}
            raise CommandError(message % details, returncode=_UNUSABLE) from error
