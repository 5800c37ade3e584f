"""Measures the site beside its peers: `make bench`, or `make bench SIZE=large`.

Makes what is missing (catalogue, databases), starts the servers on the loopback, runs the kit's
comparison and its check of the counts, then the search core and a page in a process of their own.
Prints the figures and writes them into docs/performance.md.
"""

import argparse
import datetime
import os
import platform
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.paper import replace_section
from tests.bench.sizes import SIZES, Size
from tests.bench.stores import Stores
from tests.servers import Servers, stop

ROOT = Path(__file__).resolve().parent.parent.parent
PAPER = ROOT / "docs" / "performance.md"
START_S = 3_600  # until a server has to answer: it may read millions of products first


@dataclass(frozen=True)
class Bench:
    """One size's measurement."""

    size: Size
    stores: Stores
    keep_index: bool = False

    def figures(self) -> Iterator[str]:
        """The parts of the section in the paper, as they are measured."""
        yield self._occasion()
        yield "### Over HTTP\n\n" + self._over_http()
        yield "### The search core beside tantivy\n\n" + self.stores.module("engine")
        if self.size.pages:
            yield "### A page beside its template\n\n" + self.stores.module("page")

    def _occasion(self) -> str:
        today = datetime.datetime.now(tz=datetime.UTC).date()
        start = time.perf_counter()
        built = not self.keep_index and self.stores.build_index()
        seconds = time.perf_counter() - start
        index = f"; the index was built in {seconds:.0f} s" if built else ""
        return (
            f"{self.size.exhibitors:,} exhibitors, {self.size.products:,} products; {today},"
            f" {os.cpu_count()} cores, Python {platform.python_version()}{index}."
        )

    def _over_http(self) -> str:
        """The comparison and the check, while the servers run."""
        with Servers(self.stores.folder) as servers:
            addresses = {}
            for server in self.stores.servers():
                servers.start(server, START_S)
                addresses[server.name] = server.address
            table = self._compare(addresses)
            checked = str(self.stores.checkable())
            found = self.stores.kit("check_counts.py", checked, addresses["site"], fails=True)
        *wrong, summary = found.splitlines()
        sys.stdout.writelines(f"{line}\n" for line in wrong)
        return f"{table}\nCounts beside the kit's own: {summary}."

    def _compare(self, addresses: Mapping[str, str]) -> str:
        """The kit's table; its figures are kept as JSON too."""
        targets = [part for name, url in addresses.items() for part in (f"--{name}", url)]
        catalogue, kept = str(self.stores.catalogue), str(self.stores.folder / "compare.json")
        return self.stores.kit("compare.py", "--catalogue", catalogue, *targets, "--json", kept)


def main() -> None:
    """Read the command line, measure, print, write."""
    parser = argparse.ArgumentParser(description="The site beside its peers.")
    parser.add_argument("--kit", type=Path, required=True, help="the benchmark kit's folder")
    parser.add_argument("--folder", type=Path, required=True, help="for all that is made")
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--keep-index", action="store_true", help="don't build it anew")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, stop)
    size = SIZES[options.size]
    stores = Stores(options.kit.resolve(), options.folder.resolve() / options.size, size)
    stores.prepare()
    parts = []
    for part in Bench(size, stores, options.keep_index).figures():
        sys.stdout.write(f"{part.strip()}\n\n")
        sys.stdout.flush()
        parts.append(part.strip())
    replace_section(PAPER, options.size, "\n\n".join(parts))


if __name__ == "__main__":
    main()
