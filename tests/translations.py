"""What a catalogue of translations still lacks: `python -m tests.translations FILE.po…`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po


def incomplete(path: Path) -> Iterator[str]:
    """Each text that isn't translated, or that was only guessed from one that is."""
    with path.open("rb") as file:
        catalog = read_po(file, abort_invalid=True)
    if catalog.fuzzy:
        yield "the head is marked as fuzzy, so that nothing would be compiled"
    for message in catalog:
        said = message.string
        strings = said if isinstance(said, tuple | list) else (said,)
        if message.id and (message.fuzzy or not all(strings)):
            yield f"{'fuzzy' if message.fuzzy else 'missing'}: {message.id}"


def main(paths: list[Path]) -> None:
    """Print all of it; exit 1 if there is any."""
    found = [f"{path}: {each}" for path in paths for each in incomplete(path)]
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
