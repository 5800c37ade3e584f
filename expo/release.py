"""Which release of the site this is."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

ROOMS = ("expo", "pavilions", "exhibitors")
SHOWN = {".py", ".html", ".css", ".js", ".mo", ".toml"}  # what a page depends on


@cache
def release() -> str:
    """A digest of the site's code, templates and translations."""
    digest = hashlib.sha256()
    for room in ROOMS:
        for path in sorted((Path(settings.BASE_DIR) / room).rglob("*")):
            if path.suffix in SHOWN:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
