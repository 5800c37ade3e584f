"""What is measured, in one folder a size: a catalogue, the site's data and its peers' databases."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.kit import Kit
from tests.bench.sizes import Size
from tests.installation import WORKERS, Installation, run, shell
from tests.servers import HOST, Server, free_port

FILES = ("categories.csv", "exhibitors.csv", "halls.csv", "pavilions.csv", "products.csv")
NAIVE = Path("peers", "naive_django_filter")


class Stores:
    """The folder of a size. Each thing in it is made once; delete it to have it made anew."""

    def __init__(self, kit: Path, folder: Path, size: Size) -> None:
        """Nothing is made yet."""
        self._kit, self.folder, self._size = kit, folder, size
        self.catalogue = folder / "catalogue"
        self._site, self._naive = Installation(folder / "site"), folder / "naive.sqlite3"
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
        if "rebuild_search" not in self._site.manage("help", "--commands").split():
            return False
        self._site.manage("rebuild_search")
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
        yield self._site.server("/en/products/")
        if self._size.naive:
            port, gunicorn = str(free_port()), [sys.executable, "-m", "gunicorn"]
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
        return run(command, self._kit, self._of_kit(), fails=fails)

    def module(self, name: str) -> str:
        """What a measurement in a process of its own prints."""
        module = f"tests.bench.{name}"
        return self._site.python("-m", module, str(self._kit), str(self.catalogue))

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
        self._site.set_up()
        load = ["-m", "tests.bench.load_catalogue", str(self.catalogue)]
        sys.stdout.write(self._site.python(*load))

    def _make_datasette(self) -> None:
        build = [sys.executable, "-m", "peers.datasette_peer", "build"]
        command = [*build, str(self.catalogue), str(self._datasette)]
        run(command, self._kit, self._of_kit())

    def _make_naive(self) -> None:
        load = [sys.executable, "load.py", str(self.catalogue)]
        run(load, self._kit / NAIVE, self._of_kit())

    def _of_kit(self) -> dict[str, str]:
        """Python would leave compiled files in the kit's folder."""
        return shell() | {"PYTHONDONTWRITEBYTECODE": "1", "NAIVE_DB": str(self._naive)}
