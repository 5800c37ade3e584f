"""Writes figures into a paper, between two comments that mark their place."""

import re
from pathlib import Path


def replace_section(paper: Path, name: str, text: str) -> None:
    """Put a text between `<!-- NAME -->` and `<!-- /NAME -->`, in place of what is there."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    pattern = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    section = f"{start}\n\n{text.strip()}\n\n{end}"
    written, found = pattern.subn(lambda _match: section, paper.read_text(encoding="utf-8"))
    if found != 1:
        raise ValueError(f"{paper.name} has {found} sections {name}, not one")
    paper.write_text(written, encoding="utf-8")
