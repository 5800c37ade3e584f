"""Debian's Chromium, which calls nobody by itself."""

import shutil
from typing import Any

FLAGS = """
    --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync
""".split()


def chromium() -> str:
    """Where it is."""
    found = shutil.which("chromium")
    assert found, "Chromium is missing: make system-packages installs it."
    return found


def launch_options() -> dict[str, Any]:
    """What Playwright starts it with."""
    return {"executable_path": chromium(), "args": FLAGS}
