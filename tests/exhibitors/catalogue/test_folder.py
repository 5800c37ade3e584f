"""An index in a folder: processes share it, and it is made anew when it is lost."""

import shutil

import pytest

from exhibitors.catalogue import index
from exhibitors.catalogue.index import Catalogue, catalogue_of, forget_catalogues
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.stores import FolderStore
from expo.models import IndexChange
from expo.search.changes import record
from expo.search.port import Query
from expo.text import Text
from tests.factories import make_category, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, edition):
    settings.SEARCH_DIR = tmp_path
    return tmp_path / str(edition.pk)


@pytest.fixture
def other_process(edition, folder):
    """A catalogue that shares nothing but the folder."""
    return Catalogue(edition.pk, FolderStore(folder))


def found(catalogue, text="", listing=Listing.EXHIBITORS):
    catalogue.catch_up()
    return catalogue.search(listing, Query(text)).ids


def rename(exhibitor, name):
    exhibitor.organisation.name = Text(en=name)
    exhibitor.organisation.save()
    record(edition_id=exhibitor.edition_id, exhibitor_ids=[exhibitor.pk])


def generations(folder):
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_both_lists_are_found(edition):
    product = make_product("Green tea")
    assert found(catalogue_of(edition), "green") == [product.exhibitor_id]
    assert found(catalogue_of(edition), "green", Listing.PRODUCTS) == [product.pk]


def test_another_process_reads_what_the_first_one_wrote(edition, other_process, monkeypatch):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    monkeypatch.setattr("exhibitors.catalogue.feed.add_all", None)  # would be an error to call
    assert found(other_process, "tea") == [exhibitor.pk]


def test_a_change_that_one_process_follows_is_seen_by_the_other(
    edition, other_process, monkeypatch
):
    exhibitor = make_product("Oolong", exhibitor=make_exhibitor("Tea House")).exhibitor
    assert found(catalogue_of(edition), "tea") == found(other_process, "tea") == [exhibitor.pk]
    rename(exhibitor, "Coffee House")
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]
    monkeypatch.setattr("exhibitors.catalogue.feed.replace", None)
    assert found(other_process, "coffee") == [exhibitor.pk]
    assert found(other_process, "tea") == []
    assert found(other_process, "oolong") == [exhibitor.pk]


def test_names_of_values_are_read_again_when_all_is_made_anew(edition, other_process):
    category = make_category("tea")
    make_exhibitor(categories=[category])
    assert found(other_process)
    category.name = Text(en="Infusions")
    category.save()
    record(edition_id=edition.pk)
    catalogue_of(edition)
    other_process.catch_up()
    assert str(other_process.vocabulary.categories["tea"]) == "Infusions"


def test_certificates_are_known_to_who_read_no_document(edition, other_process):
    make_product(certificates=["ISO 9001"])
    catalogue_of(edition)
    other_process.catch_up()
    assert other_process.vocabulary.certificates == {"iso-9001": "ISO 9001"}


def test_while_another_process_writes_the_old_index_answers(edition, folder):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    rename(exhibitor, "Coffee House")
    with FolderStore(folder).locked() as mine:
        assert mine
        assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]


def test_a_deleted_index_is_made_anew(edition, folder):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    shutil.rmtree(folder)
    forget_catalogues()
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]


def test_one_deleted_under_a_reader_is_made_anew_with_the_next_change(edition, folder):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    shutil.rmtree(folder)
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    rename(exhibitor, "Coffee House")
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]


DAMAGED = ["state.json", "exhibitors/documents/meta.json", "products/words/meta.json"]


@pytest.mark.parametrize("name", DAMAGED)
@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 100, b"null"])
def test_a_damaged_index_is_made_anew(edition, folder, name, content):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    (generation,) = generations(folder)
    (folder / generation / name).write_bytes(content)
    forget_catalogues()
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    assert generations(folder) != {generation}


def test_an_index_of_another_release_is_made_anew(edition, folder):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    before = generations(folder)
    next(folder.glob("current-*")).rename(folder / "current-of-another-release")
    forget_catalogues()
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    assert not generations(folder) & before


def test_an_index_of_another_database_is_made_anew(edition):
    exhibitor = make_exhibitor("Tea House")
    rename(exhibitor, "Tea Garden")
    assert found(catalogue_of(edition), "garden") == [exhibitor.pk]
    IndexChange.objects.all().delete()
    exhibitor.organisation.name = Text(en="Coffee House")
    exhibitor.organisation.save()
    record(edition_id=edition.pk, exhibitor_ids=[])
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]


def test_a_large_edition_is_made_by_a_process_of_its_own(edition, monkeypatch):
    started = []

    class Builder:
        def __init__(self, command, **options):
            started.append(command[-2:])

        def poll(self):
            return None

    monkeypatch.setattr(index, "AT_ONCE", 0)
    monkeypatch.setattr("exhibitors.catalogue.index.subprocess.Popen", Builder)
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]  # in memory meanwhile
    rename(exhibitor, "Coffee House")
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]
    assert started == [["--if-behind", edition.slug]]
    index.rebuild(edition)
    assert found(catalogue_of(edition), "coffee") == [exhibitor.pk]


def test_of_two_builders_the_second_finds_it_done(edition, folder):
    make_exhibitor("Tea House")
    index.rebuild(edition, if_behind=True)
    made = generations(folder)
    index.rebuild(edition, if_behind=True)
    assert generations(folder) == made
    index.rebuild(edition)
    assert not generations(folder) & made


def test_what_is_remembered_in_memory_is_forgotten_with_a_change(edition, monkeypatch):
    monkeypatch.setattr(index, "AT_ONCE", 0)
    monkeypatch.setattr(Catalogue, "_build_elsewhere", lambda _: None)
    exhibitor = make_exhibitor("Tea House")
    assert catalogue_of(edition).remembered("rows", lambda: "old") == "old"
    rename(exhibitor, "Coffee House")
    assert catalogue_of(edition).remembered("rows", lambda: "new") == "new"


def test_one_too_large_for_memory_says_that_it_is_not_ready(edition, monkeypatch):
    monkeypatch.setattr(index, "AT_ONCE", 0)
    monkeypatch.setattr(index, "IN_MEMORY", 0)
    monkeypatch.setattr(Catalogue, "_build_elsewhere", lambda _: None)
    make_exhibitor()
    with pytest.raises(index.NotReadyError):
        catalogue_of(edition).search(Listing.EXHIBITORS, Query())


def test_an_error_while_writing_leaves_the_index_as_it_was(edition, folder, monkeypatch):
    exhibitor = make_exhibitor("Tea House")
    assert found(catalogue_of(edition), "tea") == [exhibitor.pk]
    rename(exhibitor, "Coffee House")
    with monkeypatch.context() as patch:
        patch.setattr("exhibitors.catalogue.documents.documents_of", None)
        make_product(exhibitor=exhibitor)
        with pytest.raises(TypeError):
            catalogue_of(edition)
    assert found(Catalogue(edition.pk, FolderStore(folder)), "coffee") == [exhibitor.pk]


def test_without_a_change_one_query_is_enough(edition, django_assert_num_queries):
    make_exhibitor()
    assert found(catalogue_of(edition))
    with django_assert_num_queries(1):
        catalogue_of(edition)
