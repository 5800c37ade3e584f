"""Lists that organisers send, kept from the preview to the import and at most for a day."""

import json
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from exhibitors.exchange.reading import Table, read_table
from exhibitors.exchange.report import Report
from exhibitors.exchange.report_file import write_report
from exhibitors.exchange.sources import UPLOADED
from exhibitors.models import ImportRun
from expo.models import Edition

KEPT = 24 * 3600  # seconds
_MOST_PROBLEMS = 1000  # that a run's row in the database keeps
_IMPORTS: Mapping[str, Callable[..., Report]] = {
    ImportRun.Kind.EXHIBITORS: import_exhibitors,
    ImportRun.Kind.PRODUCTS: import_products,
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A list, by whom, and how to import it. `columns` as `overrides` of the imports."""

    token: str
    file_name: str
    user: int | None
    edition: int
    kind: str
    create_missing: bool
    publish: bool
    columns: dict[str, str] = field(default_factory=dict)

    def table(self) -> Table:
        """Its table; UnusableFileError if there is none."""
        return read_table(self._list, kind=self.kind, overrides=self.columns, limits=UPLOADED)

    def preview(self) -> Report:
        """What an import would do; UnusableFileError if the list can't be imported."""
        return self._run(dry_run=True)

    def with_columns(self, columns: Mapping[str, str]) -> "Upload":
        """The same list with other columns, kept so."""
        changed = replace(self, columns=dict(columns))
        changed.save()
        return changed

    def run(self) -> ImportRun:
        """Import it, write down that it was, and keep of it only the report."""
        options = {
            "create_missing": self.create_missing,
            "publish": self.publish,
            "columns": self.columns,
            "report": self.token,
        }
        with transaction.atomic():
            report = self._run(dry_run=False)
            run = ImportRun.objects.create(
                edition_id=self.edition,
                kind=self.kind,
                file_name=self.file_name[:200],
                user_id=self.user,
                options=options,
                counts=report.counts,
                problems=[asdict(problem) for problem in report.problems[:_MOST_PROBLEMS]],
            )
        write_report(report, report_path(self.token))
        self._list.unlink(missing_ok=True)
        return run

    def save(self) -> None:
        """Write down what is known of the list."""
        (_folder(self.token) / "upload.json").write_text(json.dumps(asdict(self)), encoding="utf-8")

    def discard(self) -> None:
        """Forget the list and all about it."""
        shutil.rmtree(_folder(self.token))

    @property
    def _list(self) -> Path:
        return _folder(self.token) / "list"

    def _run(self, *, dry_run: bool) -> Report:
        return _IMPORTS[self.kind](
            path=self._list,
            edition=Edition.objects.get(pk=self.edition),
            overrides=self.columns,
            create_missing=self.create_missing,
            publish=self.publish,
            dry_run=dry_run,
            limits=UPLOADED,
        )


def keep_upload(chunks: Iterable[bytes], *, user: int | None, **details: Any) -> Upload:
    """Keep a list for its preview, and forget those of yesterday. `details` as of `Upload`."""
    _forget_old()
    upload = Upload(token=secrets.token_urlsafe(16), user=user, **details)
    folder = _folder(upload.token)
    folder.mkdir(mode=0o700, parents=True)
    with (folder / "list").open("wb") as file:
        file.writelines(chunks)
    upload.save()
    return upload


def find_upload(token: str, user: int | None) -> Upload | None:
    """The list that this user sent, if it is still there."""
    folder = _folder(token)
    if not (folder / "list").is_file():
        return None
    upload = Upload(**json.loads((folder / "upload.json").read_text(encoding="utf-8")))
    return upload if upload.user == user else None


def report_path(token: str) -> Path:
    """Where the report on an import is, for a day."""
    return _folder(token) / "report.xlsx"


def _folder(token: str) -> Path:
    return Path(settings.DATA_DIR, "imports", token)


def _forget_old() -> None:
    for folder in _folder("").glob("*"):
        if folder.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(folder, ignore_errors=True)
