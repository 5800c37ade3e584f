"""Every address of the site and what answers it."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

View = Callable[..., Any]


def views(
    resolver: URLResolver | None = None, namespace: str = ""
) -> Iterator[tuple[str, str, View]]:
    """Name, pattern and view of every address outside the admin, which guards its own."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            name = f"{namespace}:{entry.name}" if namespace else entry.name or ""
            yield name, str(entry.pattern), entry.callback
        elif entry.namespace != "admin":
            yield from views(entry, entry.namespace or namespace)
