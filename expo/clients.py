"""Which network address a request comes from."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's address, or "" where the connection has none.

    Each proxy adds to X-Forwarded-For, at the end, the address that it was asked from; what stands
    before that is whatever the visitor wrote. So the entries of as many proxies as TRUSTED_PROXIES
    are counted from the end. Where they aren't there, the connection's own address holds.
    """
    connection = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.TRUSTED_PROXIES:
        return connection
    entries = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if len(entries) < settings.TRUSTED_PROXIES:
        return connection
    address = str(entries[-settings.TRUSTED_PROXIES]).strip()
    return address if _is_address(address) else connection


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
