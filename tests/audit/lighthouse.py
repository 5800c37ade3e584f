"""Lighthouse's scores of the main pages, as a phone and as a desktop: medians of five runs.

It comes from the npm registry into a folder of its own, and calls nobody but the site.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.browser import FLAGS, chromium
from tests.demo import Demo

VERSION = "12.8.2"  # the last that runs on Node 20
RUNS = 5
ATTEMPTS = 3
PAGES = ("home", "exhibitors", "exhibitor", "product", "programme")
PRESETS = ("phone", "desktop")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Scores:
    """Medians of one page, each of 100, and the audits that weren't passed in the first run."""

    page: str
    preset: str
    scores: dict[str, int]
    failed: list[str]


class Lighthouse:
    """The command, installed in a folder."""

    def __init__(self, folder: Path) -> None:
        """Install it there, unless it is there already."""
        self._command = folder / "node_modules" / ".bin" / "lighthouse"
        self._reports = folder / "reports"
        self._reports.mkdir(parents=True, exist_ok=True)
        quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]
        where = ["--prefix", str(folder)]
        if not self._command.exists():
            npm = ["npm", "install", *quiet, *where, f"lighthouse@{VERSION}"]
            subprocess.run(npm, check=True)

    def measure(self, demo: Demo) -> Iterator[Scores]:
        """The medians of each page, as they are found."""
        for name in PAGES:
            for preset in PRESETS:
                reports = [self._run(demo.page(name), preset, name) for _run in range(RUNS)]
                scores = {
                    category: round(100 * median(_score(report, category) for report in reports))
                    for category in CATEGORIES
                }
                yield Scores(name, preset, scores, list(_failed(reports[0])))

    def _run(self, url: str, preset: str, name: str) -> dict:
        path = self._reports / f"{name}-{preset}.json"
        command = [
            *(str(self._command), url, "--quiet", "--no-enable-error-reporting"),
            *("--output", "json", "--output-path", str(path)),
            *("--only-categories", ",".join(CATEGORIES)),
            f"--chrome-flags={' '.join(['--headless', *FLAGS])}",
            *(["--preset", "desktop"] if preset == "desktop" else []),
        ]
        for attempt in range(ATTEMPTS):
            # A trace now and then holds no navigation; Lighthouse then asks to be run again.
            is_last = attempt == ATTEMPTS - 1
            run = subprocess.run(
                command, check=is_last, env=os.environ | {"CHROME_PATH": chromium()}
            )
            if run.returncode == 0:
                break
        report: dict = json.loads(path.read_text())
        return report


def _score(report: dict, category: str) -> float:
    return float(report["categories"][category]["score"])


def _failed(report: dict) -> Iterator[str]:
    """What counts in a score and isn't perfect, with what was measured."""
    for category in CATEGORIES:
        for each in report["categories"][category]["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] not in {None, 1}:
                yield f"{audit['title']} {audit.get('displayValue', '')}".strip()
