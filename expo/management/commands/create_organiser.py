from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from expo.accounts.links import local_address, sign_in_link
from expo.accounts.services import make_organiser


class Command(BaseCommand):
    """Makes an organiser and prints a one-time link to sign in with."""

    help = "Make an organiser, or find them, and print a one-time link to sign in with."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address, and where the site is."""
        parser.add_argument("email")
        parser.add_argument(
            "--base-url",
            default=local_address(),
            help="the site's own address (default: %(default)s)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one line."""
        email = options["email"].strip()
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(
                _("%(email)s is not an e-mail address.") % {"email": email}
            ) from error
        self.stdout.write(sign_in_link(make_organiser(email=email), options["base_url"]))
