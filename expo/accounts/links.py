"""One-time links to sign in with; they are good until the next sign-in, at most for a day."""

import os

from django.urls import reverse
from sesame.utils import get_query_string, get_user

from expo.models import User


def sign_in_link(user: User, base_url: str) -> str:
    """The address, below the site's own, where the user can sign in without a password."""
    return base_url.rstrip("/") + reverse("accounts:link") + str(get_query_string(user))


def local_address() -> str:
    """Where `make run` serves the site. Passkeys and some cookies work on no bare number."""
    return f"http://localhost:{os.environ.get('PORT', '8000')}"


def user_of_token(token: str) -> User | None:
    """Whom a token signs in; None when it is broken, used or too old. Doesn't use it up."""
    user: User | None = get_user(token, update_last_login=False)
    return user
