from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from exhibitors.models import Picture
from exhibitors.pictures.making import make_versions, remove_orphans


class Command(BaseCommand):
    """Makes the smaller versions of pictures that the worker has not come to."""

    help = "Make the smaller versions that pictures lack; running it again makes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What else to do."""
        parser.add_argument("--again", action="store_true", help="make those of all pictures anew")
        parser.add_argument(
            "--collect", action="store_true", help="remove files of which no picture knows"
        )

    def handle(self, *, again: bool, collect: bool, **options: Any) -> None:
        """Make, then remove."""
        pictures = Picture.objects.all() if again else Picture.objects.unmade()
        wanted = pictures.count()
        made = make_versions(pictures)
        self.stdout.write(f"pictures={made} missing={wanted - made}")
        if collect:
            self.stdout.write(f"removed={remove_orphans()}")
