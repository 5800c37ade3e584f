from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories import make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def test_it_writes_the_current_editions_exhibitors_drafts_too(tmp_path: Path) -> None:
    make_exhibitor("Delta", status="draft")
    make_exhibitor("Elsewhere", edition=make_edition("past", is_current=False))

    call_command("export", tmp_path / "list.csv")

    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("ref,name_en,")
    assert "Delta" in text
    assert "Elsewhere" not in text


def test_it_writes_another_editions_products_as_a_workbook(tmp_path: Path) -> None:
    past = make_edition("past", is_current=False)
    make_product(exhibitor=make_exhibitor(edition=past))

    call_command("export", tmp_path / "LIST.XLSX", "--kind", "products", "--edition", "past")

    assert (tmp_path / "LIST.XLSX").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("list.ods", [], "list.ods ends neither in .csv nor in .xlsx."),
        ("list.csv", ["--edition", "never"], "There is no edition never."),
        ("nowhere/list.csv", [], "list.csv can't be written: No such file or directory."),
    ],
)
def test_what_it_can_not_do_it_says_in_one_line(edition, tmp_path, name, options, message) -> None:
    with pytest.raises(CommandError, match=message) as error:
        call_command("export", tmp_path / name, *options)

    assert error.value.returncode == 2
    assert not list(tmp_path.iterdir())
