"""Whom a row means."""

import pytest

from exhibitors.models import Exhibitor
from tests.exhibitors.exchange.lists import counts, import_rows
from tests.factories import make_exhibitor

pytestmark = pytest.mark.django_db


def named() -> list[dict[str, str]]:
    exhibitors = Exhibitor.objects.select_related("organisation").order_by("id")
    return [dict(exhibitor.organisation.name) for exhibitor in exhibitors]


def test_by_reference_before_name(tmp_path, edition):
    one, two = make_exhibitor("Acme", ref="E1"), make_exhibitor("Bolt", ref="E2")
    import_rows(tmp_path, "ref,name_en\nE1,Bolt\nE2,Acme\n")
    assert [str(Exhibitor.objects.get(pk=e.pk)) for e in (one, two)] == ["Bolt", "Acme"]


def test_a_row_with_a_reference_may_mean_one_without(tmp_path, edition):
    make_exhibitor("Acme", country="de")
    make_exhibitor("Bolt", country="de", ref="E9")
    report = import_rows(tmp_path, "ref,name_en,country\nE1,Acme,de\nE2,Bolt,de\n")
    assert counts(report) == (1, 1, 0, 0)
    assert set(Exhibitor.objects.values_list("ref", flat=True)) == {"E1", "E9", "E2"}


def test_a_row_without_a_reference_may_mean_one_with(tmp_path, edition):
    make_exhibitor("Acme", country="de", ref="E1")
    assert counts(import_rows(tmp_path, "name,country\nacme,de\n")) == (0, 1, 0, 0)
    assert Exhibitor.objects.get().ref == "E1"


def test_not_by_name_in_another_country(tmp_path, edition):
    make_exhibitor("Acme", country="de")
    assert counts(import_rows(tmp_path, "name,country\nAcme,fr\n")) == (1, 0, 0, 0)


@pytest.mark.parametrize(("there", "listed"), [("", "de"), ("de", ""), ("", "")])
def test_by_name_where_a_side_has_no_country(tmp_path, edition, there: str, listed: str):
    make_exhibitor("Acme", country=there)
    assert counts(import_rows(tmp_path, f"name,country\nAcme,{listed}\n"))[0] == 0
    assert Exhibitor.objects.get().organisation.country == (there or listed)


def test_of_several_alike_none_is_meant(tmp_path, edition):
    make_exhibitor("Acme", country="de")
    make_exhibitor("Acme", country="fr")
    assert counts(import_rows(tmp_path, "name\nAcme\n")) == (1, 0, 0, 0)


def test_the_very_same_names_come_first(tmp_path, edition):
    make_exhibitor("Acme", zh="甲")
    make_exhibitor("Acme", zh="乙")
    assert counts(import_rows(tmp_path, "name_en,name_zh\nAcme,乙\nAcme,甲\n")) == (0, 0, 2, 0)


def test_names_that_disagree_in_a_language_are_two(tmp_path, edition):
    report = import_rows(tmp_path, "name_en,name_zh\nInstitute,甲所\nInstitute,乙所\n")
    assert counts(report) == (2, 0, 0, 0)


def test_a_language_more_is_added(tmp_path, edition):
    make_exhibitor("Acme", country="cn")
    report = import_rows(tmp_path, "name_en,name_zh,country\nAcme,艾克,cn\n")
    assert counts(report) == (0, 1, 0, 0)
    assert named() == [{"en": "Acme", "zh-hans": "艾克"}]


def test_the_name_that_a_list_goes_by_decides(tmp_path, edition):
    import_rows(tmp_path, "企业名称,英文名称\n甲公司,Jia Ltd\n乙公司,Institute\n")
    report = import_rows(tmp_path, "企业名称,英文名称\n甲公司,Jia Limited\n丙公司,Institute\n")
    assert counts(report) == (1, 1, 0, 0)
    assert named()[0] == {"en": "Jia Limited", "zh-hans": "甲公司"}
