"""The demo, served as a newcomer gets it by `make run`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext

from tests.installation import Installation
from tests.servers import Servers

START_S = 180  # until it has to answer: it builds its index first
VISIT = """
import json
from django.conf import settings
from django.test import Client
from expo.models import Edition
from tests.audit.pages import paths, save_some
client, edition = Client(headers={"host": "localhost"}), Edition.objects.current()
save_some(client, edition)
kept = {name: cookie.value for name, cookie in client.cookies.items()}
print(json.dumps([paths(edition), kept, [code for code, _name in settings.LANGUAGES]]))
"""


@dataclass(frozen=True)
class Demo:
    """Where it is, and its pages: what follows the language in the address of each, by name."""

    address: str
    paths: Mapping[str, str]
    kept: Mapping[str, str]  # cookies of somebody who has saved a few things
    languages: Sequence[str]

    def page(self, name: str, language: str = "en") -> str:
        """The whole address of a page."""
        return f"{self.address}/{language}{self.paths[name]}"

    def pages(self, language: str = "en") -> dict[str, str]:
        """The whole addresses of all pages."""
        return {name: self.page(name, language) for name in self.paths}

    def lend(self, context: BrowserContext) -> None:
        """Make a browser that of somebody who has saved a few things."""
        for name, value in self.kept.items():
            context.add_cookies([{"name": name, "value": value, "url": self.address}])


@contextmanager
def serve_demo(folder: Path) -> Iterator[Demo]:
    """Make it in an empty folder, and serve it until the end of the `with`."""
    site = Installation(folder)
    site.set_up()
    site.manage("seed_demo")
    paths, kept, languages = json.loads(site.manage("shell", "--no-imports", "--command", VISIT))
    with Servers(folder) as servers:
        server = site.server("/healthz")
        servers.start(server, START_S)
        yield Demo(server.address, paths, kept, languages)
