"""Asks the Nu HTML checker about every kind of page: `python -m tests.audit.html VNU_JAR`.

The pages are those of a small demo that goes away, in every language. Prints errors and warnings,
and exits 1 if there are errors.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after the setup
from django.test import Client  # noqa: E402

from exhibitors.catalogue.index import prepare  # noqa: E402
from expo.models import Edition  # noqa: E402
from tests.audit.pages import addresses, save_some  # noqa: E402

EXHIBITORS = 60
STATUSES = {200, 400, 404}


def main(jar: Path) -> None:
    """Make a demo, take its pages and check them all at once."""
    call_command("migrate", verbosity=0)
    call_command("seed_demo", exhibitors=EXHIBITORS, stdout=sys.stderr)
    edition = Edition.objects.get(is_current=True)
    prepare(edition)
    with tempfile.TemporaryDirectory(prefix="expo-pages-") as folder:
        pages = dict(_taken(edition, Path(folder)))
        found = [
            (kind, f"{kind}: {pages[path]}: {text}") for path, kind, text in _checked(jar, pages)
        ]
    for _kind, line in found:
        sys.stdout.write(f"{line}\n")
    errors = sum(kind == "error" for kind, _line in found)
    sys.stdout.write(f"{len(pages)} pages, {errors} errors, {len(found) - errors} warnings\n")
    sys.exit(1 if errors else 0)


def _taken(edition: Edition, folder: Path) -> Iterator[tuple[Path, str]]:
    """Each page as a file, with its address."""
    client = Client(headers={"host": "localhost"})
    save_some(client, edition)
    for number, address in enumerate(addresses(edition)):
        answer = client.get(address)
        assert answer.status_code in STATUSES, f"{address} answers {answer.status_code}"
        path = folder / f"{number:03}.html"
        path.write_bytes(answer.content)
        yield path, address


def _checked(jar: Path, pages: Iterable[Path]) -> Iterator[tuple[Path, str, str]]:
    """What the checker says of each page, error or warning, and of which markup."""
    command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--asciiquotes"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, check=False, text=True)
    if not done.stdout:
        sys.exit(done.stderr)
    for message in json.loads(done.stdout)["messages"]:
        # Of warnings the type is "info", and what they are about may be missing.
        kind = "error" if message["type"] != "info" else message.get("subType", "info")
        about = message.get("extract", "").strip()
        path = Path(message["url"].removeprefix("file:"))
        yield path, kind, f"{message['message']} · {about!r}"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
