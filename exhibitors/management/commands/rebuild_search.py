from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from exhibitors.catalogue.index import rebuild
from expo.models import Edition


class Command(BaseCommand):
    """Makes search indexes anew from the database, while the old ones answer."""

    help = "Make the search index of editions anew; the site answers meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which editions."""
        parser.add_argument("editions", nargs="*", metavar="EDITION", help="slugs; default: all")
        parser.add_argument(
            "--if-behind", action="store_true", help="only those that aren't up to date"
        )

    def handle(self, *, editions: list[str], if_behind: bool, **options: Any) -> None:
        """Rebuild one after another."""
        found = Edition.objects.filter(slug__in=editions) if editions else Edition.objects.all()
        if unknown := set(editions) - {edition.slug for edition in found}:
            raise CommandError(f"There is no edition {', '.join(sorted(unknown))}.")
        for edition in found:
            rebuild(edition, if_behind=if_behind)
            self.stdout.write(f"{edition.slug}: searchable")
