"""A list that was sent: kept, previewed and imported."""

from pathlib import Path
from typing import Any

import pytest

from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.sources import Limits
from exhibitors.exchange.uploads import Upload, find_upload, keep_upload, report_path
from exhibitors.models import Exhibitor, ImportRun
from expo.models import Edition
from tests.factories import make_exhibitor, make_user

pytestmark = pytest.mark.django_db

PRODUCTS = ["Spring fair,Hangzhou,2026\n", "产品名称,exhibitor_ref,起订量\nTea,Acme,5\n"]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path


def keep(edition: Edition, *chunks: str, **details: Any) -> Upload:
    usual = {
        "user": None,
        "file_name": "list.csv",
        "edition": edition.pk,
        "kind": "exhibitors",
        "create_missing": False,
        "publish": False,
    }
    return keep_upload((chunk.encode() for chunk in chunks), **(usual | details))


def test_a_run_tells_what_was_asked(edition: Edition, tmp_path: Path):
    user = make_user()
    upload = keep(edition, "Firm,Rank\n", "Acme,1\n", user=user.pk, file_name="x" * 300)
    upload = upload.with_columns({"Rank": "ref"})
    assert find_upload(upload.token, user.pk) == upload
    run = upload.run()
    assert ImportRun.objects.get() == run
    assert (run.kind, run.file_name, run.user, run.edition) == (
        "exhibitors",
        "x" * 200,
        user,
        edition,
    )
    assert run.options == {
        "create_missing": False,
        "publish": False,
        "columns": {"Rank": "ref"},
        "report": upload.token,
    }
    assert Exhibitor.objects.get().ref == "1"
    assert report_path(upload.token) == tmp_path / "imports" / upload.token / "report.xlsx"
    assert report_path(upload.token).is_file()
    assert find_upload(upload.token, user.pk) is None


def test_products(edition: Edition):
    make_exhibitor("Acme")
    upload = keep(edition, *PRODUCTS, kind="products")
    assert upload.table().columns == ["产品名称", "exhibitor_ref", "起订量"]
    run = upload.run()
    assert (run.kind, run.counts["created"]) == ("products", 1)


@pytest.mark.parametrize("look", [Upload.table, Upload.preview, Upload.run])
def test_an_upload_may_hold_only_so_many_rows(edition: Edition, monkeypatch: Any, look: Any):
    limits = Limits(rows=2, unpacked=1 << 20)
    monkeypatch.setattr("exhibitors.exchange.uploads.UPLOADED", limits)
    upload = keep(edition, "name\nAcme\nBolt\nCog\n")
    with pytest.raises(UnusableFileError, match="This table has more than 2 rows"):
        list(look(upload).rows())
    assert not Exhibitor.objects.exists()
