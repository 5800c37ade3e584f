"""Measures what tests don't: axe in all combinations, vitals on slow 4G, Lighthouse.

`make audit` runs it on a demo of its own, prints the figures and writes them into
docs/performance.md. It exits 1 when a bar is missed.
"""

import argparse
import datetime
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.audit.lighthouse import CATEGORIES, Lighthouse, Scores
from tests.audit.sweep import sweep
from tests.audit.vitals import Vitals, measure
from tests.bench.paper import replace_section
from tests.bench.timing import table
from tests.browser import launch_options
from tests.demo import Demo, serve_demo
from tests.installation import ROOT
from tests.servers import stop

PAPER = ROOT / "docs" / "performance.md"
LARGEST_PAINT_MS, ANSWER_MS, SHIFT = 1_200, 100, 0.02
PERFORMANCE, OTHER_SCORES = 98, 100


class Audit:
    """The parts of the section in the paper, and the bars that were missed."""

    def __init__(self, demo: Demo, folder: Path) -> None:
        """Nothing is measured yet."""
        self._demo, self._folder = demo, folder
        self.missed: list[str] = []

    def parts(self) -> Iterator[str]:
        """One after the other, as they are measured."""
        yield f"{datetime.datetime.now(tz=datetime.UTC).date()}, {os.cpu_count()} cores."
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(**launch_options())
            yield self._axe(list(sweep(browser, self._demo)))
            yield self._vitals(list(measure(browser, self._demo)))
        yield self._lighthouse(list(Lighthouse(self._folder).measure(self._demo)))

    def _axe(self, found: list[tuple[str, list[str]]]) -> str:
        self.missed += [f"axe: {where}: {each}" for where, against in found for each in against]
        wrong = sum(1 for _where, against in found if against)
        return f"axe: {len(found)} pages, {wrong} with violations."

    def _vitals(self, found: list[Vitals]) -> str:
        for each in found:
            where = f"{each.page}, {each.width} px"
            self._bar(
                f"LCP of {where}: {each.largest_paint:.0f} ms", each.largest_paint, LARGEST_PAINT_MS
            )
            self._bar(f"INP of {where}: {each.answer:.0f} ms", each.answer, ANSWER_MS)
            self._bar(f"CLS of {where}: {each.shift:.3f}", each.shift, SHIFT)
        heading = ["page", "px", "LCP ms", "INP ms", "CLS", "requests before LCP", "KB in all"]
        rows = [
            [
                *(each.page, str(each.width), f"{each.largest_paint:.0f}", f"{each.answer:.0f}"),
                *(f"{each.shift:.3f}", str(each.requests), f"{each.wire / 1000:.0f}"),
            ]
            for each in found
        ]
        return table(heading, rows)

    def _lighthouse(self, found: list[Scores]) -> str:
        for each in found:
            for category, score in each.scores.items():
                least = PERFORMANCE if category == "performance" else OTHER_SCORES
                what = (
                    f"{category} of {each.page}, {each.preset}: {score} ({'; '.join(each.failed)})"
                )
                self._bar(what, least, score)
        rows = [[each.page, each.preset, *map(str, each.scores.values())] for each in found]
        return table(["page", "as", *CATEGORIES], rows)

    def _bar(self, what: str, less: float, more: float) -> None:
        if less > more:
            self.missed.append(what)


def main() -> None:
    """Read the command line, measure, print, write."""
    parser = argparse.ArgumentParser(description="What the looks are measured by.")
    parser.add_argument("--folder", type=Path, required=True, help="for the demo and Lighthouse")
    folder: Path = parser.parse_args().folder.resolve()
    signal.signal(signal.SIGTERM, stop)
    shutil.rmtree(folder / "site", ignore_errors=True)
    parts = []
    with serve_demo(folder / "site") as demo:
        audit = Audit(demo, folder / "lighthouse")
        for part in audit.parts():
            sys.stdout.write(f"{part.strip()}\n\n")
            sys.stdout.flush()
            parts.append(part.strip())
    replace_section(PAPER, "looks", "\n\n".join(parts))
    sys.stdout.writelines(f"Missed: {each}\n" for each in audit.missed)
    sys.exit(1 if audit.missed else 0)


if __name__ == "__main__":
    main()
