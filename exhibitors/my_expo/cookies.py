"""The cookies of My expo: signed, and as safe from others as the session's is."""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase


def read_cookie(request: HttpRequest, name: str, seconds: int) -> Any:
    """What a cookie says that `write_cookie` wrote at most so long ago; None for any other."""
    try:
        return signing.loads(request.COOKIES[name], salt=_salt(name), max_age=seconds)
    except (KeyError, signing.BadSignature):
        return None


def write_cookie(response: HttpResponseBase, name: str, value: object, seconds: int) -> None:
    """Have the browser keep a value for so long; an empty one removes the cookie."""
    if not value:
        response.delete_cookie(name, samesite="Lax")
        return
    response.set_cookie(
        name,
        signing.dumps(value, salt=_salt(name), compress=True),
        max_age=seconds,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _salt(name: str) -> str:
    """No cookie is good for another."""
    return f"exhibitors.my_expo.{name}"
