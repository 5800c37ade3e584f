"""An installation of the site in a folder of its own, apart from whatever the shell has set."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.servers import Server, free_port

ROOT = Path(__file__).resolve().parent.parent
# Whatever else the shell has set must not decide what is seen, or which database is written in.
KEPT = ("HOME", "LANG", "PATH", "TMPDIR")
WORKERS = "2"


class Installation:
    """The site with its data in `folder`, which is the EXPO_DATA of all that runs here."""

    def __init__(self, folder: Path) -> None:
        """Nothing is installed yet."""
        self.folder = folder

    def set_up(self) -> None:
        """Make an empty database, and the files that browsers load."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--no-input", "--verbosity", "0")

    def manage(self, *arguments: str) -> str:
        """What a command of manage.py prints."""
        return self.python("manage.py", *arguments)

    def python(self, *arguments: str) -> str:
        """What Python prints, in the site's own folder."""
        return run([sys.executable, *arguments], ROOT, self.environment)

    def server(self, path: str) -> Server:
        """The site as deploy/ serves it, on a free port; it answers `path` once it is ready."""
        port = str(free_port())
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
        # No task waits here that a worker would have to do.
        own = {"PORT": port, "WEB_CONCURRENCY": WORKERS, "WORKER": "0"}
        return Server("site", port, path, command, ROOT, self.environment | own)

    @property
    def environment(self) -> dict[str, str]:
        """What its processes know of the shell."""
        return shell() | {"EXPO_DATA": str(self.folder)}


def shell() -> dict[str, str]:
    """What is taken over of the shell's environment."""
    return {name: os.environ[name] for name in KEPT if name in os.environ}


def run(
    command: list[str], cwd: Path, environment: Mapping[str, str], *, fails: bool = False
) -> str:
    """What a command prints; `fails` allows it to report failure."""
    done = subprocess.run(
        command, cwd=cwd, env=environment, check=not fails, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
