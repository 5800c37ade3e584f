"""Where things are, and which room is above which."""

from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("expo", "pavilions", "exhibitors")  # from the ground up


def files(*suffixes: str) -> list[Path]:
    """The project's own text files with these endings, or all of them."""
    folders = [ROOT / name for name in (*ROOMS, "tests", "docs", "deploy", ".ci")]
    paths = chain(ROOT.iterdir(), *(folder.rglob("*") for folder in folders))
    return sorted(path for path in paths if path.is_file() and _wanted(path, suffixes))


def room_of(path: Path) -> str:
    """The room that a file is in; the composition root and what is outside are in none."""
    parts = path.relative_to(ROOT).parts
    return parts[0] if parts[0] in ROOMS and parts[:2] != ("expo", "config") else ""


def rooms_above(room: str) -> tuple[str, ...]:
    """The rooms that this one must not know."""
    return ROOMS[ROOMS.index(room) + 1 :]


def _wanted(path: Path, suffixes: tuple[str, ...]) -> bool:
    return path.suffix in suffixes if suffixes else path.suffix not in {".mo", ".png", ".pyc"}
