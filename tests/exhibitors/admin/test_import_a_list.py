"""Organisers import a list: they send it, see a preview, correct the columns, and import it."""

import io
import os
import re
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from exhibitors.exchange.uploads import KEPT
from exhibitors.models import Exhibitor, ImportRun, Product
from tests.factories import make_exhibitor, make_user

ADD = "/admin/exhibitors/importrun/add/"
LIST = "name,country,hall,booth\nAcme,de,3,B12\nBolt,Atlantis,3,C1\n,fr,,\n"
FOLDER = Path(settings.DATA_DIR, "imports")


def send(client, text=LIST, *, name="list.csv", **values):
    """Upload a list; gives the answer."""
    file = SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())
    edition = client.get(ADD).context["form"]["edition"].initial
    data = {"file": file, "kind": "exhibitors", "edition": edition.pk, "create_missing": "on"}
    return client.post(ADD, data | values)


def preview_of(client, text=LIST, **values):
    """Upload a list; gives the address of its preview, without the last step."""
    response = send(client, text, **values)
    assert response.status_code == 302, response.context["form"].errors
    return response["Location"].removesuffix("preview/")


def page(client, address):
    """What a page says, without its tags."""
    text = client.get(address, follow=True).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_the_list_of_exhibitors_leads_there(admin_client, edition):
    assert ADD in admin_client.get("/admin/exhibitors/exhibitor/").content.decode()


def test_a_preview_shows_problems_and_changes_and_does_nothing(admin_client, edition):
    make_exhibitor("Acme", country="de", booths=["3-A1"])
    said = page(admin_client, preview_of(admin_client) + "preview/")
    assert "Nothing has been changed so far." in said
    assert "created 1 updated 1 unchanged 0 rows left out 1 values left out 1" in said
    assert "3 warning country Atlantis There is no country of that name." in said
    assert "4 error name – The name is missing." in said
    assert "2 Acme booth: 3-A1 → 3-B12" in said
    assert "3 Bolt (new) name_en: Bolt booth: 3-C1" in said
    assert Exhibitor.objects.count() == 1
    assert not ImportRun.objects.exists()


def test_importing_writes_down_what_was_done(admin_client, admin_user, edition):
    address = preview_of(admin_client, publish="on")
    response = admin_client.post(address + "import/")
    run = ImportRun.objects.get()
    assert response["Location"] == f"/admin/exhibitors/importrun/{run.pk}/change/"
    assert Exhibitor.objects.published().count() == 2
    assert (run.user, run.file_name, run.kind) == (admin_user, "list.csv", "exhibitors")
    counts = {"created": 2, "updated": 0, "unchanged": 0, "errors": 1, "warnings": 1}
    assert run.counts == counts
    assert [problem["value"] for problem in run.problems] == ["Atlantis", ""]
    said = page(admin_client, response["Location"])
    assert "created 2 · updated 0 · unchanged 0 · rows left out 1 · values left out 1" in said
    assert "3 warning country Atlantis There is no country of that name." in said
    assert "4 error name – The name is missing." in said


def test_its_counts_are_in_the_organisers_language(admin_client, edition):
    run = admin_client.post(preview_of(admin_client) + "import/")["Location"]
    said = admin_client.get(run, headers={"Accept-Language": "zh-hans"}).content.decode()
    assert "新建 2 · 已更新 0 · 未变化 0 · 略去的行 1 · 略去的值 1" in said


def test_the_report_is_a_workbook(admin_client, edition):
    address = preview_of(admin_client)
    run_page = admin_client.post(address + "import/")["Location"]
    report = run_page.replace("change/", "report/")
    assert report in admin_client.get(run_page).content.decode()
    content = b"".join(admin_client.get(report).streaming_content)
    rows = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    assert list(rows) == [
        ("row", "result", "name", "country", "name"),
        (2, "created", "Acme", None, None),
        (3, "created", "Bolt", "“Atlantis”: There is no country of that name.", None),
        (4, "error", None, None, "The name is missing."),
    ]


