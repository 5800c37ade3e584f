"""All checks of the search: `python -m tests.bench.check_search STRINGS [LIST…]`.

Prints the figures of the demo and of each list, and exits 1 if a bar is missed. STRINGS is a
JSON list of nasty strings; the lists are imported as an organiser would.
"""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from tests.bench import hostile, pinyin, recall, typos  # noqa: E402 - after the setup
from tests.bench.checks import Check, run  # noqa: E402


def main(strings: Path, lists: Sequence[Path]) -> None:
    """Run them, those about typing on the demo alone."""
    of_lists: list[Check] = [recall.check, pinyin.check]
    run(
        [*of_lists, typos.check, partial(hostile.check, texts=hostile.read(strings))],
        lists,
        of_lists,
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
