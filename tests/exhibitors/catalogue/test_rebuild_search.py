import pytest
from django.core.management import CommandError, call_command

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from expo.models import Edition
from expo.search.port import Query
from tests.factories import make_edition, make_exhibitor

pytestmark = pytest.mark.django_db


def number_of(edition: Edition) -> int:
    return catalogue_of(edition).search(Listing.EXHIBITORS, Query()).total


def test_what_no_change_was_recorded_of_is_found_then(edition, capsys):
    assert number_of(edition) == 0
    make_exhibitor()
    call_command("rebuild_search", edition.slug)
    assert number_of(edition) == 1
    assert capsys.readouterr().out == f"{edition.slug}: searchable\n"


def test_without_a_name_all_are_made_anew(edition, capsys):
    other = make_edition()
    call_command("rebuild_search")
    assert set(capsys.readouterr().out.split("\n")) == {
        f"{edition.slug}: searchable",
        f"{other.slug}: searchable",
        "",
    }


def test_one_that_is_up_to_date_can_be_left_alone(edition):
    assert number_of(edition) == 0
    make_exhibitor()
    call_command("rebuild_search", "--if-behind", edition.slug)
    assert number_of(edition) == 0


def test_an_unknown_edition_is_refused(edition):
    with pytest.raises(CommandError, match="no edition atlantis"):
        call_command("rebuild_search", edition.slug, "atlantis")
