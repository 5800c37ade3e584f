"""A PostgreSQL server for tests, in a folder that goes away.

`python -m tests.postgres COMMAND …` runs a command beside one, whose address it finds in
TEST_DATABASE_URL: tests then use it instead of SQLite.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
UNPRIVILEGED = ("postgres", "nobody")  # PostgreSQL refuses to run as root
START_S = 60
# The folder outlives no test, so that nothing need reach the disk.
FAST = ("fsync", "synchronous_commit", "full_page_writes")
ADDRESS = "postgres://postgres@/{name}?host={folder}"


@contextmanager
def serve_postgres() -> Iterator[str]:
    """The address of a server's empty database, until the end of the `with`."""
    with tempfile.TemporaryDirectory(prefix="expo-pg-", ignore_cleanup_errors=True) as name:
        server = _Server(Path(name))
        server.start()
        try:
            yield server.make_database("expo")
        finally:
            server.stop()


class _Server:
    """A server that is reached by a socket in its own folder, and by nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._data = folder, folder / "data"
        self._user = _unprivileged() if os.geteuid() == 0 else None
        if self._user:
            os.chown(folder, self._user.pw_uid, self._user.pw_gid)

    def start(self) -> None:
        trusting = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        self._run("initdb", f"--pgdata={self._data}", "--no-sync", *trusting)
        options = [f"-c unix_socket_directories={self._folder}", "-c listen_addresses="]
        options += [f"-c {each}=off" for each in FAST]
        log = f"--log={self._folder / 'log'}"
        self._control("start", "--wait", f"--timeout={START_S}", log, f"-o {' '.join(options)}")

    def stop(self) -> None:
        self._control("stop", "--wait", "--mode=immediate")

    def make_database(self, name: str) -> str:
        """Make an empty one; gives its address."""
        self._run("createdb", f"--host={self._folder}", "--username=postgres", name)
        return ADDRESS.format(name=name, folder=self._folder)

    def _control(self, *arguments: str) -> None:
        self._run("pg_ctl", f"--pgdata={self._data}", "--silent", *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        user = self._user
        # Not into a pipe: the server would hold it open for as long as it runs.
        subprocess.run(
            [_program(program), *arguments],
            check=True,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
        )


def _program(name: str) -> str:
    """Where one of the server's programs is: Debian keeps them off the path."""
    newest_first = sorted(DEBIAN.glob("*/bin"), key=lambda path: -float(path.parent.name))
    path = os.pathsep.join([*map(str, newest_first), os.environ.get("PATH", os.defpath)])
    if found := shutil.which(name, path=path):
        return found
    raise FileNotFoundError(f"PostgreSQL's {name} isn't there; `make system-packages` installs it")


def _unprivileged() -> pwd.struct_passwd:
    known = {user.pw_name: user for user in pwd.getpwall()}
    return next(known[name] for name in UNPRIVILEGED if name in known)


def main() -> int:
    """Run the command that the arguments are."""
    with serve_postgres() as address:
        environment = os.environ | {"TEST_DATABASE_URL": address}
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
