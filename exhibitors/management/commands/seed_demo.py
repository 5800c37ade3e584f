from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from exhibitors.demo.seed import seed
from exhibitors.models import Picture, Product
from exhibitors.pictures.making import make_versions
from expo.accounts.links import local_address, sign_in_link
from expo.accounts.services import make_organiser
from expo.models import Edition, User

ORGANISER = "organiser@example.org"
PRODUCTS_EACH = 5


class Command(BaseCommand):
    """Makes the demo expo: the same data every time."""

    help = "Fill the database with the demo expo and print a link to sign in as its organiser."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Sizes, and whether to leave alone a database that holds an edition."""
        parser.add_argument("--exhibitors", type=int, default=840)
        parser.add_argument("--products", type=int, help="(default: five an exhibitor)")
        parser.add_argument("--if-empty", action="store_true", help="only where no edition stands")
        parser.add_argument("--base-url", default=local_address(), help="(default: %(default)s)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Seed, and print how to sign in."""
        if not (options["if_empty"] and Edition.objects.exists()):
            self._seed(options["exhibitors"], options["products"])
        # Only a database that was seeded has this account.
        if organiser := User.objects.filter(email=ORGANISER).first():
            self.stdout.write("Sign in as the demo's organiser, once, within a day:")
            self.stdout.write(sign_in_link(organiser, options["base_url"]))

    def _seed(self, exhibitors: int, products: int | None) -> None:
        if products is None:
            products = PRODUCTS_EACH * exhibitors
        try:
            edition = seed(exhibitors=exhibitors, products=products)
        except ValueError as error:
            raise CommandError(str(error)) from error
        make_versions(Picture.objects.unmade())
        make_organiser(email=ORGANISER)
        varieties = Product.objects.in_edition(edition).count() - products
        self.stdout.write(
            f"{edition.name}: {exhibitors} exhibitors, {products} products, {varieties} varieties"
        )
