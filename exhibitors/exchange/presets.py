"""Presets: what the columns of a list hold, kept under a name for the next list of its kind."""

import tomllib
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from exhibitors.exchange.errors import UnusableFileError


def read_preset(name: str) -> dict[str, str]:
    """The fields of a preset by column: the table `columns` of `presets/NAME.toml` in EXPO_DATA.

    UnusableFileError if there is no such preset, or none in it.
    """
    folder = Path(settings.DATA_DIR, "presets")
    known = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    if name not in known:
        message = _("There is no preset %(name)s. The presets are: %(names)s.")
        names = ", ".join(known) or "–"
        raise UnusableFileError(message % {"name": name, "names": names})
    try:
        columns = tomllib.loads(known[name].read_text(encoding="utf-8")).get("columns")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        columns = None
    if not isinstance(columns, dict) or not all(isinstance(f, str) for f in columns.values()):
        message = _('The preset %(name)s has no [columns] table with lines such as Firma = "name".')
        raise UnusableFileError(message % {"name": name})
    return columns