def test_the_list_is_gone_afterwards(admin_client, edition):
    address = preview_of(admin_client)
    token = address.split("/")[-2]
    assert (FOLDER / token / "list").exists()
    admin_client.post(address + "import/")
    assert not (FOLDER / token / "list").exists()
    assert admin_client.get(address + "preview/").status_code == 404
    assert admin_client.post(address + "import/").status_code == 404


def test_yesterdays_lists_are_forgotten(admin_client, edition):
    token = preview_of(admin_client).split("/")[-2]
    yesterday = time.time() - KEPT - 60
    os.utime(FOLDER / token, (yesterday, yesterday))
    preview_of(admin_client)
    assert not (FOLDER / token).exists()


def test_columns_can_be_corrected(admin_client, edition):
    address = preview_of(admin_client, "Yritys,Maa\nAcme,de\n")
    assert "No column was recognised as name." in page(admin_client, address + "preview/")
    admin_client.post(address + "columns/", {"column-0": "name", "column-1": "country"})
    assert "created 1 updated 0" in page(admin_client, address + "preview/")
    admin_client.post(address + "import/")
    assert [str(e) for e in Exhibitor.objects.all()] == ["Acme"]


def test_a_list_without_a_heading(admin_client, edition):
    address = preview_of(admin_client, "Acme,de\nBolt,fr\n", without_heading="on")
    admin_client.post(address + "columns/", {"column-0": "name", "column-1": "country"})
    admin_client.post(address + "import/")
    assert [str(e) for e in Exhibitor.objects.order_by("id")] == ["Acme", "Bolt"]


def test_products(admin_client, edition):
    make_exhibitor("Acme", ref="A1")
    text = "name,exhibitor_ref,price\nTea,A1,12,50\n"
    address = preview_of(admin_client, text.replace("12,50", '"12,50"'), kind="products")
    assert "2 Tea (new) name_en: Tea price: 12.50" in page(admin_client, address + "preview/")
    admin_client.post(address + "import/")
    assert Product.objects.get().exhibitor.ref == "A1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "This is not a table but a file of another kind (PDF)."),
        (b" \n", "This file is empty."),
        (b"PK\x03\x04", "This workbook is damaged."),
    ],
)
def test_what_is_no_list_is_refused_at_once(admin_client, edition, content, said):
    before = set(FOLDER.glob("*"))
    assert said in str(send(admin_client, content).context["form"].errors)
    assert set(FOLDER.glob("*")) == before


def test_a_file_that_is_too_big(admin_client, edition, monkeypatch):
    monkeypatch.setattr("exhibitors.admin.import_forms._MOST_BYTES", 10)
    errors = str(send(admin_client).context["form"].errors)
    assert "This file is bigger than 50 MB. Split the list." in errors


def test_too_many_rows(admin_client, edition):
    address = preview_of(admin_client, "name\n" + "Acme\n" * 20_001)
    said = page(admin_client, address + "preview/")
    assert "This table has more than 20000 rows. Split the list." in said


def test_only_the_sender_sees_a_list(admin_client, client, edition):
    address = preview_of(admin_client)
    client.force_login(make_user(is_staff=True, is_superuser=True))
    assert client.get(address + "preview/").status_code == 404
    assert client.post(address + "import/").status_code == 404
    assert not Exhibitor.objects.exists()


def test_only_those_who_may_change_everything_in_it(client, edition):
    reader = make_user(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="add_importrun"))
    client.force_login(reader)
    assert client.get(ADD).status_code == 403
    assert client.get("/admin/exhibitors/importrun/x/preview/").status_code == 403
    assert client.post("/admin/exhibitors/importrun/x/import/").status_code == 403


@pytest.mark.parametrize("step", ["columns/", "import/"])
def test_looking_changes_nothing(admin_client, edition, step):
    assert admin_client.get(preview_of(admin_client) + step).status_code == 405


def test_what_was_done_stays_written_down(admin_client, edition):
    admin_client.post(preview_of(admin_client) + "import/")
    address = f"/admin/exhibitors/importrun/{ImportRun.objects.get().pk}/"
    assert admin_client.post(address + "change/", {"file_name": "other"}).status_code == 403
    assert admin_client.post(address + "delete/", {"post": "yes"}).status_code == 403
    assert "list.csv" in page(admin_client, "/admin/exhibitors/importrun/")
