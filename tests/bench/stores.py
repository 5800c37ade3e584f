"""What is measured, in one folder a size: a catalogue, the site's data and its peers' databases."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.bench.kit import Kit
from tests.bench.processes import HOST, Server, free_port
from tests.bench.sizes import Size

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = ("categories.csv", "exhibitors.csv", "halls.csv", "pavilions.csv", "products.csv")
NAIVE = Path("peers", "naive_django_filter")
WORKERS = "2"
# Whatever else the shell has set must not decide what is measured, or which database is written in.
KEPT = ("HOME", "LANG", "PATH", "TMPDIR")


class Stores:
    """The folder of a size. Each thing in it is made once; delete it to have it made anew."""

    def __init__(self, kit: Path, folder: Path, size: Size) -> None:
        """Nothing is made yet."""
        self._kit, self.folder, self._size = kit, folder, size
        self.catalogue = folder / "catalogue"
        self._site, self._naive = folder / "site", folder / "naive.sqlite3"
        self._datasette = folder / "expo.db"  # the kit's addresses have this name

    def prepare(self) -> None:
        """Make what is missing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._once("catalogue", self._make_catalogue)
        self._once("site", self._make_site)
        self._once("expo.db", self._make_datasette)
        if self._size.naive:
            self._once("naive.sqlite3", self._make_naive)

    def build_index(self) -> bool:
        """Build the site's search index, where a command does that."""
        commands = self._run([*self._manage, "help", "--commands"], ROOT, self._of_site())
        if "rebuild_search" not in commands.split():
            return False
        self._run([*self._manage, "rebuild_search"], ROOT, self._of_site())
        return True

    def checkable(self) -> Path:
        """The catalogue with only those queries that a site and the kit's oracle read alike.

        The site finds an exhibitor by its products' names too, which the oracle doesn't.
        """
        folder = self.folder / "checkable"
        folder.mkdir(exist_ok=True)
        for name in FILES:
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to(self.catalogue / name)
        queries = Kit(self._kit).queries(self.catalogue)
        chosen = [q for q in queries if q["list"] == "products" or q["kind"] == "filter"]
        (folder / "queries.json").write_text(json.dumps(chosen), encoding="utf-8")
        return folder

    def servers(self) -> Iterator[Server]:
        """The site and its peers, each on a port of its own."""
        gunicorn, port = [sys.executable, "-m", "gunicorn"], str(free_port())
        yield Server(
            "site",
            port,
            "/en/products/",
            [*gunicorn, "--config", "deploy/gunicorn.conf.py"],
            ROOT,
            self._of_site() | {"PORT": port, "WEB_CONCURRENCY": WORKERS},
        )
        if self._size.naive:
            port = str(free_port())
            yield Server(
                "naive",
                port,
                "/en/products/?format=json&q=nothing",
                [*gunicorn, "--workers", WORKERS, "--bind", f"{HOST}:{port}", "naive:application"],
                self._kit / NAIVE,
                self._of_kit(),
            )
        port = str(free_port())
        datasette = [sys.executable, "-m", "peers.datasette_peer", "serve", str(self._datasette)]
        yield Server(
            "datasette",
            port,
            "/-/versions.json",
            [*datasette, "--port", port],
            self._kit,
            self._of_kit(),
        )

    def kit(self, script: str, *arguments: str, fails: bool = False) -> str:
        """What a script of the kit prints; `fails` allows it to report failure."""
        command = [sys.executable, script, *arguments]
        return self._run(command, self._kit, self._of_kit(), fails=fails)

    def module(self, name: str) -> str:
        """What a measurement in a process of its own prints."""
        command = [sys.executable, "-m", f"tests.bench.{name}", str(self._kit)]
        return self._run([*command, str(self.catalogue)], ROOT, self._of_site())

    @property
    def _manage(self) -> list[str]:
        return [sys.executable, "manage.py"]

    def _once(self, name: str, make: Callable[[], None]) -> None:
        """Make a file or a folder, unless it was made completely before."""
        made, path = self.folder / f"{name}.made", self.folder / name
        if made.exists():
            return
        sys.stdout.write(f"Making {self.folder.name}/{name}\n")
        sys.stdout.flush()
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        make()
        made.touch()

    def _make_catalogue(self) -> None:
        sizes = ["--exhibitors", str(self._size.exhibitors), "--products", str(self._size.products)]
        self.kit("catalogue.py", str(self.catalogue), *sizes)

    def _make_site(self) -> None:
        self._site.mkdir()
        site, quiet = self._of_site(), ["--verbosity", "0"]
        self._run([*self._manage, "migrate", *quiet], ROOT, site)
        self._run([*self._manage, "collectstatic", "--no-input", *quiet], ROOT, site)
        load = [sys.executable, "-m", "tests.bench.load_catalogue", str(self.catalogue)]
        sys.stdout.write(self._run(load, ROOT, site))

    def _make_datasette(self) -> None:
        build = [sys.executable, "-m", "peers.datasette_peer", "build"]
        command = [*build, str(self.catalogue), str(self._datasette)]
        self._run(command, self._kit, self._of_kit())

    def _make_naive(self) -> None:
        load = [sys.executable, "load.py", str(self.catalogue)]
        self._run(load, self._kit / NAIVE, self._of_kit())

    @property
    def _environment(self) -> dict[str, str]:
        return {name: os.environ[name] for name in KEPT if name in os.environ}

    def _of_site(self) -> dict[str, str]:
        return self._environment | {"EXPO_DATA": str(self._site)}

    def _of_kit(self) -> dict[str, str]:
        """Python would leave compiled files in the kit's folder."""
        own = {"PYTHONDONTWRITEBYTECODE": "1", "NAIVE_DB": str(self._naive)}
        return self._environment | own

    def _run(
        self, command: list[str], cwd: Path, environment: Mapping[str, str], *, fails: bool = False
    ) -> str:
        """What a command prints."""
        done = subprocess.run(
            command, cwd=cwd, env=environment, check=not fails, stdout=subprocess.PIPE, text=True
        )
        return done.stdout
