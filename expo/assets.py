"""How the files that browsers load are served: named by their content, and few.

They are written as many small files, one a component, which browsers load as they stand while
somebody works on them. Where they are collected, each style sheet takes in those it imports, and
what only its writers read, comments and indentation, stays behind.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.contrib.staticfiles.apps import StaticFilesConfig
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.MULTILINE)
_UNREAD = {
    ".css": re.compile(r"^\s*/\*[^*]*\*/\n|^\s+", re.MULTILINE),
    ".js": re.compile(r"^\s*//.*\n|^\s+|\s+// [^\"'`\n]*$", re.MULTILINE),
}
_OWN = "expo/"  # whose files are written in that way: no text in them begins a line


class AssetStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc] # it has no types
    """WhiteNoise's storage, with one style sheet instead of thirty, and modules by their hash."""

    support_js_module_import_aggregation = True

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        """Write the site's own files as they are served before they are named and compressed."""
        for name in [] if dry_run else list(paths):
            unread = _UNREAD.get(PurePosixPath(name).suffix)
            if unread and name.startswith(_OWN):
                served = ContentFile(unread.sub("", self._whole(name)).encode())
                self.delete(name)
                paths[name] = (self, self.save(name, served))
        yield from super().post_process(paths, dry_run, **options)

    def _whole(self, name: str) -> str:
        """A file; a style sheet with all that it imports in place of the imports."""
        folder = PurePosixPath(name).parent
        return _IMPORT.sub(lambda line: self._whole(str(folder / line[1])), self._read(name))

    def _read(self, name: str) -> str:
        with self.open(name) as file:
            content: bytes = file.read()
        return content.decode()


class AssetsConfig(StaticFilesConfig):
    """Collects no more of htmx than pages load: its other files name some that aren't there."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "htmx-4*", "htmax-*", "hx-*"]
