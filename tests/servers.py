"""Starts servers for a measurement or a test, and stops just those."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"  # nothing here listens on, or asks, another address
STOP_S = 20  # seconds for a server to finish what it is at
PAUSE_S = 0.5


@dataclass(frozen=True)
class Server:
    """How to start a server, and a path that it answers once it is ready."""

    name: str
    port: str
    path: str
    command: Sequence[str]
    cwd: Path
    environment: Mapping[str, str]

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://{HOST}:{self.port}"

    def answers(self, seconds: float) -> bool:
        """Whether it is ready, or gets ready within this time."""
        connection = http.client.HTTPConnection(HOST, int(self.port), timeout=seconds)
        try:
            connection.request("GET", self.path)
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()


class Servers:
    """Running processes; all are stopped at the end of the `with`, however it ends."""

    def __init__(self, logs: Path) -> None:
        """What a server prints goes to a file in `logs`."""
        self._logs = logs
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        """Nothing runs yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop what runs, by its process id: first ask, then insist."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            try:
                process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, server: Server, seconds: float) -> None:
        """Start a server and wait until it answers. Raises RuntimeError if it doesn't in time."""
        path = self._logs / f"{server.name}.log"
        with path.open("wb") as log:
            process = subprocess.Popen(
                server.command,
                cwd=server.cwd,
                env=dict(server.environment),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._processes.append(process)
        until = time.monotonic() + seconds
        while process.poll() is None and (left := until - time.monotonic()) > 0:
            if server.answers(left):
                return
            time.sleep(PAUSE_S)
        raise RuntimeError(f"{server.name} doesn't answer; its log is {path}")


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def stop(number: int, frame: object) -> None:
    """End as after an error, so that the servers are stopped too."""
    sys.exit(128 + number)
