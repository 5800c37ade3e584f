"""Whether an import did what its rows say."""

from pathlib import Path

import pytest

from exhibitors.exchange.checking import Check, check_import
from exhibitors.exchange.records import Problem
from exhibitors.exchange.report import Report
from exhibitors.models import Exhibitor, Organisation, Stand
from tests.exhibitors.exchange.lists import import_rows

pytestmark = pytest.mark.django_db

LIST = """\
name,country,hall,booth,categories
Acme,de,世博展览馆H2,H2-b 012,Tea
Bolt,fr,东馆中厅,,Jam
Cog,,,A1/A2,Tea
Dim,it,3,,
"""


def test_all_as_the_rows_say(tmp_path: Path, edition: object):
    report = import_rows(tmp_path, LIST)
    check = check_import(tmp_path / "list.csv", report)
    assert check == Check(rows=4, with_country=3, with_hall=3, with_booth=2, faults=[])


def test_what_is_not_as_they_say(tmp_path: Path, edition: object):
    report = import_rows(tmp_path, LIST)
    Organisation.objects.update(country="vn")
    Stand.objects.filter(booth__hall__code__in=["H2", "main"]).delete()
    Exhibitor.objects.filter(slug="dim").delete()
    check = check_import(tmp_path / "list.csv", report)
    assert check.faults == [
        "Row 2: missing: de, 世博展览馆H2 b 012.",
        "Row 3: missing: fr.",
        "Row 4: missing: A1, A2.",
        "Row 5: missing: exhibitor.",
    ]


def test_rows_that_were_not_counted(tmp_path: Path, edition: object):
    import_rows(tmp_path, "name\nAcme\n")
    problem = Problem(5, "", "", "", is_error=True)
    report = Report([], [problem], created=2, updated=4, unchanged=8)
    assert check_import(tmp_path / "list.csv", report).faults == [
        "15 of 1 rows were counted.",
        "Row 2: missing: exhibitor.",
    ]
